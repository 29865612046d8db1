/** The texts that were taken out of documents, as files that a text editor shows and nobody can write. */
import * as vscode from 'vscode';
import { type Library, SourceError } from '../../library/library.ts';
import { Disposable, Emitter, toDisposable } from '../../shared/lifecycle.ts';
import { sourceOfText, TEXT_SCHEME } from '../workspace/textAddress.ts';
import { FileWatch } from './fileWatch.ts';

/** Tells the editor that the bytes are UTF-8, whatever the settings say of the encoding of files. */
const BYTE_ORDER_MARK = '\ufeff';

/** The files. They have the names of their documents, and are there as long as these are. */
export class ExtractedTexts extends Disposable implements vscode.FileSystemProvider {
  readonly #library: Library;
  readonly #isFollowed: (uri: vscode.Uri) => boolean;
  readonly #changed = this._register(new Emitter<vscode.FileChangeEvent[]>());
  /** The texts that are shown, by the address of their document, and when that last changed, in milliseconds since 1970. */
  readonly #shown = new Map<string, { readonly address: vscode.Uri; readonly changedAt: number }>();

  readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]> = this.#changed.event;

  /** `isFollowed` tells whether the library is told of changes of a document anyway. */
  constructor(library: Library, isFollowed: (uri: vscode.Uri) => boolean) {
    super();
    this.#library = library;
    this.#isFollowed = isFollowed;
    const isReadonly = new vscode.MarkdownString(vscode.l10n.t('This is the text that was taken out of a document. It cannot be edited.'));
    this._register(vscode.workspace.registerFileSystemProvider(TEXT_SCHEME, this, { isReadonly, isCaseSensitive: true }));
    this._register(library.onDidChange(({ uris }) => this.#follow(uris)));
  }

  watch(address: vscode.Uri): vscode.Disposable {
    const source = sourceOfText(address);
    const key = source.toString();
    const watch = new FileWatch((uri) => this.#isFollowed(uri) || this.#library.refresh(uri.toString()));
    watch.watch(source);
    this.#shown.set(key, { address, changedAt: 0 });
    return vscode.Disposable.from(
      watch,
      toDisposable(() => this.#shown.delete(key)),
    );
  }

  /** Size and times of the document: the text is not taken out of it before it is wanted. */
  async stat(address: vscode.Uri): Promise<vscode.FileStat> {
    const source = sourceOfText(address);
    const { type, ctime, mtime, size } = await vscode.workspace.fs.stat(source);
    // A web page may change in an editor and not on disk.
    const changedAt = this.#shown.get(source.toString())?.changedAt ?? 0;
    return { type, ctime, mtime: Math.max(mtime, changedAt), size, permissions: vscode.FilePermission.Readonly };
  }

  async readFile(address: vscode.Uri): Promise<Uint8Array> {
    try {
      return new TextEncoder().encode(BYTE_ORDER_MARK + (await this.#textOf(sourceOfText(address).toString())));
    } catch (error) {
      if (error instanceof SourceError) {
        const { problemText } = await import('./wording.ts');
        throw vscode.FileSystemError.Unavailable(problemText(error.problem));
      }
      throw error;
    }
  }

  readDirectory(address: vscode.Uri): never {
    throw vscode.FileSystemError.FileNotADirectory(address);
  }

  createDirectory(address: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(address);
  }

  writeFile(address: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(address);
  }

  delete(address: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(address);
  }

  rename(address: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(address);
  }

  async #textOf(source: string): Promise<string> {
    try {
      return (await this.#library.open(source)).article.text;
    } catch (error) {
      if (error instanceof SourceError && error.problem.kind === 'tooLarge') {
        return (await this.#library.openUnmarked(source)).article.text;
      }
      throw error;
    }
  }

  #follow(uris: ReadonlySet<string>): void {
    const changes: vscode.FileChangeEvent[] = [];
    for (const [key, { address }] of this.#shown) {
      if (uris.has(key)) {
        this.#shown.set(key, { address, changedAt: Date.now() });
        changes.push({ type: vscode.FileChangeType.Changed, uri: address });
      }
    }
    if (changes.length > 0) {
      this.#changed.fire(changes);
    }
  }
}
