/** Whether a stretch of a sentence is a clause: whether it has a verb. */
import { type Frame, QUOTATION } from '../grammar/frame.ts';
import { Grammar } from '../grammar/grammarWords.ts';
import { TokenKind } from '../text/tokens.ts';

/** Whether one of the items can be a verb, or a quotation that may hold one. */
export function hasVerb(frame: Frame, first: number, end: number): boolean {
  const verb = Grammar.Auxiliary | Grammar.Past | Grammar.Ed | Grammar.Third | Grammar.Base | Grammar.Ing;
  for (let i = first; i < end; i++) {
    if (frame.kind(i) === QUOTATION || (frame.mention(i) < 0 && ((frame.grammar(i) & verb) !== 0 || frame.cue(i) !== 0))) {
      return true;
    }
  }
  return false;
}

/** Whether the items are a clause of their own: with a finite verb, and no mere opening of a sentence such as "When he left". */
export function isClause(frame: Frame, first: number, end: number): boolean {
  let from = first;
  while ((frame.grammar(from) & Grammar.Coordinator) !== 0) {
    from++;
  }
  const opens = Grammar.Preposition | Grammar.Subordinator | Grammar.Ing | Grammar.Time;
  const isInfinitive = (frame.grammar(from) & Grammar.To) !== 0;
  if ((frame.grammar(from) & opens) !== 0 && !isInfinitive && frame.mention(from) < 0) {
    while (from < end && frame.kind(from) !== TokenKind.Comma) {
      from++;
    }
  }
  return hasFinite(frame, from, end);
}

/** Whether one of the items is a finite verb for all we know, or a quotation that may hold one. */
function hasFinite(frame: Frame, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (isFinite(frame, i)) {
      return true;
    }
  }
  return false;
}

/** Whether the item is a finite verb for all we know, or a quotation that may hold one. */
export function isFinite(frame: Frame, item: number): boolean {
  const grammar = frame.mention(item) < 0 ? frame.grammar(item) : 0;
  const isThird = (grammar & Grammar.Third) !== 0 && (frame.grammar(item - 1) & Grammar.Determiner) === 0;
  const isVerb = (grammar & (Grammar.Finite | Grammar.Past | Grammar.Ed)) !== 0 || isThird || frame.cue(item) !== 0;
  return frame.kind(item) === QUOTATION || isVerb;
}
