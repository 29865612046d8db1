/** A set of word types, one bit each. */
import type { Columns } from './columns.ts';

/** Which word types an article has of some kind. */
export class WordSet {
  readonly #bits: Int32Array;

  /** For word types with ids below `size`. */
  constructor(columns: Columns, size: number) {
    this.#bits = columns.int32((size >> 5) + 1);
  }

  add(id: number): void {
    const at = id >> 5;
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (id & 31));
  }

  /** Also for types that came to the table later: they are not in the set. */
  has(id: number): boolean {
    return ((this.#bits[id >> 5] ?? 0) & (1 << (id & 31))) !== 0;
  }
}
