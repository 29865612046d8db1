/** The sources that name a person, by order and page, and who else is named in them. */
import { strict as assert } from 'node:assert';
import { CastDirectory } from '../../../src/library/castDirectory.ts';
import type { SourceDigest } from '../../../src/library/digest.ts';
import { isQuery } from '../../../src/library/indexer/indexProtocol.ts';
import type { NamingSelection, Range } from '../../../src/library/sourceQueries.ts';
import type { Cast, PersonRow } from '../../../src/library/store/indexStore.ts';
import { DigestIndex } from '../../support/digestIndex.ts';

const ALL: Range = { offset: 0, limit: 100 };

function row(name: string, counts: Partial<PersonRow> = {}): PersonRow {
  return {
    id: 0,
    name,
    surname: name.split(' ').at(-1) ?? name,
    mentionCount: 1,
    quoteCount: 0,
    reportedCount: 0,
    quotedWords: 0,
    evidence: [],
    ...counts,
  };
}

function cast(uri: string, date: string | undefined, ...people: readonly PersonRow[]): Cast {
  const dated = date === undefined ? {} : { date };
  return { uri, ...dated, people: people.map((one, id) => ({ ...one, id })), speakers: [], fingerprints: [] };
}

function directory(...casts: readonly Cast[]): CastDirectory {
  const made = new CastDirectory();
  casts.forEach((one, order) => made.add(one, order));
  return made;
}

function keyOf({ people }: CastDirectory, name: string): string {
  return people.list({ order: 'mention', filter: name }, ALL).items[0]?.key ?? '';
}

function urisOf(made: CastDirectory, name: string, selection: NamingSelection, range = ALL): string {
  return made.people
    .sources(keyOf(made, name), selection, range)
    .namings.map(({ uri }) => uri)
    .join(' ');
}

const OKOYE = row('Tom Okoye');
const QUOTED = row('Tom Okoye', { quoteCount: 2, reportedCount: 1, mentionCount: 3 });

describe('the sources that name a person', () => {
  it('come in their own order, or the newest first and last those without a day', () => {
    const made = directory(
      cast('a', '2024-05-01', OKOYE),
      cast('b', undefined, OKOYE),
      cast('c', '2025-02-03', OKOYE),
      cast('d', 'undated', OKOYE),
      cast('e', '2024-05-01', OKOYE),
    );
    assert.equal(urisOf(made, 'Tom Okoye', { order: 'source' }), 'a b c d e');
    assert.equal(urisOf(made, 'Tom Okoye', { order: 'date' }), 'c a e b d');
    const { days } = made.people.sources(keyOf(made, 'Tom Okoye'), { order: 'source' }, { offset: 1, limit: 1 });
    assert.deepEqual(days, { first: '2024-05-01', last: '2025-02-03' });
  });

  it('are only those in which he or she speaks, where that is asked', () => {
    const made = directory(cast('a', undefined, OKOYE), cast('b', undefined, QUOTED), cast('c', undefined, row('Ann Lee')));
    assert.equal(urisOf(made, 'Tom Okoye', { order: 'source', speakingOnly: true }), 'b');
  });

  it('are told by page, with what stands before, and the page in which one of them is', () => {
    const made = directory(
      ...['a', 'b', 'c', 'd', 'e'].map((uri, nth) => cast(uri, `2024-05-0${String(nth + 1)}`, nth === 4 ? QUOTED : OKOYE)),
    );
    const key = keyOf(made, 'Tom Okoye');
    const page = made.people.sources(key, { order: 'date', at: 'b' }, { offset: 0, limit: 2 });
    assert.deepEqual([page.total, page.offset, page.namings.map(({ uri }) => uri)], [5, 2, ['c', 'b']]);
    assert.deepEqual(page.before, { quotes: 2, reported: 1, mentions: 4 });
    assert.equal(made.people.sources(key, { order: 'date', at: 'gone' }, { offset: 4, limit: 2 }).namings[0]?.uri, 'a');
    assert.deepEqual(made.people.sources('nobody#1.1', { order: 'date' }, ALL).namings, []);
  });

  it('are each told once, though a source gives two names', () => {
    const mayor = { oneWith: ['m1'] };
    const made = directory(cast('a', undefined, row('Tom Okoye', mayor), row('Thomas Okoye', { ...mayor, quoteCount: 1 })));
    const { namings } = made.people.sources(keyOf(made, 'Tom Okoye'), { order: 'source' }, ALL);
    assert.deepEqual(
      namings.map(({ rows, quotes, mentions }) => ({ rows, quotes, mentions })),
      [{ rows: [0, 1], quotes: 1, mentions: 2 }],
    );
  });

  it('follow sources that come, go, are dated anew and stand in another order', () => {
    const made = directory(cast('a', '2024-05-01', OKOYE), cast('b', '2024-05-02', OKOYE));
    assert.equal(urisOf(made, 'Tom Okoye', { order: 'date' }), 'b a');
    made.remove(cast('a', '2024-05-01', OKOYE));
    made.add(cast('a', '2024-05-03', OKOYE), 0);
    made.add(cast('c', undefined, OKOYE), 2);
    assert.equal(urisOf(made, 'Tom Okoye', { order: 'date' }), 'a b c');
    made.reorder([
      ['a', 9],
      ['b', 1],
    ]);
    assert.equal(urisOf(made, 'Tom Okoye', { order: 'source' }), 'b c a');
    made.remove(cast('a', '2024-05-03', OKOYE));
    assert.equal(urisOf(made, 'Tom Okoye', { order: 'date' }), 'b c');
  });
});

