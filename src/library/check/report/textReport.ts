/** A report for a terminal: what is not verbatim, each beginning with its place as compilers tell theirs. */
import { oneLine } from '../../../core/text/oneLine.ts';
import { reasonsOf, sourceLine, verdictCounts } from './explanation.ts';
import { placedQuotations, type Report, type ReportedDraft } from './report.ts';
import type { ReportWords } from './reportWords.ts';

/** The report. Control characters of drafts and sources, which a terminal would act on, are left out. */
export function textReport({ drafts, pathOf }: Report, words: ReportWords): string {
  const all = drafts.flatMap(({ checked }) => checked.quotations);
  const found = drafts.map((draft) => linesOf(draft, pathOf, words)).join('');
  return `${found}${words.counts(all.length, verdictCounts(all))}\n`;
}

function linesOf(draft: ReportedDraft, pathOf: Report['pathOf'], words: ReportWords): string {
  return placedQuotations(draft)
    .filter(([{ verdict }]) => verdict !== 'verbatim')
    .map(([quotation, { line, column }]) => {
      const place = `${draft.path}:${String(line)}:${String(column)}`;
      const source = sourceLine(quotation, pathOf, words);
      const more = [...reasonsOf(quotation, words), ...(source === undefined ? [] : [source])];
      return [`${place}: ${words.verdict(quotation.verdict)}: “${oneLine(quotation.words)}”`, ...more.map((one) => `    ${one}`), ''].join(
        '\n',
      );
    })
    .join('');
}
