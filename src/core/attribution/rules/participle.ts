/** "X left, saying …" and "with X saying …": a participle that goes on with a subject. */
import { Cue } from '../../grammar/cueWords.ts';
import type { Frame } from '../../grammar/frame.ts';
import { Grammar } from '../../grammar/grammarWords.ts';
import { endsPhrase, phraseBefore } from '../../grammar/nounPhrase.ts';
import { subjectOfClause } from '../../grammar/subject.ts';
import { contentAfter } from '../../quotes/reported.ts';
import { piecesOf, tokensOf } from '../pieces.ts';
import { speakerPhrase } from '../speakerPhrase.ts';
import type { SpeakerPhrase } from '../statement.ts';
import type { CueRule } from './rule.ts';

/** The subject is right before it, or that of the statement before, or the one that the sentence starts with. */
export const participle: CueRule = {
  id: 'participle',
  find({ frame, item, start, speaker }) {
    const isOther = (frame.grammar(start - 1) & Grammar.Determiner) !== 0;
    if ((frame.cue(item) & Cue.Ing) === 0 || start !== item || isOther) {
      return undefined;
    }
    const found = own(frame, item) ?? speaker ?? ofSentence(frame, item);
    const pieces = piecesOf(frame, contentAfter(frame, item));
    return pieces.length === 0 || found === undefined
      ? undefined
      : { rule: participle.id, pieces, cue: tokensOf(frame, { first: item, end: item + 1 }), speaker: found };
  },
};

/** "a statement saying", "with X saying": the phrase right before. */
function own(frame: Frame, item: number): SpeakerPhrase | undefined {
  const phrase = endsPhrase(frame, item - 1) ? phraseBefore(frame, item - 1) : undefined;
  return phrase === undefined ? undefined : speakerPhrase(frame, phrase);
}

function ofSentence(frame: Frame, item: number): SpeakerPhrase | undefined {
  const subject = subjectOfClause(frame, 0, frame.count);
  const isBefore = subject !== undefined && (subject.end <= item || subject.first > item);
  return isBefore ? speakerPhrase(frame, subject) : undefined;
}
