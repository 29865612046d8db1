/** Noun phrases, found from one of their ends by the words that can stand in them; there is no parser. */
import { WordFlag } from '../lexicon/wordFlags.ts';
import { NameBit } from '../people/nameWords.ts';
import { TokenKind } from '../text/tokens.ts';
import { Cue, CUE_FINITE } from './cueWords.ts';
import { type Frame, NOTHING, QUOTATION } from './frame.ts';
import { Grammar } from './grammarWords.ts';

/** Items `first` to before `end`. */
export interface ItemRange {
  readonly first: number;
  readonly end: number;
}

/** The subject of a verb. */
export interface Subject extends ItemRange {
  /** What a relative pronoun stands for, where the subject is one: "the senator" in "the senator, who said". */
  readonly antecedent?: ItemRange;
}

/** A noun phrase has at most so many items. */
const MAX_ITEMS = 30;
/** How many words may stand between two names of a phrase. */
const MAX_BETWEEN_NAMES = 4;

const NO_NOUN =
  Grammar.SubjectPronoun |
  Grammar.Determiner |
  Grammar.Preposition |
  Grammar.Coordinator |
  Grammar.Subordinator |
  Grammar.That |
  Grammar.Relative |
  Grammar.Auxiliary |
  Grammar.Adverb |
  Grammar.Time;

/** Whether the item can be a noun or an adjective: no word of grammar, or part of a name. */
export function isNoun(frame: Frame, item: number): boolean {
  const kind = frame.kind(item);
  if (kind === TokenKind.Number || kind === TokenKind.Symbol) {
    return true;
  }
  if (kind !== TokenKind.Word) {
    return false;
  }
  return frame.mention(item) >= 0 || (frame.grammar(item) & (NO_NOUN | Grammar.Past)) === 0;
}

/** Whether the item can end a noun phrase. */
export function endsPhrase(frame: Frame, item: number): boolean {
  return isNoun(frame, item) || (frame.grammar(item) & (Grammar.SubjectPronoun | Grammar.Quantity)) !== 0;
}

/** The phrase that ends with `last`; undefined when none does. */
export function phraseBefore(frame: Frame, last: number): ItemRange | undefined {
  const grammar = frame.grammar(last);
  if ((grammar & (Grammar.SubjectPronoun | Grammar.Quantity)) !== 0 && frame.mention(last) < 0) {
    return { first: last, end: last + 1 };
  }
  if (!isNoun(frame, last)) {
    return undefined;
  }
  return { first: startOfPhrase(frame, last), end: last + 1 };
}

/** Walks left from the last noun of a phrase over its nouns, determiner, and what "of" and the like hang on it. */
function startOfPhrase(frame: Frame, last: number): number {
  let first = last;
  const limit = Math.max(0, last - MAX_ITEMS);
  let at = last - 1;
  while (at >= limit) {
    const grammar = frame.grammar(at);
    if (isNoun(frame, at) && !isVerbBefore(frame, at, first)) {
      first = at;
      at--;
    } else if (frame.kind(at) === TokenKind.Clitic && (isNoun(frame, at - 1) || frame.kind(at - 1) === TokenKind.Number)) {
      first = at - 1;
      at -= 2;
    } else if (frame.kind(at) === TokenKind.SingleClose || frame.kind(at) === TokenKind.SingleStraight) {
      // The apostrophe of a plural: "the workers’ union".
      at--;
    } else if ((grammar & (Grammar.Determiner | Grammar.Quantity)) !== 0) {
      first = at;
      at--;
      if ((frame.grammar(at) & (Grammar.Determiner | Grammar.Quantity)) === 0 && !links(frame, at)) {
        break;
      }
    } else if (links(frame, at)) {
      first = at - 1;
      at -= 2;
    } else {
      break;
    }
  }
  return first;
}

/** Whether a preposition between two nouns, or "and" between two names, goes on with the phrase to the left. */
function links(frame: Frame, item: number): boolean {
  const grammar = frame.grammar(item);
  const isBefore = isNoun(frame, item - 1) || (frame.grammar(item - 1) & Grammar.Quantity) !== 0;
  if (!isBefore || isVerbBefore(frame, item - 1, item)) {
    return false;
  }
  if ((grammar & Grammar.Preposition) !== 0) {
    return true;
  }
  const isAnd = (grammar & Grammar.Coordinator) !== 0 || frame.word(item) === '&';
  return isAnd && (frame.bits(item - 1) & WordFlag.Say) === 0 && isLikeBefore(frame, item);
}

