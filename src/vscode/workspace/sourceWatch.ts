/** Tells, in batches, what was created, changed or deleted on disk below the roots of the sources. */
import * as vscode from 'vscode';
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';

/** Changes are gathered until the disk has been quiet this long, but never longer than `LONGEST_WAIT`, in milliseconds. */
const QUIET = 80;
const LONGEST_WAIT = 500;
/** Somebody waits for a few files that are saved, and VS Code has gathered what belongs together: so many wait only so long. */
const FEW_WRITTEN = 8;
const SOON = 10;

/** What happened since the last batch; each address once. */
export interface DiskChanges {
  /** Files and folders that came or went. */
  readonly moved: readonly vscode.Uri[];
  /** Files whose content was written. */
  readonly written: readonly vscode.Uri[];
}

/** Watches the patterns that it was given last. */
export class SourceWatch extends Disposable {
  readonly #batch = this._register(new Emitter<DiskChanges>());
  #watchers: readonly vscode.Disposable[] = [];
  readonly #moved = new Map<string, vscode.Uri>();
  readonly #written = new Map<string, vscode.Uri>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first = 0;

  readonly onDidChange: Event<DiskChanges> = this.#batch.event;

  /** Watches these patterns instead of those before. */
  watch(patterns: readonly vscode.RelativePattern[]): void {
    this.#stop();
    this.#watchers = patterns.map((pattern) => {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      watcher.onDidCreate((uri) => this.#take(this.#moved, uri));
      watcher.onDidDelete((uri) => this.#take(this.#moved, uri));
      watcher.onDidChange((uri) => this.#take(this.#written, uri));
      return watcher;
    });
  }

  #take(into: Map<string, vscode.Uri>, uri: vscode.Uri): void {
    const now = Date.now();
    if (this.#timer === undefined) {
      this.#first = now;
    }
    into.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    const quiet = this.#moved.size === 0 && this.#written.size <= FEW_WRITTEN ? SOON : QUIET;
    this.#timer = setTimeout(() => this.#flush(), Math.max(0, Math.min(quiet, this.#first + LONGEST_WAIT - now)));
  }

  #flush(): void {
    this.#timer = undefined;
    const changes: DiskChanges = { moved: [...this.#moved.values()], written: [...this.#written.values()] };
    this.#moved.clear();
    this.#written.clear();
    this.#batch.fire(changes);
  }

  #stop(): void {
    for (const watcher of this.#watchers) {
      watcher.dispose();
    }
    this.#watchers = [];
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stop();
    super.dispose();
  }
}
