/** What is said, found from the word of saying: the clause or quotation after it, before it, or around it. */
import { Cue, CUE_SAYS } from '../grammar/cueWords.ts';
import { type Frame, NOTHING, QUOTATION } from '../grammar/frame.ts';
import { Grammar } from '../grammar/grammarWords.ts';
import { type ItemRange, phraseEnd, startsClause } from '../grammar/nounPhrase.ts';
import { TokenKind } from '../text/tokens.ts';
import { hasVerb, isClause } from './clause.ts';
import { type ContentPlace, contentEnd } from './contentEnd.ts';
import { contentStart } from './contentStart.ts';
import { isTitle, quotationShape } from './utterance.ts';

/** A clause has at most so many items: no sentence of a newspaper has more. */
const MAX_ITEMS = 400;

/** Verbs that give somebody or something a name. */
const CALLS = /^(?:call|dub|brand|label)/;
/** How many items may stand between a relative pronoun and the verb of its clause. */
const RELATIVE_REACH = 8;
/** Words after a bare yes or no. */
const JOINS = Grammar.Coordinator | Grammar.Subordinator | Grammar.Preposition | Grammar.Time;

/** What one can say without a verb. */
const ANSWER = /^(?:yes|no|so|something|anything|nothing|as)$/;

/** What follows the verb; undefined when nothing that is said does. */
export function contentAfter(frame: Frame, verb: number, place: ContentPlace = {}): ItemRange | undefined {
  const first = contentStart(frame, verb);
  if (first < 0) {
    return undefined;
  }
  if (/^(?:yes|no)$/.test(frame.word(first)) && (frame.kind(first + 1) !== TokenKind.Word || (frame.grammar(first + 1) & JOINS) !== 0)) {
    return { first, end: first + 1 };
  }
  const end = contentEnd(frame, first, { ...place, isPhrase: isPhrase(frame, verb, first) });
  const content = { first, end };
  const isOnlyThought = (frame.cue(verb) & (CUE_SAYS | Cue.Think)) === Cue.Think;
  return end > first &&
    (isOnlyThought ? hasQuotation(frame, first, end) : isContent(frame, verb, content) && !isUnnamed(frame, verb, content))
    ? content
    : undefined;
}

function firstComma(frame: Frame, first: number, end: number): number {
  let at = first;
  while (at < end && frame.kind(at) !== TokenKind.Comma) {
    at++;
  }
  return at;
}

/** Whether some of the items are quoted words, and not the title of something. */
function hasQuotation(frame: Frame, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (frame.kind(i) === QUOTATION && !isTitle(frame.scene, frame.quotation(i))) {
      return true;
    }
  }
  return false;
}

/** Whether what the verb brings is an object and no clause: no verb follows it. */
function isPhrase(frame: Frame, verb: number, first: number): boolean {
  const isMarked = (frame.grammar(first) & (Grammar.That | Grammar.To)) !== 0 || frame.kind(first - 1) === TokenKind.Colon;
  const cue = frame.cue(verb);
  if ((cue & (Cue.Object | Cue.About | Cue.Think)) === 0 || isMarked || frame.kind(first) === QUOTATION) {
    return false;
  }
  return (cue & Cue.Say) === 0 || !hasVerbBeforeComma(frame, first);
}

function hasVerbBeforeComma(frame: Frame, first: number): boolean {
  for (let i = first; i < Math.min(frame.count, first + MAX_ITEMS) && frame.kind(i) !== TokenKind.Comma; i++) {
    if ((frame.grammar(i) & (Grammar.Finite | Grammar.Past)) !== 0 && frame.mention(i) < 0) {
      return true;
    }
  }
  return false;
}

/** "called a cab": what is called has no name after it. */
function isUnnamed(frame: Frame, verb: number, { first, end }: ItemRange): boolean {
  const isOne = CALLS.test(frame.word(verb)) && first === verb + 1 && /^(?:an?|the)$/.test(frame.word(first));
  return isOne && phraseEnd(frame, first) >= end && !isRelative(frame, verb);
}

/** "what officials called a crime": the pronoun stands for what is called so. */
function isRelative(frame: Frame, verb: number): boolean {
  for (let i = verb - 1; i > verb - RELATIVE_REACH; i--) {
    if ((frame.grammar(i) & Grammar.Relative) !== 0) {
      return true;
    }
  }
  return false;
}

/** Whether it is a clause, where the verb takes no mere object: "said little" tells nothing. */
function isContent(frame: Frame, verb: number, { first, end }: ItemRange): boolean {
  const cue = frame.cue(verb);
  const isMarked =
    frame.kind(first) === QUOTATION ||
    frame.kind(first - 1) === TokenKind.Colon ||
    (frame.grammar(first) & (Grammar.That | Grammar.To)) !== 0 ||
    (frame.grammar(first - 1) & Grammar.Preposition) !== 0;
  const isPronoun = (frame.grammar(first) & Grammar.SubjectPronoun) !== 0;
  const last = frame.kind(first) === TokenKind.Number ? firstComma(frame, first, end) : end;
  return isMarked || isPronoun || (cue & Cue.Object) !== 0 || ANSWER.test(frame.word(first)) || hasVerb(frame, first, last);
}

/**
 * What is said before the comma or quotation at `last`: one quotation or several, or a clause; undefined when it is neither.
 * Where the clause goes on after the attribution, any first part of it will do: "In the long run, X said, …".
 */
export function contentBefore(frame: Frame, last: number, { goesOn = false } = {}): ItemRange | undefined {
  const end = frame.kind(last) === TokenKind.Comma ? last : last + 1;
  let first = end - 1;
  if (frame.kind(first) === QUOTATION && startsClause(frame, first)) {
    while (frame.kind(first - 1) === QUOTATION) {
      first--;
    }
    return { first, end };
  }
  const limit = Math.max(0, end - MAX_ITEMS);
  while (first > limit && !endsClause(frame.kind(first - 1))) {
    first--;
  }
  return first < end && (goesOn || isClause(frame, first, end)) ? { first, end } : undefined;
}

function endsClause(kind: number): boolean {
  return kind === TokenKind.Semicolon || kind === TokenKind.Colon || kind === NOTHING;
}

/** Whether the item is a quotation, or a comma after one, that ends as what is said does before its attribution. */
export function endsSaid(frame: Frame, item: number): boolean {
  const quotation = frame.kind(item) === TokenKind.Comma ? item - 1 : item;
  if (frame.kind(quotation) !== QUOTATION) {
    return false;
  }
  const { tokens, quotations } = frame.scene;
  const shape = quotationShape(tokens, quotations, frame.quotation(quotation));
  return quotation !== item || shape.comma || shape.ends || shape.starts;
}