/** Whether what stands on both sides of "and" is alike: two names, or two phrases at the start of the clause. */
function isLikeBefore(frame: Frame, and: number): boolean {
  if (frame.mention(and - 1) >= 0) {
    return frame.mention(and + 1) >= 0 || frame.mention(and + 2) >= 0;
  }
  const before = frame.kind(and - 2);
  return before === NOTHING || before === TokenKind.Comma || (frame.grammar(and - 2) & Grammar.Determiner) !== 0;
}

/** Whether the word is a verb for all we know, so that the phrase starts after it; `next` is the item that the phrase goes on with. */
function isVerbBefore(frame: Frame, item: number, next: number): boolean {
  if (frame.mention(item) >= 0) {
    return false;
  }
  const cue = frame.cue(item);
  const grammar = frame.grammar(item);
  const isPast = ((cue & (Cue.Past | Cue.Third)) !== 0 && (cue & Cue.Noun) === 0) || (grammar & (Grammar.Past | Grammar.Ed)) !== 0;
  if (!isPast || next <= item) {
    return false;
  }
  // "the alleged victim", "United States": a participle before its noun.
  const before = frame.grammar(item - 1);
  const isAdjective = (before & (Grammar.Determiner | Grammar.Preposition | Grammar.Adverb)) !== 0 && (frame.grammar(next) & NO_NOUN) === 0;
  return !isAdjective;
}

/** The end of the phrase that starts with `first`; `first` when none does. */
export function phraseEnd(frame: Frame, first: number): number {
  if ((frame.grammar(first) & Grammar.SubjectPronoun) !== 0 && frame.mention(first) < 0) {
    return first + 1;
  }
  let at = frame.kind(first) === QUOTATION ? first + 1 : first;
  let nouns = at - first;
  while (at - first < MAX_ITEMS) {
    const next = nextPart(frame, at, nouns);
    if (next === at) {
      break;
    }
    nouns = linksRight(frame, at) && frame.mention(at) < 0 ? 0 : nouns + (isNoun(frame, at) ? 1 : 0);
    at = next;
  }
  return nouns > 0 || (at > first && (frame.grammar(at - 1) & Grammar.Quantity) !== 0) ? at : first;
}

/** The end of the part of a phrase that starts with the item, after so many nouns; the item itself when it is none. */
function nextPart(frame: Frame, at: number, nouns: number): number {
  const mention = frame.mention(at);
  if (nouns > 0 && frame.mention(at - 1) >= 0 && mention < 0 && frame.kind(at) === TokenKind.Word && !linksRight(frame, at)) {
    return isBeforeName(frame, at) ? at + 1 : at;
  }
  if (mention >= 0) {
    return Math.max(frame.item(frame.scene.resolution.names[mention]?.end ?? 0), at + 1);
  }
  const isArticle = (frame.grammar(at) & (Grammar.Determiner | Grammar.Quantity)) !== 0 && nouns === 0;
  const isNext = isNoun(frame, at) && !(nouns > 0 && isFinite(frame, at));
  return isArticle || isNext || (nouns > 0 && (frame.kind(at) === TokenKind.Clitic || linksRight(frame, at))) ? at + 1 : at;
}

/** "Briggs spokesman Jane Doe": words after a name that go before another one; others are no part of the phrase. */
function isBeforeName(frame: Frame, item: number): boolean {
  let at = item;
  while (at < item + MAX_BETWEEN_NAMES && isNoun(frame, at) && frame.mention(at) < 0 && !isFinite(frame, at)) {
    at++;
  }
  return at > item && frame.mention(at) >= 0;
}

/** "of" and the like between two parts of a phrase. */
function linksRight(frame: Frame, item: number): boolean {
  const word = frame.word(item);
  const isLink = word === 'of' || word === 'for' || word === 'from' || word === 'in' || word === 'at' || word === 'by';
  return isLink && (isNoun(frame, item + 1) || (frame.grammar(item + 1) & (Grammar.Determiner | Grammar.Quantity)) !== 0);
}

function isFinite(frame: Frame, item: number): boolean {
  if ((frame.bits(item) & NameBit.Cased) !== 0) {
    return false;
  }
  const cue = frame.cue(item);
  return ((cue & CUE_FINITE) !== 0 && (cue & Cue.Noun) === 0) || (frame.grammar(item) & (Grammar.Ed | Grammar.Past)) !== 0;
}

/** Whether a clause can start with the item: nothing, or a mark or word that divides clauses, stands before it. */
export function startsClause(frame: Frame, item: number): boolean {
  const kind = frame.kind(item - 1);
  if (kind === NOTHING || kind === QUOTATION || (kind >= TokenKind.Period && kind <= TokenKind.Dash)) {
    return true;
  }
  const mask = Grammar.Coordinator | Grammar.Subordinator | Grammar.That | Grammar.Relative;
  return kind === TokenKind.BracketOpen || (frame.grammar(item - 1) & mask) !== 0;
}
