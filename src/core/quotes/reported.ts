/** What is said, found from the word of saying: the clause or quotation after it, before it, or around it. */
import { Cue, CUE_FINITE } from '../grammar/cueWords.ts';
import { type Frame, NOTHING, QUOTATION } from '../grammar/frame.ts';
import { Grammar } from '../grammar/grammarWords.ts';
import { isNoun, type ItemRange, phraseEnd, startsClause } from '../grammar/nounPhrase.ts';
import { TokenKind } from '../text/tokens.ts';

/** A clause has at most so many items: no sentence of a newspaper has more. */
const MAX_ITEMS = 400;
/** How many items may stand between a verb and its "that": "told a reporter on Monday evening that". */
const MAX_ADJUNCT = 16;

/** What follows the verb at `verb`, from the item `from` on; undefined when nothing that is said does. */
export function contentAfter(frame: Frame, verb: number, from: number): ItemRange | undefined {
  const start = contentStart(frame, verb, from);
  if (start < 0) {
    return undefined;
  }
  const end = contentEnd(frame, start);
  return end > start ? { first: start, end } : undefined;
}

/** First item of what is said after the verb; -1 when nothing is. */
function contentStart(frame: Frame, verb: number, from: number): number {
  let at = from;
  while ((frame.grammar(at) & Grammar.Adverb) !== 0 && frame.mention(at) < 0) {
    at++;
  }
  const kind = frame.kind(at);
  if (kind === QUOTATION || isThat(frame, at)) {
    return at;
  }
  if (kind === TokenKind.Colon) {
    return frame.kind(at + 1) === NOTHING ? -1 : at + 1;
  }
  if (kind === TokenKind.Comma) {
    return afterComma(frame, at);
  }
  if (kind !== TokenKind.Word && kind !== TokenKind.Number && kind !== TokenKind.Symbol && kind !== TokenKind.BracketOpen) {
    return -1;
  }
  const that = afterAdjunct(frame, at);
  return that >= 0 ? that : wordStart(frame, frame.cue(verb), at);
}

/** The same where no "that", colon or quotation tells: by the word that follows the verb, whose class is `cue`. */
function wordStart(frame: Frame, cue: number, at: number): number {
  const isTell = (cue & (Cue.Tell | Cue.Urge)) !== 0 && (cue & Cue.Say) === 0;
  if (isTell || ((cue & Cue.Urge) !== 0 && urges(frame, at))) {
    return afterAddressee(frame, at);
  }
  if (isTime(frame, at)) {
    return afterTime(frame, at);
  }
  const grammar = frame.grammar(at);
  if ((grammar & Grammar.To) !== 0) {
    return (cue & Cue.To) !== 0 ? at : -1;
  }
  if ((grammar & (Grammar.Preposition | Grammar.Coordinator)) !== 0 && frame.mention(at) < 0) {
    return (cue & Cue.About) !== 0 && (cue & Cue.Say) === 0 ? at + 1 : -1;
  }
  if ((grammar & Grammar.Subordinator) !== 0 && frame.word(at) !== 'whether' && frame.word(at) !== 'if') {
    return -1;
  }
  return (cue & (Cue.Say | Cue.Object)) === 0 ? -1 : at;
}

/** `, “…`: a quotation after the comma; a comma after "that" or before a clause is another matter. */
function afterComma(frame: Frame, comma: number): number {
  return frame.kind(comma + 1) === QUOTATION ? comma + 1 : -1;
}

function isThat(frame: Frame, item: number): boolean {
  return (frame.grammar(item) & Grammar.That) !== 0;
}

/** "Tuesday", "last week", "in an interview on Monday": the item of "that" or of a quotation after it; -1 when there is none. */
function afterAdjunct(frame: Frame, from: number): number {
  for (let i = from; i < from + MAX_ADJUNCT; i++) {
    const kind = frame.kind(i);
    if (isThat(frame, i) && i > from) {
      return isAdjunct(frame, from, i) ? i : -1;
    }
    if ((kind === TokenKind.Comma || kind === TokenKind.Colon) && frame.kind(i + 1) === QUOTATION) {
      return isAdjunct(frame, from, i) ? i + 1 : -1;
    }
    if (kind === TokenKind.Colon) {
      return frame.kind(i + 1) === NOTHING ? -1 : i + 1;
    }
    if (kind !== TokenKind.Word && kind !== TokenKind.Number && kind !== TokenKind.Clitic && kind !== TokenKind.Symbol) {
      return -1;
    }
    if ((frame.grammar(i) & (Grammar.Auxiliary | Grammar.SubjectPronoun)) !== 0 && frame.kind(i) !== TokenKind.Clitic) {
      return -1;
    }
  }
  return -1;
}

