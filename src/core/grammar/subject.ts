/** Finds the subject of a verb: to its left, over appositions and relative clauses, or at the start of its sentence. */
import { TokenKind } from '../text/tokens.ts';
import { WordShape } from '../text/wordShape.ts';
import { Cue } from './cueWords.ts';
import { type Frame, QUOTATION } from './frame.ts';
import { Grammar } from './grammarWords.ts';
import { endsPhrase, isNoun, type ItemRange, phraseBefore, phraseEnd, startsClause, type Subject } from './nounPhrase.ts';

/** How far to the left of a verb its subject is looked for, in items. */
const REACH = 70;
const MAX_COMMAS = 8;
/** How many items a relative clause without commas may have. */
const RELATIVE_REACH = 20;
/** So many items of a frame tell whether it is a headline. */
const HEADLINE_ITEMS = 40;
/** Words that count people without being plurals: "55 percent of voters say". */
const COUNTS =
  /^(?:percent|majority|minority|number|handful|lot|half|third|quarter|couple|group|team|family|crowd|public|press|staff|crew|pair|score)$/;
const SMALL_IN_HEADLINES =
  Grammar.Determiner |
  Grammar.Preposition |
  Grammar.Coordinator |
  Grammar.Subordinator |
  Grammar.Auxiliary |
  Grammar.SubjectPronoun |
  Grammar.That;

/** First item of the verb group that ends with the verb: "has repeatedly said" starts with "has". */
export function verbGroupStart(frame: Frame, verb: number): number {
  let at = verb;
  while (at > 0 && verb - at < 12) {
    const step = modifierBefore(frame, at);
    if (step === 0) {
      break;
    }
    at -= step;
  }
  return at;
}

/** How many items before `item` are an adverb, an auxiliary, or a time ("on Tuesday"); 0 when none are. */
function modifierBefore(frame: Frame, item: number): number {
  const grammar = frame.grammar(item - 1);
  if (frame.mention(item - 1) >= 0) {
    return 0;
  }
  if ((grammar & Grammar.Time) !== 0) {
    const before = frame.grammar(item - 2);
    if ((before & (Grammar.Preposition | Grammar.Time)) !== 0) {
      return 2;
    }
    return frame.mention(item - 2) >= 0 ? 1 : 0;
  }
  if (frame.kind(item - 1) === TokenKind.Clitic) {
    return (grammar & Grammar.Auxiliary) !== 0 && (frame.grammar(item - 2) & (Grammar.SubjectPronoun | Grammar.Relative)) !== 0 ? 1 : 0;
  }
  return (grammar & (Grammar.Auxiliary | Grammar.Adverb)) !== 0 && (grammar & Grammar.Preposition) === 0 ? 1 : 0;
}

/** Whether the verb group is passive: "was told", "is called"; the participle of "has said" and "is saying" is not. */
export function isPassive(frame: Frame, start: number, verb: number): boolean {
  if ((frame.cue(verb) & (Cue.Past | Cue.Participle)) === 0) {
    return false;
  }
  for (let i = verb - 1; i >= start; i--) {
    const grammar = frame.grammar(i);
    if ((grammar & Grammar.Be) !== 0) {
      // "he's said" is "he has said".
      return frame.kind(i) !== TokenKind.Clitic || (frame.cue(verb) & Cue.Say) === 0;
    }
    if ((grammar & (Grammar.Have | Grammar.Finite)) !== 0) {
      return false;
    }
  }
  return false;
}

/** The subject that ends before the item; undefined when none does. */
export function subjectBefore(frame: Frame, item: number): Subject | undefined {
  const last = overBrackets(frame, item - 1);
  const kind = frame.kind(last);
  if (kind === TokenKind.Comma || kind === TokenKind.Dash) {
    return beforeParenthesis(frame, last);
  }
  if ((frame.grammar(last) & Grammar.RelativeSubject) !== 0) {
    return relative(frame, last);
  }
  const phrase = endsPhrase(frame, last) ? phraseBefore(frame, last) : undefined;
  if (phrase === undefined || isVerbAfterAuxiliary(frame, phrase)) {
    return undefined;
  }
  return isTwo(frame, phrase) ? { first: phrase.end - 1, end: phrase.end } : (beforeRelative(frame, phrase) ?? phrase);
}

/** "a move critics argue": two phrases, of which the second is the subject; no plural goes with "a". */
function isTwo(frame: Frame, phrase: ItemRange): boolean {
  const isOne = /^(?:an?|this|every|each)$/.test(frame.word(phrase.first));
  const last = phrase.end - 1;
  return isOne && last > phrase.first + 1 && headOf(frame, phrase) === last && isPlural(frame, { first: last, end: last + 1 }) === true;
}

