/** The background work of the index: looks at the files that wait, and has those read that may have changed, a batch at a time. */
import { DeathGuard } from '../deathGuard.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import type { FileStat } from '../readSource.ts';
import type { SourceProblem } from '../sourceState.ts';
import { SourceQueue } from '../sourceQueue.ts';
import { type FilePool, type Lane, NO_STAMP, type ReadAnswer, type ReadOrder, type StatAnswer } from './filePool.ts';
import { ReadQueue, type Waiting } from './readQueue.ts';

/** A source that is to be read, and which of its versions. */
export interface Wanted {
  readonly uri: string;
  readonly version: number;
}

/** A source that was looked at or read, and what came of it. */
export interface Settled<A> {
  readonly wanted: Wanted;
  readonly answer: A;
}

/** Where the work comes from and where it goes. */
export interface WorkSource {
  /** Which version of a source is to be read. */
  want(uri: string): Wanted;
  /** Whether the source is still to be read in this version. */
  isWanted(wanted: Wanted): boolean;
  /** The largest file that is read, in bytes. */
  limit(): number;
  /** Takes in what is told by looking at sources, and answers which of them are to be read; the others are done. */
  statted(sources: readonly Settled<StatAnswer>[]): readonly Waiting[];
  /** How a source is to be read. */
  order(uri: string): ReadOrder;
  /** Takes in what came of reading sources. Those that it answers could not be kept, and wait again. */
  read(sources: readonly Settled<ReadAnswer>[]): readonly string[];
  /** Something is done. */
  progressed(): void;
}

/** Files that are looked at in one call. */
const STAT_FILES = 1000;
/** Files and bytes that are read in one call. One file may be larger. */
const BATCH_FILES = 64;
const BATCH_BYTES = 512_000;
/** Until the first is done, and for those in view, somebody waits: then only so many are read in one call. */
const FIRST_FILES = 8;
/** A larger file, in bytes, takes so long that it has a thread of its own: no other has to wait for it. */
const LARGE_BYTES = 1_000_000;

/** A file that is being read, and its stamp when it was looked at. */
interface Reading {
  readonly wanted: Wanted;
  readonly stamp: FileStat;
}

/** Runs while something waits, and rests else. */
export class FileWork extends Disposable {
  readonly #pool: FilePool;
  readonly #source: WorkSource;
  readonly #looking = new DeathGuard();
  readonly #reading = new DeathGuard();
  readonly #toStat = new SourceQueue();
  readonly #usual = new ReadQueue();
  readonly #large = new ReadQueue();
  /** All that are not done in their last version. */
  readonly #left = new Set<string>();
  #running = 0;
  #isLargeRunning = false;
  #isStopped = false;
  #hasRead = false;

  constructor(pool: FilePool, source: WorkSource) {
    super();
    this.#pool = pool;
    this.#source = source;
  }

  /** How many sources are not done. */
  get left(): number {
    return this.#left.size;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Has sources looked at, and read where they differ from what is known. */
  add(uris: Iterable<string>): void {
    for (const uri of uris) {
      this.#drop(uri);
      this.#left.add(uri);
      this.#toStat.add(uri);
    }
    this.#proceed();
  }

  /** Leaves a source alone. */
  forget(uri: string): void {
    this.#drop(uri);
    this.#left.delete(uri);
  }

  /** Puts these before all others, in this order. */
  prioritise(uris: readonly string[]): void {
    [this.#toStat, this.#usual, this.#large].forEach((queue) => queue.prefer(uris));
    this.#proceed();
  }

  /** Takes no more work. What is being read is still told. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Takes work again. */
  resume(): void {
    this.#isStopped = false;
    this.#looking.forgive();
    this.#reading.forgive();
    this.#proceed();
  }

  #drop(uri: string): void {
    [this.#toStat, this.#usual, this.#large].forEach((queue) => queue.delete(uri));
  }

  #proceed(): void {
    if (!this.#isLargeRunning) {
      void this.#runLarge();
    }
    while (!this.#isStopped && !this.isDisposed && this.#running < this.#pool.width) {
      const next = this.#next();
      if (next === undefined) {
        return;
      }
      this.#running++;
      void next().then(() => {
        this.#running--;
        this.#source.progressed();
        this.#proceed();
      });
    }
  }

  /** What to do next: read what somebody waits for, then look at all, then read the rest. */
  #next(): (() => Promise<void>) | undefined {
    const isUrgent = !this.#hasRead || this.#usual.hasPreferred;
    if (this.#usual.size === 0 || (this.#toStat.size > 0 && !isUrgent)) {
      const uris = this.#toStat.take(STAT_FILES);
      return uris.length === 0 ? undefined : () => this.#stat(uris.map((uri) => this.#source.want(uri)));
    }
    const files = this.#usual.take({ files: isUrgent ? FIRST_FILES : BATCH_FILES, bytes: BATCH_BYTES });
    return () => this.#read(files, 'usual');
  }

