/** Quotes as JSON, for programs; schemas/quotes.schema.json describes it. */
import type { QuoteRecord, QuotesHead, QuotesWriter } from './quotesWriter.ts';

/** Changes when what reads the files would have to. */
const VERSION = 1;

/** Writes a passage to a line. */
export class QuotesJson implements QuotesWriter {
  #isFirst = true;

  begin({ scope, unread }: QuotesHead): string {
    const head = { verbatim: 'quotes', version: VERSION, scope, sourcesUnread: unread };
    return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "passages": [`;
  }

  records(records: readonly QuoteRecord[]): string {
    return records.map((record) => this.#line(record)).join('');
  }

  end(): string {
    return `${this.#isFirst ? '' : '\n  '}]\n}\n`;
  }

  #line(record: QuoteRecord): string {
    const separator = this.#isFirst ? '' : ',';
    this.#isFirst = false;
    return `${separator}\n    ${JSON.stringify(record)}`;
  }
}
