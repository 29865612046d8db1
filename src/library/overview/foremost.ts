/** The first few of very many, without putting all in order. */

/** The first so many of what is listed, in the order that `compare` gives. Most cost one comparison, with the last of these. */
export function foremost<T>(all: Iterable<T>, count: number, compare: (a: T, b: T) => number): readonly T[] {
  const found: T[] = [];
  for (const one of all) {
    const last = found[count - 1];
    if (last === undefined || compare(one, last) < 0) {
      const before = found.findLastIndex((other) => compare(other, one) <= 0);
      found.splice(before + 1, 0, one);
      found.length = Math.min(found.length, count);
    }
  }
  return found;
}
