/** A report as CSV, for spreadsheets: a row for each quotation. */
import { BYTE_ORDER_MARK, csvLine } from '../../writing/csv.ts';
import { placedQuotations, type Report } from './report.ts';
import { ENGLISH } from './reportWords.ts';

const COLUMNS = [
  'draft',
  'line',
  'column',
  'verdict',
  'reason',
  'quotation',
  'claimed_speaker',
  'speaker',
  'source',
  'paragraph',
  'source_words',
  'differences',
  'left_out',
] as const;

/** The report. Columns and verdicts are the same in every language, as programs read them too. */
export function csvReport({ drafts, pathOf }: Report): string {
  const rows = drafts.flatMap((draft) =>
    placedQuotations(draft).map(([{ words, verdict, reason, claimedSpeaker, speaker, source, differences, omitted }, { line, column }]) =>
      csvLine([
        draft.path,
        line,
        column,
        verdict,
        reason ?? '',
        words,
        claimedSpeaker ?? '',
        speaker ?? '',
        source === undefined ? '' : pathOf(source.uri),
        source?.paragraph ?? '',
        source?.text ?? '',
        differences.map(({ kind, draftWords, sourceWords }) => ENGLISH.difference(kind, draftWords, sourceWords)).join('; '),
        omitted.map((one) => one.words).join('; '),
      ]),
    ),
  );
  return BYTE_ORDER_MARK + csvLine(COLUMNS) + rows.join('');
}
