/** Where what is said starts after its word of saying: at "that", at a quotation, past the one who is told, or right away. */
import { Cue, CUE_SAYS, takesPreposition } from '../grammar/cueWords.ts';
import { type Frame, NOTHING, QUOTATION } from '../grammar/frame.ts';
import { Grammar } from '../grammar/grammarWords.ts';
import { phraseEnd } from '../grammar/nounPhrase.ts';
import { TokenKind } from '../text/tokens.ts';
import { isTitle } from './utterance.ts';

/** How many items may stand between a verb and its "that": "told a reporter on Monday evening that". */
const MAX_ADJUNCT = 18;
/** Brings the place where something is said. */
const PLACE = /^(?:on|in|at|during|for|from|by|with|to|the)$/;
/** What one says something in, at or for. */
const OCCASION =
  /^(?:days|weeks|months|years|interview|statement|speech|debate|conference|email|e-mail|letter|memo|tweet|twitter|facebook|post|news|tv|radio)$/;
/** Follows a preposition where both together only tell that a number is not exact. */
const APPROXIMATE = /^(?:least|most|to|than)$/;

/** First item of what is said after the verb; -1 when nothing is. */
export function contentStart(frame: Frame, verb: number): number {
  const at = pastAdverbs(frame, verb + 1);
  const kind = frame.kind(at);
  if (kind === TokenKind.Comma) {
    // "which X had feared, “…”": what one thinks stands right after the verb.
    return (frame.cue(verb) & CUE_SAYS) === 0 && (frame.cue(verb) & Cue.Think) !== 0 ? -1 : afterComma(frame, at);
  }
  if (opensContent(frame, at)) {
    return opened(frame, at);
  }
  return isWordLike(kind) ? startAtWord(frame, frame.cue(verb), at) : -1;
}

/** Past adverbs, the particle of "pointed out", and what "put it" takes. */
function pastAdverbs(frame: Frame, from: number): number {
  let at = from;
  while (((frame.grammar(at) & Grammar.Adverb) !== 0 && frame.mention(at) < 0) || isParticle(frame, at)) {
    at++;
  }
  return at;
}

function isParticle(frame: Frame, item: number): boolean {
  const word = frame.word(item);
  return word === 'out' || (word === 'it' && frame.word(item - 1).startsWith('put'));
}

function startAtWord(frame: Frame, cue: number, at: number): number {
  const grammar = frame.mention(at) < 0 ? frame.grammar(at) : 0;
  if (isToldTo(frame, cue, at)) {
    return afterAddressee(frame, at);
  }
  if (isTime(frame, at)) {
    return afterTime(frame, at);
  }
  if ((grammar & Grammar.To) !== 0 && (cue & Cue.To) !== 0 && isInfinitive(frame, at)) {
    return at;
  }
  if ((grammar & Grammar.Preposition) !== 0 && frame.word(at) !== 'as' && !isQuantity(frame, at)) {
    return afterPreposition(frame, cue, at);
  }
  if (frame.word(at) === 'as' && (cue & Cue.Naming) !== 0) {
    return at;
  }
  const isOther = (grammar & (Grammar.Coordinator | Grammar.Subordinator)) !== 0;
  if (isOther && frame.word(at) !== 'whether' && frame.word(at) !== 'if') {
    return -1;
  }
  // "the report X wrote says": the verb of another subject.
  const isVerb = (frame.cue(at) & (Cue.Third | Cue.Past)) !== 0 && (frame.cue(at) & (Cue.Say | Cue.Object | Cue.Noun)) === Cue.Say;
  return isVerb || (cue & (Cue.Say | Cue.Object | Cue.Think)) === 0 ? -1 : at;
}

function isTo(frame: Frame, item: number): boolean {
  return (frame.grammar(item) & Grammar.To) !== 0 && isInfinitive(frame, item);
}

/** "to" before a verb, not "declined to 281 million" or "agreed to a plan". */
function isInfinitive(frame: Frame, to: number): boolean {
  const next = pastAdverbs(frame, to + 1);
  return frame.kind(next) === TokenKind.Word && (frame.grammar(next) & Grammar.Determiner) === 0 && frame.mention(next) < 0;
}

/** After "in an interview that", "on Monday", or the preposition that brings what is talked of. */
function afterPreposition(frame: Frame, cue: number, at: number): number {
  const opening = afterAdjunct(frame, at);
  if (opening >= 0) {
    return opening;
  }
  if (takesPreposition(cue, frame.word(at))) {
    return at + 1;
  }
  return isTime(frame, at + 1) && (cue & Cue.Say) !== 0 ? afterTime(frame, at + 1) : -1;
}

/** Whether somebody who is told or urged comes first. */
function isToldTo(frame: Frame, cue: number, at: number): boolean {
  if ((cue & (Cue.Tell | Cue.Urge)) === 0 || (frame.grammar(at) & (Grammar.Preposition | Grammar.Time)) !== 0) {
    return false;
  }
  if ((cue & (Cue.Say | Cue.Object)) === 0) {
    return true;
  }
  const end = addresseeEnd(frame, at);
  const next = frame.grammar(end);
  return (
    end > at &&
    ((cue & Cue.Urge) !== 0
      ? (next & Grammar.To) !== 0
      : (next & (Grammar.That | Grammar.Relative)) !== 0 || frame.word(end) === 'whether' || frame.word(end) === 'if')
  );
}

function addresseeEnd(frame: Frame, at: number): number {
  return (frame.grammar(at) & Grammar.ObjectPronoun) !== 0 ? at + 1 : phraseEnd(frame, at);
}

