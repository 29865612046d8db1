/** Cuts text to what fits in one line of a tree, without splitting a character. */
import { oneLine } from '../../core/text/oneLine.ts';

export { oneLine } from '../../core/text/oneLine.ts';

/** A shortened text and where in it the marked words stand. */
export interface Excerpt {
  readonly text: string;
  /** Half-open, in UTF-16 code units of `text`. */
  readonly highlight: readonly [number, number];
}

/** The first `length` UTF-16 code units at most, with an ellipsis where something is left out. */
export function shorten(text: string, length: number): string {
  // What lies far behind the cut is not looked at: a quote may be megabytes long.
  const line = oneLine(text.slice(0, length * 4));
  if (line.length <= length && text.length <= length * 4) {
    return line;
  }
  const cut = line.slice(0, length);
  const whole = isSplit(line, cut.length) ? cut.slice(0, -1) : cut;
  const space = whole.lastIndexOf(' ');
  return `${(space > length / 2 ? whole.slice(0, space) : whole).trimEnd()}…`;
}

/** How many code units of the text on each side of a place are shown. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

/** The words around a place: `before` and `after` are the text beside it, of which those within `reach` are shown. */
export function around(before: string, marked: string, after: string, reach: Reach): Excerpt {
  const left = shortenStart(before, reach.before);
  const middle = oneLine(marked);
  const right = shorten(after, reach.after);
  const gapBefore = left !== '' && /\s$/.test(before) ? ' ' : '';
  const gapAfter = right !== '' && /^\s/.test(after) ? ' ' : '';
  const start = left.length + gapBefore.length;
  return { text: left + gapBefore + middle + gapAfter + right, highlight: [start, start + middle.length] };
}

function shortenStart(text: string, length: number): string {
  const line = oneLine(text.slice(-length * 4));
  if (line.length <= length && text.length <= length * 4) {
    return line;
  }
  const from = line.length - length;
  const whole = line.slice(isSplit(line, from) ? from + 1 : from);
  const space = whole.indexOf(' ');
  return `…${(space >= 0 && space < length / 2 ? whole.slice(space + 1) : whole).trimStart()}`;
}

/** Whether a cut at `at` would part the two halves of a surrogate pair. */
function isSplit(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
}
