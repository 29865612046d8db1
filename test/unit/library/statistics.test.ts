/** Who is quoted how much: against a count of the analyses, on the sample articles and on made folders. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Analysis } from '../../../src/core/article.ts';
import { analyze } from '../../../src/core/analyze.ts';
import { visibleText } from '../../../src/core/visibleText.ts';
import { formatFor } from '../../../src/formats/index.ts';
import { type DigestPassage, digestOf, type DigestPerson, type SourceDigest } from '../../../src/library/digest.ts';
import type { Counts, Figures, FiguresRequest, FiguresRow, PersonGroup } from '../../../src/library/figures.ts';
import { DigestIndex } from '../../support/digestIndex.ts';
import { samples } from '../../support/paths.ts';
import { countShownWords } from '../../support/shownWords.ts';
import { digestWith, passageOf, personOf } from '../../support/storeRecords.ts';

const ALL = { offset: 0, limit: 1000 };

type Asked = Omit<FiguresRequest, 'asker'>;

async function figures(index: DigestIndex, request: Asked, range = ALL): Promise<Figures> {
  const found = await index.queries.figures({ ...request, asker: 'test' }, range);
  assert.ok(found);
  return found;
}

/** "name: quotes, words, reported, sources" */
function line(name: string, { quotes, words, reported, sources }: Counts): string {
  return `${name}: ${[quotes, words, reported, sources].join(', ')}`;
}

function called(row: FiguresRow): string {
  return row.kind === 'source' ? row.uri : row.name;
}

/** The rows as lines, and those beside them by their kinds. */
function lines({ rows, others }: Figures): readonly string[] {
  return [...rows.items.map((row) => line(called(row), row)), ...others.map((row) => line(`(${row.kind})`, row))];
}

async function linesOf(index: DigestIndex, request: Asked): Promise<readonly string[]> {
  return lines(await figures(index, request));
}

/** A person with so many quotes, and the words of all of them. */
function quoted(name: string, quoteCount: number, quotedWords: number, reportedCount = 0): DigestPerson {
  return personOf(name, { quoteCount, quotedWords, reportedCount });
}

const BY_AIDE = { speakerKind: 'descriptor', speakerText: 'an aide' } as const;

function indexOf(sources: Readonly<Record<string, Partial<SourceDigest>>>): DigestIndex {
  const index = new DigestIndex();
  Object.entries(sources).forEach(([uri, digest], order) => index.set(uri, digestWith(digest), order));
  return index;
}

const SMALL = {
  'file:///a/one.txt': { publisher: 'The Gazette', people: [quoted('Ada Hollis', 2, 9, 1), quoted('Bram Quill', 1, 30)] },
  'file:///a/two.txt': {
    publisher: 'the gazette',
    people: [quoted('Ada Hollis', 1, 4)],
    passages: [passageOf('“Not so: 3 – at most.”', BY_AIDE), passageOf('“Who?”'), passageOf('so it is', { kind: 'reported' })],
  },
  'file:///ab/three.txt': { people: [quoted('Cy Falk', 1, 2)] },
};

