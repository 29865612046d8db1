/** Many sources: reads and analyses them in the background, keeps a digest of each, and opens those that are looked at. */
import { type CancellationToken, Disposable, Emitter, type Event } from '../shared/lifecycle.ts';
import type { Analyzer } from './analyzer.ts';
import type { OpenedSource, SourceState } from './sourceState.ts';

export { CancelledError, SourceError, type OpenedSource, type SourceProblem, type SourceState } from './sourceState.ts';

/** What the library needs of the world outside. */
export interface LibrarySeams {
  /** The bytes of a file; rejects with an error whose `code` is VS Code's (`FileNotFound`, `NoPermissions`) or Node's (`ENOENT`, `EACCES`). */
  readBytes(uri: string): Promise<Uint8Array>;
  /** The size of a file in bytes; rejects as `readBytes` does. */
  statSize(uri: string): Promise<number>;
  /** The text of an unsaved buffer of this file in an editor, which then counts instead of the file; undefined when there is none. */
  readOpenText?(uri: string): string | undefined;
  /** The largest file that is read, in bytes. */
  maxFileSize(): number;
  /** Starts the analysis; called when it is first needed. */
  startAnalyzer(): Analyzer;
  readonly log: LibraryLog;
}

/** Where the library says what it does; VS Code's log channels fit. */
export interface LibraryLog {
  info(message: string): void;
  warn(message: string): void;
}

/** A source as it is found: its address as a string, and its size and time where they are known. */
export interface SourceEntry {
  readonly uri: string;
  /** In bytes. */
  readonly size?: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly mtime?: number;
}

/** How far the background work is. `done` of `total` sources are ready or failed. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The sources and what is known of each. */
export class Library extends Disposable {
  readonly #seams: LibrarySeams;
  readonly #changed = this._register(new Emitter<{ readonly uris: readonly string[] }>());
  readonly #progressed = this._register(new Emitter<Progress>());

  /** The sources whose state or text may have changed, at most ten times a second. */
  readonly onDidChange: Event<{ readonly uris: readonly string[] }> = this.#changed.event;
  /** How far the work is, at most ten times a second; the last one has `done` equal to `total`. */
  readonly onDidProgress: Event<Progress> = this.#progressed.event;

  constructor(seams: LibrarySeams) {
    super();
    this.#seams = seams;
  }

  /** How far the background work is. */
  get progress(): Progress {
    throw new Error('Not yet.');
  }

  /** Says which sources there are. New ones are read, and those whose size or time differ; those that are not named are forgotten. */
  setSources(entries: readonly SourceEntry[]): void {
    throw new Error(`Not yet: ${String(entries.length)} ${typeof this.#seams}`);
  }

  /** Has a source read again, for its file or its buffer changed. */
  refresh(uri: string): void {
    throw new Error(`Not yet: ${uri}`);
  }

  /** Forgets a source. */
  remove(uri: string): void {
    throw new Error(`Not yet: ${uri}`);
  }

  /** How far the library is with a source; `pending` too for one that it does not know. */
  state(uri: string): SourceState {
    throw new Error(`Not yet: ${uri}`);
  }

  /** Reads these sources before all others, for they are in view. */
  prioritise(uris: readonly string[]): void {
    throw new Error(`Not yet: ${String(uris.length)}`);
  }

  /** Leaves off the background work; sources keep the state that they have. `resume` goes on. */
  stop(): void {
    throw new Error('Not yet.');
  }

  /** Goes on with the background work after `stop`. */
  resume(): void {
    throw new Error('Not yet.');
  }

  /**
   * A source with its text, fresh: with the unsaved buffer where there is one. Need not be among the sources.
   * Rejects with a `SourceError` when it cannot be read, with a `CancelledError` when `token` is cancelled.
   */
  open(uri: string, token?: CancellationToken): Promise<OpenedSource> {
    throw new Error(`Not yet: ${uri} ${String(token)}`);
  }
}
