/** "“A,” X said. “B.”": a sentence in marks after a statement in the same paragraph is the same person's. */
import { isQuotation } from '../attributed.ts';
import { blockOf, type QuotationRule } from './quotationRule.ts';

/** The quotation is a sentence by itself. */
export const sameParagraph: QuotationRule = {
  id: 'same-paragraph',
  find({ scene, index, shape, before }) {
    const block = scene.tokens.block[scene.quotations.first[index] ?? 0] ?? -1;
    const isSame = before !== undefined && blockOf(scene, before, 'last') === block;
    return isSame && shape.starts && (shape.ends || shape.comma) ? { from: before, continues: isQuotation(scene, before) } : undefined;
  },
};
