/** Where what is said ends: at the end of its clause, before what the writer adds. */
import { Cue, CUE_FINITE, CUE_VERB } from '../grammar/cueWords.ts';
import { type Frame, QUOTATION } from '../grammar/frame.ts';
import { Grammar } from '../grammar/grammarWords.ts';
import { phraseEnd } from '../grammar/nounPhrase.ts';
import { hasFinite } from './clause.ts';
import { TokenKind } from '../text/tokens.ts';

/** A clause has at most so many items: no sentence of a newspaper has more. */
const MAX_ITEMS = 400;
const FORMS = CUE_VERB;

/** The item after the last one of the clause that starts with `start`. */
export function contentEnd(frame: Frame, start: number): number {
  const limit = Math.min(frame.count, start + MAX_ITEMS);
  if (frame.kind(start) === QUOTATION && isWhole(frame, start)) {
    return start + 1;
  }
  let at = start;
  while (at < limit && !endsBefore(frame, at, start)) {
    at++;
  }
  while (at > start && isTrailing(frame, at - 1)) {
    at--;
  }
  return at;
}

/** Whether the quotation ends as a sentence does, so that what follows is no part of it. */
export function isWhole(frame: Frame, item: number): boolean {
  const { tokens, quotations } = frame.scene;
  const end = quotations.end[frame.quotation(item)] ?? 0;
  const isMark = (at: number): boolean => {
    const kind = tokens.kind[at] ?? 0;
    return kind >= TokenKind.DoubleOpen && kind <= TokenKind.SingleStraight;
  };
  let last = end - 1;
  while (last > frame.token(item) && isMark(last)) {
    last--;
  }
  const kind = tokens.kind[last];
  return kind === TokenKind.Period || kind === TokenKind.Exclamation || kind === TokenKind.Ellipsis;
}

function isTrailing(frame: Frame, item: number): boolean {
  const kind = frame.kind(item);
  return kind === TokenKind.Comma || kind === TokenKind.Dash || kind === TokenKind.Period || kind === TokenKind.Semicolon;
}

/** Whether the clause that started with `start` has ended before the item. */
function endsBefore(frame: Frame, item: number, start: number): boolean {
  const kind = frame.kind(item);
  if (kind === TokenKind.Period || kind === TokenKind.Exclamation) {
    return true;
  }
  if (kind === TokenKind.Semicolon) {
    return true;
  }
  if (item === start) {
    return false;
  }
  if (kind === TokenKind.Comma) {
    return isBoundary(frame, item + 1) && isComplete(frame, start, item);
  }
  if ((frame.grammar(item) & Grammar.Coordinator) !== 0) {
    return startsOwnVerb(frame, item + 1);
  }
  return frame.word(item) === 'according' && frame.word(item + 1) === 'to';
}

/** Whether a clause that starts with "that" has its verb already: "that, while it rained, they stayed" goes on. */
function isComplete(frame: Frame, start: number, end: number): boolean {
  return (frame.grammar(start) & Grammar.That) === 0 || hasFinite(frame, start + 1, end);
}

/** Whether what comes after a comma is no part of what was said before it. */
export function isBoundary(frame: Frame, item: number): boolean {
  const cue = frame.cue(item);
  if ((cue & Cue.Ing) !== 0 || (frame.word(item) === 'according' && frame.word(item + 1) === 'to')) {
    return true;
  }
  const grammar = frame.grammar(item);
  if ((grammar & Grammar.Contrast) !== 0 || (grammar & Grammar.RelativeSubject & Grammar.Relative) !== 0 || frame.word(item) === 'which') {
    return true;
  }
  const next = (grammar & Grammar.Coordinator) !== 0 ? item + 1 : item;
  return startsOwnVerb(frame, next) || startsAttribution(frame, next);
}

/** "… and vowed", "… and then said": a verb of saying that goes on with the earlier subject. */
function startsOwnVerb(frame: Frame, item: number): boolean {
  let at = item;
  while ((frame.grammar(at) & Grammar.Adverb) !== 0) {
    at++;
  }
  const cue = frame.cue(at);
  return (cue & (Cue.Past | Cue.Third)) !== 0 && (cue & Cue.Noun) === 0 && (cue & ~FORMS) !== Cue.Quote;
}

/** "…, he said", "…, and Smith added": a subject with its verb of saying right after it. */
function startsAttribution(frame: Frame, item: number): boolean {
  const end = phraseEnd(frame, item);
  if (end === item) {
    return false;
  }
  let at = end;
  while ((frame.grammar(at) & (Grammar.Adverb | Grammar.Auxiliary)) !== 0) {
    at++;
  }
  const cue = frame.cue(at);
  return (cue & CUE_FINITE) !== 0 && (cue & Cue.Say) !== 0 && (cue & Cue.Noun) === 0;
}
