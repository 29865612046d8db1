/** Where what is said ends: at the end of its clause, before what the writer adds. */
import { Cue, CUE_FINITE, CUE_SAYS } from '../grammar/cueWords.ts';
import { type Frame, NOTHING, QUOTATION } from '../grammar/frame.ts';
import { Grammar } from '../grammar/grammarWords.ts';
import { phraseEnd } from '../grammar/nounPhrase.ts';
import { NameBit } from '../people/nameWords.ts';
import { TokenKind } from '../text/tokens.ts';
import { isFinite } from './clause.ts';
import { lastMark } from './utterance.ts';

/** A clause has at most so many items: no sentence of a newspaper has more. */
const MAX_ITEMS = 400;
/** A verb group has at most so many items. */
const MAX_GROUP = 5;

/** How what is said stands in its sentence. */
export interface ContentPlace {
  /**
   * What comes after it in the sentence: `subject` where it stands before the main clause ("Saying that it rained, X left"),
   * `verb` where it ends a relative clause ("X, who said that it rained, left"); undefined where nothing need come.
   */
  readonly before?: 'subject' | 'verb';
  /** Whether it is no clause but what somebody talks of: "X criticised the plan". */
  readonly isPhrase?: boolean;
}

/** The item after the last one of what is said, which starts with `start`. */
export function contentEnd(frame: Frame, start: number, place: ContentPlace = {}): number {
  const limit = Math.min(frame.count, start + MAX_ITEMS);
  if (frame.kind(start) === QUOTATION && isWhole(frame, start)) {
    return start + 1;
  }
  // A clause that starts with "that" goes on until it has a verb: "that, while it rained, they stayed".
  let isComplete = (frame.grammar(start) & Grammar.That) === 0;
  let at = start;
  while (at < limit && !isEnd(frame, at) && (at === start || !isComplete || !endsBefore(frame, at, place))) {
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
  const kind = lastMark(frame.scene.tokens, frame.scene.quotations, frame.quotation(item));
  return kind === TokenKind.Period || kind === TokenKind.Exclamation || kind === TokenKind.Ellipsis;
}

function isTrailing(frame: Frame, item: number): boolean {
  const kind = frame.kind(item);
  return kind === TokenKind.Comma || kind === TokenKind.Dash || kind === TokenKind.Period || kind === TokenKind.Semicolon;
}

/** Whether what is complete so far has ended before the item. */
function endsBefore(frame: Frame, item: number, place: ContentPlace): boolean {
  if (frame.kind(item) === TokenKind.Comma) {
    return endsAtComma(frame, item + 1, place);
  }
  if (endsWithComma(frame, item - 1) && endsAtComma(frame, item, place)) {
    return true;
  }
  if ((frame.grammar(item) & Grammar.Coordinator) !== 0) {
    return startsOwnVerb(frame, item + 1) || (place.isPhrase === true && startsVerb(frame, item + 1));
  }
  return (frame.word(item) === 'according' && frame.word(item + 1) === 'to') || (place.isPhrase === true && startsAdjunct(frame, item));
}

/** Whether the item is a quotation with a comma before its closing mark: `“A,”`. */
function endsWithComma(frame: Frame, item: number): boolean {
  return frame.kind(item) === QUOTATION && lastMark(frame.scene.tokens, frame.scene.quotations, frame.quotation(item)) === TokenKind.Comma;
}

/** Whether what comes after a comma, from the item on, is no part of what was said before it. */
function endsAtComma(frame: Frame, item: number, { before, isPhrase = false }: ContentPlace): boolean {
  if (isBoundary(frame, item) || (before === 'subject' && startsMainClause(frame, item))) {
    return true;
  }
  if (before === 'verb' && startsVerb(frame, item)) {
    return true;
  }
  return isPhrase && endsPhrase(frame, item);
}

/** Whether a subject comes next, so that the main clause begins. */
function startsMainClause(frame: Frame, item: number): boolean {
  const isStart = (frame.grammar(item) & (Grammar.SubjectPronoun | Grammar.Determiner)) !== 0;
  return frame.mention(item) >= 0 || isStart || (frame.bits(item) & NameBit.Cased) !== 0;
}

/** Whether a verb comes next, with adverbs before it. */
function startsVerb(frame: Frame, item: number): boolean {
  let at = item;
  while ((frame.grammar(at) & Grammar.Adverb) !== 0) {
    at++;
  }
  const verb = Grammar.Finite | Grammar.Past | Grammar.MaybePast | Grammar.Ed;
  return frame.mention(at) < 0 && ((frame.grammar(at) & verb) !== 0 || (frame.cue(at) & (Cue.Past | Cue.Third)) !== 0);
}

/** Whether what comes after a comma is an apposition, a relative clause or a remark, and no next part of a list. */
function endsPhrase(frame: Frame, item: number): boolean {
  const any = Grammar.Relative | Grammar.Ing | Grammar.Subordinator | Grammar.SubjectPronoun | Grammar.Ed | Grammar.Adverb;
  const word = frame.word(item);
  return word !== 'whose' && ((frame.grammar(item) & any) !== 0 || /^(?:an?|the)$/.test(word));
}

/** Whether what comes next tells when or where it was said: "during a debate", "on Thursday", "as he left". */
function startsAdjunct(frame: Frame, item: number): boolean {
  const word = frame.word(item);
  if (word === 'during' || word === 'while' || word === 'when') {
    return true;
  }
  if (word === 'as') {
    return (frame.grammar(item + 1) & Grammar.SubjectPronoun) !== 0;
  }
  const isTime = (frame.grammar(item + 1) & Grammar.Time) !== 0;
  return (word === 'on' && isTime) || (word === 'by' && (frame.grammar(item + 1) & Grammar.Ing) !== 0);
}

/** Whether what comes after a comma is no part of what was said before it. */
export function isBoundary(frame: Frame, item: number): boolean {
  if ((frame.cue(item) & Cue.Ing) !== 0 || (frame.word(item) === 'according' && frame.word(item + 1) === 'to')) {
    return true;
  }
  const grammar = frame.grammar(item);
  if ((grammar & Grammar.Contrast) !== 0 || frame.word(item) === 'which') {
    return true;
  }
  const next = (grammar & Grammar.Coordinator) !== 0 ? item + 1 : item;
  return startsOwnVerb(frame, next) || startsAttribution(frame, next);
}

/** "… and vowed", "… and then said": a verb of saying that goes on with the earlier subject. */
function startsOwnVerb(frame: Frame, item: number): boolean {
  let at = item;
  let isNegated = false;
  while ((frame.grammar(at) & (Grammar.Adverb | Grammar.Auxiliary)) !== 0 && at < item + MAX_GROUP) {
    isNegated ||= /^(?:not|never|didn['’]t|did)$/.test(frame.word(at));
    at++;
  }
  const cue = frame.cue(at);
  const isForm = (cue & (Cue.Past | Cue.Third)) !== 0 || (isNegated && (cue & Cue.Base) !== 0);
  return isForm && (cue & Cue.Noun) === 0 && (cue & CUE_SAYS) !== 0;
}

/** "…, he said", "…, and Smith added": a subject with its verb of saying right after it. */
function startsAttribution(frame: Frame, item: number): boolean {
  const end = phraseEnd(frame, item);
  if (end === item || frame.kind(end) === NOTHING) {
    return false;
  }
  let at = end;
  while ((frame.grammar(at) & (Grammar.Adverb | Grammar.Auxiliary)) !== 0) {
    at++;
  }
  const cue = frame.cue(at);
  return (cue & CUE_FINITE) !== 0 && (cue & Cue.Say) !== 0 && (cue & Cue.Noun) === 0;
}
