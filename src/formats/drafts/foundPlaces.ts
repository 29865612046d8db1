/** Remembers where things were found in a text, so that looking for them again and again takes no time that grows with its square. */
import type { Span } from '../../core/span.ts';

/** The places of some things, by what is looked for. */
export class FoundPlaces<T> {
  /** Where each was found last, from where on; Infinity where it was not. */
  readonly #last = new Map<T, Span>();

  /**
   * The first place of a thing at or after the offset; -1 where there is none. `find` looks for it from there, where that is not known.
   * Offsets must not go back much from call to call.
   */
  next(wanted: T, from: number, find: () => number): number {
    const known = this.#last.get(wanted);
    if (known !== undefined && known.start <= from && from <= known.end) {
      return known.end === Infinity ? -1 : known.end;
    }
    const at = find();
    this.#last.set(wanted, { start: from, end: at < 0 ? Infinity : at });
    return at;
  }
}
