/** "X’s claim that …", "X’s call for …": somebody's words, named by a noun. */
import { Cue } from '../../grammar/cueWords.ts';
import { type Frame, QUOTATION } from '../../grammar/frame.ts';
import { Grammar } from '../../grammar/grammarWords.ts';
import { type ItemRange, phraseBefore } from '../../grammar/nounPhrase.ts';
import { subjectBefore, verbGroupStart } from '../../grammar/subject.ts';
import { contentEnd } from '../../quotes/contentEnd.ts';
import { TokenKind } from '../../text/tokens.ts';
import { beforePredicate } from '../../quotes/predicate.ts';
import { piecesOf, tokensOf } from '../pieces.ts';
import { speakerPhrase } from '../speakerPhrase.ts';
import type { SpeakerPhrase } from '../statement.ts';
import type { CueRule } from './rule.ts';

/** How many adjectives may stand between the possessor and the noun. */
const MAX_ADJECTIVES = 3;
/** How many items may stand between the noun and a quotation. */
const QUOTATION_REACH = 5;

/** The speaker is the possessor: a name or noun with ’s, or a possessive pronoun; or the subject of a verb that brings the noun. */
export const nounCue: CueRule = {
  id: 'noun-cue',
  find({ frame, item, speaker }) {
    if ((frame.cue(item) & Cue.Noun) === 0) {
      return undefined;
    }
    const possessor = possessorOf(frame, item);
    const found = possessor === undefined ? subjectOfLight(frame, item, speaker) : speakerPhrase(frame, possessor);
    const first = found === undefined ? -1 : contentStart(frame, item);
    const end = first < 0 ? -1 : beforePredicate(frame, { first, end: contentEnd(frame, first) });
    return end <= first
      ? undefined
      : {
          rule: nounCue.id,
          pieces: piecesOf(frame, { first, end }),
          cue: tokensOf(frame, { first: item, end: item + 1 }),
          ...(found === undefined ? {} : { speaker: found }),
        };
  },
};

/** "X made the claim": the subject of the verb that brings the noun; undefined where no such verb does. */
function subjectOfLight(frame: Frame, noun: number, speaker: SpeakerPhrase | undefined): SpeakerPhrase | undefined {
  for (let i = noun - 1; i > Math.max(0, noun - 2 - MAX_ADJECTIVES); i--) {
    if ((frame.grammar(i) & Grammar.Light) !== 0) {
      const subject = subjectBefore(frame, verbGroupStart(frame, i));
      return subject === undefined ? speaker : speakerPhrase(frame, subject);
    }
    if (frame.kind(i) !== TokenKind.Word) {
      return undefined;
    }
  }
  return undefined;
}

/** First item of what is said; -1 where the noun does not bring it. */
function contentStart(frame: Frame, noun: number): number {
  const next = frame.word(noun + 1);
  if (next === 'that') {
    return noun + 1;
  }
  if (next === 'to') {
    return (frame.grammar(noun + 2) & Grammar.Base) !== 0 ? noun + 1 : -1;
  }
  const quotation = quotationAfter(frame, noun);
  if (quotation >= 0) {
    return quotation;
  }
  const isCall = /^(?:calls?|demands?|requests?|pleas?)$/.test(frame.word(noun));
  return (isCall ? next === 'for' : /^(?:about|on|of|against)$/.test(next)) ? noun + 2 : -1;
}

/** "the blame for it on “…”": the item of a quotation after a preposition close by; -1 when there is none. */
function quotationAfter(frame: Frame, noun: number): number {
  for (let i = noun + 1; i <= noun + QUOTATION_REACH; i++) {
    if (frame.kind(i) === QUOTATION) {
      return (frame.grammar(i - 1) & Grammar.Preposition) !== 0 ? i : -1;
    }
    if (frame.kind(i) !== TokenKind.Word) {
      return -1;
    }
  }
  return -1;
}

/** Whose claim it is; undefined when nobody's. */
function possessorOf(frame: Frame, noun: number): ItemRange | undefined {
  for (let i = noun - 1; i >= Math.max(0, noun - 1 - MAX_ADJECTIVES); i--) {
    if ((frame.grammar(i) & Grammar.Possessive) !== 0) {
      return { first: i, end: i + 1 };
    }
    if (frame.kind(i) === TokenKind.Clitic) {
      return phraseBefore(frame, i - 1);
    }
    if (frame.kind(i) !== TokenKind.Word || (frame.grammar(i) & (Grammar.Determiner | Grammar.Preposition | Grammar.Coordinator)) !== 0) {
      return undefined;
    }
  }
  return undefined;
}
