/** A report as JSON, for programs; the README describes it. */
import type { Span } from '../../../core/span.ts';
import { type CheckedQuotation, countsOf } from '../checkedDraft.ts';
import { type EditorPlace, placedQuotations, type Report } from './report.ts';

/** Changes when what reads the reports would have to. */
const VERSION = 1;

/** The report, on one line. Offsets are in UTF-16 code units of the text that is in a file, decoded. */
export function jsonReport({ drafts, pathOf }: Report): string {
  const found = drafts.map((draft) => ({
    path: draft.path,
    quotations: placedQuotations(draft).map(([quotation, place]) => reported(quotation, place, pathOf)),
  }));
  const counts = countsOf(drafts.flatMap(({ checked }) => checked.quotations));
  return `${JSON.stringify({ version: VERSION, drafts: found, counts })}\n`;
}

function reported(quotation: CheckedQuotation, { line, column }: EditorPlace, pathOf: Report['pathOf']): object {
  const { start, end, words, verdict, reason, claimedSpeaker, speaker, source, differences, omitted, inserted } = quotation;
  return {
    start,
    end,
    line,
    column,
    text: words,
    verdict,
    reason: reason ?? null,
    claimedSpeaker: claimedSpeaker ?? null,
    speaker: speaker ?? null,
    source:
      source === undefined
        ? null
        : { path: pathOf(source.uri), start: source.start, end: source.end, paragraph: source.paragraph ?? null, text: source.text },
    differences: differences.map((one) => ({ kind: one.kind, draft: pair(one.draft), source: pair(one.source) })),
    omitted: omitted.map(pair),
    inserted: inserted.map(pair),
  };
}

function pair({ start, end }: Span): readonly [number, number] {
  return [start, end];
}
