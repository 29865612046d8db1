/** Overviews of a few sources, and what becomes of them while sources and corrections change. */
import { strict as assert } from 'node:assert';
import type { SourceDigest } from '../../../../src/library/digest.ts';
import { isQuery } from '../../../../src/library/indexer/indexProtocol.ts';
import type { OverviewFigures, OverviewMark, OverviewRequest } from '../../../../src/library/overview/overviewFigures.ts';
import { DigestIndex } from '../../../support/digestIndex.ts';
import { digestWith, passageOf, personOf } from '../../../support/storeRecords.ts';

const ALL = { offset: 0, limit: 100 };

type Asked = Omit<OverviewRequest, 'asker'>;

async function overview(index: DigestIndex, request: Asked = {}): Promise<OverviewFigures> {
  const found = await index.queries.overview({ ...request, asker: 'test' });
  assert.ok(found);
  return found;
}

function indexOf(sources: Readonly<Record<string, Partial<SourceDigest>>>): DigestIndex {
  const index = new DigestIndex();
  Object.entries(sources).forEach(([uri, digest], order) => index.set(uri, digestWith(digest), order));
  return index;
}

const ADA = personOf('Ada Hollis', { quoteCount: 2, quotedWords: 9, reportedCount: 1, mentionCount: 3 });
const BRAM = personOf('Bram Quill', { quoteCount: 1, quotedWords: 30 });
const CY = personOf('Cy Falk');

const SMALL: Readonly<Record<string, Partial<SourceDigest>>> = {
  'file:///a/one.txt': { title: 'One', publisher: 'The Gazette', date: '2024-05-01', people: [ADA, BRAM] },
  'file:///a/two.txt': {
    publisher: 'THE GAZETTE',
    date: '2024-05-03',
    people: [CY, { ...ADA, quoteCount: 1, quotedWords: 4, reportedCount: 0 }],
    passages: [passageOf('“Not so.”', { speakerKind: 'descriptor', speakerText: 'an aide' }), passageOf('“Who is it?”')],
  },
  'file:///ab/three.txt': { people: [BRAM] },
};

async function keysOf(index: DigestIndex): Promise<Readonly<Record<string, string>>> {
  const { items } = await index.queries.people({ order: 'mention' }, ALL);
  return Object.fromEntries(items.map(({ name, key }) => [name, key]));
}

async function listed(index: DigestIndex, request: Asked, mark: OverviewMark): Promise<readonly string[]> {
  const { items } = await index.queries.overviewSources(request, mark, ALL);
  return items.map(({ uri, quotes, people }) => `${uri.slice('file:///'.length)} ${String(quotes)} [${people.join()}]`);
}

