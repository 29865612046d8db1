/** Passages across sources: of a person, of a speaker, and by words. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { castOf, foldName, speakersOf } from '../../../src/library/cast.ts';
import { CastDirectory } from '../../../src/library/castDirectory.ts';
import type { SourceDigest } from '../../../src/library/digest.ts';
import { FileAnalyzer } from '../../../src/library/fileAnalyzer.ts';
import { UNKNOWN_SPEAKER } from '../../../src/library/sourceQueries.ts';
import { DigestIndex } from '../../support/digestIndex.ts';
import { markAnalysis } from '../../support/markAnalysis.ts';

const HARBOUR = `Harbour to close
<Anna Berg> said: “We have waited for twenty years.”
<Anna Berg> said: “Nobody will miss the cranes.”
<Tom Okoye> said: “Ask the crews.”
`;
const CRANES = `Cranes to stay
<Tom Okoye> said: “The cranes stay.”
`;

async function digestOf(text: string): Promise<SourceDigest> {
  const answer = await new FileAnalyzer(markAnalysis).open({ uri: 'a.txt', content: text });
  assert.ok(answer.kind === 'ready');
  return answer.digest;
}

async function indexOf(...texts: readonly string[]): Promise<DigestIndex> {
  const index = new DigestIndex();
  for (const [order, text] of texts.entries()) {
    index.set(String(order), await digestOf(text), order);
  }
  return index;
}

describe('questions over all sources', () => {
  it('finds passages in the order of the sources, and tells when there are more', async () => {
    const index = await indexOf(HARBOUR, CRANES);
    const { passages, isCut } = await index.queries.findPassages({ filter: 'cranes', limit: 9 });
    assert.deepEqual(
      passages.map(({ uri, passage, speaker }) => [uri, passage.words, speaker]),
      [
        ['0', '“Nobody will miss the cranes.”', 'Anna Berg'],
        ['1', '“The cranes stay.”', 'Tom Okoye'],
      ],
    );
    assert.equal(isCut, false);
    assert.equal((await index.queries.findPassages({ filter: 'cranes', limit: 1 })).isCut, true);
    assert.equal((await index.queries.findPassages({ filter: '', limit: 9 })).passages.length, 4);
  });

  it('finds passages by whole words, in any order, of which the last may be the beginning of one', async () => {
    const index = await indexOf(HARBOUR, CRANES);
    const found = async (filter: string): Promise<readonly string[]> =>
      (await index.queries.findPassages({ filter, limit: 9 })).passages.map(({ passage }) => passage.words);
    assert.deepEqual(await found('MISS nobody cra'), ['“Nobody will miss the cranes.”']);
    assert.deepEqual(await found('cra nobody'), []);
    assert.deepEqual(await found('ranes'), []);
    assert.deepEqual(await found('anna clos'), ['“We have waited for twenty years.”', '“Nobody will miss the cranes.”']);
    assert.deepEqual(await found('"the cranes stay"'), ['“The cranes stay.”']);
  });

  it('has what one person said in all sources, by page', async () => {
    const index = await indexOf(HARBOUR, CRANES);
    const { key = '' } = (await index.queries.people({ order: 'mention', filter: 'tom' }, { offset: 0, limit: 1 })).items[0] ?? {};
    const { total, items } = await index.queries.personPassages(key, { offset: 0, limit: 9 });
    assert.deepEqual([total, items.map(({ passage }) => passage.words)], [2, ['“Ask the crews.”', '“The cranes stay.”']]);
    const first = await index.queries.personPassages(key, { offset: 0, limit: 1 });
    assert.deepEqual([first.total, first.items.length], [2, 1]);
    const places = await index.queries.personPlaces(key, { offset: 1, limit: 1 });
    assert.deepEqual([places.total, places.items.map(({ uri, person }) => [uri, person.quoteCount])], [2, [['1', 1]]]);
  });

  it('follows a new order, and forgets', async () => {
    const index = await indexOf(HARBOUR, CRANES);
    index.reorder(
      new Map([
        ['0', 5],
        ['1', 4],
      ]),
    );
    const names = async (): Promise<readonly string[]> =>
      (await index.queries.people({ order: 'mention' }, { offset: 0, limit: 9 })).items.map(({ name }) => name);
    assert.deepEqual(await names(), ['Tom Okoye', 'Anna Berg']);
    assert.equal((await index.queries.findPassages({ filter: 'cranes', limit: 1 })).passages[0]?.uri, '1');
    index.delete('0');
    assert.deepEqual([await names(), await index.queries.digest('0')], [['Tom Okoye'], undefined]);
    assert.equal(await index.queries.indexOfPerson({ uri: '0', person: 0 }, { order: 'mention' }), undefined);
    assert.equal(await index.queries.indexOfPerson({ uri: '1', person: 0 }, { order: 'mention' }), 0);
  });
});

describe('speakers who are no named people', () => {
  const passage = (
    speakerText: string | undefined,
    more: Partial<SourceDigest['passages'][number]> = {},
  ): SourceDigest['passages'][number] => ({
    start: 0,
    end: 1,
    kind: 'direct',
    words: '“No.”',
    speakerKind: speakerText === undefined ? 'unknown' : 'group',
    confidence: 'likely',
    rule: 'label',
    ...(speakerText === undefined ? {} : { speakerText }),
    ...more,
  });
  const digest = (...passages: SourceDigest['passages']): SourceDigest => ({
    words: 0,
    paragraphs: 0,
    characters: 0,
    peopleCount: 0,
    quoteCount: 0,
    reportedCount: 0,
    truncated: 0,
    people: [],
    passages,
  });

  it('are grouped by what they are called, and those who are not known come last', () => {
    const found = speakersOf([passage(undefined), passage('The Council'), passage('the  council'), passage('ministry', { person: 0 })]);
    assert.deepEqual(
      found.map(({ name, passages }) => [name, passages.length]),
      [
        ['The Council', 2],
        [undefined, 1],
      ],
    );
  });

  it('are one over all sources, in order of their first passages', async () => {
    const index = new DigestIndex();
    index.set('a', digest(passage(undefined), passage('the council', { kind: 'reported' })), 2);
    index.set('b', digest(passage('Police'), passage('The Council')), 1);
    const { total, items } = await index.queries.speakers({ offset: 0, limit: 9 });
    assert.deepEqual(
      [total, items.map(({ name, quotes, reported }) => [name, quotes, reported])],
      [
        3,
        [
          ['Police', 1, 0],
          ['The Council', 1, 1],
          [undefined, 1, 0],
        ],
      ],
    );
    assert.equal(await index.queries.indexOfSpeaker(foldName('The Council')), 1);
    assert.equal(await index.queries.indexOfSpeaker(UNKNOWN_SPEAKER), 2);
    const said = await index.queries.speakerPassages('the council', { offset: 0, limit: 9 });
    assert.deepEqual([said.total, said.items.map(({ uri }) => uri)], [2, ['b', 'a']]);
  });

  it('follow sources that come and go, in any order', () => {
    const names = fc.array(fc.constantFrom(undefined, 'Police', 'police', 'The Council'), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), names), { maxLength: 12 }), (changes) => {
        const [made, fresh] = [new CastDirectory(), new CastDirectory()];
        const known = new Map<number, ReturnType<typeof castOf>>();
        for (const [order, all] of changes) {
          const before = known.get(order);
          if (before !== undefined) {
            made.remove(before);
          }
          const cast = castOf(String(order), digest(...all.map((one) => passage(one))));
          known.set(order, cast);
          made.add(cast, order);
        }
        known.forEach((cast, order) => fresh.add(cast, order));
        const range = { offset: 0, limit: 99 };
        assert.deepEqual(made.speakers.list(range), fresh.speakers.list(range));
      }),
    );
  });
});
