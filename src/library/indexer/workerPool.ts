/** Threads that read and analyse files: some that share the usual ones, and one for large files, each started when it is needed. */
import { idleTimer } from '#platform/idleTimer.ts';
import { Disposable, toDisposable } from '../../shared/lifecycle.ts';
import type { Draft } from '../../formats/drafts/draft.ts';
import type { ComparedFile, CompareQuery } from '../check/textComparer.ts';
import type { LineQuestion, LinesFound } from '../search/lineFinder.ts';
import type { PlaceQuery, PlacesFound } from '../search/textFinder.ts';
import { type CallOptions, ThreadCalls, type WorkerThread } from '../threadCalls.ts';
import { PATIENCE, PATIENCE_PER_BYTE } from '../workerAnalyzer.ts';
import { type DraftText, type PackedOrders, packOrders, type WorkerCalls } from '../workerProtocol.ts';
import type { FilePool, Lane, ReadAnswer, ReadOrder, StatAnswer } from './filePool.ts';
import type { GivenOrder } from '../fileReader.ts';

/** Calls that a thread may have at once: while the answer to one is taken in, it works on the next. */
const CALLS_A_THREAD = 2;
/** Threads without which there is nothing to wait for are ended after so long without work, in milliseconds. */
const IDLE_TIME = 10_000;
/** More threads than this only take memory: one thread of the index has to write what they find. */
const MOST_THREADS = 4;

/**
 * How many threads to start on a machine that runs `parallelism` of them at once: one is left to who looks at the screen, unless
 * they give way to others by themselves.
 */
export function threadsFor(parallelism: number, { giveWay }: { readonly giveWay: boolean }): number {
  return Math.max(1, Math.min(MOST_THREADS, giveWay ? parallelism : parallelism - 1));
}

interface Job {
  readonly lane: Lane;
  run(thread: ThreadCalls<WorkerCalls>): Promise<void>;
}

/** A thread, and how many calls it has. */
interface Seat {
  readonly thread: ThreadCalls<WorkerCalls>;
  busy: number;
  isAlone: boolean;
}

/** How a pool is made. */
export interface WorkerPoolOptions {
  readonly start: () => WorkerThread;
  /** How many threads share the usual files. */
  readonly threads: number;
  /** How long a call may take in milliseconds, before what its bytes add. */
  readonly patience?: number;
  readonly idleTime?: number;
}

