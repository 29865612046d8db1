/** The host's end of the index: starts its thread when it is first needed, and again when it dies. */
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';
import type { SourceDigest } from '../digest.ts';
import { NOTHING_CHECKED } from '../check/checkedDraft.ts';
import { NO_FIGURES } from '../figures.ts';
import { NO_OVERVIEW } from '../overview/overviewFigures.ts';
import { problemOf } from '../readSource.ts';
import type { OverlayOptions, SourceIndex } from '../sourceIndex.ts';
import type { SourceQueries } from '../sourceQueries.ts';
import { type PlainFiles, steadyRead } from '../steadyRead.ts';
import { ThreadCalls, type WorkerThread } from '../threadCalls.ts';
import type { StatAnswer } from './filePool.ts';
import type { IndexProgress } from './indexer.ts';
import {
  type HostCalls,
  type IndexCalls,
  type IndexControl,
  isFileToRead,
  isNotice,
  isProgress,
  isStates,
  isUris,
  type Overlay,
  packSources,
  URIS_AT_ONCE,
} from './indexProtocol.ts';
import { type IndexNotice, Notices } from './notices.ts';
import type { OrderedSource } from './sourceTable.ts';
import type { ToldState } from './stateTeller.ts';

/** A thread that dies so often is not started again before somebody asks for it. */
const MAX_DEATHS = 3;

/** What the client needs of the world outside. */
export interface IndexClientSeams {
  /** Starts the thread, in which files of at most `limit` bytes are read. */
  readonly start: (limit: number) => WorkerThread;
  /** Files that are not on the disk. */
  readonly files: PlainFiles;
  /** The largest file that is read, in bytes. */
  readonly limit: number;
}

