/** "X agreed. “…”" and "X wrote in a letter:" before a paragraph in marks: the sentence before tells who says it. */
import type { QuotationRule } from './quotationRule.ts';

/** The quotation starts the sentence that comes right after the word of saying. */
export const introduced: QuotationRule = {
  id: 'introduced',
  find({ scene, index, shape, introduction }) {
    const { of } = scene.resolution.text.sentences;
    const cue = introduction?.statement.cue?.first ?? -1;
    const isNext = cue >= 0 && (of[cue] ?? -1) + 1 === of[scene.quotations.first[index] ?? 0];
    return introduction !== undefined && isNext && shape.starts ? { from: introduction, continues: false } : undefined;
  },
};
