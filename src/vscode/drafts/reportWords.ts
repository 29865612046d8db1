/** The words of reports in the display language: those that drafts are spoken of with elsewhere. */
import * as vscode from 'vscode';
import type { ReportWords } from '../../library/check/report/reportWords.ts';
import { counted, elsewhereText, joined, numberText, spokenParagraph } from '../views/wording.ts';
import { differenceText, noteText, omittedText, quotationsText, reasonText, speakersText, verdictText } from './verdictText.ts';

/** For whoever reads the report. */
export const REPORT_WORDS: ReportWords = Object.freeze({
  title: (path: string) => vscode.l10n.t('Quotations of {0}', path),
  verdict: verdictText,
  reason: reasonText,
  note: noteText,
  difference: differenceText,
  omitted: omittedText,
  speakers: speakersText,
  place: (source: string, paragraph: number | undefined) =>
    [source, spokenParagraph(paragraph)].filter((one) => one !== undefined).join(', '),
  elsewhere: (sources: number) => elsewhereText(sources) ?? '',
  line: (line: number) => vscode.l10n.t('line {0}', numberText(line)),
  counts: (total, counts) =>
    joined(quotationsText(total), ...counts.map(([verdict, count]) => `${verdictText(verdict)}: ${numberText(count)}`)),
  searched: (sources: number) =>
    counted(vscode.l10n.t('{0, plural, one {# source was searched} other {# sources were searched}}'), sources),
} satisfies ReportWords);
