/** Lets things be told at most so many times a second: what comes faster is told together. */
import { type IDisposable } from '../shared/lifecycle.ts';

/** At most ten times a second. */
const INTERVAL = 100;

/** Calls a function some time after it is wanted, and at most once in an interval. */
export class Pace implements IDisposable {
  readonly #run: () => void;
  #timer: NodeJS.Timeout | undefined;
  #last = -Infinity;

  constructor(run: () => void) {
    this.#run = run;
  }

  /** Has the function called: at once, but after the caller is done, or when the interval since the last call is over. */
  request(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        this.#last = performance.now();
        this.#run();
      },
      Math.max(0, this.#last + INTERVAL - performance.now()),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
