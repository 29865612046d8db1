/** Quotes as CSV (RFC 4180) for spreadsheets. */
import { BYTE_ORDER_MARK, csvLine } from '../../library/writing/csv.ts';
import type { QuoteRecord, QuotesWriter } from './quotesWriter.ts';

const COLUMNS = ['kind', 'words', 'speaker', 'confidence', 'title', 'publisher', 'date', 'file', 'paragraph', 'start', 'end'] as const;

/** Writes with a header and lines that end with CR and LF. */
export class QuotesCsv implements QuotesWriter {
  begin(): string {
    return BYTE_ORDER_MARK + csvLine(COLUMNS);
  }

  records(records: readonly QuoteRecord[]): string {
    return records.map(lineOf).join('');
  }

  end(): string {
    return '';
  }
}

function lineOf({ kind, words, speaker, confidence, source, paragraph, start, end }: QuoteRecord): string {
  const { title, publisher, date, file } = source;
  return csvLine([kind, words, speaker ?? '', confidence, title, publisher ?? '', date ?? '', file, paragraph ?? '', start, end]);
}
