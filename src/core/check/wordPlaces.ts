/** Where each word of a text stands, by its loose number. */
import type { StrictWords } from './strictWords.ts';

/** The end of a chain. */
const NOWHERE = -1;

/** Chains of words with the same number, the last one first: made in one pass, in 12 bytes a word. */
export class WordPlaces {
  readonly #words: StrictWords;
  readonly #mask: number;
  readonly #heads: Int32Array;
  readonly #counts: Int32Array;
  readonly #next: Int32Array;

  constructor(words: StrictWords) {
    this.#words = words;
    const size = 2 ** Math.ceil(Math.log2(words.count + 2));
    this.#mask = size - 1;
    this.#heads = new Int32Array(size).fill(NOWHERE);
    this.#counts = new Int32Array(size);
    this.#next = new Int32Array(words.count);
    for (let index = 0; index < words.count; index++) {
      const chain = (words.loose[index] ?? 0) & this.#mask;
      this.#next[index] = this.#heads[chain] ?? NOWHERE;
      this.#heads[chain] = index;
      this.#counts[chain] = (this.#counts[chain] ?? 0) + 1;
    }
  }

  /** How often a word stands there at most: words that share a chain are counted together. */
  count(loose: number): number {
    return this.#counts[loose & this.#mask] ?? 0;
  }

  /** Tells each place of a word, the last one first, at most so many. */
  each(loose: number, most: number, tell: (index: number) => void): void {
    let left = most;
    for (let index = this.#heads[loose & this.#mask] ?? NOWHERE; index !== NOWHERE && left > 0; index = this.#next[index] ?? NOWHERE) {
      left--;
      if (this.#words.loose[index] === loose) {
        tell(index);
      }
    }
  }
}
