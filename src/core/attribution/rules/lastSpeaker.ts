/** A whole utterance in marks is somebody's, even where nothing tells whose. */
import type { QuotationRule } from './quotationRule.ts';

/** A quotation of fewer words may be a title or a term. */
const MIN_WORDS = 4;

/** The quotation is a sentence by itself, and the last to speak may be its speaker. */
export const lastSpeaker: QuotationRule = {
  id: 'last-speaker',
  find({ shape, before }) {
    const isUtterance = shape.starts && (shape.ends || shape.comma) && shape.words >= MIN_WORDS;
    return isUtterance ? { ...(before === undefined ? {} : { from: before }), continues: false } : undefined;
  },
};
