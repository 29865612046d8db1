/** Many sources: keeps a summary of each as the index tells it, and opens those that are looked at. */
import { type CancellationToken, Disposable, Emitter, type Event, toDisposable } from '../shared/lifecycle.ts';
import type { OpenAnswer } from './analyzer.ts';
import { orCancelled } from './cancellation.ts';
import { CorrectedSources } from './correctedSources.ts';
import type { LostCorrection } from './corrections/corrected.ts';
import { FileOpener } from './fileOpener.ts';
import type { IndexNotice } from './indexer/notices.ts';
import type { OrderedSource } from './indexer/sourceTable.ts';
import type { ToldState } from './indexer/stateTeller.ts';
import type { LibrarySeams, Progress, SourceEntry, SourcesChange } from './librarySeams.ts';
import { OpenedSources, type Stamp } from './openedSources.ts';
import { Pace } from './pace.ts';
import { readSource, statSource } from './readSource.ts';
import { type Held, type SourceCounts, SourceEntries } from './sourceEntries.ts';
import type { SourceIndex } from './sourceIndex.ts';
import type { SourceQueries } from './sourceQueries.ts';
import { type OpenedSource, SourceError, type SourceState } from './sourceState.ts';
import { isSameState, type SourceFailure, stateOf, stateOfFound } from './stateOf.ts';

export type { LibrarySeams, Progress, SourceEntry, SourcesChange } from './librarySeams.ts';
export { CancelledError, SourceError, type OpenedSource, type SourceProblem, type SourceState } from './sourceState.ts';

/** A source that changes faster than it can be analysed is shown as it was the last of so many times. */
const OPEN_ATTEMPTS = 3;

/** The sources and what is known of each. Nothing is read, and no analysis started, before a source is named or opened. */
export class Library extends Disposable {
  readonly #seams: LibrarySeams;
  readonly #changed = this._register(new Emitter<SourcesChange>());
  readonly #progressed = this._register(new Emitter<Progress>());
  readonly #entries = new SourceEntries();
  /** Counts the changes of each source, those that are opened without being listed too. */
  readonly #versions = new Map<string, number>();
  readonly #opened = new OpenedSources();
  readonly #opening = new Map<string, { readonly version: number; readonly result: Promise<OpenedSource> }>();
  readonly #opener: FileOpener;
  readonly #index: SourceIndex;
  readonly #corrected: CorrectedSources;
  /** Sources whose unsaved buffers are being analysed. */
  readonly #buffers = new Map<string, number>();
  #toTell = new Set<string>();
  readonly #pace = this._register(new Pace(() => this.#tell()));

  /** The sources whose state or text may have changed, at most ten times a second. */
  readonly onDidChange: Event<SourcesChange> = this.#changed.event;
  /** How far the work is, at most ten times a second; when all is done, `done` equals `total`. */
  readonly onDidProgress: Event<Progress> = this.#progressed.event;
  /** Something about the index that a person should know, once. */
  readonly onDidNotice: Event<IndexNotice>;

