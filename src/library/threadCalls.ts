/** Calls of a worker thread that is started by the first of them, and whose death is got over. */
import { Disposable, toDisposable } from '../shared/lifecycle.ts';
import { type Connection, connect, type Handlers } from '../shared/rpc.ts';
import type { MessagePortLike } from '../shared/messagePort.ts';
import { portChannel } from './portChannel.ts';

/** A thread that answers calls. Node's `Worker` is one. */
export interface WorkerThread extends MessagePortLike {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): Promise<number>;
}

/** How a call is made. */
export interface CallOptions {
  /** Buffers that move to the thread without being copied. */
  readonly transfer?: readonly ArrayBuffer[];
  /** How long the call may take, in milliseconds: a thread that is silent for longer hangs, and is ended. Any time when missing. */
  readonly patience?: number;
}

/** What is needed to call a thread. */
export interface ThreadCallsOptions<Ours> {
  readonly start: () => WorkerThread;
  /** What the thread may ask of us. */
  readonly handlers?: Handlers<Ours>;
  /** Told why the thread ended, when we did not end it. */
  onDeath?(reason: string): void;
}

interface Running<Theirs> {
  readonly thread: WorkerThread;
  readonly connection: Connection<Theirs>;
  /** Why the thread died, as far as it said. */
  reason: string | undefined;
}

const ENDED = 'The analysis was ended.';

/**
 * Calls to a thread by the protocol `Theirs`. When the thread dies or hangs, the calls that are under way reject with the
 * reason, and the next one starts a new thread.
 */
export class ThreadCalls<Theirs, Ours = object> extends Disposable {
  readonly #options: ThreadCallsOptions<Ours>;
  #running: Running<Theirs> | undefined;

  constructor(options: ThreadCallsOptions<Ours>) {
    super();
    this.#options = options;
    this._register(toDisposable(() => this.rest()));
  }

  /** Whether a thread is there. */
  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Calls the thread, and answers what it answers. */
  async call<M extends keyof Theirs & string>(
    method: M,
    argument: Argument<Theirs[M]>,
    { transfer = [], patience }: CallOptions = {},
  ): Promise<Answer<Theirs[M]>> {
    if (this.isDisposed) {
      throw new Error(ENDED);
    }
    this.#running ??= this.#begin();
    const running = this.#running;
    const timer = patience === undefined ? undefined : setTimeout(() => this.#tooLong(running), patience);
    try {
      const call = running.connection.remote[method] as unknown as (
        argument: unknown,
        transfer: readonly ArrayBuffer[],
      ) => Promise<Answer<Theirs[M]>>;
      return await call(argument, transfer);
    } catch (error) {
      throw running.reason === undefined ? error : new Error(running.reason, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the thread, if there is one; the next call starts another. Calls that are under way reject. */
  rest(): void {
    const running = this.#running;
    if (running !== undefined) {
      running.reason = ENDED;
      this.#leave(running);
      void running.thread.terminate();
    }
  }

  #begin(): Running<Theirs> {
    const thread = this.#options.start();
    const handlers = this.#options.handlers ?? ({} as Handlers<Ours>);
    const running: Running<Theirs> = { thread, connection: connect<Theirs, Ours>(portChannel(thread), handlers), reason: undefined };
    thread.on('error', (error) => this.#fail(running, error.message));
    thread.on('exit', (code) => this.#fail(running, `The analysis stopped with code ${String(code)}.`));
    return running;
  }

  #tooLong(running: Running<Theirs>): void {
    this.#fail(running, 'The analysis took too long.');
    void running.thread.terminate();
  }

  #fail(running: Running<Theirs>, reason: string): void {
    if (running.reason === undefined) {
      running.reason = reason;
      this.#leave(running);
      this.#options.onDeath?.(reason);
    }
  }

  #leave(running: Running<Theirs>): void {
    if (this.#running === running) {
      this.#running = undefined;
    }
    running.connection.dispose();
  }
}

type Argument<Call> = Call extends (argument: infer A) => Promise<unknown> ? A : never;
type Answer<Call> = Call extends (argument: never) => Promise<infer R> ? R : never;
