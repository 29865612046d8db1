/** Long work in the host, divided up. */
import { nextTurn } from '#platform/turn.ts';

/** So long is worked at a stretch, in milliseconds. */
const STRETCH = 12;

/** The rests of one piece of long work. */
export class Rests {
  #started = performance.now();

  /** Lets others work when there was work for a stretch. */
  async ifDue(): Promise<void> {
    if (performance.now() - this.#started > STRETCH) {
      await nextTurn();
      this.#started = performance.now();
    }
  }
}
