/** Takes what an iterator gives a part at a time. */

/** The next values of an iterator, at most `count`; fewer only when there are no more. It can be gone on with. */
export function take<T>(iterator: Iterator<T>, count: number): readonly T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = iterator.next();
    if (next.done === true) {
      break;
    }
    taken.push(next.value);
  }
  return taken;
}