  constructor(seams: LibrarySeams) {
    super();
    this.#seams = seams;
    this.#index = this._register(seams.index);
    this.onDidNotice = this.#index.onDidNotice;
    this.#opener = this._register(new FileOpener(() => seams.startAnalyzer()));
    this.#corrected = this._register(
      new CorrectedSources(seams.corrections, {
        open: (uri) => this.open(uri),
        isWanted: (uri) => this.#entries.has(uri) && seams.readOpenText?.(uri) === undefined,
        take: (uri, found) => this.#takeCorrected(uri, found),
        warn: (message) => seams.log.warn(message),
      }),
    );
    this._register(seams.corrections?.onDidChange((uris) => uris.forEach((uri) => this.#correct(uri))) ?? toDisposable(() => undefined));
    this._register(this.#index.onDidTell((states) => states.forEach((told) => this.#learn(told))));
    this._register(this.#index.onDidNotice((notice) => seams.log.warn(JSON.stringify(notice))));
    this._register(this.#index.onDidProgress(() => this.#pace.request()));
    this._register(toDisposable(() => this.#opened.clear()));
  }

  /** How far the background work is. */
  get progress(): Progress {
    const { done, total } = this.#index.progress;
    return { done: Math.max(0, done - this.#buffers.size), total };
  }

  /** How many sources name anybody, and how many quote. */
  get counts(): SourceCounts {
    return this.#entries.counts;
  }

  /** By address, what a person has corrected in a source and finds no place in it any more. */
  get lostCorrections(): ReadonlyMap<string, readonly LostCorrection[]> {
    return this.#corrected.lost;
  }

  /** What is asked about all sources. */
  get queries(): SourceQueries {
    return this.#index.queries;
  }

  /**
   * Says which sources there are. New ones are read; those that are not named are forgotten. It costs a pass over all: where a
   * few came or went, `addSources` and `removeSources` do.
   */
  setSources(entries: readonly SourceEntry[]): void {
    const named = this.#entries.size === 0 ? undefined : new Set(entries.map(({ uri }) => uri));
    this.#change(
      entries,
      [...this.#entries.uris()].filter((uri) => named?.has(uri) !== true),
    );
  }

  /** Says that these are sources, besides those that are. They are taken as by `setSources`. */
  addSources(entries: readonly SourceEntry[]): void {
    this.#change(entries, []);
  }

  /** Forgets sources. */
  removeSources(uris: readonly string[]): void {
    this.#change([], uris);
  }

  #change(entries: readonly SourceEntry[], gone: readonly string[]): void {
    for (const uri of gone) {
      this.#supersede(uri);
      this.#dropOverlay(uri);
      this.#entries.delete(uri);
      this.#note(uri);
    }
    const open = new Set(entries.length > 0 ? this.#seams.openUris() : []);
    // In one pass: all sources come in one turn of the host.
    const [added, fresh]: [OrderedSource[], string[]] = [[], []];
    for (const { uri, order = 0 } of entries) {
      const known = this.#entries.order(uri);
      if (known === undefined && (open.has(uri) || this.#corrected.has(uri))) {
        fresh.push(uri);
      }
      if (known !== order) {
        this.#entries.place(uri, order);
        added.push({ uri, order });
      }
    }
    this.#index.changeSources({ added, removed: gone });
    fresh.filter((uri) => open.has(uri)).forEach((uri) => void this.#readBuffer(uri));
    fresh.filter((uri) => this.#corrected.has(uri)).forEach((uri) => this.#corrected.read(uri));
    this.#pace.request();
  }

  /** Has a source read again, for its file or its buffer changed. Listeners are told at once, and again when its digest is new. */
  refresh(uri: string): void {
    this.#supersede(uri);
    const isKnown = this.#entries.has(uri);
    if (isKnown && this.#seams.readOpenText?.(uri) !== undefined) {
      void this.#readBuffer(uri);
    } else if (isKnown) {
      this.#buffers.delete(uri);
      const overlay = this.#entries.overlay(uri);
      if (this.#corrected.has(uri)) {
        this.#corrected.read(uri);
      } else if (overlay !== undefined) {
        this.#entries.lay(uri, { ...overlay, isOld: true });
      }
      this.#index.refresh([uri]);
    }
    this.#note(uri);
  }

  /** Has all files looked at again that the new limit of their size touches. */
  followLimit(): void {
    this.#opened.clear();
    this.#index.setLimit(this.#seams.maxFileSize());
  }

  /** How far the library is with a source; `pending` too for one that it does not know. */
  state(uri: string): SourceState {
    return this.#entries.state(uri);
  }

  /** Whether a source names anybody, or quotes or reports anything, as far as is known. */
  holds(uri: string, what: Held): boolean {
    return this.#entries.holds(uri, what);
  }

  /** Reads these sources before all others, for they are in view. */
  prioritise(uris: readonly string[]): void {
    this.#index.prioritise(uris);
  }

  /** Leaves off the background work; sources keep the state that they have. Opening goes on to work. */
  stop(): void {
    this.#index.stop();
  }

  /** Goes on with the background work after `stop`. */
  resume(): void {
    this.#index.resume();
  }

  /** Forgets all that is stored of sources, and reads it anew. */
  clear(): void {
    this.#index.clear();
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
    const result = opening.result.then((opened) => this.#corrected.apply(opened));
    return orCancelled(result, token);
  }

  /**
   * A source as plain paragraphs in which nobody is named or quoted, whatever its size. It is kept nowhere.
   * Rejects with a `SourceError` when it cannot be read.
   */
  async openUnmarked(uri: string): Promise<OpenedSource> {
    const version = this.#versionOf(uri);
    const found = await statSource(this.#seams, uri, Infinity);
    const read = found.kind === 'found' ? await readSource(this.#seams, uri, found.stamp, Infinity) : found;
    const answer = read.kind === 'read' ? await this.#opener.open({ uri, content: read.content, isUnmarked: true }) : read;
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
    const cached = found.kind === 'found' ? this.#fromCache(uri, found.stamp) : undefined;
    if (cached !== undefined) {
      return cached;
    }
    const read = found.kind === 'found' ? await readSource(this.#seams, uri, found.stamp) : found;
    const answer = read.kind === 'read' ? await this.#opener.open({ uri, content: read.content }) : read;
    const isBuffer = read.kind === 'read' && read.stamp.isBuffer;
    if (this.#versionOf(uri) === version && !this.isDisposed && !isBuffer) {
      this.#compare(uri, answer);
    }
    if (answer.kind === 'failed') {
      throw new SourceError(uri, answer.reason);
    }
    const { article, analysis, digest } = answer;
    const opened = { uri, article, analysis, digest, version };
    if (this.#versionOf(uri) === version && !this.isDisposed && read.kind === 'read') {
      this.#opened.set({ opened, stamp: read.stamp });
    }
    return opened;
  }

  /** What was seen in a file when it was opened is shown at once, and may be news to the index: nobody need have told of it. */
  #compare(uri: string, answer: OpenAnswer | SourceFailure): void {
    const state = stateOf(answer);
    const isShown = this.#entries.has(uri) && this.#entries.overlay(uri) === undefined;
    if (isShown && !isSameState(this.#entries.told(uri), state)) {
      this.#entries.tell(uri, state);
      this.#index.refresh([uri]);
      this.#note(uri);
    }
  }

  /** Takes what an unsaved buffer says in place of the file. */
  async #readBuffer(uri: string): Promise<void> {
    const version = this.#versionOf(uri);
    this.#buffers.set(uri, version);
    const looked = await statSource(this.#seams, uri);
    const read = looked.kind === 'found' ? await readSource(this.#seams, uri, looked.stamp) : looked;
    if (read.kind === 'read' && !read.stamp.isBuffer) {
      this.#endBuffer(uri, version); // it was closed meanwhile, and that is told next
      return;
    }
    const answer = read.kind === 'read' ? await this.#opener.open({ uri, content: read.content }) : read;
    const found = answer.kind === 'ready' ? await this.#corrected.apply({ uri, ...answer, version }) : new SourceError(uri, answer.reason);
    if (this.#endBuffer(uri, version) && this.#entries.has(uri)) {
      this.#setOverlay(uri, found);
    }
  }

  /** A buffer's analysis is over; answers whether it is still wanted. */
  #endBuffer(uri: string, version: number): boolean {
    if (this.#buffers.get(uri) === version) {
      this.#buffers.delete(uri);
      this.#pace.request();
    }
    return this.#versionOf(uri) === version && !this.isDisposed;
  }

  /** Follows other corrections of a source; readers of it are told at once. */
  #correct(uri: string): void {
    if (this.#entries.has(uri) && this.#seams.readOpenText?.(uri) !== undefined) {
      void this.#readBuffer(uri);
    } else {
      this.#corrected.read(uri);
    }
    this.#note(uri);
  }

  #takeCorrected(uri: string, found: OpenedSource | SourceError | undefined): void {
    if (found === undefined) {
      this.#dropOverlay(uri);
      this.#note(uri);
    } else if (this.#entries.has(uri)) {
      this.#setOverlay(uri, found);
    }
  }

  #setOverlay(uri: string, found: OpenedSource | SourceError): void {
    this.#entries.lay(uri, { state: stateOfFound(found), isOld: false });
    const isOfFile = this.#seams.readOpenText?.(uri) === undefined;
    this.#index.overlay(uri, found instanceof SourceError ? undefined : found.digest, isOfFile ? { isOfFile } : {});
    this.#note(uri);
  }

  #dropOverlay(uri: string): void {
    this.#buffers.delete(uri);
    if (this.#entries.overlay(uri) !== undefined) {
      this.#entries.lay(uri, undefined);
      this.#index.overlay(uri, undefined);
    }
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

  #versionOf(uri: string): number {
    return this.#versions.get(uri) ?? 0;
  }

  #supersede(uri: string): void {
    this.#versions.set(uri, this.#versionOf(uri) + 1);
    this.#opened.delete(uri);
  }

  /** Takes in what the index tells of a source. */
  #learn({ uri, state }: ToldState): void {
    if (!this.#entries.has(uri)) {
      return;
    }
    const before = this.#corrected.has(uri) ? this.#entries.told(uri) : undefined;
    this.#entries.tell(uri, state);
    if (this.#entries.overlay(uri)?.isOld === true) {
      this.#dropOverlay(uri);
    } else if (before !== undefined && before.kind !== 'pending' && !isSameState(before, state)) {
      this.#corrected.read(uri);
    }
    if (state.kind === 'failed') {
      this.#seams.log.warn(`${uri}: ${JSON.stringify(state.reason)}`);
    }
    this.#note(uri);
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
