/** Who is quoted, written for spreadsheets, for programs, and as a table whose columns stand one below the other. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { alignedRow, alignment, columnsFor } from '../../../src/vscode/figures/alignedTable.ts';
import { csvCell } from '../../../src/library/writing/csv.ts';
import { CsvWriter } from '../../../src/vscode/figures/csvWriter.ts';
import { JsonWriter } from '../../../src/vscode/figures/jsonWriter.ts';
import type { FiguresHead, FiguresRecord } from '../../../src/vscode/figures/records.ts';
import { type FiguresWriter, percentOf } from '../../../src/vscode/figures/writer.ts';
import { assertFits, type ObjectSchema } from '../../support/fitsSchema.ts';
import { root } from '../../support/paths.ts';

const HEAD: FiguresHead = {
  by: 'person',
  title: 'Who Is Quoted by Person – All Sources',
  scope: 'All Sources',
  total: { quotes: 3, words: 4000, reported: 1, sources: 2 },
  unread: 1,
  failed: 0,
  leftOut: 0,
  inSeveral: 0,
  count: 2,
};
const ADA: FiguresRecord = { kind: 'person', name: 'Ada "Bo", Hollis', role: undefined, quotes: 1, words: 1000, reported: 0, sources: 1 };
const AIDE: FiguresRecord = { kind: 'speaker', name: 'an aide', quotes: 1, words: 0, reported: 1, sources: 1 };
const UNKNOWN: FiguresRecord = { kind: 'unknown', name: undefined, quotes: 1, words: 3000, reported: 0, sources: 1 };

function written(writer: FiguresWriter, head = HEAD, records = [ADA, AIDE], others = [UNKNOWN]): string {
  return writer.begin(head, records) + records.map((record) => writer.rows([record])).join('') + writer.end(others);
}

/** Reads CSV as RFC 4180 says. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') {
      lines.push([]);
    }
  }
  return lines.slice(0, -1);
}

describe('figures as CSV', () => {
  it('have a byte order mark, a header, and a line for each row and for what is nobody’s', () => {
    assert.equal(
      written(new CsvWriter()),
      [
        '\ufeffkind,name,role,quotes,quotes_percent,quoted_words,quoted_words_percent,reported,sources',
        'person,"Ada ""Bo"", Hollis",,1,33.33,1000,25,0,1',
        'speaker,an aide,,1,33.33,0,0,1,1',
        'unknown,,,1,33.33,3000,75,0,1',
        '',
      ].join('\r\n'),
    );
  });

  it('tell of a group whose names nobody has', () => {
    const group: FiguresRecord = { ...ADA, kind: 'group', name: 'Women', people: 2, missing: ['X', 'Y'] };
    assert.match(written(new CsvWriter(), { ...HEAD, by: 'group' }, [group], []), /^group,Women,2,X; Y,1,/m);
  });

  it('run no formula that an article smuggles in', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝1', '\n1', '=HYPERLINK("http://a";"b")']) {
      assert.match(csvCell(text), /^"?'/, JSON.stringify(text));
    }
    for (const text of ['Ada-Lee', 'a=b', 'x@y', '1+1', '“=1”']) {
      assert.equal(csvCell(text), text);
    }
  });

  it('give back any text that is no formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (texts) => {
        const names = texts.map((text) => `n${text}`);
        const csv = `${names.map(csvCell).join(',')}\r\n`;
        assert.deepEqual(cellsOf(csv), [names]);
      }),
    );
  });
});

describe('figures as JSON', () => {
  const schema = JSON.parse(readFileSync(path.join(root, 'schemas', 'quoted.schema.json'), 'utf8')) as ObjectSchema & {
    readonly properties: { readonly sources: ObjectSchema; readonly total: ObjectSchema };
    readonly definitions: { readonly row: ObjectSchema };
  };

  it('are what the schema describes', () => {
    const group: FiguresRecord = { ...ADA, kind: 'group', people: 2, missing: ['X'] };
    const source: FiguresRecord = { ...ADA, kind: 'source', publisher: 'P', date: '2025-01-02', file: 'a.txt' };
    const found = JSON.parse(written(new JsonWriter(), HEAD, [{ ...ADA, role: 'mayor' }, group, source], [UNKNOWN])) as {
      readonly sources: object;
      readonly total: object;
      readonly rows: readonly object[];
    };
    assertFits(found, schema);
    assertFits(found.sources, schema.properties.sources);
    assertFits(found.total, schema.properties.total);
    found.rows.forEach((row) => assertFits(row, schema.definitions.row));
    assert.deepEqual(found.rows.at(-1), {
      kind: 'unknown',
      quotes: 1,
      reported: 0,
      sources: 1,
      quotedWords: 3000,
      quotesPercent: 33.33,
      quotedWordsPercent: 75,
    });
  });

  it('are whole where there are no rows', () => {
    assert.deepEqual((JSON.parse(written(new JsonWriter(), { ...HEAD, count: 0 }, [], [])) as { readonly rows: unknown }).rows, []);
  });
});

describe('an aligned table', () => {
  it('puts texts to the left and numbers to the right, by what an editor shows', () => {
    const rows = [
      ['李明', '12'],
      ['Ada\u0301', '1,200'],
      ['Xi', '3'],
    ];
    const columns = columnsFor(
      [
        { title: 'Who', isNumber: false },
        { title: 'Q', isNumber: true },
      ],
      rows,
    );
    assert.deepEqual(
      [...rows.map((row) => alignedRow(columns, row)), alignment(columns)],
      ['| 李明 |    12 |', '| Ada\u0301  | 1,200 |', '| Xi   |     3 |', '| ---- | ----: |'],
    );
  });

  it('has no column wider than a line can bear', () => {
    const [column] = columnsFor([{ title: 'Who', isNumber: false }], [['x'.repeat(500)]]);
    assert.equal(column?.width, 44);
  });
});

describe('a share', () => {
  it('is told to two places, and is 0 of nothing', () => {
    assert.deepEqual([percentOf(1, 3), percentOf(2, 3), percentOf(0, 0), percentOf(3, 3)], [33.33, 66.67, 0, 100]);
  });
});