/** The index, as the host sees it. Calls are quick; long lists go in parts. */
export class IndexClient extends Disposable implements SourceIndex {
  readonly #told = this._register(new Emitter<readonly ToldState[]>());
  readonly #progressed = this._register(new Emitter<IndexProgress>());
  readonly #noticed = this._register(new Emitter<IndexNotice>());
  readonly #notices = new Notices((notice) => this.#noticed.fire(notice));
  readonly #thread: ThreadCalls<IndexCalls, HostCalls>;
  readonly #files: PlainFiles;
  readonly #named = new Map<string, number>();
  readonly #overlays = new Map<string, Overlay>();
  /** What is asked about all sources. Nothing is known where no source is named; questions wait for what was named before. */
  readonly queries: SourceQueries = queriesOver((method, args) => this.#ask(method, args));
  /** What is sent one after another, so that it arrives in order. */
  #sending: Promise<void> = Promise.resolve();
  #preferred: readonly string[] = [];
  #progress: IndexProgress = { done: 0, total: 0 };
  #limit: number;
  #isStopped = false;
  #deaths = 0;

  readonly onDidTell: Event<readonly ToldState[]> = this.#told.event;
  readonly onDidProgress: Event<IndexProgress> = this.#progressed.event;
  readonly onDidNotice: Event<IndexNotice> = this.#noticed.event;

  constructor({ start, files, limit }: IndexClientSeams) {
    super();
    this.#files = files;
    this.#limit = limit;
    this.#thread = this._register(
      new ThreadCalls<IndexCalls, HostCalls>({
        start: () => start(this.#limit),
        handlers: {
          states: { check: isStates, handle: (states) => this.#told.fire(states) },
          progress: {
            check: isProgress,
            handle: (progress) => {
              this.#progress = progress;
              this.#progressed.fire(progress);
            },
          },
          notice: { check: isNotice, handle: (notice) => this.#noticed.fire(notice) },
          stat: { check: isUris, handle: (uris) => Promise.all(uris.map((uri) => this.#stat(uri))) },
          read: { check: isFileToRead, handle: ({ uri, limit: most }) => steadyRead(this.#files, uri, most) },
        },
        onDeath: (reason) => this.#restart(reason),
      }),
    );
  }

  /** How far the work was when it was last told, and what was added to it since. */
  get progress(): IndexProgress {
    return this.#progress;
  }

  /** Starts the thread when there are any sources. */
  changeSources({ added, removed }: { readonly added: readonly OrderedSource[]; readonly removed: readonly string[] }): void {
    const isFirst = this.#named.size === 0 && !this.#thread.isRunning;
    const before = this.#named.size;
    added.forEach(({ uri, order }) => this.#named.set(uri, order));
    const gone = removed.filter((uri) => this.#named.delete(uri)).length;
    const total = this.#named.size;
    this.#progress = { done: Math.min(this.#progress.done, before - gone), total };
    if (isFirst) {
      this.#sendAll();
      return;
    }
    for (const uris of parts(removed)) {
      this.#send(() => this.#thread.call('changeSources', { added: packSources([]), removed: uris }));
    }
    for (const sources of parts(added)) {
      this.#send(() => this.#thread.call('changeSources', { added: packSources(sources), removed: [] }));
    }
  }

  refresh(uris: readonly string[]): void {
    const known = uris.filter((uri) => this.#named.has(uri));
    this.#progress = { ...this.#progress, done: Math.max(0, this.#progress.done - known.length) };
    for (const some of parts(known)) {
      this.#send(() => this.#thread.call('refresh', some));
    }
  }

  overlay(uri: string, digest: SourceDigest | undefined, options: OverlayOptions = {}): void {
    const overlay: Overlay = { uri, ...options, ...(digest === undefined ? {} : { digest }) };
    if (digest === undefined) {
      this.#overlays.delete(uri);
    } else {
      this.#overlays.set(uri, overlay);
    }
    this.#sendIfRunning(() => this.#thread.call('overlay', overlay));
  }

  prioritise(uris: readonly string[]): void {
    this.#preferred = uris;
    this.#sendIfRunning(() => this.#thread.call('prioritise', uris.slice(0, URIS_AT_ONCE)));
  }

  setLimit(limit: number): void {
    this.#limit = limit;
    this.#sendIfRunning(() => this.#thread.call('setLimit', limit));
  }

  stop(): void {
    this.#isStopped = true;
    this.#control('stop');
  }

  resume(): void {
    this.#isStopped = false;
    const wasDead = this.#deaths >= MAX_DEATHS && !this.#thread.isRunning;
    this.#deaths = 0;
    this.#notices.forget();
    if (wasDead) {
      this.#sendAll();
    } else {
      this.#control('resume');
    }
  }

  clear(): void {
    this.#control('clear');
  }

  #control(what: IndexControl): void {
    this.#sendIfRunning(() => this.#thread.call('control', what));
  }

  #sendIfRunning(call: () => Promise<void>): void {
    if (this.#thread.isRunning) {
      void call().catch(() => undefined); // the death of the thread is met by `#restart`, which sends all of this again
    }
  }

  /** Sends something when what came before has arrived. */
  #send(call: () => Promise<void>): void {
    this.#sending = this.#sending.then(async () => {
      if (!this.isDisposed && this.#deaths < MAX_DEATHS) {
        await call().catch(() => undefined); // as above
      }
    });
  }

  /** Tells a new thread all that it has to know. */
  #sendAll(): void {
    const all = parts(Array.from(this.#named, ([uri, order]) => ({ uri, order })));
    if (all.length === 0) {
      return;
    }
    this.#send(() => this.#thread.call('prioritise', this.#preferred.slice(0, URIS_AT_ONCE)));
    if (this.#isStopped) {
      this.#send(() => this.#thread.call('control', 'stop'));
    }
    this.#overlays.forEach((overlay) => this.#send(() => this.#thread.call('overlay', overlay)));
    all.forEach((sources, index) => {
      this.#send(() => this.#thread.call('setSources', { sources: packSources(sources), isLast: index === all.length - 1 }));
    });
  }

  #restart(reason: string): void {
    if (!this.isDisposed) {
      this.#deaths++;
      const isOver = this.#deaths >= MAX_DEATHS;
      this.#notices.tell(isOver ? { kind: 'stopped', reason: 'unavailable', detail: reason } : { kind: 'restarted', detail: reason });
      this.#progress = { ...this.#progress, done: 0 };
      this.#sending = Promise.resolve();
      this.#sendAll();
    }
  }

  /** Asks the index, once more where its thread has died over it. */
  async #ask(method: keyof SourceQueries, args: readonly unknown[]): Promise<unknown> {
    if (this.#named.size === 0 && !this.#thread.isRunning) {
      return nothingFor(method); // for that no thread need be started
    }
    for (let attempt = 1; ; attempt++) {
      const deaths = this.#deaths;
      await this.#sending;
      try {
        return await this.#thread.call('query', { method, args });
      } catch (error) {
        if (this.isDisposed || attempt > 1 || deaths === this.#deaths) {
          throw error;
        }
      }
    }
  }

  async #stat(uri: string): Promise<StatAnswer> {
    try {
      const { size, mtime } = await this.#files.stat(uri);
      return { kind: 'found', stamp: { size, mtime } };
    } catch (error) {
      return { kind: 'failed', reason: problemOf(error) };
    }
  }
}

/** An object whose every method asks by name. */
function queriesOver(ask: (method: keyof SourceQueries, args: readonly unknown[]) => Promise<unknown>): SourceQueries {
  const asking =
    (method: keyof SourceQueries) =>
    (...args: readonly unknown[]): Promise<never> =>
      ask(method, args) as Promise<never>;
  return {
    digest: asking('digest'),
    people: asking('people'),
    person: asking('person'),
    keysIn: asking('keysIn'),
    personPlaces: asking('personPlaces'),
    personSources: asking('personSources'),
    company: asking('company'),
    personPassages: asking('personPassages'),
    personQuotes: asking('personQuotes'),
    indexOfPerson: asking('indexOfPerson'),
    speakers: asking('speakers'),
    indexOfSpeaker: asking('indexOfSpeaker'),
    speakerPassages: asking('speakerPassages'),
    speakerQuotes: asking('speakerQuotes'),
    versions: asking('versions'),
    sharedCounts: asking('sharedCounts'),
    findPassages: asking('findPassages'),
    linesOf: asking('linesOf'),
    search: asking('search'),
    figures: asking('figures'),
    overview: asking('overview'),
    overviewSources: asking('overviewSources'),
    checkDraft: asking('checkDraft'),
  };
}

/** What is answered where there are no sources. */
function nothingFor(method: keyof SourceQueries): unknown {
  switch (method) {
    case 'digest':
    case 'person':
    case 'indexOfPerson':
    case 'indexOfSpeaker':
    case 'versions':
      return undefined;
    case 'keysIn':
    case 'sharedCounts':
    case 'linesOf':
      return [];
    case 'personSources':
      return { total: 0, items: [], offset: 0, before: { quotes: 0, reported: 0, mentions: 0 } };
    case 'findPassages':
      return { passages: [], isCut: false };
    case 'search':
      return { hits: [], isCut: false };
    case 'figures':
      return NO_FIGURES;
    case 'overview':
      return NO_OVERVIEW;
    case 'checkDraft':
      return NOTHING_CHECKED;
    default:
      return { total: 0, items: [] };
  }
}

/** A list in parts that are short enough for a message. */
function parts<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / URIS_AT_ONCE) }, (_, index) =>
    all.slice(index * URIS_AT_ONCE, (index + 1) * URIS_AT_ONCE),
  );
}
