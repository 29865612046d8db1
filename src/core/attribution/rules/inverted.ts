/** "“…,” said X" and "…, says X, who …": the subject after its verb. */
import { Cue, CUE_FINITE } from '../../grammar/cueWords.ts';
import type { Frame } from '../../grammar/frame.ts';
import { Grammar } from '../../grammar/grammarWords.ts';
import { phraseEnd } from '../../grammar/nounPhrase.ts';
import { contentBefore, endsSaid } from '../../quotes/reported.ts';
import { TokenKind } from '../../text/tokens.ts';
import { piecesOf, tokensOf } from '../pieces.ts';
import { resumption } from '../resumption.ts';
import { speakerPhrase } from '../speakerPhrase.ts';
import type { CueRule } from './rule.ts';

/** What is said stands before the verb, and after the verb nothing but its subject. */
export const inverted: CueRule = {
  id: 'inverted',
  find({ frame, item, start }) {
    const cue = frame.cue(item);
    if ((cue & Cue.Say) === 0 || (cue & CUE_FINITE) === 0 || start !== item) {
      return undefined;
    }
    const isAfterQuotation = endsSaid(frame, item - 1) && !isName(frame, item - 1);
    if (!isAfterQuotation && frame.kind(item - 1) !== TokenKind.Comma) {
      return undefined;
    }
    const end = phraseEnd(frame, item + 1);
    if (end === item + 1 || isObject(frame, item + 1) || (!isAfterQuotation && goesOn(frame, end))) {
      return undefined;
    }
    const content = contentBefore(frame, item - 1);
    return content === undefined
      ? undefined
      : {
          rule: inverted.id,
          pieces: piecesOf(frame, content, resumption(frame, end)),
          cue: tokensOf(frame, { first: item, end: item + 1 }),
          speaker: speakerPhrase(frame, { first: item + 1, end }),
        };
  },
};

/** "host of “Morning Joe,”": the name of something. */
function isName(frame: Frame, item: number): boolean {
  const quotation = frame.kind(item) === TokenKind.Comma ? item - 1 : item;
  return frame.kind(quotation - 1) === TokenKind.Clitic || (frame.grammar(quotation - 1) & Grammar.Preposition) !== 0;
}

/** "told them": no subject. */
function isObject(frame: Frame, item: number): boolean {
  const grammar = frame.grammar(item);
  return (grammar & Grammar.ObjectPronoun) !== 0 && (grammar & (Grammar.SubjectPronoun | Grammar.Determiner)) === 0;
}

/** "…, a salesman, says Cruz will win": the phrase after the verb begins a clause of its own. */
function goesOn(frame: Frame, end: number): boolean {
  const kind = frame.kind(end);
  const isMark = kind === TokenKind.Comma || kind === TokenKind.Period || kind === TokenKind.Exclamation || end >= frame.count;
  const grammar = frame.grammar(end);
  const isAdded = (grammar & (Grammar.Preposition | Grammar.Relative | Grammar.Time)) !== 0 && (grammar & Grammar.To) === 0;
  return !isMark && !isAdded;
}