describe('who is quoted', () => {
  it('is told by person over all sources, most quotes first, with what is nobody’s beside', async () => {
    assert.deepEqual(await linesOf(indexOf(SMALL), { by: 'person' }), [
      'Ada Hollis: 3, 13, 1, 2',
      'Bram Quill: 1, 30, 0, 1',
      'an aide: 1, 5, 0, 1',
      'Cy Falk: 1, 2, 0, 1',
      '(unknown): 1, 1, 1, 1',
    ]);
  });

  it('is told by source and by publisher, whatever its capitals', async () => {
    const index = indexOf(SMALL);
    assert.deepEqual(await linesOf(index, { by: 'source' }), [
      'file:///a/one.txt: 3, 39, 1, 1',
      'file:///a/two.txt: 3, 10, 1, 1',
      'file:///ab/three.txt: 1, 2, 0, 1',
    ]);
    assert.deepEqual(await linesOf(index, { by: 'publisher' }), ['The Gazette: 6, 49, 2, 2', '(noPublisher): 1, 2, 0, 1']);
  });

  it('is told of a folder or a source alone', async () => {
    const index = indexOf(SMALL);
    const within = async (uri: string): Promise<string> => line('', (await figures(index, { by: 'person', within: uri })).total);
    assert.equal(await within('file:///a'), ': 6, 49, 2, 2');
    assert.equal(await within('file:///a/'), ': 6, 49, 2, 2');
    assert.equal(await within('file:///a/two.txt'), ': 3, 10, 1, 1');
    assert.equal(await within('file:///b'), ': 0, 0, 0, 0');
    assert.deepEqual(await linesOf(index, { by: 'person', within: 'file:///ab' }), ['Cy Falk: 1, 2, 0, 1']);
  });

  it('is told by group, by any name of a person, with those in none and in several', async () => {
    const sources = { ...SMALL, 'file:///d.txt': { people: [quoted('Bram Quíll', 1, 1)] } };
    const groups: readonly PersonGroup[] = [
      { name: 'Council', people: ['ada  HOLLIS', 'Nobody Else'] },
      { name: 'Women', people: ['Ada Hollis', 'bram quill'] },
      { name: 'Empty', people: [] },
    ];
    const found = await figures(indexOf(sources), { by: 'group', groups });
    assert.deepEqual(lines(found), [
      'Council: 3, 13, 1, 2',
      'Women: 5, 44, 1, 3',
      'Empty: 0, 0, 0, 0',
      '(noGroup): 1, 2, 0, 1',
      '(speakers): 1, 5, 0, 1',
      '(unknown): 1, 1, 1, 1',
    ]);
    assert.equal(found.inSeveral, 1);
    assert.deepEqual(
      found.rows.items.map((row) => (row.kind === 'group' ? [row.people, ...row.missing] : [])),
      [[1, 'Nobody Else'], [2], [0]],
    );
  });

  it('follows what is corrected in a source', async () => {
    const index = indexOf(SMALL);
    const before = await figures(index, { by: 'person' });
    const corrected = digestWith({ people: [quoted('Ada Hollis', 1, 4), quoted('An Aide', 1, 5)], passages: [passageOf('“Who?”')] });
    index.queries.overlay('file:///a/two.txt', corrected, { isOfFile: true });
    const after = await figures(index, { by: 'person' });
    assert.deepEqual(lines(after), [
      'Ada Hollis: 3, 13, 1, 2',
      'Bram Quill: 1, 30, 0, 1',
      'An Aide: 1, 5, 0, 1',
      'Cy Falk: 1, 2, 0, 1',
      '(unknown): 1, 1, 0, 1',
    ]);
    assert.notEqual(after.revision, before.revision);
  });

  it('comes in pages, of which each has the total', async () => {
    const index = indexOf(SMALL);
    const pages = await Promise.all(
      [0, 3, 4].map((offset, nth) => index.queries.figures({ by: 'person', asker: String(nth) }, { offset, limit: 3 })),
    );
    assert.deepEqual(
      pages.map((page) => page?.rows.items.map(called)),
      [['Ada Hollis', 'Bram Quill', 'an aide'], ['Cy Falk'], []],
    );
    assert.deepEqual(
      pages.map((page) => [page?.rows.total, page?.total.quotes, page?.others.length]),
      [
        [4, 7, 1],
        [4, 7, 1],
        [4, 7, 1],
      ],
    );
  });

  it('gives namesakes their roles', async () => {
    const one = personOf('Ann Lee', { ...quoted('Ann Lee', 1, 1), role: 'coach', evidence: [] });
    const index = indexOf({
      a: { people: [{ ...one, apart: 'x' }] },
      b: { people: [{ ...one, apart: 'y', role: 'mayor', quoteCount: 2 }] },
    });
    const { rows } = await figures(index, { by: 'person' });
    assert.deepEqual(
      rows.items.map((row) => (row.kind === 'person' ? `${row.name}, ${row.role ?? ''}` : '')),
      ['Ann Lee, mayor', 'Ann Lee, coach'],
    );
  });

  it('says how many sources are not read, and what did not fit', async () => {
    const index = indexOf({ a: { people: [quoted('Ann Lee', 2, 9)], truncated: 5, quoteCount: 4, reportedCount: 3 } });
    index.list('file:///late.txt', 1);
    index.fail('file:///torn.txt', 2);
    const { unread, failed, leftOut, total } = await figures(index, { by: 'source' });
    assert.deepEqual([unread, failed, leftOut, total.quotes], [1, 1, 5, 2]);
  });

  it('answers of several questions of one asker the last, and every asker', async () => {
    const index = indexOf(SMALL);
    const ask = (asker: string): Promise<Figures | undefined> => index.queries.figures({ by: 'person', asker }, ALL);
    const answers = await Promise.all([ask('one'), ask('one'), ask('two')]);
    assert.deepEqual(
      answers.map((answer) => answer?.total.quotes),
      [undefined, 7, 7],
    );
  });

  it('counts again what has changed while it was counted', async () => {
    const names = Array.from({ length: 30 }, (_, nth) => `Ann ${String.fromCharCode(65 + (nth % 26))}${'a'.repeat(1 + nth / 26)}`);
    const people = names.map((name) => quoted(name, 1, 2));
    const index = indexOf(Object.fromEntries(Array.from({ length: 1500 }, (_, nth) => [`s${String(nth)}`, { people }])));
    await figures(index, { by: 'source' });
    const asked = figures(index, { by: 'person' });
    for (let step = 0; step < 3; step++) {
      await new Promise((resolve) => setImmediate(resolve));
      index.set(`s${String(step)}`, digestWith({ people: [quoted('Bo Dahl', 1, 5)] }), step);
    }
    const { total, rows } = await asked;
    assert.equal(
      rows.items.reduce((sum, { words }) => sum + words, 0),
      total.words,
    );
    assert.equal((await figures(index, { by: 'person' })).total.words, 1497 * 60 + 15);
  });
});