/** The pool. A thread that dies or hangs is replaced at the next call; the calls that it had reject. */
export class WorkerPool extends Disposable implements FilePool {
  readonly width: number;
  readonly #patience: number;
  readonly #idleTime: number;
  readonly #usual: readonly Seat[];
  readonly #large: Seat;
  readonly #waiting: Job[] = [];
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor({ start, threads, patience = PATIENCE, idleTime = IDLE_TIME }: WorkerPoolOptions) {
    super();
    this.#patience = patience;
    this.#idleTime = idleTime;
    this.width = threads * CALLS_A_THREAD;
    const seat = (): Seat => ({ thread: this._register(new ThreadCalls<WorkerCalls>({ start })), busy: 0, isAlone: false });
    this.#usual = Array.from({ length: threads }, seat);
    this.#large = seat();
    this._register(toDisposable(() => clearTimeout(this.#idle)));
  }

  /** How many threads are running. */
  get running(): number {
    return [...this.#usual, this.#large].filter(({ thread }) => thread.isRunning).length;
  }

  stat(uris: readonly string[], lane: Lane): Promise<readonly StatAnswer[]> {
    return this.#enqueue(lane, (thread) => thread.call('stat', uris, { patience: this.#patience }));
  }

  read(
    lane: Lane,
    orders: readonly (ReadOrder | GivenOrder)[],
    { limit, size }: { readonly limit: number; readonly size: number },
  ): Promise<readonly ReadAnswer[]> {
    return this.#enqueue(lane, (thread) => {
      const packed = packOrders(orders, limit);
      return thread.call('read', packed, { transfer: [packed.bytes], patience: this.#patience + size * PATIENCE_PER_BYTE });
    });
  }

  /**
   * Looks into the texts of files of at most `limit` bytes, in the order given; before what waits, for somebody waits for it, and for
   * no longer where the files may be large.
   */
  find(orders: readonly GivenOrder[], limit: number, query: PlaceQuery): Promise<readonly PlacesFound[]> {
    return this.#look(orders, limit, (thread, files, options) =>
      thread.call('find', { files, query }, { ...options, patience: this.#patience }),
    );
  }

  /** Looks for quotations in the texts of files of at most `limit` bytes, in the order given; before what waits. */
  compare(orders: readonly GivenOrder[], limit: number, query: CompareQuery): Promise<readonly ComparedFile[]> {
    return this.#look(orders, limit, (thread, files, options) => thread.call('compare', { files, query }, options));
  }

  /** Looks in which lines places of files of at most `limit` bytes stand, in the order given; before what waits. */
  lines(orders: readonly GivenOrder[], limit: number, questions: readonly LineQuestion[]): Promise<readonly LinesFound[]> {
    return this.#look(orders, limit, (thread, files, options) => thread.call('lines', { files, questions }, options));
  }

  /** Reads a draft; before what waits. */
  draft(draft: DraftText): Promise<Draft> {
    const patience = this.#patience + draft.text.length * PATIENCE_PER_BYTE;
    return this.#enqueue('usual', (thread) => thread.call('draft', draft, { patience }), { isFirst: true });
  }

  /** Has a thread look into files, before what waits, for as long as files of that size may take. */
  #look<T>(
    orders: readonly GivenOrder[],
    limit: number,
    call: (thread: ThreadCalls<WorkerCalls>, files: PackedOrders, options: CallOptions) => Promise<T>,
  ): Promise<T> {
    return this.#enqueue(
      'usual',
      (thread) => {
        const files = packOrders(orders, limit);
        return call(thread, files, { transfer: [files.bytes], patience: this.#patience + orders.length * limit * PATIENCE_PER_BYTE });
      },
      { isFirst: true },
    );
  }

  /** Has a call made once a thread of the lane has room for it. */
  #enqueue<T>(
    lane: Lane,
    call: (thread: ThreadCalls<WorkerCalls>) => Promise<T>,
    { isFirst }: { readonly isFirst?: true } = {},
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.splice(isFirst === true ? 0 : this.#waiting.length, 0, { lane, run: (thread) => call(thread).then(resolve, reject) });
      this.#dispatch();
    });
  }

  #dispatch(): void {
    clearTimeout(this.#idle);
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      void this.#run(next.job, next.seat);
    }
    if ([...this.#usual, this.#large].every(({ busy }) => busy === 0) && !this.isDisposed) {
      this.#idle = idleTimer(() => this.#rest(), this.#idleTime);
    }
  }

  /** A call that waits and for which there is room. */
  #next(): { readonly job: Job; readonly seat: Seat } | undefined {
    for (const [index, job] of this.#waiting.entries()) {
      const seat = this.#seatFor(job.lane);
      if (seat !== undefined) {
        this.#waiting.splice(index, 1);
        return { job, seat };
      }
    }
    return undefined;
  }

  #seatFor(lane: Lane): Seat | undefined {
    if (lane === 'large') {
      return this.#large.busy === 0 ? this.#large : undefined;
    }
    const [first] = this.#usual;
    if (lane === 'alone') {
      return first?.busy === 0 ? first : undefined;
    }
    // The first thread is left to become free while a call waits that must be alone.
    const isReserved = this.#waiting.some((job) => job.lane === 'alone');
    return this.#usual
      .filter((seat) => seat.busy < CALLS_A_THREAD && !seat.isAlone && !(isReserved && seat === first))
      .sort((a, b) => a.busy - b.busy || Number(b.thread.isRunning) - Number(a.thread.isRunning))[0];
  }

  async #run(job: Job, seat: Seat): Promise<void> {
    seat.busy++;
    seat.isAlone = job.lane === 'alone';
    await job.run(seat.thread);
    seat.busy--;
    seat.isAlone = false;
    this.#dispatch();
  }

  /** Ends all threads but the first: a file that is saved is to be read at once, and the others take memory. */
  #rest(): void {
    for (const { thread } of [...this.#usual.slice(1), this.#large]) {
      thread.rest();
    }
  }
}
