/** Figures as JSON, for programs; schemas/quoted.schema.json describes it. */
import type { Counts } from '../../library/figures.ts';
import type { FiguresHead, FiguresRecord } from './records.ts';
import { type FiguresWriter, percentOf } from './writer.ts';

/** Changes when what reads the files would have to. */
const VERSION = 1;

/** Writes a row to a line. */
export class JsonWriter implements FiguresWriter {
  #total: Counts | undefined;
  #isFirst = true;

  begin({ by, scope, total, unread, failed, leftOut, inSeveral }: FiguresHead): string {
    this.#total = total;
    const { quotes, words, reported, sources } = total;
    const head = {
      verbatim: 'quoted',
      version: VERSION,
      by,
      scope,
      sources: { read: sources, unread, failed },
      total: { quotes, quotedWords: words, reported },
      passagesLeftOut: leftOut,
      peopleInSeveralGroups: inSeveral,
    };
    return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [`;
  }

  rows(records: readonly FiguresRecord[]): string {
    return records.map((record) => this.#row(record)).join('');
  }

  end(others: readonly FiguresRecord[]): string {
    return `${this.rows(others)}${this.#isFirst ? '' : '\n  '}]\n}\n`;
  }

  #row({ words, missing, ...record }: FiguresRecord): string {
    const separator = this.#isFirst ? '' : ',';
    this.#isFirst = false;
    const row = {
      ...record,
      quotedWords: words,
      quotesPercent: percentOf(record.quotes, this.#total?.quotes ?? 0),
      quotedWordsPercent: percentOf(words, this.#total?.words ?? 0),
      namesNotFound: missing,
    };
    return `${separator}\n    ${JSON.stringify(row)}`;
  }
}