describe('figures of the sample articles', () => {
  const read = readdirSync(samples)
    .filter((name) => name !== 'README.md')
    .map((name) => {
      const article = formatFor(name).read(readFileSync(path.join(samples, name), 'utf8'), { fileName: name });
      return { name, article, analysis: analyze(article) };
    });
  const index = new DigestIndex();
  read.forEach(({ name, article, analysis }, order) => index.set(name, digestOf(article, analysis), order));

  /** Counts of all statements for which a name is given, by that name. */
  function counted(nameOf: (analysis: Analysis, quote: number, source: string) => string | undefined): readonly string[] {
    const found = new Map<string, { quotes: number; words: number; reported: number; readonly in: Set<string> }>();
    for (const { name: source, article, analysis } of read) {
      for (const passage of analysis.passages) {
        const name = nameOf(analysis, passage.quote, source);
        const sum = found.get(name ?? '') ?? { quotes: 0, words: 0, reported: 0, in: new Set<string>() };
        sum.quotes += passage.kind === 'reported' ? 0 : 1;
        sum.words += passage.kind === 'reported' ? 0 : countShownWords(visibleText(article, passage));
        sum.reported += passage.kind === 'reported' ? 1 : 0;
        sum.in.add(source);
        found.set(name ?? '', sum);
      }
    }
    found.delete('');
    return [...found].map(([name, sum]) => line(name, { ...sum, sources: sum.in.size })).sort();
  }

  it('are by person what the analyses tell', async () => {
    const { rows } = await figures(index, { by: 'person' });
    const people = rows.items.flatMap((row) => (row.kind === 'person' ? [line(row.name, row)] : []));
    const expected = counted(({ people: all, quotes }, quote) => all[quotes[quote]?.attribution.person ?? -1]?.name);
    assert.ok(expected.length > 10);
    assert.deepEqual([...people].sort(), expected);
  });

  it('are by source what the analyses tell', async () => {
    const { rows } = await figures(index, { by: 'source' });
    const speaking = rows.items.filter(({ quotes, reported }) => quotes + reported > 0).map((row) => line(called(row), row));
    assert.deepEqual(
      [...speaking].sort(),
      counted((_, __, source) => source),
    );
  });
});

const NAMES = ['Ann Lee', 'Bo Dahl', 'Cy van Dahl', 'Lee', 'ANN LEE', 'Dahl'];
const passages: fc.Arbitrary<readonly DigestPassage[]> = fc.array(
  fc
    .record({
      words: fc.constantFrom('“One.”', '“Two words.”', '“— three, or 4 …”', '“”'),
      kind: fc.constantFrom('direct' as const, 'partial' as const, 'reported' as const),
      speakerText: fc.constantFrom(undefined, 'an aide', 'AN AIDE', 'the council'),
    })
    .map(({ words, kind, speakerText }) =>
      passageOf(words, { kind, ...(speakerText === undefined ? {} : { speakerText, speakerKind: 'group' as const }) }),
    ),
  { maxLength: 4 },
);
const folder = fc.array(
  fc.record({
    under: fc.constantFrom('f:/a/', 'f:/a/b/', 'f:/ab/'),
    publisher: fc.constantFrom(undefined, 'Gazette', 'GAZETTE', 'Post'),
    passages,
    people: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.nat(2), fc.nat(9), fc.nat(1)), { maxLength: 4 }),
  }),
  { maxLength: 8 },
);
const groupsOf = fc.array(fc.subarray(NAMES), { maxLength: 3 });

describe('figures of any folder', () => {
  it('add up to those of its sources, however they are told', async () => {
    const checked = fc.asyncProperty(folder, groupsOf, fc.constantFrom(undefined, 'f:/a', 'f:/ab'), async (all, named, within) => {
      const made = Object.fromEntries(
        all.map(({ under, publisher, passages: said, people }, nth) => [
          `${under}${String(nth)}`,
          {
            ...(publisher === undefined ? {} : { publisher }),
            passages: said,
            people: people.map(([name, quotes, words, reported]) => quoted(name, quotes, quotes === 0 ? 0 : words, reported)),
          },
        ]),
      );
      const index = indexOf(made);
      const groups = named.map((people, nth) => ({ name: String(nth), people }));
      const scope = within === undefined ? {} : { within };
      const { total } = await figures(index, { by: 'source', ...scope });
      for (const by of ['person', 'source', 'publisher', 'group'] as const) {
        const found = await figures(index, { by, groups, ...scope });
        assert.deepEqual(found.total, total);
        if (found.inSeveral === 0) {
          const rows: readonly Counts[] = [...found.rows.items, ...found.others];
          const sum = (of: (one: Counts) => number): number => rows.reduce((all_, one) => all_ + of(one), 0);
          assert.deepEqual(
            [sum(({ quotes }) => quotes), sum(({ words }) => words), sum(({ reported }) => reported)],
            [total.quotes, total.words, total.reported],
            by,
          );
        }
      }
    });
    await fc.assert(checked, { numRuns: 200 });
  });
});
