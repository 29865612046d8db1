/** Measures how long activation and reading take, for the diagnostic report. */
import type { Library } from '../library/library.ts';
import type { IDisposable } from '../shared/lifecycle.ts';

/** How long things took, in milliseconds; 0 before they were done. */
export interface Timings {
  /** `activate()`, from call to return. */
  readonly activation: number;
  /** From the first source waiting to be read to the last one read, in the last round. */
  readonly indexing: number;
}

/** A stop watch for both. */
export class StopWatch implements Timings, IDisposable {
  activation = 0;
  indexing = 0;
  #started: number | undefined;
  readonly #subscription: IDisposable;

  constructor(library: Library) {
    this.#subscription = library.onDidProgress(({ done, total }) => {
      if (done < total) {
        this.#started ??= performance.now();
      } else if (this.#started !== undefined) {
        this.indexing = performance.now() - this.#started;
        this.#started = undefined;
      }
    });
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
