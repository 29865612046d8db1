/** Figures as CSV (RFC 4180) for spreadsheets. */
import { BYTE_ORDER_MARK, csvLine } from '../../library/writing/csv.ts';
import type { FiguresHead, FiguresRecord } from './records.ts';
import { type FiguresWriter, percentOf } from './writer.ts';

const COUNTS = ['quotes', 'quotes_percent', 'quoted_words', 'quoted_words_percent', 'reported', 'sources'] as const;

/** The columns between the name and the counts. */
const DETAILS = {
  person: ['role'],
  source: ['publisher', 'date', 'file'],
  publisher: [],
  group: ['people', 'names_not_found'],
} as const;

/** Writes with a header, lines that end with CR and LF, and numbers without separators of thousands. */
export class CsvWriter implements FiguresWriter {
  #head: FiguresHead | undefined;

  begin(head: FiguresHead): string {
    this.#head = head;
    return BYTE_ORDER_MARK + csvLine(['kind', 'name', ...DETAILS[head.by], ...COUNTS]);
  }

  rows(records: readonly FiguresRecord[]): string {
    return records.map((record) => this.#line(record)).join('');
  }

  end(others: readonly FiguresRecord[]): string {
    return this.rows(others);
  }

  #line(record: FiguresRecord): string {
    const { kind, name, quotes, words, reported, sources } = record;
    const total = this.#head?.total;
    const details = DETAILS[this.#head?.by ?? 'person'].map((column) => detailOf(record, column));
    const counts = [quotes, percentOf(quotes, total?.quotes ?? 0), words, percentOf(words, total?.words ?? 0), reported, sources];
    return csvLine([kind, name ?? '', ...details, ...counts]);
  }
}

function detailOf(record: FiguresRecord, column: (typeof DETAILS)[keyof typeof DETAILS][number]): string | number {
  return column === 'names_not_found' ? (record.missing ?? []).join('; ') : (record[column] ?? '');
}
