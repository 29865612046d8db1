/** Threads whose program is not there yet. */
import type { WorkerThread } from '../library/threadCalls.ts';

/** A thread that is being started: what is asked of it is done, in order, once it is there. It dies where it cannot be started. */
export class LateThread implements WorkerThread {
  readonly #starting: Promise<WorkerThread>;

  constructor(starting: Promise<WorkerThread>) {
    this.#starting = starting;
  }

  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void {
    this.#later((thread) => thread.postMessage(message, transfer));
  }

  on(event: 'message' | 'error' | 'exit', listener: (value: never) => void): void {
    this.#later((thread) => (thread.on as (event: string, listener: (value: never) => void) => unknown).call(thread, event, listener));
    if (event === 'error') {
      this.#starting.catch(listener as (error: unknown) => void);
    }
  }

  off(event: 'message', listener: (message: unknown) => void): void {
    this.#later((thread) => thread.off(event, listener));
  }

  async terminate(): Promise<number> {
    const thread = await this.#starting.catch(() => undefined);
    return thread?.terminate() ?? 0;
  }

  #later(call: (thread: WorkerThread) => unknown): void {
    // Where it cannot be started, who listens for errors is told.
    void this.#starting.then(call, () => undefined);
  }
}
