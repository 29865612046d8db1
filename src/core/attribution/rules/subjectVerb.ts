/** "X said …": the subject before its verb; what is said after it, before it, or around it. */
import { Cue, CUE_VERB } from '../../grammar/cueWords.ts';
import { type Frame, NOTHING, QUOTATION } from '../../grammar/frame.ts';
import { Grammar } from '../../grammar/grammarWords.ts';
import { agrees, isPassive, isVerb, subjectBefore } from '../../grammar/subject.ts';
import type { ContentPlace } from '../../quotes/contentEnd.ts';
import { contentAfter, contentBefore, endsSaid } from '../../quotes/reported.ts';
import type { ItemRange, Subject } from '../../grammar/nounPhrase.ts';
import { TokenKind } from '../../text/tokens.ts';
import { piecesOf, tokensOf } from '../pieces.ts';
import { restOfClause, resumption } from '../resumption.ts';
import { speakerPhrase } from '../speakerPhrase.ts';
import type { CueRule } from './rule.ts';

/** How many items may follow the verb in a sentence that only introduces what is said. */
const INTRODUCTION = 16;
/** How many items an "as" clause may have after its verb. */
const AS_REACH = 20;

/** The commonest way of saying who says what. */
export const subjectVerb: CueRule = {
  id: 'subject-verb',
  find({ frame, item, start }) {
    const cue = frame.cue(item);
    const isFinite = (cue & Cue.Ing) === 0 || start < item;
    if ((cue & CUE_VERB) === 0 || !isFinite || !isVerb(frame, item, start) || isPassive(frame, start, item)) {
      return undefined;
    }
    const subject = subjectBefore(frame, start);
    if (subject === undefined || (start === item && (!agrees(frame, item, subject) || isReduced(frame, item, subject)))) {
      return undefined;
    }
    const pieces = piecesOf(frame, ...contentOf(frame, item, subject));
    return pieces.length === 0 && !introduces(frame, item)
      ? undefined
      : {
          rule: subjectVerb.id,
          pieces,
          cue: tokensOf(frame, { first: start, end: item + 1 }),
          speaker: speakerPhrase(frame, subject),
        };
  },
};

/** "X agreed.", "X said in a statement:": nothing that is said follows in the sentence. */
function introduces(frame: Frame, verb: number): boolean {
  const isSaying = (frame.cue(verb) & (Cue.Say | Cue.Tell | Cue.Quote)) !== 0;
  return isSaying && frame.count - verb <= INTRODUCTION && frame.quotations === 0;
}

/** "a group called the Larks": a participle, and nobody who calls anything so. */
function isReduced(frame: Frame, verb: number, subject: ItemRange): boolean {
  return (frame.cue(verb) & Cue.Naming) !== 0 && (frame.cue(verb) & Cue.Past) !== 0 && /^an?$/.test(frame.word(subject.first));
}

/** The pieces of what is said. */
function contentOf(frame: Frame, verb: number, subject: Subject): readonly (ItemRange | undefined)[] {
  const isAs = frame.word(subject.first - 1) === 'as';
  const before = isAs ? subject.first - 2 : subject.first - 1;
  const isExtract = isExtracted(frame, verb, before);
  const after = contentAfter(frame, verb, placeOf(frame, isExtract ? { ...subject, first: before, antecedent: subject } : subject));
  if (endsSaid(frame, before) && (after === undefined || frame.kind(after.first) === QUOTATION || isTopic(frame, after))) {
    return [contentBefore(frame, before), resumption(frame, verb + 1)];
  }
  if (after !== undefined && isExtract) {
    // "which X said was true": the pronoun is a part of what is said.
    return [{ first: before, end: before + 1 }, after];
  }
  const takesClause = (frame.cue(verb) & (Cue.Say | Cue.Tell)) !== 0;
  if (after !== undefined || !takesClause || (frame.kind(before) !== TokenKind.Comma && !isAs)) {
    return [after];
  }
  const rest = isAs ? clauseAfterAs(frame, verb + 1) : restOfClause(frame, verb + 1);
  if (isAs && rest !== undefined) {
    return [rest];
  }
  return [frame.kind(before) === TokenKind.Comma ? contentBefore(frame, before, { goesOn: rest !== undefined }) : undefined, rest];
}

/** Whether a main clause comes after ("While X says that …, Y left"), or its verb ("X, who says that …, left"). */
function placeOf(frame: Frame, subject: Subject): ContentPlace {
  if ((frame.grammar(subject.first - 1) & Grammar.Subordinator) !== 0) {
    return { before: 'subject' };
  }
  return subject.antecedent !== undefined && frame.kind(subject.first - 1) === TokenKind.Comma ? { before: 'verb' } : {};
}

/** "said of the plan": what it is about, not what is said. */
function isTopic(frame: Frame, content: ItemRange): boolean {
  return (frame.grammar(content.first - 1) & Grammar.Preposition) !== 0;
}

/** "which X said was true": not "in which X said …", which has all that is said after the verb. */
function isExtracted(frame: Frame, verb: number, pronoun: number): boolean {
  const isOther = (frame.grammar(pronoun - 1) & Grammar.Preposition) !== 0;
  return !isOther && (frame.cue(verb) & Cue.Say) !== 0 && /^(?:which|who|whom)$/.test(frame.word(pronoun));
}

/** "As X told a newspaper, …": the main clause, after the comma. */
function clauseAfterAs(frame: Frame, from: number): ItemRange | undefined {
  for (let i = from; i < from + AS_REACH && frame.kind(i) !== NOTHING; i++) {
    if (frame.kind(i) === TokenKind.Comma) {
      return restOfClause(frame, i);
    }
  }
  return undefined;
}
