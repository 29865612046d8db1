/** Long work in the host, divided up. */

/** So long is worked at a stretch, in milliseconds. */
const STRETCH = 12;

/** The rests of one piece of long work. */
export class Rests {
  #started = performance.now();

  /** Lets others work when there was work for a stretch. */
  async ifDue(): Promise<void> {
    if (performance.now() - this.#started > STRETCH) {
      await new Promise((resolve) => setImmediate(resolve));
      this.#started = performance.now();
    }
  }
}
