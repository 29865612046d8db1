/** "“…,” X laughed": a quotation with a comma, and a subject right after it whose verb is no word of saying. */
import { NOTHING } from '../../grammar/frame.ts';
import { phraseEnd } from '../../grammar/nounPhrase.ts';
import { quotationShape } from '../../quotes/utterance.ts';
import { TokenKind } from '../../text/tokens.ts';
import { piecesOf } from '../pieces.ts';
import { resumption } from '../resumption.ts';
import { speakerPhrase } from '../speakerPhrase.ts';
import type { SentenceRule } from './sentenceRule.ts';

/** The sentence starts with the quotation, which ends with a comma, a question or an exclamation mark. */
export const beside: SentenceRule = {
  id: 'beside',
  find({ frame, item }) {
    const { tokens, quotations } = frame.scene;
    const shape = quotationShape(tokens, quotations, frame.quotation(item));
    const subject = frame.kind(item + 1) === TokenKind.Comma ? item + 2 : item + 1;
    const end = phraseEnd(frame, subject);
    if (!shape.starts || item > 0 || end === subject || frame.kind(end) === NOTHING) {
      return undefined;
    }
    return {
      rule: beside.id,
      pieces: piecesOf(frame, { first: item, end: item + 1 }, resumption(frame, end)),
      speaker: speakerPhrase(frame, { first: subject, end }),
    };
  },
};
