/** Quotes, written for spreadsheets and for programs; as Markdown they are looked at in the extension host. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { QuotesCsv } from '../../../src/vscode/exports/quotesCsv.ts';
import { QuotesJson } from '../../../src/vscode/exports/quotesJson.ts';
import type { QuoteRecord, QuotesWriter } from '../../../src/vscode/exports/quotesWriter.ts';
import { assertFits, type ObjectSchema } from '../../support/fitsSchema.ts';
import { root } from '../../support/paths.ts';

const SOURCE = { title: '=A title, "so"', publisher: 'The Paper', date: '2025-02-03', file: 'sources/a.txt' };
const QUOTED: QuoteRecord = {
  kind: 'direct',
  words: '“One.\n\n“Two.”',
  speaker: 'Ada Hollis',
  confidence: 'likely',
  paragraph: 3,
  start: 10,
  end: 22,
  source: SOURCE,
};
const REPORTED: QuoteRecord = { ...QUOTED, kind: 'reported', words: 'that it rained', speaker: undefined, paragraph: undefined };

function written(writer: QuotesWriter, parts: readonly (readonly QuoteRecord[])[]): string {
  return writer.begin({ scope: 'All Sources', unread: 2 }) + parts.map((records) => writer.records(records)).join('') + writer.end();
}

describe('quotes as CSV', () => {
  it('are a row each, with what a spreadsheet would run made harmless', () => {
    assert.equal(
      written(new QuotesCsv(), [[QUOTED], [REPORTED]]),
      [
        '\ufeffkind,words,speaker,confidence,title,publisher,date,file,paragraph,start,end',
        'direct,"“One.\n\n“Two.”",Ada Hollis,likely,"\'=A title, ""so""",The Paper,2025-02-03,sources/a.txt,3,10,22',
        'reported,that it rained,,likely,"\'=A title, ""so""",The Paper,2025-02-03,sources/a.txt,,10,22',
        '',
      ].join('\r\n'),
    );
  });
});

describe('quotes as JSON', () => {
  const schema = JSON.parse(readFileSync(path.join(root, 'schemas', 'quotes.schema.json'), 'utf8')) as ObjectSchema & {
    readonly definitions: { readonly passage: ObjectSchema; readonly source: ObjectSchema };
  };

  it('are what the schema describes', () => {
    const full = { ...QUOTED, source: { ...SOURCE, address: 'https://example.org/a', citekey: 'a2025' } };
    const found = JSON.parse(written(new QuotesJson(), [[full], [], [REPORTED, QUOTED]])) as {
      readonly passages: readonly (QuoteRecord & object)[];
    };
    assertFits(found, schema);
    found.passages.forEach((passage) => assertFits(passage, schema.definitions.passage));
    found.passages.forEach(({ source }) => assertFits(source, schema.definitions.source));
    assert.deepEqual(found.passages[0], full);
    assert.deepEqual(
      found.passages.map(({ kind }) => kind),
      ['direct', 'reported', 'direct'],
    );
  });

  it('are well formed where there is none', () => {
    const { passages } = JSON.parse(written(new QuotesJson(), [])) as { readonly passages: readonly unknown[] };
    assert.deepEqual(passages, []);
  });
});
