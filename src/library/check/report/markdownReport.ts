/** A report as Markdown, fit to hand to an editor: every quotation with its verdict, speaker, source and differences. */
import { oneLine } from '../../../core/text/oneLine.ts';
import { escapeMarkdown } from '../../writing/escapeMarkup.ts';
import type { CheckedQuotation } from '../checkedDraft.ts';
import { reasonsOf, sourceLine, verdictCounts } from './explanation.ts';
import { type EditorPlace, placedQuotations, type Report, type ReportedDraft } from './report.ts';
import type { ReportWords } from './reportWords.ts';

/** The report. All that comes from drafts and sources is escaped. */
export function markdownReport({ drafts, pathOf }: Report, words: ReportWords): string {
  return drafts.map((draft) => draftReport(draft, pathOf, words)).join('\n');
}

function draftReport(draft: ReportedDraft, pathOf: Report['pathOf'], words: ReportWords): string {
  const { quotations, searched } = draft.checked;
  const summary = [words.counts(quotations.length, verdictCounts(quotations)), words.searched(searched)];
  const entries = placedQuotations(draft).map(([quotation, place]) => entry(quotation, place, { pathOf, words }));
  return `# ${words.title(set(draft.path))}\n\n${summary.map((one) => `${capital(one)}.`).join(' ')}\n${entries.join('')}`;
}

function entry(
  quotation: CheckedQuotation,
  { line }: EditorPlace,
  { pathOf, words }: { readonly pathOf: Report['pathOf']; readonly words: ReportWords },
): string {
  const source = sourceLine(quotation, pathOf, words, set);
  const claimed = quotation.claimedSpeaker === undefined ? '' : `\n>\n> — ${set(quotation.claimedSpeaker)}`;
  const more = [...reasonsOf(quotation, words, set).map(capital), ...(source === undefined ? [] : [source])];
  const list = more.length === 0 ? '' : `\n${more.map((one) => `- ${one}\n`).join('')}`;
  const heading = `${capital(words.line(line))}: ${words.verdict(quotation.verdict)}`;
  return `\n## ${heading}\n\n> ${set(quotation.words)}${claimed}\n${list}`;
}

/** A text on one line, escaped. */
function set(text: string): string {
  return escapeMarkdown(oneLine(text));
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
