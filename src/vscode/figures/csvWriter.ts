/** Figures as CSV (RFC 4180) for spreadsheets. */
import type { FiguresHead, FiguresRecord } from './records.ts';
import { type FiguresWriter, percentOf } from './writer.ts';

/** Without it Excel takes the bytes for another encoding than UTF-8; what else reads CSV passes over it. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet takes for a formula at the beginning of a cell, as OWASP lists it, wide forms too; white space before it is passed over. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/;

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
    return BYTE_ORDER_MARK + line(['kind', 'name', ...DETAILS[head.by], ...COUNTS]);
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
    return line([kind, name ?? '', ...details, ...counts]);
  }
}

function detailOf(record: FiguresRecord, column: (typeof DETAILS)[keyof typeof DETAILS][number]): string | number {
  return column === 'names_not_found' ? (record.missing ?? []).join('; ') : (record[column] ?? '');
}

function line(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : csvCell(cell))).join(',')}\r\n`;
}

/** A text as a cell: quoted where it must be, and with an apostrophe before what a spreadsheet would run as a formula. */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