describe('who is named with a person', () => {
  const [ann, bo, cy] = [row('Ann Lee'), row('Bo Dahl'), row('Cy Moe')];

  it('are those of the same sources, the most of them first, and never the person', () => {
    const made = directory(
      cast('a', undefined, cy, OKOYE, ann, bo),
      cast('b', undefined, OKOYE, bo),
      cast('c', undefined, cy),
      cast('d', undefined, bo, OKOYE),
    );
    const company = (range: Range): readonly string[] =>
      made.people
        .company(keyOf(made, 'Tom Okoye'), range)
        .items.map(({ person, together }) => `${person.name} ${String(together)} of ${String(person.sources)}`);
    assert.deepEqual(company(ALL), ['Bo Dahl 3 of 3', 'Cy Moe 1 of 2', 'Ann Lee 1 of 1']);
    assert.deepEqual(company({ offset: 1, limit: 1 }), ['Cy Moe 1 of 2']);
    assert.equal(made.people.company(keyOf(made, 'Tom Okoye'), { offset: 0, limit: 1 }).total, 3);
    assert.deepEqual(made.people.company('nobody#1.1', ALL), { total: 0, items: [] });
  });

  it('count once a source, and follow sources that come and go', () => {
    const made = directory(cast('a', undefined, OKOYE, row('Lee', { oneWith: ['m'] }), row('Ann Lee', { oneWith: ['m'] })));
    const together = (): readonly number[] => made.people.company(keyOf(made, 'Tom Okoye'), ALL).items.map((one) => one.together);
    assert.deepEqual(together(), [1]);
    made.add(cast('b', undefined, OKOYE, row('Ann Lee', { oneWith: ['m'] }), bo), 1);
    assert.deepEqual(together(), [2, 1]);
    made.remove(cast('b', undefined, OKOYE, row('Ann Lee', { oneWith: ['m'] }), bo));
    assert.deepEqual(together(), [1]);
  });
});

describe('questions about the sources of a person', () => {
  const digest = (date: string, ...names: readonly string[]): SourceDigest => ({
    date,
    words: 1,
    paragraphs: 1,
    characters: 1,
    peopleCount: names.length,
    quoteCount: 0,
    reportedCount: 0,
    truncated: 0,
    passages: [],
    people: names.map((name, id) => {
      const surname = name.split(' ').at(-1) ?? name;
      const counts = { mentionCount: 1, quoteCount: 0, reportedCount: 0 };
      return { id, name, surname, variants: [name], first: { start: 0, end: 1 }, role: `role ${date}`, ...counts };
    }),
  });

  it('are answered with what each source tells of the person', async () => {
    const index = new DigestIndex();
    index.set('a', digest('2024-05-01', 'Tom Okoye', 'Ann Lee'), 0);
    index.set('b', digest('2024-05-02', 'Ann Lee', 'Tom Okoye'), 1);
    const key = (await index.queries.keysIn('a'))[0] ?? '';
    const { items, total } = await index.queries.personSources(key, { order: 'date' }, ALL);
    assert.deepEqual(
      items.map(({ uri, people }) => [uri, people.map(({ id, role }) => `${String(id)} ${role ?? ''}`)]),
      [
        ['b', ['1 role 2024-05-02']],
        ['a', ['0 role 2024-05-01']],
      ],
    );
    assert.equal(total, 2);
    const company = await index.queries.company(key, ALL);
    assert.deepEqual(
      company.items.map(({ person, together }) => [person.name, together]),
      [['Ann Lee', 2]],
    );
  });

  it('are checked before they are answered', () => {
    const range = { offset: 0, limit: 1 };
    const ask = (method: string, ...args: readonly unknown[]): boolean => isQuery({ method, args });
    assert.equal(ask('personSources', 'k', { order: 'date', at: 'a' }, range), true);
    assert.equal(ask('personSources', 'k', { order: 'name' }, range), false);
    assert.equal(ask('personSources', 'k', { order: 'date', at: 1 }, range), false);
    assert.equal(ask('personSources', 'k', { order: 'date' }, { offset: -1 }), false);
    assert.equal(ask('company', 'k', range), true);
    assert.equal(ask('company', 'k'), false);
  });
});
