/** Keeps the library in step with the files that are sources, on disk and in editors. */
import * as vscode from 'vscode';
import type { Library, LibrarySeams } from '../../library/library.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import type { Settings } from './settings.ts';
import type { SourceStore } from './sourceStore.ts';

/** What is typed is analysed once the keys have been quiet this long, in milliseconds. */
const TYPING_PAUSE = 300;

/** What the library needs of VS Code: files and unsaved buffers. */
export function librarySeams(settings: Settings, log: vscode.LogOutputChannel, startAnalyzer: LibrarySeams['startAnalyzer']): LibrarySeams {
  return {
    readBytes: async (uri) => vscode.workspace.fs.readFile(vscode.Uri.parse(uri)),
    stat: async (uri) => vscode.workspace.fs.stat(vscode.Uri.parse(uri)),
    readOpenText: (uri) => vscode.workspace.textDocuments.find((one) => one.isDirty && one.uri.toString() === uri)?.getText(),
    maxFileSize: () => settings.maxFileSize,
    startAnalyzer,
    log,
  };
}

/** Tells the library which sources there are and which to read again. */
export class LibrarySync extends Disposable {
  readonly #library: Library;
  readonly #isWanted: (uri: vscode.Uri) => boolean;
  readonly #typed = new Map<string, NodeJS.Timeout>();

  /** `isRead` tells whether a reader shows the file: that is followed too, whether it is a source or not. */
  constructor(store: SourceStore, library: Library, settings: Settings, isRead: (uri: vscode.Uri) => boolean) {
    super();
    this.#library = library;
    this.#isWanted = (uri) => store.isSource(uri) || isRead(uri);
    this._register(
      store.onDidChange(({ added, removed, changed, folders }) => {
        if (added.length + removed.length > 0 || folders === 'all') {
          library.setSources([...store.all()].map((file) => ({ uri: file.key })));
        }
        for (const file of changed) {
          library.refresh(file.key);
        }
      }),
    );
    this._register(
      settings.onDidChange((names) => {
        if (names.includes('sources.maxFileSize')) {
          [...store.all()].forEach((file) => library.refresh(file.key));
        }
      }),
    );
    this._register(vscode.workspace.onDidChangeTextDocument(({ document }) => this.#soon(document, TYPING_PAUSE)));
    this._register(vscode.workspace.onDidSaveTextDocument((document) => this.#soon(document, 0)));
    // A buffer that is closed unsaved gives way to the file again.
    this._register(vscode.workspace.onDidCloseTextDocument((document) => this.#soon(document, 0)));
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
