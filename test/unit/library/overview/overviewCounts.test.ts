/** Overviews of made folders of articles, against a count that is made straight from the analyses. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { corrected } from '../../../../src/library/corrections/corrected.ts';
import type { Correction, PersonRef } from '../../../../src/library/corrections/correction.ts';
import { digestOf } from '../../../../src/library/digest.ts';
import type { OverviewFigures, OverviewMark, OverviewRequest } from '../../../../src/library/overview/overviewFigures.ts';
import { moment, refOf } from '../../../support/correcting.ts';
import { DigestIndex } from '../../../support/digestIndex.ts';
import { EVERYBODY, newsSource, type NewsSource, newsSpec } from '../../../support/madeNews.ts';
import { asked, naive, plain } from './naiveOverview.ts';

type Asked = Omit<OverviewRequest, 'asker'>;

const FOLDERS = [undefined, 'file:///news', 'file:///news/old/', 'file:///nowhere'];

function indexOf(sources: readonly NewsSource[]): DigestIndex {
  const index = new DigestIndex();
  sources.forEach(({ uri, article, analysis }, order) => index.set(uri, digestOf(article, analysis), order));
  return index;
}

async function overview(index: DigestIndex, request: Asked): Promise<OverviewFigures> {
  const found = await index.queries.overview({ ...request, asker: 'test' });
  assert.ok(found);
  return found;
}

async function keyOf(index: DigestIndex, name: string): Promise<string> {
  const { items } = await index.queries.people({ order: 'count', filter: name }, { offset: 0, limit: 1 });
  return items[0]?.key ?? '';
}

/** Each overview of the sources, the naive one beside it. */
async function check(index: DigestIndex, all: readonly NewsSource[], people: readonly string[]): Promise<void> {
  for (const within of FOLDERS) {
    const scope = within === undefined ? {} : { within };
    const folder = within === undefined || within.endsWith('/') ? within : `${within}/`;
    const found = await overview(index, scope);
    assert.deepEqual(plain(found), naive(asked(all, folder)));
    await checkMarks(index, { found, scope, all: asked(all, folder) });
    for (const name of people.filter((one) => asked(all, '', one).length > 0)) {
      const request = { ...scope, person: await keyOf(index, name) };
      const own = await overview(index, request);
      assert.equal(own.person?.name, name);
      assert.deepEqual(plain(own), naive(asked(all, folder, name), name), name);
      await checkMarks(index, { found: own, scope: request, all: asked(all, folder, name) });
    }
  }
}

interface Shown {
  readonly found: OverviewFigures;
  readonly scope: Asked;
  /** The sources that the overview is of. */
  readonly all: readonly NewsSource[];
}

/** Each mark has as many sources behind it as it counts, and as many quotes; buckets are those of the days. */
async function checkMarks(index: DigestIndex, { found, scope, all }: Shown): Promise<void> {
  const behind = async (mark: OverviewMark): Promise<readonly [number, number, readonly string[]]> => {
    const { total, items } = await index.queries.overviewSources(scope, mark, { offset: 0, limit: 1000 });
    assert.equal(total, items.length);
    return [total, items.reduce((sum, { quotes }) => sum + quotes, 0), items.map(({ uri }) => uri)];
  };
  const { time, publishers, together } = found;
  for (const { sources, quotes, first, last } of time.buckets) {
    const dated = all.filter(({ article: { date = '' } }) => first <= date && date <= last);
    assert.deepEqual(await behind({ kind: 'time', first, last }), [sources, quotes, dated.map(({ uri }) => uri)]);
  }
  const undated = await behind({ kind: 'undated' });
  assert.deepEqual(undated.slice(0, 2), [time.undated.sources, time.undated.quotes]);
  for (const { name, sources, quotes } of publishers.items) {
    assert.deepEqual((await behind({ kind: 'publisher', name })).slice(0, 2), [sources, quotes]);
  }
  assert.deepEqual((await behind({ kind: 'noPublisher' })).slice(0, 2), [publishers.none.sources, publishers.none.quotes]);
  for (const { a, b, sources } of together.pairs.slice(0, 20)) {
    const people = [together.people[a]?.key ?? '', together.people[b]?.key ?? ''];
    assert.equal((await behind({ kind: 'named', people }))[0], sources);
  }
}

describe('an overview of any folder', () => {
  it('tells what the analyses do, of all sources, of folders and of people', async () => {
    const specs = fc.array(newsSpec, { maxLength: 12 });
    const checked = fc.asyncProperty(specs, fc.subarray([...EVERYBODY.slice(0, 13)], { maxLength: 2 }), async (all, people) => {
      const sources = all.map(newsSource);
      await check(indexOf(sources), sources, people);
    });
    await fc.assert(checked, { numRuns: 20 });
  });

  it('tells what the analyses do where there are more people than it tells one by one', async () => {
    const specs = fc.sample(newsSpec, { numRuns: 100, seed: 7 });
    const turned = specs.map(({ sentences, ...rest }) => ({
      ...rest,
      sentences: sentences.map(([said, one, other]) => [said, other, one] as const),
    }));
    const sources = [...specs, ...turned].map(newsSource);
    const index = indexOf(sources);
    await check(index, sources, [EVERYBODY[0] ?? '', EVERYBODY[40] ?? '']);
    const { people, together } = await overview(index, {});
    assert.deepEqual([people.items.length, together.people.length], [30, 30]);
    assert.ok(people.more.people > 0 && together.more > 0);
  });

  it('follows what is corrected: people of one name, of a new name, and such as are none', async () => {
    const specs = fc.array(newsSpec, { minLength: 1, maxLength: 8 });
    const checked = fc.asyncProperty(
      specs,
      fc.shuffledSubarray(EVERYBODY.slice(0, 13), { minLength: 4, maxLength: 4 }),
      async (all, who) => {
        const found = all.map(newsSource);
        const index = indexOf(found);
        await overview(index, {});
        const sources = found.map((source) => withCorrections(source, correctionsOf(found, who)));
        sources.forEach(({ uri, article, analysis }) => index.queries.overlay(uri, digestOf(article, analysis), { isOfFile: true }));
        await check(index, sources, [...who, 'Nell Marchetti', 'Olga Reinholt']);
      },
    );
    await fc.assert(checked, { numRuns: 15 });
  });
});

/** Has the first two be one, the third have another name, and the fourth be nobody, wherever they are named. */
function correctionsOf(
  sources: readonly NewsSource[],
  [one = '', other = '', third = '', fourth = '']: readonly string[],
): readonly Correction[] {
  const refs = (...names: readonly string[]): readonly PersonRef[] =>
    sources.flatMap(({ uri, article, analysis }) =>
      names
        .filter((name) => analysis.people.some((person) => person.name === name))
        .map((name) => ({ ...refOf(article, analysis, name), source: uri })),
    );
  return [
    { id: 'c0', made: moment(0), kind: 'merge', people: refs(one, other), name: 'Nell Marchetti' },
    { id: 'c1', made: moment(1), kind: 'rename', people: refs(third), name: 'Olga Reinholt' },
    { id: 'c2', made: moment(2), kind: 'notPerson', people: refs(fourth) },
  ];
}

function withCorrections(source: NewsSource, corrections: readonly Correction[]): NewsSource {
  const { analysis, lost } = corrected(source.article, source.analysis, corrections, source.uri);
  assert.deepEqual(lost, []);
  return { ...source, analysis };
}