/** Past the one who is told. */
function afterAddressee(frame: Frame, at: number): number {
  const end = addresseeEnd(frame, at);
  if (end === at) {
    return isTo(frame, at) ? at : -1;
  }
  const kind = frame.kind(end);
  if (kind === TokenKind.Comma) {
    return afterComma(frame, end);
  }
  if (kind === QUOTATION && frame.kind(end - 1) === TokenKind.Clitic) {
    // "told ABC’s “Good Morning” that": the name of a programme.
    return afterPreposition(frame, Cue.Say, end + 1);
  }
  if (opensContent(frame, end)) {
    return opened(frame, end);
  }
  const grammar = frame.grammar(end);
  if (isTo(frame, end)) {
    return end;
  }
  if ((grammar & (Grammar.Time | Grammar.Preposition)) !== 0) {
    return isTime(frame, end) ? afterTime(frame, end) : afterPreposition(frame, Cue.Say, end);
  }
  return kind === TokenKind.Word && (grammar & (Grammar.Coordinator | Grammar.Auxiliary)) === 0 ? end : -1;
}

/** `, “…`: a quotation after the comma; or what comes after a remark between two commas: ", he hopes, that …". */
function afterComma(frame: Frame, comma: number): number {
  if (frame.kind(comma + 1) === QUOTATION) {
    return comma + 1;
  }
  for (let i = comma + 1; i < comma + MAX_ADJUNCT && isWordLike(frame.kind(i)); i++) {
    if (frame.kind(i + 1) === TokenKind.Comma) {
      return isThat(frame, i + 2) || frame.kind(i + 2) === QUOTATION ? i + 2 : -1;
    }
  }
  return -1;
}

/** "in an interview on Monday", "last week": the item of "that" or of a quotation after it; -1 when there is none. */
function afterAdjunct(frame: Frame, from: number): number {
  for (let i = from; i < from + MAX_ADJUNCT; i++) {
    const kind = frame.kind(i);
    if (i > from && opensContent(frame, i) && !isNameOfProgramme(frame, i)) {
      return opened(frame, i);
    }
    if (kind === QUOTATION) {
      continue;
    }
    if (kind === TokenKind.Comma) {
      return afterComma(frame, i);
    }
    if (i > from + 1 && isSubject(frame, i)) {
      return i;
    }
    const verb = Grammar.Finite | Grammar.SubjectPronoun | Grammar.Relative | Grammar.Subordinator | Grammar.Coordinator;
    if (!isWordLike(kind) || ((frame.grammar(i) & verb) !== 0 && kind === TokenKind.Word)) {
      return -1;
    }
  }
  return -1;
}

/** "on “Meet the Press”", "NBC’s “Today”": where something is said, not what. */
function isNameOfProgramme(frame: Frame, item: number): boolean {
  const isAfter = PLACE.test(frame.word(item - 1)) || frame.kind(item - 1) === TokenKind.Clitic;
  return frame.kind(item) === QUOTATION && isAfter && isTitle(frame.scene, frame.quotation(item));
}

/** A pronoun that is a subject and stands after a time or an occasion: "said for weeks he is …", "said in a statement he …". */
function isSubject(frame: Frame, item: number): boolean {
  const isPronoun = (frame.grammar(item) & Grammar.SubjectPronoun) !== 0 && frame.word(item) !== 'it' && frame.word(item) !== 'you';
  return isPronoun && (isTime(frame, item - 1) || OCCASION.test(frame.word(item - 1)));
}

/** A day or hour; not that of "Thursday’s speeches". */
function isTime(frame: Frame, item: number): boolean {
  return (frame.grammar(item) & Grammar.Time) !== 0 && frame.mention(item) < 0 && frame.kind(item + 1) !== TokenKind.Clitic;
}

/** "about a third", "at least six", "up to 100": no preposition in truth. */
function isQuantity(frame: Frame, item: number): boolean {
  const next = APPROXIMATE.test(frame.word(item + 1)) ? item + 2 : item + 1;
  const isNumber = frame.kind(next) === TokenKind.Number || (frame.grammar(next) & Grammar.Quantity) !== 0;
  return isNumber && (next > item + 1 || /^(?:about|around|over|under|nearly)$/.test(frame.word(item)));
}

/** Past days and hours; then "that", a quotation, or the clause. */
function afterTime(frame: Frame, from: number): number {
  let at = from;
  while (isTime(frame, at) || frame.kind(at) === TokenKind.Number) {
    at++;
  }
  if (frame.kind(at) === TokenKind.Comma) {
    return afterComma(frame, at);
  }
  if (opensContent(frame, at)) {
    return opened(frame, at);
  }
  const grammar = frame.grammar(at);
  if ((grammar & Grammar.Preposition) !== 0) {
    return afterAdjunct(frame, at);
  }
  return frame.kind(at) === TokenKind.Word && (grammar & (Grammar.Coordinator | Grammar.Subordinator)) === 0 ? at : -1;
}

/** Whether the item is one that what is said starts with, or comes right before it. */
function opensContent(frame: Frame, item: number): boolean {
  const kind = frame.kind(item);
  return kind === QUOTATION || kind === TokenKind.Colon || isThat(frame, item);
}

/** First item of what is said where `opensContent` holds; -1 where a colon ends the frame. */
function opened(frame: Frame, item: number): number {
  if (frame.kind(item) !== TokenKind.Colon) {
    return item;
  }
  return frame.kind(item + 1) === NOTHING ? -1 : item + 1;
}

function isThat(frame: Frame, item: number): boolean {
  return (frame.grammar(item) & Grammar.That) !== 0;
}

function isWordLike(kind: number): boolean {
  return (
    kind === TokenKind.Word ||
    kind === TokenKind.Number ||
    kind === TokenKind.Clitic ||
    kind === TokenKind.Symbol ||
    kind === TokenKind.BracketOpen ||
    kind === TokenKind.BracketClose
  );
}
