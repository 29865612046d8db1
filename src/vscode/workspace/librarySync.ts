/** Keeps the library in step with the files that are sources, on disk and in editors. */
import * as vscode from 'vscode';
import type { Library, LibrarySeams, SourceEntry } from '../../library/library.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import type { Settings } from './settings.ts';
import { diskOf } from './sourceDisk.ts';
import type { SourceChange } from './sourceModel.ts';
import { SourceOrder } from './sourceOrder.ts';
import type { SourceStore } from './sourceStore.ts';

/** What is typed is analysed once the keys have been quiet this long, in milliseconds. */
const TYPING_PAUSE = 300;

/** What the library needs of VS Code: files and unsaved buffers. */
export function librarySeams({
  settings,
  ...seams
}: Pick<LibrarySeams, 'startAnalyzer' | 'index' | 'corrections' | 'log'> & { readonly settings: Settings }): LibrarySeams {
  const unsaved = (): readonly vscode.TextDocument[] => vscode.workspace.textDocuments.filter((one) => one.isDirty);
  return {
    ...diskOf(vscode.workspace.fs),
    readOpenText: (uri) =>
      unsaved()
        .find((one) => one.uri.toString() === uri)
        ?.getText(),
    openUris: () => unsaved().map(({ uri }) => uri.toString()),
    maxFileSize: () => settings.maxFileSize,
    ...seams,
  };
}

/** Tells the library which sources there are and which to read again. */
export class LibrarySync extends Disposable {
  readonly #library: Library;
  readonly #isWanted: (uri: vscode.Uri) => boolean;
  readonly #order = new SourceOrder();
  readonly #typed = new Map<string, ReturnType<typeof setTimeout>>();

  /** `isRead` tells whether a reader shows the file: that is followed too, whether it is a source or not. */
  constructor(store: SourceStore, library: Library, settings: Settings, isRead: (uri: vscode.Uri) => boolean) {
    super();
    this.#library = library;
    this.#isWanted = (uri) => store.isSource(uri) || isRead(uri);
    this._register(store.onDidChange((change) => this.#follow(store, change)));
    this._register(
      settings.onDidChange((names) => {
        if (names.includes('sources.maxFileSize')) {
          library.followLimit();
        }
      }),
    );
    this._register(vscode.workspace.onDidChangeTextDocument(({ document }) => this.#soon(document, TYPING_PAUSE)));
    this._register(vscode.workspace.onDidSaveTextDocument((document) => this.#soon(document, 0)));
    // A buffer that is closed unsaved gives way to the file again.
    this._register(vscode.workspace.onDidCloseTextDocument((document) => this.#soon(document, 0)));
  }

  #follow(store: SourceStore, { added, removed, changed, folders }: SourceChange): void {
    removed.forEach(({ key }) => this.#order.delete(key));
    const keepsNumbers = (added.length === 0 && folders !== 'all') || this.#order.update(keysOf(store));
    if (folders === 'all' || !keepsNumbers) {
      this.#library.setSources([...store.all()].map(({ key }) => this.#entryOf(key)));
    } else {
      this.#library.removeSources(removed.map(({ key }) => key));
      this.#library.addSources(added.map(({ key }) => this.#entryOf(key)));
    }
    for (const { key } of changed) {
      this.#library.refresh(key);
    }
  }

  #entryOf(uri: string): SourceEntry {
    return { uri, order: this.#order.get(uri) };
  }

  #soon(document: vscode.TextDocument, delay: number): void {
    const key = document.uri.toString();
    if (!this.#isWanted(document.uri)) {
      return;
    }
    clearTimeout(this.#typed.get(key));
    const run = (): void => {
      this.#typed.delete(key);
      this.#library.refresh(key);
    };
    this.#typed.set(key, setTimeout(run, delay));
  }

  override dispose(): void {
    for (const timer of this.#typed.values()) {
      clearTimeout(timer);
    }
    this.#typed.clear();
    super.dispose();
  }
}

/** The keys of all sources, in their order, as often as they are asked for. */
function keysOf(store: SourceStore): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      for (const { key } of store.all()) {
        yield key;
      }
    },
  };
}
