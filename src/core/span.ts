/** Spans, the one way in which a place in a text is told, and their algebra. */

/**
 * A place in a text: half-open, `start` included and `end` not, in UTF-16 code units of `Article.text`
 * (or of the string that a function says it works on). `0 <= start <= end <= text.length`; a span never
 * splits a surrogate pair.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span from `start` (included) to `end` (not included). */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The characters of `text` that the span covers. */
export function textOf(text: string, place: Span): string {
  return text.slice(place.start, place.end);
}

/** The place without white space at its ends; where it is nothing else, an empty place at its end. */
export function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** Whether the two spans share at least one code unit; an empty span shares none. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end && a.start < a.end && b.start < b.end;
}

/** Whether `inner` lies in `outer`; equal spans contain each other. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order of spans in a text: by start, the longer one first, so that a container comes before what it holds. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Index of the first element of an ordered list whose `start` is at or after `offset`; `list.length` when there is none. */
export function firstStartingAt(list: readonly Span[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = list[middle];
    if (element !== undefined && element.start < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
