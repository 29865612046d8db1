/** A quotation that stands in several sources is found in all of them, whatever was done to it; and nothing else is. */
import { strict as assert } from 'node:assert';
import { analyze } from '../../../../src/core/analyze.ts';
import { plainText } from '../../../../src/formats/plainText.ts';
import { foldedWords } from '../../../../src/core/compare/comparedWords.ts';
import { digestOf, type SourceDigest } from '../../../../src/library/digest.ts';
import { LEAST_WORDS } from '../../../../src/library/reuse/versionRule.ts';
import type { PlacedPassage } from '../../../../src/library/sourceQueries.ts';
import { AGENCY_COPIES } from '../../../support/agencyCopies.ts';
import { DigestIndex } from '../../../support/digestIndex.ts';

function digest(name: string, text: string): SourceDigest {
  const article = plainText.read(text, { fileName: name });
  return digestOf(article, analyze(article));
}

function indexOf(copies: readonly { readonly name: string; readonly text: string }[] = AGENCY_COPIES): DigestIndex {
  const index = new DigestIndex();
  copies.forEach(({ name, text }, order) => index.set(name, digest(name, text), order));
  return index;
}

/** All passages that are quoted word for word and long enough. */
async function quotesIn(index: DigestIndex): Promise<readonly PlacedPassage[]> {
  const { passages } = await index.queries.findPassages({ filter: '', limit: 0 });
  assert.equal(passages.length, 0);
  const all = await Promise.all(
    AGENCY_COPIES.map(async ({ name }) => {
      const found = (await index.queries.digest(name))?.passages ?? [];
      return found.map((passage) => ({ uri: name, passage, speaker: undefined }));
    }),
  );
  return all.flat().filter(({ passage }) => passage.kind !== 'reported' && foldedWords(passage.words).length >= LEAST_WORDS);
}

const labelOf = ({ uri, passage }: PlacedPassage): string => `${uri}: ${passage.words.replace(/^["“«]/, '')}`;
const placeOf = ({ uri, passage }: PlacedPassage) => ({ uri, start: passage.start, end: passage.end });

/** Pairs of passages of different sources, as text. */
function pairText(a: PlacedPassage, b: PlacedPassage): string {
  return [labelOf(a), labelOf(b)].sort().join('\n  and ');
}

