/** Sorts long lists in pieces, so that nothing else has to wait. */
import { Rests } from '../rests.ts';

/** So many items are sorted at once, and compared between two looks at the clock. */
const PIECE = 1000;

/** The items in order; equal ones stay as they were. */
export async function sortInPieces<T>(items: readonly T[], compare: (a: T, b: T) => number): Promise<readonly T[]> {
  const rest = new Rests();
  let runs: (readonly T[])[] = [];
  for (let at = 0; at < items.length; at += PIECE) {
    runs.push(items.slice(at, at + PIECE).sort(compare));
    await rest.ifDue();
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare, rest));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number, rest: Rests): Promise<readonly T[]> {
  const merged: T[] = [];
  let [inA, inB] = [0, 0];
  while (inA < a.length && inB < b.length) {
    const [one, other] = [a[inA] as T, b[inB] as T];
    if (compare(one, other) <= 0) {
      merged.push(one);
      inA++;
    } else {
      merged.push(other);
      inB++;
    }
    if (merged.length % PIECE === 0) {
      await rest.ifDue();
    }
  }
  return merged.concat(a.slice(inA), b.slice(inB));
}

/** Puts an item into a list that is in order, behind those that are equal. */
export function insertSorted<T>(list: T[], item: T, compare: (a: T, b: T) => number): void {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(list[middle] as T, item) <= 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  list.splice(low, 0, item);
}
