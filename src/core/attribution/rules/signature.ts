/** "“…” — X": a quotation with the name of who said it after a dash. */
import { NOTHING } from '../../grammar/frame.ts';
import { phraseEnd } from '../../grammar/nounPhrase.ts';
import { TokenKind } from '../../text/tokens.ts';
import { piecesOf, tokensOf } from '../pieces.ts';
import { speakerPhrase } from '../speakerPhrase.ts';
import type { SentenceRule } from './sentenceRule.ts';

/** The sentence is the quotation, the dash and the name, to which an apposition or a place may be added. */
export const signature: SentenceRule = {
  id: 'signature',
  find({ frame, item }) {
    const end = frame.kind(item + 1) === TokenKind.Dash ? phraseEnd(frame, item + 2) : -1;
    const after = frame.kind(end);
    const isAll = after === NOTHING || after === TokenKind.Period || after === TokenKind.Comma;
    if (item > 0 || end <= item + 2 || !isAll) {
      return undefined;
    }
    return {
      rule: signature.id,
      pieces: piecesOf(frame, { first: item, end: item + 1 }),
      cue: tokensOf(frame, { first: item + 1, end: item + 2 }),
      speaker: speakerPhrase(frame, { first: item + 2, end }),
    };
  },
};
