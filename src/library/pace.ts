/** Lets things be told at most so many times a second: what comes faster is told together. */
import { type IDisposable } from '../shared/lifecycle.ts';

/** How long it takes to make up for a call, in milliseconds: ten calls a second. */
const INTERVAL = 100;

/**
 * Calls a function some time after it is wanted, ten times a second at most; after a rest two calls need not wait, for most of what
 * a person does is told twice: that something is under way, and what came of it.
 */
export class Pace implements IDisposable {
  readonly #run: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the last call, and the one before it, will be made up for. */
  #due = -Infinity;

  constructor(run: () => void) {
    this.#run = run;
  }

  /** Has the function called: at once, but after the caller is done, or when the calls before are made up for, but for one. */
  request(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        this.#due = Math.max(this.#due, performance.now()) + INTERVAL;
        this.#run();
      },
      Math.max(0, this.#due - INTERVAL - performance.now()),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
