/** "X said …": the subject before its verb; what is said after it, before it, or around it. */
import { Cue, CUE_VERB } from '../../grammar/cueWords.ts';
import { type Frame, NOTHING, QUOTATION } from '../../grammar/frame.ts';
import { Grammar } from '../../grammar/grammarWords.ts';
import { agrees, isPassive, isVerb, subjectBefore } from '../../grammar/subject.ts';
import { contentEnd, isBoundary } from '../../quotes/contentEnd.ts';
import { contentAfter, contentBefore, endsSaid } from '../../quotes/reported.ts';
import type { ItemRange } from '../../grammar/nounPhrase.ts';
import { TokenKind } from '../../text/tokens.ts';
import { piecesOf, tokensOf } from '../pieces.ts';
import { resumption } from '../resumption.ts';
import { speakerPhrase } from '../speakerPhrase.ts';
import type { CueRule } from './rule.ts';

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
    if (subject === undefined || (start === item && !agrees(frame, item, subject))) {
      return undefined;
    }
    const pieces = piecesOf(frame, ...contentOf(frame, item, subject));
    return pieces.length === 0
      ? undefined
      : {
          rule: subjectVerb.id,
          pieces,
          cue: tokensOf(frame, { first: start, end: item + 1 }),
          speaker: speakerPhrase(frame, subject),
        };
  },
};

/** The pieces of what is said. */
function contentOf(frame: Frame, verb: number, subject: ItemRange): readonly (ItemRange | undefined)[] {
  const after = contentAfter(frame, verb);
  const before = subject.first - 1;
  if (endsSaid(frame, before) && (after === undefined || frame.kind(after.first) === QUOTATION)) {
    return [contentBefore(frame, before), after ?? resumption(frame, verb + 1)];
  }
  if (after !== undefined && isExtracted(frame, verb, before)) {
    // "which X said was true": the pronoun is a part of what is said.
    return [{ first: before, end: before + 1 }, after];
  }
  const takesClause = (frame.cue(verb) & (Cue.Say | Cue.Tell)) !== 0;
  if (after !== undefined || frame.kind(before) !== TokenKind.Comma || !takesClause) {
    return [after];
  }
  const rest = interruptedClause(frame, verb + 1);
  return [contentBefore(frame, before, { goesOn: rest !== undefined }), rest];
}

/** "which X said was true": not "in which X said …", which has all that is said after the verb. */
function isExtracted(frame: Frame, verb: number, pronoun: number): boolean {
  const isOther = (frame.grammar(pronoun - 1) & Grammar.Preposition) !== 0;
  return !isOther && (frame.cue(verb) & Cue.Say) !== 0 && /^(?:which|who|whom)$/.test(frame.word(pronoun));
}

/** "The plan, X said, will fail": the rest of the clause. */
function interruptedClause(frame: Frame, from: number): ItemRange | undefined {
  if (frame.kind(from) !== TokenKind.Comma || frame.kind(from + 1) === NOTHING || isBoundary(frame, from + 1)) {
    return undefined;
  }
  return { first: from + 1, end: contentEnd(frame, from + 1) };
}
