/** Walking through places of a text, one after the other, round and round. */
import { firstStartingAt, type Span } from '../../core/span.ts';

/** Where a step leads: the index of the place, and whether it went past the end of the text or past its start. */
export interface Step {
  readonly index: number;
  readonly wrapped?: 'toStart' | 'toEnd';
}

/**
 * The step to the next (1) or previous (-1) of `places`, which are in order of the text. `from` is where one is: one of the
 * places, another place, or, with an empty span, just an offset, at which a place may start too. Undefined when there are
 * no places.
 */
export function stepFrom(places: readonly Span[], from: Span | undefined, direction: 1 | -1): Step | undefined {
  if (places.length === 0) {
    return undefined;
  }
  const index = direction > 0 ? nextIndex(places, from) : previousIndex(places, from);
  if (index >= places.length) {
    return { index: 0, wrapped: 'toStart' };
  }
  return index < 0 ? { index: places.length - 1, wrapped: 'toEnd' } : { index };
}

function nextIndex(places: readonly Span[], from: Span | undefined): number {
  if (from === undefined) {
    return 0;
  }
  const at = indexOf(places, from);
  return at >= 0 ? at + 1 : firstStartingAt(places, from.start === from.end ? from.start : from.start + 1);
}

function previousIndex(places: readonly Span[], from: Span | undefined): number {
  if (from === undefined) {
    return -1;
  }
  const at = indexOf(places, from);
  return (at >= 0 ? at : firstStartingAt(places, from.start)) - 1;
}

function indexOf(places: readonly Span[], { start, end }: Span): number {
  let index = firstStartingAt(places, start);
  // Places that start together differ by their ends.
  while (places[index]?.start === start && places[index]?.end !== end) {
    index++;
  }
  return places[index]?.start === start ? index : -1;
}
