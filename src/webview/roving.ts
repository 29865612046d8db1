/** Keys within a row or column of things that are one stop for the Tab key. */

/** Along what the things stand. */
export type Axis = 'row' | 'both';

/** Where a key leads from the `at`-th of `count` things; undefined when it is none of these keys. */
export function rovingTarget(event: KeyboardEvent, at: number, count: number, axis: Axis = 'row'): number | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey || ctrlKey || metaKey || shiftKey) {
    return undefined;
  }
  switch (axis === 'both' ? key.replace('Up', 'Left').replace('Down', 'Right') : key) {
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'ArrowRight':
      return Math.min(count - 1, at + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** Makes one of the things the stop for the Tab key. */
export function makeStop<E extends HTMLOrSVGElement>(all: readonly E[], stop: E | undefined): void {
  for (const one of all) {
    one.tabIndex = one === stop ? 0 : -1;
  }
}
