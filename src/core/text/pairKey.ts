/** Two small numbers as one, as a key of a set or a map. */

/** Ids of tokens and of word types are lower: no text that is analysed has so many. Both together are an exact number. */
const LIMIT = 2 ** 26;

/** The key of two whole numbers from 0 to below 2 ** 26; another pair has another key. */
export function pairKey(first: number, second: number): number {
  return first * LIMIT + second;
}
