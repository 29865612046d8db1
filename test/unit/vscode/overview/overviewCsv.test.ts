/** The figures of an overview for spreadsheets: one table, in which every row says what it is of. */
import { strict as assert } from 'node:assert';
import type { OverviewFigures } from '../../../../src/library/overview/overviewFigures.ts';
import { overviewCsv } from '../../../../src/vscode/overview/overviewCsv.ts';

const first = { uri: 'file:///a.txt', person: 0 };
const FIGURES: OverviewFigures = {
  total: { quotes: 1003, words: 9000, reported: 2, sources: 5 },
  people: {
    items: [
      {
        key: 'a',
        name: '=Ada "Bo", Hollis',
        role: 'mayor',
        first,
        quotes: 1000,
        words: 8000,
        reported: 1,
        sources: 2,
        mentions: 7,
        naming: 3,
      },
      { key: 'b', name: 'Tom Okoye', first, quotes: 1, words: 3, reported: 0, sources: 1, mentions: 2, naming: 2 },
    ],
    more: { people: 4, quotes: 1, words: 5, reported: 0 },
    speakers: { quotes: 1, words: 2, reported: 1 },
    unknown: { quotes: 0, words: 0, reported: 0 },
  },
  time: {
    unit: 'month',
    buckets: [{ first: '2025-02-01', last: '2025-02-28', sources: 2, quotes: 900 }],
    undated: { sources: 3, quotes: 103 },
  },
  publishers: {
    items: [{ name: 'Invented Gazette', sources: 4, quotes: 1000 }],
    more: { publishers: 0, sources: 0, quotes: 0 },
    none: { sources: 1, quotes: 3 },
  },
  together: {
    people: [
      { key: 'a', name: '=Ada "Bo", Hollis', first, sources: 3 },
      { key: 'b', name: 'Tom Okoye', first, sources: 2 },
    ],
    more: 4,
    pairs: [{ a: 0, b: 1, sources: 2 }],
  },
  unread: 0,
  failed: 0,
  leftOut: 0,
  revision: 1,
};

describe('overviewCsv', () => {
  const csv = overviewCsv(FIGURES);

  it('has a row for each mark and for what is not drawn, with all cells', () => {
    assert.deepEqual(csv.split('\r\n'), [
      '\ufeffkind,name,role,named_with,first_day,last_day,quotes,quoted_words,reported,mentions,sources',
      `person,"'=Ada ""Bo"", Hollis",mayor,,,,1000,8000,1,7,3`,
      'person,Tom Okoye,,,,,1,3,0,2,2',
      'more_people,,,,,,1,5,0,,',
      'speakers,,,,,,1,2,1,,',
      'unknown,,,,,,0,0,0,,',
      'time,month,,,2025-02-01,2025-02-28,900,,,,2',
      'undated,,,,,,103,,,,3',
      'publisher,Invented Gazette,,,,,1000,,,,4',
      'more_publishers,,,,,,0,,,,0',
      'no_publisher,,,,,,3,,,,1',
      `pair,"'=Ada ""Bo"", Hollis",,Tom Okoye,,,,,,,2`,
      '',
    ]);
  });

  it('adds up to the total, by speaker, by time and by publisher', () => {
    const sum = (kinds: readonly string[]): number =>
      csv
        .split('\r\n')
        .map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(','))
        .filter(([kind = '']) => kinds.includes(kind))
        .reduce((total, cells) => total + Number(cells[6]), 0);
    assert.equal(sum(['person', 'more_people', 'speakers', 'unknown']), 1003);
    assert.equal(sum(['time', 'undated']), 1003);
    assert.equal(sum(['publisher', 'more_publishers', 'no_publisher']), 1003);
  });
});