/** "did not recommend charges": what looks like a phrase is a verb. */
function isVerbAfterAuxiliary(frame: Frame, { first }: ItemRange): boolean {
  let before = first - 1;
  while ((frame.grammar(before) & Grammar.Adverb) !== 0) {
    before--;
  }
  const isAfter = (frame.grammar(before) & (Grammar.Auxiliary | Grammar.To)) !== 0 && frame.kind(before) === TokenKind.Word;
  return isAfter && frame.mention(first) < 0 && (frame.grammar(first) & (Grammar.Base | Grammar.Ed)) !== 0;
}

/** A relative pronoun as subject, with the noun that it stands for. */
function relative(frame: Frame, pronoun: number): Subject | undefined {
  const last = frame.kind(pronoun - 1) === TokenKind.Comma ? pronoun - 2 : pronoun - 1;
  const antecedent = phraseBefore(frame, overBrackets(frame, last));
  return antecedent === undefined ? undefined : { first: pronoun, end: pronoun + 1, antecedent };
}

/** "officials who spoke with the Post said": the subject before the relative clause that the phrase is the last part of. */
function beforeRelative(frame: Frame, phrase: ItemRange): ItemRange | undefined {
  if (frame.word(phrase.first - 1) === 'who') {
    // "some who advocate it argue": the verb of the clause looks like a part of the phrase.
    return phrase.end - phrase.first > 1 ? phraseBefore(frame, phrase.first - 2) : undefined;
  }
  if (startsClause(frame, phrase.first)) {
    return undefined;
  }
  for (let i = phrase.first - 1; i > Math.max(0, phrase.first - RELATIVE_REACH) && isPlain(frame, i); i--) {
    if (frame.word(i) === 'who' && i < phrase.first - 1) {
      const whole = phraseBefore(frame, i - 1);
      return whole !== undefined && startsClause(frame, whole.first) ? whole : undefined;
    }
  }
  return undefined;
}

function isPlain(frame: Frame, item: number): boolean {
  const kind = frame.kind(item);
  return kind === TokenKind.Word || kind === TokenKind.Number || kind === TokenKind.Clitic || kind === TokenKind.Symbol;
}

/** "Smith (R-Ohio)": the item before the bracket. */
function overBrackets(frame: Frame, last: number): number {
  if (frame.kind(last) !== TokenKind.BracketClose) {
    return last;
  }
  for (let i = last - 1; i > last - 10 && i > 0; i--) {
    if (frame.kind(i) === TokenKind.BracketOpen) {
      return i - 1;
    }
  }
  return last;
}

/** The subject before an apposition, a relative clause or another remark that ends with the mark at `close`. */
function beforeParenthesis(frame: Frame, close: number): ItemRange | undefined {
  const mark = frame.kind(close);
  let named: ItemRange | undefined;
  let commas = 0;
  for (let i = close - 1; i > Math.max(0, close - REACH) && commas < MAX_COMMAS; i--) {
    const kind = frame.kind(i);
    if (kind === TokenKind.Semicolon || kind === TokenKind.Colon || (kind === QUOTATION && !isTitleOfWork(frame, i))) {
      break;
    }
    if (kind !== mark) {
      continue;
    }
    commas++;
    const phrase = phraseBefore(frame, overBrackets(frame, i - 1));
    if (phrase === undefined || !opensParenthesis(frame, i + 1)) {
      continue;
    }
    if (startsClause(frame, phrase.first) && frame.kind(phrase.first - 1) !== TokenKind.Comma) {
      return phrase;
    }
    named ??= phrase;
  }
  return named;
}

/** A quotation in the middle of a phrase, such as the title of a book: no comma or end of a sentence closes it. */
function isTitleOfWork(frame: Frame, item: number): boolean {
  const before = frame.kind(item - 1);
  return before === TokenKind.Word && frame.after(item) - frame.token(item) < 12;
}

/** Whether what starts with the item can be an apposition, a relative clause, or a remark. */
function opensParenthesis(frame: Frame, item: number): boolean {
  const grammar = frame.grammar(item);
  const any =
    Grammar.Determiner |
    Grammar.Relative |
    Grammar.Preposition |
    Grammar.Ing |
    Grammar.Ed |
    Grammar.Adverb |
    Grammar.Subordinator |
    Grammar.Quantity |
    Grammar.Time;
  return (grammar & any) !== 0 || isNoun(frame, item);
}

/** The subject with which the clause around the item starts: that of the main verb, for participles. */
export function subjectOfClause(frame: Frame, from: number, limit: number): ItemRange | undefined {
  let at = skipOpening(frame, from, limit);
  if ((frame.grammar(at) & Grammar.RelativeSubject) !== 0) {
    at++;
  }
  const end = phraseEnd(frame, at);
  return end > at && end <= limit ? { first: at, end } : undefined;
}