  /** The large files, one after another. */
  async #runLarge(): Promise<void> {
    this.#isLargeRunning = true;
    for (let files = this.#nextLarge(); files.length > 0; files = this.#nextLarge()) {
      await this.#read(files, 'large');
      this.#source.progressed();
    }
    this.#isLargeRunning = false;
  }

  #nextLarge(): readonly Waiting[] {
    return this.#isStopped || this.isDisposed ? [] : this.#large.take({ files: 1, bytes: 0 });
  }

  async #stat(wanted: readonly Wanted[]): Promise<void> {
    await this.#looking.call<Wanted, StatAnswer>(wanted, {
      run: (files, company) =>
        this.#pool.stat(
          files.map(({ uri }) => uri),
          company === 'alone' ? 'alone' : 'usual',
        ),
      failed: (_file, cause) => ({ kind: 'failed', reason: reasonOf(cause) }),
      done: (answers) => this.#settleStats(answers.map(({ file, answer }) => ({ wanted: file, answer }))),
      isOver: () => this.isDisposed,
    });
  }

  #settleStats(all: readonly Settled<StatAnswer>[]): void {
    const current = all.filter(({ wanted }) => !this.isDisposed && this.#source.isWanted(wanted));
    const toRead = new Map(this.#source.statted(current).map((file) => [file.uri, file]));
    for (const { wanted } of current) {
      const file = toRead.get(wanted.uri);
      if (file === undefined) {
        this.#left.delete(wanted.uri);
      } else {
        (file.stamp.size > LARGE_BYTES ? this.#large : this.#usual).add(file);
      }
    }
  }

  async #read(waiting: readonly Waiting[], usual: Lane): Promise<void> {
    const files = waiting.map(({ uri, stamp }): Reading => ({ wanted: this.#source.want(uri), stamp }));
    await this.#reading.call<Reading, ReadAnswer>(files, {
      run: (some, company) =>
        this.#pool.read(
          company === 'alone' && usual === 'usual' ? 'alone' : usual,
          some.map(({ wanted }) => this.#source.order(wanted.uri)),
          { limit: this.#source.limit(), size: some.reduce((sum, { stamp }) => sum + stamp.size, 0) },
        ),
      // What died over one file would die over it again; what cannot be had at all may be there another time.
      failed: ({ stamp }, cause, { isGuilty }) => ({
        kind: 'failed',
        stamp: isGuilty ? stamp : NO_STAMP,
        hash: '',
        reason: reasonOf(cause),
      }),
      done: (answers) => this.#settleReads(answers.map(({ file, answer }) => ({ wanted: file.wanted, answer }))),
      isOver: () => this.isDisposed,
    });
  }

  #settleReads(all: readonly Settled<ReadAnswer>[]): void {
    const current = all.filter(({ wanted }) => !this.isDisposed && this.#source.isWanted(wanted));
    if (current.length === 0) {
      return;
    }
    this.#hasRead = true;
    const refused = new Set(this.#source.read(current));
    for (const { wanted } of current) {
      if (refused.has(wanted.uri)) {
        this.#toStat.add(wanted.uri);
      } else if (this.#source.isWanted(wanted)) {
        this.#left.delete(wanted.uri);
      }
    }
  }
}

function reasonOf(cause: unknown): SourceProblem {
  return { kind: 'unreadable', detail: cause instanceof Error ? cause.message : String(cause) };
}
