/** "“A.” “B,” X said": sentences in marks before the first attribution of the paragraph are the same person's. */
import { blockOf, type QuotationRule } from './quotationRule.ts';

/** The quotation is a sentence by itself, and a statement comes after it. */
export const nextInParagraph: QuotationRule = {
  id: 'next-in-paragraph',
  find({ scene, index, shape, after }) {
    const block = scene.tokens.block[scene.quotations.first[index] ?? 0] ?? -1;
    const isSame = after !== undefined && blockOf(scene, after, 'first') === block;
    return isSame && shape.starts && shape.ends ? { from: after, continues: true } : undefined;
  },
};
