/** Many sources: reads and analyses them in the background, keeps a summary of each, and opens those that are looked at. */
import { type CancellationToken, Disposable, Emitter, type Event, toDisposable } from '../shared/lifecycle.ts';
import type { Analyzer, DigestAnswer } from './analyzer.ts';
import { orCancelled } from './cancellation.ts';
import { summaryOf } from './digest.ts';
import { DigestWork, type Lane, type Wanted } from './digestWork.ts';
import { MemoryIndex } from './memoryIndex.ts';
import { OpenedSources, type Stamp } from './openedSources.ts';
import { Pace } from './pace.ts';
import { readSource, type SourceFiles, statSource } from './readSource.ts';
import type { SourceQueries } from './sourceQueries.ts';
import { SourceQueue } from './sourceQueue.ts';
import { type OpenedSource, SourceError, type SourceProblem, type SourceState } from './sourceState.ts';

export { CancelledError, SourceError, type OpenedSource, type SourceProblem, type SourceState } from './sourceState.ts';

/** What the library needs of the world outside. */
export interface LibrarySeams extends SourceFiles {
  /** Starts an analyser; called when one is first needed, and once more when there are large files. */
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
  /** Its place among the sources, ascending, which people and passages of several sources follow; 0 where it is left out. */
  readonly order?: number;
  /** In bytes. */
  readonly size?: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly mtime?: number;
}

/** How far the background work is. `done` of `total` sources are ready or failed, and not to be read again. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Sources whose state or text may have changed. */
export interface SourcesChange {
  readonly uris: ReadonlySet<string>;
}

const PENDING: SourceState = Object.freeze({ kind: 'pending' });
/** A source that changes faster than it can be analysed is shown as it was the last of so many times. */
const OPEN_ATTEMPTS = 3;

/** The sources and what is known of each. Nothing is read, and no analysis started, before a source is named or opened. */
export class Library extends Disposable {
  readonly #seams: LibrarySeams;
  readonly #changed = this._register(new Emitter<SourcesChange>());
  readonly #progressed = this._register(new Emitter<Progress>());
  readonly #entries = new Map<string, { readonly entry: SourceEntry; state: SourceState }>();
  /** Counts the changes of each source, those that are opened without being listed too. */
  readonly #versions = new Map<string, number>();
  readonly #queue = new SourceQueue();
  readonly #opened = new OpenedSources();
  readonly #opening = new Map<string, { readonly version: number; readonly result: Promise<OpenedSource> }>();
  readonly #work: DigestWork;
  readonly #index = new MemoryIndex();
  #toTell = new Set<string>();
  readonly #pace = this._register(new Pace(() => this.#tell()));
  readonly #analyzers = new Map<Lane, Analyzer>();

  /** The sources whose state or text may have changed, at most ten times a second. */
  readonly onDidChange: Event<SourcesChange> = this.#changed.event;
  /** How far the work is, at most ten times a second; when all is done, `done` equals `total`. */
  readonly onDidProgress: Event<Progress> = this.#progressed.event;

