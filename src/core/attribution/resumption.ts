/** What is said after the attribution that interrupted it: "“A,” he said, “B”". */
import { type Frame, NOTHING, QUOTATION } from '../grammar/frame.ts';
import { Grammar } from '../grammar/grammarWords.ts';
import type { ItemRange } from '../grammar/nounPhrase.ts';
import { contentEnd, isBoundary } from '../quotes/contentEnd.ts';
import { TokenKind } from '../text/tokens.ts';

/** How many items an apposition or an adjunct may have before the quotation goes on. */
const REACH = 40;

/** The quotation with which the interrupted one goes on, after the item `from`; undefined when none does. */
export function resumption(frame: Frame, from: number): ItemRange | undefined {
  for (let i = from; i < Math.min(frame.count, from + REACH); i++) {
    const kind = frame.kind(i);
    if (kind === TokenKind.Period || kind === TokenKind.Semicolon || kind === TokenKind.Exclamation) {
      return undefined;
    }
    if (kind === QUOTATION) {
      const before = frame.kind(i - 1);
      const isApart = i === from || before === TokenKind.Comma || before === TokenKind.Colon || before === TokenKind.Dash;
      return isApart ? { first: i, end: contentEnd(frame, i) } : undefined;
    }
    if (frame.cue(i) !== 0 && i > from && (frame.cue(i) & 0xf00) !== 0 && frame.kind(i - 1) === TokenKind.Comma) {
      return undefined;
    }
  }
  return undefined;
}

/** "The plan, X said, will fail": the rest of the clause, after the comma at `from`; undefined where none goes on. */
export function restOfClause(frame: Frame, from: number): ItemRange | undefined {
  const isOther = (frame.grammar(from + 1) & Grammar.Ing) !== 0 && (frame.grammar(from + 1) & Grammar.Auxiliary) === 0;
  if (frame.kind(from) !== TokenKind.Comma || frame.kind(from + 1) === NOTHING || isOther || isBoundary(frame, from + 1)) {
    return undefined;
  }
  return { first: from + 1, end: contentEnd(frame, from + 1) };
}