/** Past conjunctions, adverbs, and a phrase set off by a comma: "But in Iowa on Tuesday, …". */
function skipOpening(frame: Frame, from: number, limit: number): number {
  let at = from;
  for (let steps = 0; steps < 6 && at < limit; steps++) {
    const grammar = frame.grammar(at);
    const isMention = frame.mention(at) >= 0;
    if (!isMention && (grammar & (Grammar.Coordinator | Grammar.Adverb)) !== 0) {
      at++;
    } else if (frame.kind(at) === TokenKind.Comma || frame.kind(at) === QUOTATION) {
      at++;
    } else if (!isMention && (grammar & (Grammar.Preposition | Grammar.Subordinator | Grammar.Ing | Grammar.Time)) !== 0) {
      const comma = nextComma(frame, at, limit);
      if (comma < 0) {
        return at;
      }
      at = comma + 1;
    } else {
      return at;
    }
  }
  return at;
}

function nextComma(frame: Frame, from: number, limit: number): number {
  for (let i = from; i < limit && i < from + REACH; i++) {
    if (frame.kind(i) === TokenKind.Comma) {
      return i;
    }
  }
  return -1;
}

/** Whether the word of saying at the item, whose verb group starts at `start`, is used as a verb and not as a noun or in a name. */
export function isVerb(frame: Frame, item: number, start: number): boolean {
  if (isCapital(frame, item) && item > 0 && !isHeadline(frame)) {
    return false;
  }
  if (start < item) {
    return true;
  }
  const before = frame.grammar(start - 1);
  const isAfterArticle =
    (before & (Grammar.Determiner | Grammar.Preposition)) !== 0 && (before & (Grammar.To | Grammar.ObjectPronoun)) === 0;
  return !(isAfterArticle && frame.mention(start - 1) < 0) && frame.kind(start - 1) !== TokenKind.Clitic;
}

/** Whether the frame is written as a headline: nearly all its words of content have capitals. */
export function isHeadline(frame: Frame): boolean {
  let cased = 0;
  let all = 0;
  for (let i = 0; i < Math.min(frame.count, HEADLINE_ITEMS); i++) {
    if (frame.kind(i) === TokenKind.Word && (frame.grammar(i) & SMALL_IN_HEADLINES) === 0) {
      all++;
      cased += isCapital(frame, i) ? 1 : 0;
    }
  }
  return all >= 3 && cased * 10 >= all * 8;
}

/** Whether the form of the verb can have the subject: "aides say", "she says". Without its help "report" and "claims" are nouns. */
export function agrees(frame: Frame, verb: number, subject: Subject): boolean {
  const cue = frame.cue(verb);
  if ((cue & (Cue.Past | Cue.Participle | Cue.Ing)) !== 0) {
    return true;
  }
  const isPluralSubject = isPlural(frame, subject.antecedent ?? subject);
  return (cue & Cue.Base) !== 0 ? isPluralSubject !== false : isPluralSubject !== true;
}

/** Whether the phrase means several; undefined when nothing tells. */
function isPlural(frame: Frame, phrase: ItemRange): boolean | undefined {
  const head = headOf(frame, phrase);
  const word = frame.word(head);
  if ((frame.grammar(head) & (Grammar.SubjectPronoun | Grammar.Quantity)) !== 0 && frame.mention(head) < 0) {
    return word === 'he' || word === 'she' || word === 'it' ? false : word === 'one' ? undefined : true;
  }
  for (let i = phrase.first; i < phrase.end; i++) {
    if (frame.word(i) === 'and') {
      return true;
    }
  }
  if (frame.mention(head) >= 0) {
    return false;
  }
  if (frame.kind(head) !== TokenKind.Word || COUNTS.test(word)) {
    return startsClause(frame, phrase.first) ? undefined : false;
  }
  return /[^s]s$|people$|men$|women$|police$|media$/.test(word) ? true : isCapital(frame, head) ? undefined : false;
}

function isCapital(frame: Frame, item: number): boolean {
  const { words, word } = frame.scene.tokens;
  return (words.shape(word[frame.token(item)] ?? 0) & WordShape.Capital) !== 0;
}

/** The item that the phrase is about: the last word before "of" and the like. */
export function headOf(frame: Frame, phrase: ItemRange): number {
  for (let i = phrase.first + 1; i < phrase.end; i++) {
    if ((frame.grammar(i) & Grammar.Preposition) !== 0 && frame.mention(i) < 0) {
      return i - 1;
    }
  }
  return phrase.end - 1;
}