describe('an overview', () => {
  it('tells who is quoted, when, by whom it was published, and who is named with whom', async () => {
    const { people, time, publishers, together, total } = await overview(indexOf(SMALL));
    assert.deepEqual(total, { sources: 3, quotes: 7, words: 78, reported: 1 });
    assert.deepEqual(
      people.items.map(({ name, quotes, words, reported, sources, mentions, naming }) => [
        name,
        quotes,
        words,
        reported,
        sources,
        mentions,
        naming,
      ]),
      [
        ['Ada Hollis', 3, 13, 1, 2, 6, 2],
        ['Bram Quill', 2, 60, 0, 2, 2, 2],
      ],
    );
    assert.deepEqual(people.items[1]?.first, { uri: 'file:///a/one.txt', person: 1 });
    assert.deepEqual([people.more.people, people.speakers, people.unknown], [0, said(1, 2, 0), said(1, 3, 0)]);
    assert.deepEqual(time, {
      unit: 'day',
      buckets: [
        { first: '2024-05-01', last: '2024-05-01', sources: 1, quotes: 3 },
        { first: '2024-05-02', last: '2024-05-02', sources: 0, quotes: 0 },
        { first: '2024-05-03', last: '2024-05-03', sources: 1, quotes: 3 },
      ],
      undated: { sources: 1, quotes: 1 },
    });
    assert.deepEqual(publishers.items, [{ name: 'The Gazette', sources: 2, quotes: 6 }]);
    assert.deepEqual(publishers.none, { sources: 1, quotes: 1 });
    assert.deepEqual(
      together.people.map(({ name, sources }) => `${name} ${String(sources)}`),
      ['Ada Hollis 2', 'Bram Quill 2', 'Cy Falk 1'],
    );
    assert.deepEqual(together.pairs, [
      { a: 0, b: 1, sources: 1 },
      { a: 0, b: 2, sources: 1 },
    ]);
  });

  it('of a person counts the quotes of that person in the sources that name him or her, and who else is in these', async () => {
    const index = indexOf(SMALL);
    const { 'Bram Quill': key = '' } = await keysOf(index);
    const { person, total, people, time, publishers, together } = await overview(index, { person: key });
    assert.deepEqual([person?.name, person?.quotes, total], ['Bram Quill', 2, { sources: 2, quotes: 2, words: 60, reported: 0 }]);
    assert.deepEqual(
      people.items.map(({ name, quotes }) => `${name} ${String(quotes)}`),
      ['Bram Quill 2', 'Ada Hollis 2'],
    );
    assert.deepEqual([time.buckets.map(({ quotes }) => quotes), time.undated], [[1], { sources: 1, quotes: 1 }]);
    assert.deepEqual(publishers.items, [{ name: 'The Gazette', sources: 1, quotes: 1 }]);
    assert.deepEqual(
      together.people.map(({ name, sources }) => `${name} ${String(sources)}`),
      ['Bram Quill 2', 'Ada Hollis 1'],
    );
    assert.deepEqual(together.pairs, [{ a: 0, b: 1, sources: 1 }]);
    const inFolder = await overview(index, { person: key, within: 'file:///ab' });
    assert.deepEqual([inFolder.total.sources, inFolder.time.undated.sources, inFolder.together.pairs], [1, 1, []]);
  });

  it('of somebody who is not there any more has no sources, and says so', async () => {
    const { person, total, people } = await overview(indexOf(SMALL), { person: 'nobody#1.1' });
    assert.deepEqual([person, total.sources, people.items], [undefined, 0, []]);
  });

  it('counts a source once that gives two names of one person', async () => {
    const twice = { people: [ADA, { ...ADA, name: 'Adeline Hollis', oneWith: ['c1'] }, BRAM] };
    const index = indexOf({ 'file:///x.txt': { people: [{ ...ADA, oneWith: ['c1'] }, ...twice.people.slice(1)] } });
    const { together, people } = await overview(index);
    assert.deepEqual(
      together.people.map(({ sources }) => sources),
      [1, 1],
    );
    assert.deepEqual([people.items[0]?.sources, people.items[0]?.naming, people.items[0]?.quotes], [1, 1, 4]);
    assert.deepEqual(together.pairs, [{ a: 0, b: 1, sources: 1 }]);
  });

  it('writes a publisher as the first source does, in their order', async () => {
    const index = indexOf(SMALL);
    index.reorder(new Map([['file:///a/one.txt', 9]]));
    assert.equal((await overview(index)).publishers.items[0]?.name, 'THE GAZETTE');
  });

  it('gives namesakes their roles', async () => {
    const one = personOf('Ann Lee', { quoteCount: 1, role: 'coach', evidence: [] });
    const index = indexOf({
      a: { people: [{ ...one, apart: 'x' }] },
      b: { people: [{ ...one, apart: 'y', role: 'mayor', quoteCount: 2 }] },
    });
    const { people, together } = await overview(index);
    assert.deepEqual(
      people.items.map(({ role }) => role),
      ['mayor', 'coach'],
    );
    assert.deepEqual(together.people.map(({ role }) => role).sort(), ['coach', 'mayor']);
  });

  it('says how many sources are not read, and what did not fit, whomever they name', async () => {
    const index = indexOf({ a: { people: [ADA, BRAM], truncated: 5, quoteCount: 8, reportedCount: 3 }, b: { people: [BRAM] } });
    index.list('file:///late.txt', 2);
    index.fail('file:///torn.txt', 3);
    const { unread, failed, leftOut } = await overview(index);
    assert.deepEqual([unread, failed, leftOut], [1, 1, 7]);
    const { 'Ada Hollis': person = '' } = await keysOf(index);
    const own = await overview(index, { person });
    assert.deepEqual([own.unread, own.failed, own.total.sources], [1, 1, 1]);
  });
});

