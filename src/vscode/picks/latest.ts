/** Runs tasks one after another, where only the last one that waits is still wanted. */

/** A runner. While a task runs, one more waits; a later one takes its place. */
export class Latest {
  readonly #onError: (error: unknown) => void;
  #waiting: (() => Promise<void>) | undefined;
  #running: Promise<void> | undefined;

  /** `onError` is told what a task rejects with. */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Runs the task, when the one that runs has ended, unless another is given before. */
  run(task: () => Promise<void>): void {
    this.#waiting = task;
    this.#running ??= this.#runAll();
  }

  /** Drops what waits, and resolves when nothing runs any more. */
  async stop(): Promise<void> {
    this.#waiting = undefined;
    await this.#running;
  }

  async #runAll(): Promise<void> {
    for (let task = this.#take(); task !== undefined; task = this.#take()) {
      try {
        await task();
      } catch (error) {
        this.#onError(error);
      }
    }
    this.#running = undefined;
  }

  #take(): (() => Promise<void>) | undefined {
    const task = this.#waiting;
    this.#waiting = undefined;
    return task;
  }
}
