/** A paragraph that starts with a quotation and names nobody goes on with who spoke in the paragraph before. */
import { isQuotation } from '../attributed.ts';
import { blockOf, type QuotationRule } from './quotationRule.ts';

/** The quotation is a sentence by itself. */
export const previousParagraph: QuotationRule = {
  id: 'previous-paragraph',
  find({ scene, index, shape, before }) {
    const block = scene.tokens.block[scene.quotations.first[index] ?? 0] ?? -1;
    const isNear = before !== undefined && blockOf(scene, before, 'last') === block - 1;
    return isNear && shape.starts && shape.ends ? { from: before, continues: isQuotation(scene, before) } : undefined;
  },
};