/** Whether nothing between the items is a verb for all we know. */
function isAdjunct(frame: Frame, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if ((frame.cue(i) & (Cue.Past | Cue.Third)) !== 0 && (frame.cue(i) & Cue.Noun) === 0) {
      return false;
    }
  }
  return true;
}

function isTime(frame: Frame, item: number): boolean {
  return (frame.grammar(item) & Grammar.Time) !== 0 && frame.mention(item) < 0;
}

function afterTime(frame: Frame, from: number): number {
  let at = from;
  while (isTime(frame, at) || frame.kind(at) === TokenKind.Number) {
    at++;
  }
  const kind = frame.kind(at);
  if (kind === TokenKind.Comma) {
    return afterComma(frame, at);
  }
  return kind === TokenKind.Word && (frame.grammar(at) & (Grammar.Preposition | Grammar.Coordinator | Grammar.Subordinator)) === 0
    ? at
    : -1;
}

/** "urged them to": whether "to" comes after who is urged. */
function urges(frame: Frame, at: number): boolean {
  const end = addresseeEnd(frame, at);
  return end > at && (frame.grammar(end) & Grammar.To) !== 0;
}

function addresseeEnd(frame: Frame, at: number): number {
  return (frame.grammar(at) & Grammar.ObjectPronoun) !== 0 ? at + 1 : phraseEnd(frame, at);
}

/** Past the one who is told. */
function afterAddressee(frame: Frame, at: number): number {
  const end = addresseeEnd(frame, at);
  if (end === at) {
    return (frame.grammar(at) & Grammar.To) !== 0 ? at : -1;
  }
  let next = end;
  while (isTime(frame, next)) {
    next++;
  }
  const kind = frame.kind(next);
  if (kind === TokenKind.Comma) {
    return afterComma(frame, next);
  }
  if (kind === QUOTATION) {
    return next;
  }
  const grammar = frame.grammar(next);
  const isOther = (grammar & (Grammar.Preposition | Grammar.Coordinator)) !== 0 && (grammar & Grammar.To) === 0;
  return kind === TokenKind.Word && !isOther ? next : -1;
}

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
    return isBoundary(frame, item + 1);
  }
  if ((frame.grammar(item) & Grammar.Coordinator) !== 0) {
    return startsOwnVerb(frame, item + 1);
  }
  return frame.word(item) === 'according' && frame.word(item + 1) === 'to';
}

/** Whether what comes after a comma is no part of what was said before it. */
export function isBoundary(frame: Frame, item: number): boolean {
  const cue = frame.cue(item);
  if ((cue & Cue.Ing) !== 0 || (frame.word(item) === 'according' && frame.word(item + 1) === 'to')) {
    return true;
  }
  const grammar = frame.grammar(item);
  if ((grammar & Grammar.Contrast) !== 0) {
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
  return (cue & (Cue.Past | Cue.Third)) !== 0 && (cue & Cue.Noun) === 0;
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

/** What is said before the comma or quotation at `last`: one quotation or several, or the clause. */
export function contentBefore(frame: Frame, last: number): ItemRange | undefined {
  const end = frame.kind(last) === TokenKind.Comma ? last : last + 1;
  let first = end - 1;
  if (first < 0) {
    return undefined;
  }
  if (frame.kind(first) === QUOTATION && startsClause(frame, first)) {
    while (frame.kind(first - 1) === QUOTATION) {
      first--;
    }
    return { first, end };
  }
  const limit = Math.max(0, end - MAX_ITEMS);
  while (first > limit && !startsContent(frame, first)) {
    first--;
  }
  return isNoun(frame, first) || frame.kind(first) === QUOTATION || frame.kind(first) === TokenKind.Word ? { first, end } : undefined;
}

function startsContent(frame: Frame, item: number): boolean {
  const kind = frame.kind(item - 1);
  return kind === TokenKind.Semicolon || kind === TokenKind.Colon || kind === NOTHING;
}
