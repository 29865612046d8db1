/** Turns what a rule found as items into ranges of tokens, without the marks at their edges that are nobody's words. */
import type { Frame } from '../grammar/frame.ts';
import type { ItemRange } from '../grammar/nounPhrase.ts';
import type { TokenRange } from '../people/recognition.ts';

/** The tokens of the items. */
export function tokensOf(frame: Frame, items: ItemRange): TokenRange {
  return { first: frame.token(items.first), end: frame.after(items.end - 1) };
}

/** The tokens of each range that is there. */
export function piecesOf(frame: Frame, ...ranges: readonly (ItemRange | undefined)[]): TokenRange[] {
  return ranges.filter((range) => range !== undefined).map((range) => tokensOf(frame, range));
}
