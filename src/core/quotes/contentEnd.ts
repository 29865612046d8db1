/** Where what is said ends: at the end of its clause, before what the writer adds. */
import { Cue, CUE_FINITE, CUE_VERB } from '../grammar/cueWords.ts';
import { type Frame, QUOTATION } from '../grammar/frame.ts';
import { Grammar } from '../grammar/grammarWords.ts';
import { phraseEnd } from '../grammar/nounPhrase.ts';
import { NameBit } from '../people/nameWords.ts';
import { isFinite } from './clause.ts';
import { TokenKind } from '../text/tokens.ts';

/** A clause has at most so many items: no sentence of a newspaper has more. */
const MAX_ITEMS = 400;
const FORMS = CUE_VERB;

/** How the clause is looked at. */
export interface ClauseOptions {
  /** Whether it stands before the main clause, as in "Saying that it rained, X left": the subject after a comma ends it. */
  readonly opens?: boolean;
}

/** The item after the last one of the clause that starts with `start`. */
export function contentEnd(frame: Frame, start: number, { opens = false }: ClauseOptions = {}): number {
  const limit = Math.min(frame.count, start + MAX_ITEMS);
  if (frame.kind(start) === QUOTATION && isWhole(frame, start)) {
    return start + 1;
  }
  // A clause that starts with "that" goes on until it has a verb: "that, while it rained, they stayed".
  let isComplete = (frame.grammar(start) & Grammar.That) === 0;
  let at = start;
  while (at < limit && !isEnd(frame, at) && (at === start || !isComplete || !endsBefore(frame, at, opens))) {
    isComplete ||= at > start && isFinite(frame, at);
    at++;
  }
  while (at > start && isTrailing(frame, at - 1)) {
    at--;
  }
  return at;
}

/** Marks that end any clause; not the point in "28.4million". */
function isEnd(frame: Frame, item: number): boolean {
  const kind = frame.kind(item);
  if (kind === TokenKind.Period) {
    const { start, end } = frame.scene.tokens;
    const token = frame.token(item);
    return end[token - 1] !== start[token] || end[token] !== start[token + 1];
  }
  return kind === TokenKind.Exclamation || kind === TokenKind.Semicolon;
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

/** Whether a complete clause has ended before the item. */
function endsBefore(frame: Frame, item: number, opens: boolean): boolean {
  if (frame.kind(item) === TokenKind.Comma) {
    return isBoundary(frame, item + 1) || (opens && startsMainClause(frame, item + 1));
  }
  if ((frame.grammar(item) & Grammar.Coordinator) !== 0) {
    return startsOwnVerb(frame, item + 1);
  }
  return frame.word(item) === 'according' && frame.word(item + 1) === 'to';
}

/** Whether a subject comes next, so that the main clause begins. */
function startsMainClause(frame: Frame, item: number): boolean {
  return frame.mention(item) >= 0 || (frame.grammar(item) & (Grammar.SubjectPronoun | Grammar.Determiner)) !== 0 || isName(frame, item);
}

function isName(frame: Frame, item: number): boolean {
  return (frame.bits(item) & NameBit.Cased) !== 0;
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
