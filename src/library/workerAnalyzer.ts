/** An analyser that works in a thread of its own, and gets over the thread's death. */
import { Disposable, toDisposable } from '../shared/lifecycle.ts';
import { type Connection, connect } from '../shared/rpc.ts';
import type { Analyzer, AnalyzerFile, DigestAnswer, OpenAnswer } from './analyzer.ts';
import { type MessagePortLike, portChannel } from './portChannel.ts';
import { packFiles, type WorkerCalls } from './workerProtocol.ts';

/** A thread that runs `worker.ts`. Node's `Worker` is one. */
export interface WorkerThread extends MessagePortLike {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): Promise<number>;
}

/** How long a call may take: a thread that is silent for longer hangs, and is ended. Milliseconds, and milliseconds a byte. */
const PATIENCE = 30_000;
const PATIENCE_PER_BYTE = 0.01;

interface Running {
  readonly thread: WorkerThread;
  readonly connection: Connection<WorkerCalls>;
  /** Why the thread died, as far as it said. */
  reason: string | undefined;
}

/**
 * Has files analysed by a worker thread. The thread is started by the first call. When it dies or hangs, the calls that are
 * under way reject with the reason, and the next one starts a new thread.
 */
export class WorkerAnalyzer extends Disposable implements Analyzer {
  readonly #start: () => WorkerThread;
  readonly #patience: number;
  #running: Running | undefined;

  /** `patience` is how long a call may take in milliseconds, before what its bytes add. */
  constructor(start: () => WorkerThread, patience = PATIENCE) {
    super();
    this.#start = start;
    this.#patience = patience;
    this._register(toDisposable(() => this.#end('The analysis was ended.')));
  }

  digest(files: readonly AnalyzerFile[]): Promise<readonly DigestAnswer[]> {
    return this.#call('digest', files);
  }

  open(file: AnalyzerFile): Promise<OpenAnswer> {
    return this.#call('open', [file]);
  }

  async #call<M extends keyof WorkerCalls>(method: M, files: readonly AnalyzerFile[]): Promise<Awaited<ReturnType<WorkerCalls[M]>>> {
    if (this.isDisposed) {
      throw new Error('The analysis was ended.');
    }
    this.#running ??= this.#begin();
    const running = this.#running;
    const packed = packFiles(files);
    const size = files.reduce((sum, { content }) => sum + content.length, 0);
    const timer = setTimeout(
      () => {
        this.#fail(running, 'The analysis took too long.');
        void running.thread.terminate();
      },
      this.#patience + size * PATIENCE_PER_BYTE,
    );
    try {
      const call = running.connection.remote[method] as unknown as (
        argument: unknown,
        transfer: readonly ArrayBuffer[],
      ) => Promise<Awaited<ReturnType<WorkerCalls[M]>>>;
      return await call(packed, [packed.bytes]);
    } catch (error) {
      throw running.reason === undefined ? error : new Error(running.reason, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  #begin(): Running {
    const thread = this.#start();
    const running: Running = { thread, connection: connect<WorkerCalls, object>(portChannel(thread), {}), reason: undefined };
    thread.on('error', (error) => this.#fail(running, error.message));
    thread.on('exit', (code) => this.#fail(running, `The analysis stopped with code ${String(code)}.`));
    return running;
  }

  #fail(running: Running, reason: string): void {
    running.reason ??= reason;
    if (this.#running === running) {
      this.#running = undefined;
    }
    running.connection.dispose();
  }

  #end(reason: string): void {
    const running = this.#running;
    if (running !== undefined) {
      this.#fail(running, reason);
      void running.thread.terminate();
    }
  }
}
