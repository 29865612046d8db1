/**
 * Drafts in LaTeX. The reader is our own: it need not know what TeX does, but where each shown character stands, also while somebody types.
 */
import type { DraftReader } from '../draftFormat.ts';
import { LatexReader } from './latexReader.ts';
import { LatexSource } from './latexSource.ts';

const BEGIN = '\\begin{document}';
const END = '\\end{document}';

/** Reads LaTeX. Where there is a preamble, what stands in the document; else all, as of a part that another file takes in. */
export const latexDraft: DraftReader = {
  id: 'latex',
  read: (text) => {
    const begin = text.indexOf(BEGIN);
    const start = begin < 0 ? 0 : begin + BEGIN.length;
    const end = text.indexOf(END, start);
    return new LatexReader(new LatexSource(text), { start, end: end < 0 ? text.length : end }).read().end();
  },
};
