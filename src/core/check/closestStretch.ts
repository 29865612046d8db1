/**
 * Finds the stretch of a text that is closest to a list of words: with the least words to drop, add or replace, the ends of the text
 * being free (P. H. Sellers, "The Theory and Computation of Evolutionary Distances", Journal of Algorithms 1, 1980).
 */

/**
 * What it costs to leave out a word of the text, to have one that is not there, and to have one for another: the words of the list
 * are to be found, so that these cost more than what is passed over to find them, and to replace is cheaper than to do both.
 */
const DROPPED_COST = 2;
export const ADDED_COST = 3;
const REPLACED_COST = 4;

/** A stretch of the text, half-open, and what it costs to make the words of it. */
export interface ClosestStretch {
  readonly start: number;
  readonly end: number;
  readonly cost: number;
}

/** The closest stretch of `text`; of several the first. The time is the product of both lengths. */
export function closestStretch(words: Int32Array, text: Int32Array): ClosestStretch {
  const count = words.length;
  const costs = Int32Array.from({ length: count + 1 }, (_, index) => ADDED_COST * index);
  const starts = new Int32Array(count + 1);
  let best: ClosestStretch = { start: 0, end: 0, cost: ADDED_COST * count };
  for (let at = 0; at < text.length; at++) {
    addWord(costs, starts, words, text[at] ?? 0, at);
    const cost = costs[count] ?? 0;
    if (cost < best.cost) {
      best = { start: starts[count] ?? 0, end: at + 1, cost };
    }
  }
  return best;
}

/** For each beginning of the words the least cost to end with this word of the text, and where the stretch starts. */
function addWord(costs: Int32Array, starts: Int32Array, words: Int32Array, word: number, at: number): void {
  let diagonal = 0; // what the words before cost, up to the word of the text before
  let diagonalStart = at;
  let added = ADDED_COST;
  let addedStart = at + 1;
  for (let index = 1; index <= words.length; index++) {
    const dropped = (costs[index] ?? 0) + DROPPED_COST;
    const droppedStart = starts[index] ?? 0;
    let cost = diagonal + (words[index - 1] === word ? 0 : REPLACED_COST);
    let start = diagonalStart;
    if (dropped < cost) {
      cost = dropped;
      start = droppedStart;
    }
    if (added < cost) {
      cost = added;
      start = addedStart;
    }
    diagonal = dropped - DROPPED_COST;
    diagonalStart = droppedStart;
    costs[index] = cost;
    starts[index] = start;
    added = cost + ADDED_COST;
    addedStart = start;
  }
}
