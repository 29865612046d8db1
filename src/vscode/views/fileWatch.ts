/** Watches the one file that a reader shows, where nothing else does. */
import * as vscode from 'vscode';
import { Disposable } from '../../shared/lifecycle.ts';
import { escapeGlob } from '../workspace/glob.ts';

/** Watches one file at a time. */
export class FileWatch extends Disposable {
  readonly #onChange: (uri: vscode.Uri) => void;
  #key: string | undefined;
  #watcher: vscode.FileSystemWatcher | undefined;

  /** `onChange` is called when the file is created, written or deleted. */
  constructor(onChange: (uri: vscode.Uri) => void) {
    super();
    this.#onChange = onChange;
  }

  /** Watches this file instead of the one before; none when undefined. */
  watch(uri: vscode.Uri | undefined): void {
    const key = uri?.toString();
    if (key === this.#key) {
      return;
    }
    this.#watcher?.dispose();
    this.#key = key;
    this.#watcher = uri === undefined ? undefined : this.#watcherOf(uri);
  }

  #watcherOf(uri: vscode.Uri): vscode.FileSystemWatcher {
    const slash = uri.path.lastIndexOf('/');
    const pattern = new vscode.RelativePattern(uri.with({ path: uri.path.slice(0, slash) || '/' }), escapeGlob(uri.path.slice(slash + 1)));
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
      event(() => this.#onChange(uri));
    }
    return watcher;
  }

  override dispose(): void {
    this.#watcher?.dispose();
    super.dispose();
  }
}
