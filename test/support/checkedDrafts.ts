// Checked quotations made by hand, for what tells of them.
import type { CheckedQuotation } from '../../src/library/check/checkedDraft.ts';
import type { ReportedDraft } from '../../src/library/check/report/report.ts';

/** A quotation that stands in the draft's text as `“words”`, after where the one before ended. */
export type QuotedSo = Partial<CheckedQuotation> & Pick<CheckedQuotation, 'words' | 'verdict'>;

/** A draft with a line for each quotation, and what came of them. */
export function reportedDraft(path: string, quotations: readonly QuotedSo[]): ReportedDraft {
  let text = '# Draft\n';
  const checked = quotations.map((quotation): CheckedQuotation => {
    text += '\n';
    const start = text.length + 'He said: '.length;
    text += `He said: “${quotation.words}”\n`;
    return {
      start,
      end: text.length - 1,
      kind: 'marks',
      notes: [],
      elsewhere: 0,
      differences: [],
      omitted: [],
      inserted: [],
      citations: [],
      cited: [],
      replacements: [],
      ...quotation,
    };
  });
  return { path, text, checked: { quotations: checked, searched: 3 } };
}