describe('the sources behind a mark', () => {
  it('are those that it counts, in their order, with where to go in each', async () => {
    const index = indexOf(SMALL);
    const { 'Ada Hollis': ada = '', 'Cy Falk': cy = '', 'Bram Quill': bram = '' } = await keysOf(index);
    assert.deepEqual(await listed(index, {}, { kind: 'time', first: '2024-05-02', last: '2024-05-03' }), ['a/two.txt 3 []']);
    assert.deepEqual(await listed(index, {}, { kind: 'undated' }), ['ab/three.txt 1 []']);
    assert.deepEqual(await listed(index, {}, { kind: 'publisher', name: 'the gazette' }), ['a/one.txt 3 []', 'a/two.txt 3 []']);
    assert.deepEqual(await listed(index, {}, { kind: 'noPublisher' }), ['ab/three.txt 1 []']);
    assert.deepEqual(await listed(index, {}, { kind: 'named', people: [ada, cy] }), ['a/two.txt 3 [1,0]']);
    assert.deepEqual(await listed(index, {}, { kind: 'named', people: [cy, bram] }), []);
    assert.deepEqual(await listed(index, { person: ada }, { kind: 'publisher', name: 'The Gazette' }), [
      'a/one.txt 2 [0]',
      'a/two.txt 1 [1]',
    ]);
    assert.deepEqual(await listed(index, { within: 'file:///ab' }, { kind: 'named', people: [bram] }), ['ab/three.txt 1 [0]']);
  });

  it('come by page, with title, publisher and day', async () => {
    const index = indexOf(SMALL);
    const page = async (offset: number): Promise<unknown> =>
      index.queries.overviewSources({}, { kind: 'publisher', name: 'The Gazette' }, { offset, limit: 1 });
    const [one, two] = [await page(0), await page(1)];
    const first = { uri: 'file:///a/one.txt', title: 'One', publisher: 'The Gazette', date: '2024-05-01', quotes: 3, people: [] };
    assert.deepEqual(one, { total: 2, items: [first] });
    assert.deepEqual(two, {
      total: 2,
      items: [{ uri: 'file:///a/two.txt', publisher: 'THE GAZETTE', date: '2024-05-03', quotes: 3, people: [] }],
    });
  });

  it('are none where the mark is of nothing, or of somebody who is gone', async () => {
    const index = indexOf(SMALL);
    const { 'Ada Hollis': ada = '' } = await keysOf(index);
    assert.deepEqual(await listed(index, {}, { kind: 'time', first: 'soon', last: '2024-05-03' }), []);
    assert.deepEqual(await listed(index, {}, { kind: 'publisher', name: 'Nobody’s News' }), []);
    assert.deepEqual(await listed(index, {}, { kind: 'named', people: [ada, 'nobody#1.1'] }), []);
  });

  it('are others after a change', async () => {
    const index = indexOf(SMALL);
    assert.equal((await listed(index, {}, { kind: 'undated' })).length, 1);
    index.set('file:///a/two.txt', digestWith({ people: [CY] }), 1);
    assert.deepEqual(await listed(index, {}, { kind: 'undated' }), ['a/two.txt 0 []', 'ab/three.txt 1 []']);
  });
});

describe('overviews that are asked for', () => {
  it('are answered to the last question of an asker, and to every asker', async () => {
    const index = indexOf(SMALL);
    const ask = (asker: string): Promise<OverviewFigures | undefined> => index.queries.overview({ asker });
    const answers = await Promise.all([ask('one'), ask('one'), ask('two'), index.queries.figures({ by: 'person', asker: 'one' }, ALL)]);
    assert.deepEqual(
      answers.map((answer) => answer?.total.quotes),
      [undefined, 7, 7, 7],
    );
  });

  it('must be well formed, as their marks must', () => {
    const range = { offset: 0, limit: 5 };
    const isFine = (method: string, ...args: readonly unknown[]): boolean => isQuery({ method, args });
    assert.ok(isFine('overview', { asker: 'a' }));
    assert.ok(isFine('overview', { asker: 'a', within: 'file:///a', person: 'b' }));
    assert.ok(!isFine('overview', { within: 'file:///a' }));
    assert.ok(!isFine('overview', { asker: 'a', person: 5 }));
    const marks: readonly OverviewMark[] = [
      { kind: 'time', first: '2024-01-01', last: '2024-01-31' },
      { kind: 'undated' },
      { kind: 'publisher', name: 'x' },
      { kind: 'noPublisher' },
      { kind: 'named', people: ['a', 'b'] },
    ];
    marks.forEach((mark) => assert.ok(isFine('overviewSources', {}, mark, range)));
    const bad = [
      {},
      undefined,
      { kind: 'time', first: 5, last: '' },
      { kind: 'publisher' },
      { kind: 'named', people: [] },
      { kind: 'else' },
    ];
    [...bad, { kind: 'named', people: ['a', 'b', 'c'] }].forEach((mark) => assert.ok(!isFine('overviewSources', {}, mark, range)));
  });
});

function said(quotes: number, words: number, reported: number): { quotes: number; words: number; reported: number } {
  return { quotes, words, reported };
}
