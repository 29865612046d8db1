/** "X left, saying …", "with X saying …" and "Saying …, X left": a participle that goes on with a subject. */
import { Cue } from '../../grammar/cueWords.ts';
import { type Frame, NOTHING } from '../../grammar/frame.ts';
import { Grammar } from '../../grammar/grammarWords.ts';
import { endsPhrase, type ItemRange, phraseBefore } from '../../grammar/nounPhrase.ts';
import { subjectOfClause } from '../../grammar/subject.ts';
import { contentAfter } from '../../quotes/reported.ts';
import { beforePredicate } from '../../quotes/predicate.ts';
import { whoGoesOn } from '../continuing.ts';
import { piecesOf, tokensOf } from '../pieces.ts';
import { isDocument } from '../speakers.ts';
import { speakerPhrase } from '../speakerPhrase.ts';
import type { SpeakerPhrase } from '../statement.ts';
import type { CuePlace, CueRule } from './rule.ts';

/** The subject is right before it, or that of the statement before, or the one that the sentence starts with. */
export const participle: CueRule = {
  id: 'participle',
  find(place) {
    const { frame, item, start } = place;
    if ((frame.cue(item) & Cue.Ing) === 0 || start !== item || (frame.grammar(item - 1) & Grammar.Determiner) !== 0) {
      return undefined;
    }
    const opens = opensSentence(frame, item) || isAbsolute(frame, item);
    if (!opens && !saysClause(frame, item) && (isAfterPreposition(frame, item) || isAfterNoun(frame, item))) {
      return undefined;
    }
    const content = contentOf(frame, item, opens);
    const found = opensSentence(frame, item) ? ofSentence(frame, item) : (own(place) ?? whoGoesOn(place));
    return content === undefined || found === undefined
      ? undefined
      : { rule: participle.id, pieces: piecesOf(frame, content), cue: tokensOf(frame, { first: item, end: item + 1 }), speaker: found };
  },
};

/** What is said; where a subject ends with it ("A petition calling for a bridge was signed") not the verb. */
function contentOf(frame: Frame, item: number, opens: boolean): ItemRange | undefined {
  const content = contentAfter(frame, item, opens ? { before: 'subject' } : {});
  const phrase = endsPhrase(frame, item - 1) ? phraseBefore(frame, item - 1) : undefined;
  return content !== undefined && phrase?.first === 0 ? { first: content.first, end: beforePredicate(frame, content) } : content;
}

/** "With X saying so, Y left": a clause of its own before the main one. */
function isAbsolute(frame: Frame, item: number): boolean {
  const phrase = endsPhrase(frame, item - 1) ? phraseBefore(frame, item - 1) : undefined;
  return phrase?.first === 1 && (frame.grammar(0) & Grammar.With) !== 0;
}

/** Whether the sentence starts with the participle, or with "after" or the like and it. */
function opensSentence(frame: Frame, item: number): boolean {
  const before = frame.grammar(item - 1);
  const isFirst = frame.kind(item - 1) === NOTHING;
  return isFirst || (item === 1 && (before & (Grammar.Preposition | Grammar.Subordinator)) !== 0);
}

/** "by raising the tax": how something is done; only what takes a clause is said then. */
function isAfterPreposition(frame: Frame, item: number): boolean {
  const before = frame.grammar(item - 1);
  return (before & Grammar.Preposition) !== 0 && (before & Grammar.Subordinator) === 0;
}

/** "a speech outlining the plan": what a thing is about, unless somebody does it ("with X outlining the plan"). */
function isAfterNoun(frame: Frame, item: number): boolean {
  const phrase = endsPhrase(frame, item - 1) ? phraseBefore(frame, item - 1) : undefined;
  return phrase !== undefined && (frame.grammar(phrase.first - 1) & Grammar.With) === 0;
}

function saysClause(frame: Frame, item: number): boolean {
  return (frame.cue(item) & (Cue.Say | Cue.Tell | Cue.Naming)) !== 0;
}

/** "with X saying", "a petition saying": the phrase right before; not "issued a statement saying", whose subject says it. */
function own(place: CuePlace): SpeakerPhrase | undefined {
  const { frame, item } = place;
  const phrase = endsPhrase(frame, item - 1) ? phraseBefore(frame, item - 1) : undefined;
  if (phrase === undefined) {
    return undefined;
  }
  const found = speakerPhrase(frame, phrase);
  const isIssued = phrase.first > 1 && found.mention < 0 && isDocument(frame.scene, found.head);
  return isIssued ? whoGoesOn(place) : found;
}

/** "Saying so, X left": the subject after the comma. */
function ofSentence(frame: Frame, item: number): SpeakerPhrase | undefined {
  const subject = subjectOfClause(frame, 0, frame.count);
  const isApart = subject !== undefined && (subject.end <= item || subject.first > item);
  return isApart ? speakerPhrase(frame, subject) : undefined;
}