  constructor(seams: LibrarySeams) {
    super();
    this.#seams = seams;
    this.#work = this._register(
      new DigestWork(seams, (lane) => this.#analyzerFor(lane), {
        take: (count) => this.#queue.take(count).map((uri) => ({ uri, version: this.#versionOf(uri) })),
        putBack: (wanted) => wanted.filter((one) => this.#isCurrent(one)).forEach(({ uri }) => this.#queue.add(uri)),
        isWanted: (wanted) => this.#isCurrent(wanted),
        done: (wanted, answer) => this.#settle(wanted, answer),
      }),
    );
    this._register(toDisposable(() => this.#queue.clear()));
    this._register(toDisposable(() => this.#opened.clear()));
    this._register(toDisposable(() => this.#analyzers.forEach((analyzer) => analyzer.dispose())));
  }

  /** How far the background work is. */
  get progress(): Progress {
    const total = this.#entries.size;
    return { done: Math.max(0, total - this.#queue.size - this.#work.underWay), total };
  }

  /** What is asked about all sources. */
  get queries(): SourceQueries {
    return this.#index;
  }

  /**
   * Says which sources there are. New ones are read, and those whose size or time differ; those that are not named are
   * forgotten. It costs a pass over all: where a few came or went, `addSources` and `removeSources` do.
   */
  setSources(entries: readonly SourceEntry[]): void {
    const named = new Set(entries.map(({ uri }) => uri));
    this.removeSources([...this.#entries.keys()].filter((uri) => !named.has(uri)));
    this.addSources(entries);
  }

  /** Says that these are sources, besides those that are. They are taken as by `setSources`. */
  addSources(entries: readonly SourceEntry[]): void {
    let isReordered = false;
    for (const entry of entries) {
      const known = this.#entries.get(entry.uri);
      this.#entries.set(entry.uri, { entry, state: known?.state ?? PENDING });
      if (known === undefined) {
        this.#queue.add(entry.uri);
        continue;
      }
      isReordered ||= known.entry.order !== entry.order;
      if (differs(known.entry.size, entry.size) || differs(known.entry.mtime, entry.mtime)) {
        this.refresh(entry.uri);
      }
    }
    if (isReordered) {
      this.#index.reorder(new Map([...this.#entries].map(([uri, { entry }]) => [uri, entry.order ?? 0])));
    }
    this.#work.proceed();
    this.#pace.request();
  }

  /** Forgets sources. */
  removeSources(uris: readonly string[]): void {
    for (const uri of uris) {
      this.#supersede(uri);
      this.#queue.delete(uri);
      this.#entries.delete(uri);
      this.#index.delete(uri);
      this.#note(uri);
    }
  }

  /** Has a source read again, for its file or its buffer changed. Listeners are told at once, and again when its digest is new. */
  refresh(uri: string): void {
    this.#supersede(uri);
    if (this.#entries.has(uri)) {
      this.#queue.add(uri);
      this.#work.proceed();
    }
    this.#note(uri);
  }

  /** How far the library is with a source; `pending` too for one that it does not know. */
  state(uri: string): SourceState {
    return this.#entries.get(uri)?.state ?? PENDING;
  }

  /** Reads these sources before all others, for they are in view. */
  prioritise(uris: readonly string[]): void {
    this.#queue.prefer(uris);
  }

  /** Leaves off the background work; sources keep the state that they have. Opening goes on to work. */
  stop(): void {
    this.#work.stop();
    this.#pace.request();
  }

  /** Goes on with the background work after `stop`. */
  resume(): void {
    this.#work.resume();
    this.#pace.request();
  }

  /**
   * A source with its text, fresh: with the unsaved buffer where there is one. Need not be among the sources.
   * Rejects with a `SourceError` when it cannot be read, with a `CancelledError` when `token` is cancelled.
   */
  open(uri: string, token?: CancellationToken): Promise<OpenedSource> {
    const version = this.#versionOf(uri);
    let opening = this.#opening.get(uri);
    if (opening?.version !== version) {
      const result = this.#openFresh(uri).finally(() => {
        if (this.#opening.get(uri)?.result === result) {
          this.#opening.delete(uri);
        }
      });
      opening = { version, result };
      this.#opening.set(uri, opening);
    }
    return orCancelled(opening.result, token);
  }

  /**
   * A source as plain paragraphs in which nobody is named or quoted, whatever its size. It is kept nowhere.
   * Rejects with a `SourceError` when it cannot be read.
   */
  async openUnmarked(uri: string): Promise<OpenedSource> {
    const version = this.#versionOf(uri);
    const found = await statSource(this.#seams, uri, Infinity);
    const read = found.kind === 'found' ? await readSource(this.#seams, uri, found.stamp, Infinity) : found;
    const answer = read.kind === 'read' ? await this.#work.open({ uri, content: read.content, isUnmarked: true }) : read;
    if (answer.kind === 'failed') {
      throw new SourceError(uri, answer.reason);
    }
    const { article, analysis, digest } = answer;
    return { uri, article, analysis, digest, version };
  }

  async #openFresh(uri: string): Promise<OpenedSource> {
    for (let attempt = 1; ; attempt++) {
      const version = this.#versionOf(uri);
      const isLast = (): boolean => this.#versionOf(uri) === version || attempt >= OPEN_ATTEMPTS || this.isDisposed;
      try {
        const opened = await this.#openOnce(uri, version);
        if (isLast()) {
          return opened;
        }
      } catch (error) {
        // A program that saves by renaming makes a file be missing for a moment: what is told of a change then counts.
        if (isLast()) {
          throw error;
        }
      }
    }
  }

  async #openOnce(uri: string, version: number): Promise<OpenedSource> {
    const found = await statSource(this.#seams, uri);
    if (found.kind === 'failed') {
      throw this.#failure({ uri, version }, found.reason);
    }
    const cached = this.#fromCache(uri, found.stamp);
    if (cached !== undefined) {
      return cached;
    }
    const read = await readSource(this.#seams, uri, found.stamp);
    if (read.kind === 'failed') {
      throw this.#failure({ uri, version }, read.reason);
    }
    const answer = await this.#work.open({ uri, content: read.content });
    if (answer.kind === 'failed') {
      throw this.#failure({ uri, version }, answer.reason);
    }
    const { article, analysis, digest } = answer;
    const opened = { uri, article, analysis, digest, version };
    if (this.#versionOf(uri) === version && !this.isDisposed) {
      this.#opened.set({ opened, stamp: read.stamp });
      this.#settle({ uri, version }, answer);
    }
    return opened;
  }

  #fromCache(uri: string, stamp: Stamp): OpenedSource | undefined {
    const cached = this.#opened.get(uri);
    if (cached === undefined) {
      return undefined;
    }
    const isSame = stamp.isBuffer
      ? this.#seams.readOpenText?.(uri) === cached.opened.article.text
      : !cached.stamp.isBuffer && cached.stamp.size === stamp.size && cached.stamp.mtime === stamp.mtime;
    return isSame ? cached.opened : undefined;
  }

  #failure(wanted: Wanted, reason: SourceProblem): SourceError {
    if (this.#isCurrent(wanted)) {
      this.#settle(wanted, { kind: 'failed', reason });
    }
    return new SourceError(wanted.uri, reason);
  }

  #analyzerFor(lane: Lane): Analyzer {
    const analyzer = this.#analyzers.get(lane) ?? this.#seams.startAnalyzer();
    this.#analyzers.set(lane, analyzer);
    return analyzer;
  }

  #versionOf(uri: string): number {
    return this.#versions.get(uri) ?? 0;
  }

  #supersede(uri: string): void {
    this.#versions.set(uri, this.#versionOf(uri) + 1);
    this.#opened.delete(uri);
  }

  #isCurrent({ uri, version }: Wanted): boolean {
    return !this.isDisposed && this.#entries.has(uri) && this.#versionOf(uri) === version;
  }

  /** Takes in what came of a source, unless it is out of date. */
  #settle(wanted: Wanted, answer: DigestAnswer): void {
    const known = this.#entries.get(wanted.uri);
    if (known === undefined || !this.#isCurrent(wanted)) {
      this.#pace.request();
      return;
    }
    if (answer.kind === 'ready') {
      known.state = { kind: 'ready', summary: summaryOf(answer.digest) };
      this.#index.set(wanted.uri, answer.digest, known.entry.order ?? 0);
    } else {
      known.state = { kind: 'failed', reason: answer.reason };
      this.#index.delete(wanted.uri);
      this.#seams.log.warn(`${wanted.uri}: ${JSON.stringify(answer.reason)}`);
    }
    this.#queue.delete(wanted.uri);
    this.#note(wanted.uri);
  }

  #note(uri: string): void {
    this.#toTell.add(uri);
    this.#pace.request();
  }

  #tell(): void {
    const uris = this.#toTell;
    this.#toTell = new Set();
    if (uris.size > 0) {
      this.#changed.fire({ uris });
    }
    this.#progressed.fire(this.progress);
  }
}

function differs(before: number | undefined, after: number | undefined): boolean {
  return before !== undefined && after !== undefined && before !== after;
}