describe('the versions of a quotation', () => {
  it('are found in articles that copy from each other: all that are found are versions, and nearly all that there are', async () => {
    const index = indexOf();
    const quotes = await quotesIn(index);
    const namesOf = ({ uri, passage }: PlacedPassage): readonly string[] => {
      const { quotations } = AGENCY_COPIES.find(({ name }) => name === uri) ?? assert.fail();
      const words = passage.words.replace(/^["“«]/, '');
      return Object.entries(quotations).flatMap(([begins, name]) => (words.startsWith(begins) ? name.split(' ') : []));
    };
    const expected = new Set<string>();
    quotes.forEach((a, i) => {
      for (const b of quotes.slice(i + 1)) {
        if (a.uri !== b.uri && namesOf(a).some((name) => namesOf(b).includes(name))) {
          expected.add(pairText(a, b));
        }
      }
    });
    const found = new Set<string>();
    for (const quote of quotes) {
      const versions = (await index.queries.versions(placeOf(quote)))?.places ?? [];
      versions.filter(({ uri }) => uri !== quote.uri).forEach((one) => found.add(pairText(quote, one)));
    }
    assert.deepEqual(
      [...found].filter((pair) => !expected.has(pair)),
      [],
    );
    // What is missed: a phrase that two people are said to have used, in articles that share no other; and one that is cut too short.
    const missed = [...expected].filter((pair) => !found.has(pair));
    assert.deepEqual(
      [expected.size, missed.map((pair) => pair.split('\n')[0])],
      [
        15,
        [
          "dam-evening.txt: a reckless gamble with other people's cellars,”",
          'agency-tram.txt: There were mistakes in the tender, and I take full responsibility for each of them,”',
          'tram-letter.txt: FULL RESPONSIBILITY for each of them”',
        ],
      ],
    );
  });

  it('are the same whichever of them is asked about', async () => {
    const index = indexOf();
    for (const quote of await quotesIn(index)) {
      for (const version of (await index.queries.versions(placeOf(quote)))?.places ?? []) {
        const back = (await index.queries.versions(placeOf(version)))?.places ?? [];
        assert.ok(
          back.some((one) => labelOf(one) === labelOf(quote)),
          `${labelOf(version)} leads back to ${labelOf(quote)}`,
        );
      }
    }
  });

  const HAIL = 'Hail the size of walnuts flattened eleven orchards in twenty minutes';
  const article = (name: string, said: string): { readonly name: string; readonly text: string } => ({
    name,
    text: `A story\n\n${said}\n`,
  });
  const [first, second] = [
    article('a.txt', `“${HAIL},” said Maud Pritchard.`),
    article('b.txt', `“${HAIL.replace('eleven', 'twelve')},” said Maud Pritchard.`),
  ];
  const placesOf = async (index: DigestIndex, uri: string): Promise<readonly string[]> => {
    const passage = (await index.queries.digest(uri))?.passages.find(({ kind }) => kind !== 'reported') ?? assert.fail();
    return ((await index.queries.versions({ uri, ...passage }))?.places ?? []).map((one) => one.uri);
  };

  it('follow sources that come, change and go, and what stands in place of them', async () => {
    const index = indexOf([first]);
    assert.deepEqual(await placesOf(index, 'a.txt'), ['a.txt']);
    index.set('b.txt', digest('b.txt', second.text), 1);
    assert.deepEqual(await placesOf(index, 'a.txt'), ['a.txt', 'b.txt']);
    index.queries.overlay('b.txt', digest('b.txt', 'A story\n\n“Nothing of the kind happened in my garden,” said Maud Pritchard.\n'));
    assert.deepEqual(await placesOf(index, 'a.txt'), ['a.txt']);
    index.queries.overlay('b.txt', undefined);
    assert.deepEqual(await placesOf(index, 'a.txt'), ['a.txt', 'b.txt']);
    index.reorder(new Map([['b.txt', -1]]));
    assert.deepEqual(await placesOf(index, 'a.txt'), ['b.txt', 'a.txt']);
    index.delete('b.txt');
    assert.deepEqual(await placesOf(index, 'a.txt'), ['a.txt']);
  });

  it('are none of a place that is no quote, and none of reported speech', async () => {
    const index = indexOf([first, article('c.txt', `Maud Pritchard said that ${HAIL.toLowerCase()}.`)]);
    assert.equal(await index.queries.versions({ uri: 'a.txt', start: 0, end: 3 }), undefined);
    assert.equal(await index.queries.versions({ uri: 'nowhere', start: 0, end: 3 }), undefined);
    assert.deepEqual(await placesOf(index, 'a.txt'), ['a.txt']);
    const reported = (await index.queries.digest('c.txt'))?.passages[0] ?? assert.fail();
    assert.equal(reported.kind, 'reported');
    assert.equal(await index.queries.versions({ uri: 'c.txt', ...reported }), undefined);
  });

  it('name the speakers by who they are in all sources', async () => {
    const index = indexOf([first, second, article('d.txt', `“${HAIL},” said a farmer.`)]);
    const passage = (await index.queries.digest('a.txt'))?.passages[0] ?? assert.fail();
    const { places = [], isCut } = (await index.queries.versions({ uri: 'a.txt', ...passage })) ?? {};
    assert.deepEqual([places.length, isCut, places[0]?.person === places[1]?.person, places[2]?.person], [3, false, true, undefined]);
    assert.notEqual(places[0]?.person, undefined);
  });

  it('are counted for each passage of a source', async () => {
    const text = `A story\n\n“${HAIL},” said Maud Pritchard. She said that it was late. “I sat in the cellar with my dog,” she said.\n`;
    const index = indexOf([{ name: 'a.txt', text }, second]);
    const passages = (await index.queries.digest('a.txt'))?.passages ?? [];
    assert.deepEqual(
      passages.map(({ kind }) => kind),
      ['direct', 'reported', 'direct'],
    );
    assert.deepEqual(await index.queries.sharedCounts('a.txt'), [1, 0, 0]);
    assert.deepEqual(await index.queries.sharedCounts('nowhere'), []);
  });
});

describe('lists in which each quotation stands once', () => {
  const said = (name: string, ...quotes: readonly string[]): { readonly name: string; readonly text: string } => ({
    name,
    text: `A story\n\n${quotes.map((words) => `“${words},” said Maud Pritchard.`).join('\n\n')}\n`,
  });
  const QUOTES = [
    'Hail the size of walnuts flattened eleven orchards in twenty minutes',
    'My grandfather planted those trees beside the chapel',
    'Insurance will pay for the greenhouse and nothing else',
  ] as const;
  const COPIES = [said('a.txt', QUOTES[0], QUOTES[1]), said('b.txt', QUOTES[1], QUOTES[0], QUOTES[2]), said('c.txt', QUOTES[2])];

  it('tell in how many sources it stands, and of what a person said the first place', async () => {
    const index = indexOf(COPIES);
    const [person] = (await index.queries.people({ order: 'mention' }, { offset: 0, limit: 1 })).items;
    const all = await index.queries.personQuotes(person?.key ?? '', { offset: 0, limit: 9 });
    assert.deepEqual(
      all.items.map(({ uri, passage, shared }) => [uri, passage.words.slice(1, 5), shared?.sources]),
      [
        ['a.txt', 'Hail', 2],
        ['a.txt', 'My g', 2],
        ['b.txt', 'Insu', 2],
      ],
    );
    assert.equal(all.total, 3);
    assert.equal((await index.queries.personPassages(person?.key ?? '', { offset: 0, limit: 9 })).total, 6);
  });

  it('are the same a page at a time', async () => {
    const index = indexOf(COPIES);
    const [person] = (await index.queries.people({ order: 'mention' }, { offset: 0, limit: 1 })).items;
    const all = await index.queries.personQuotes(person?.key ?? '', { offset: 0, limit: 9 });
    for (const offset of [0, 1, 2, 3]) {
      const { items } = await index.queries.personQuotes(person?.key ?? '', { offset, limit: 1 });
      assert.deepEqual(items, all.items.slice(offset, offset + 1));
    }
  });

  it('are those of found passages and of a search too', async () => {
    const index = indexOf(COPIES);
    const { passages } = await index.queries.findPassages({ filter: 'orchards', limit: 9 });
    assert.deepEqual(
      passages.map(({ uri, shared }) => [uri, shared]),
      [['a.txt', { sources: 2 }]],
    );
    const { hits = [] } = (await index.queries.search({ typed: 'greenhouse', limit: 9 })) ?? {};
    assert.deepEqual(
      hits.flatMap((hit) => (hit.kind === 'passage' ? [hit.shared] : [])),
      [{ sources: 2 }],
    );
  });

  it('are the same of found passages where nobody wants to know in how many sources they stand', async () => {
    for (const [copies, filters] of [
      [COPIES, ['orchards', 'greenhouse', 'Maud', '']],
      [AGENCY_COPIES, ['the', 'a', 'tram', '']],
    ] as const) {
      const index = indexOf(copies);
      for (const filter of filters) {
        const [counted, plain] = await Promise.all([
          index.queries.findPassages({ filter, limit: 99 }),
          index.queries.findPassages({ filter, limit: 99, isUncounted: true }),
        ]);
        assert.deepEqual(plain.passages.map(placeOf), counted.passages.map(placeOf), filter);
        assert.ok(plain.passages.every(({ shared }) => shared === undefined));
      }
    }
  });

  it('keep apart what stands twice in one source alone', async () => {
    const index = indexOf([said('a.txt', QUOTES[0], QUOTES[0])]);
    const { passages } = await index.queries.findPassages({ filter: 'orchards', limit: 9 });
    assert.deepEqual(
      passages.map(({ shared }) => shared),
      [undefined, undefined],
    );
  });
});
