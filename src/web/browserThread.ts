/** Workers of the browser, used as threads of Node are. */
import { BrowserPort } from '../platform/web/browserPort.ts';
import type { WorkerThread } from '../library/threadCalls.ts';

/** A worker that runs the program at an address, and gets `options` as its first message. */
export class BrowserThread extends BrowserPort implements WorkerThread {
  readonly #worker: Worker;

  constructor(program: string, options: unknown) {
    const worker = new Worker(program);
    super(worker);
    this.#worker = worker;
    worker.postMessage(options);
  }

  override on(event: 'message' | 'error' | 'exit', listener: (value: never) => void): void {
    if (event === 'message') {
      super.on(event, listener as (message: unknown) => void);
    } else if (event === 'error') {
      // Where a thread of Node ends, a worker lives on with what is left of it.
      this.#worker.addEventListener('error', ({ message }) => {
        this.#worker.terminate();
        (listener as (error: Error) => void)(new Error(message));
      });
    }
    // A worker that ends by itself would not tell; ours do not.
  }

  terminate(): Promise<number> {
    this.#worker.terminate();
    return Promise.resolve(0);
  }
}
