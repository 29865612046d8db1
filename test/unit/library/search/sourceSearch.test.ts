/** What a search over all sources finds, and in what order. */
import { strict as assert } from 'node:assert';
import type { FoundHits, SearchHit, SearchRequest } from '../../../../src/library/sourceQueries.ts';
import { digestWith, passageOf } from '../../../support/storeRecords.ts';
import { indexed, type IndexSetup, inOrder, setUpIndex, tearDownIndex } from '../../../support/indexSetup.ts';

const FIRST = Date.UTC(2020, 0, 1);
const DAY = 86_400_000;

/** An index of these texts, of which each is a day older than the one before. In them `<Anna>` is a name, and “…” is said by who was named last. */
async function over(texts: Readonly<Record<string, string>>): Promise<IndexSetup> {
  const setup = setUpIndex();
  Object.entries(texts).forEach(([uri, text], index) => setup.files.write(uri, text, FIRST - index * DAY));
  setup.indexer.setSources(inOrder(...Object.keys(texts)));
  await indexed(setup);
  return setup;
}

/** A hit in few words. */
function told(hit: SearchHit): string {
  switch (hit.kind) {
    case 'person':
      return `person ${hit.person.name}`;
    case 'passage':
      return `${hit.uri} ${hit.passage.words}`;
    case 'text':
      return hit.places === undefined || hit.places.length === 0
        ? `${hit.uri} ${hit.places === undefined ? 'unknown' : 'title'}`
        : hit.places.map(({ before, words, after }) => `${hit.uri} ${before}[${words}]${after}`).join(' | ');
  }
}

async function search({ queries }: IndexSetup, typed: string, more: Partial<SearchRequest> = {}): Promise<readonly string[]> {
  return (await queries.search({ typed, limit: 100, ...more }))?.hits.map(told) ?? ['superseded'];
}

describe('searching all sources', () => {
  afterEach(tearDownIndex);

  it('finds people, what was said and what is told, in this order', async () => {
    const setup = await over({
      'a.txt': 'Harbour news\n\nThe mayor, <Harbour>, spoke.\n\n“The harbour stays.”',
      'b.txt': 'Other news\n\nNobody asked the harbour.',
    });
    assert.deepEqual(await search(setup, 'harbour'), [
      'person Harbour',
      'a.txt “The harbour stays.”',
      'a.txt [Harbour] news | a.txt The mayor, <[Harbour]>, spoke. | a.txt “The [harbour] stays.”',
      'b.txt Nobody asked the [harbour].',
    ]);
  });

  it('is blind to case, accents, and kinds of marks, dashes and spaces', async () => {
    const setup = await over({ 'a.txt': 'News\n\nThe vice\u2011president of O’Brien\u00a0&\u00a0Sons met Žižek.' });
    for (const typed of ['VICE-PRESIDENT', 'vice president', "o'brien", 'O‘Brien', 'zizek', 'ŽIŽEK', '"sons met zizek"', '«sons met»']) {
      assert.equal((await search(setup, typed)).length, 1, typed);
    }
    for (const typed of ['president vice-x', '"zizek met"', 'izek', '"son"', 'son met', 'brien’s']) {
      assert.deepEqual(await search(setup, typed), [], typed);
    }
  });

  for (const [script, text, typed] of [
    ['Cyrillic', 'Сергей Лавров сказал', 'лавр'],
    ['Greek', 'Ο Οδυσσέας Ελύτης', 'ελυτης'],
    ['Arabic', 'نجيب محفوظ', 'محف'],
    ['Hebrew', 'עמוס עוז', 'עוז'],
    ['Devanagari', 'प्रेमचंद ने कहा', 'प्रेम'],
    ['Thai', 'สุนทรภู่กล่าว', 'ภู่'],
    ['Chinese', '习近平说', '近平'],
    ['Japanese', '村上春樹は言う', '春樹'],
    ['Korean', '한강은 말했다', '한강'],
    ['Georgian', 'შოთა რუსთაველი', 'რუსთ'],
  ] as const) {
    it(`finds ${script}, and the place of it`, async () => {
      const setup = await over({ 'a.txt': `One\n\n${text}`, 'b.txt': 'Two\n\nNothing.' });
      const [hit, ...more] = (await setup.queries.search({ typed, limit: 9 }))?.hits ?? [];
      assert.deepEqual(more, []);
      const [place] = hit?.kind === 'text' ? (hit.places ?? []) : [];
      assert.ok(place !== undefined && place.words !== '' && text.includes(place.words), JSON.stringify(hit));
    });
  }

  it('puts titles first, then what stands side by side, whole words and beginnings; of the same kind the newest', async () => {
    const setup = await over({
      'old-begun.txt': 'One\n\nThe red cranes.',
      'whole.txt': 'Two\n\nA crane, red and old.',
      'phrase.txt': 'Three\n\nA red crane.',
      'older-phrase.txt': 'Four\n\nThat red crane.',
      'title.txt': 'The crane is red\n\nSo it is.',
      'none.txt': 'Five\n\nA red boat.',
    });
    setup.files.write('old-begun.txt', 'One\n\nThe red cranes.', 1);
    const found = (await search(setup, 'red crane')).map((hit) => hit.split(' ')[0]);
    assert.deepEqual(found, ['title.txt', 'phrase.txt', 'older-phrase.txt', 'whole.txt', 'old-begun.txt']);
  });

  it('takes the date of an article for that of its file', async () => {
    const setup = await over({
      'a.md': '---\ntitle: One\ndate: 1999-01-01\n---\n\nA crane.',
      'b.txt': 'Two\n\nA crane.',
      'c.md': '---\ntitle: Three\ndate: 2031-05-05\n---\n\nA crane.',
    });
    const found = (await search(setup, '"crane"')).map((hit) => hit.split(' ')[0]);
    assert.deepEqual(found, ['c.md', 'b.txt', 'a.md']);
  });

  it('finds what one speaker said', async () => {
    const setup = await over({
      'a.txt': 'One\n\n<Anna> spoke. “The crane stays.” “It does.”\n\n<Bert> spoke. “The crane goes.”',
      'b.txt': 'Two\n\n<Annabel> wrote of a crane. “Which crane?”',
    });
    assert.deepEqual(await search(setup, 'crane speaker:anna'), ['a.txt “The crane stays.”', 'b.txt “Which crane?”']);
    assert.deepEqual(await search(setup, 'speaker:bert'), ['a.txt “The crane goes.”']);
    assert.deepEqual(await search(setup, 'speaker:nobody crane'), []);
    assert.deepEqual(await search(setup, 'speaker:"ann be" crane'), []);
  });

  it('finds what stands in some sources, or these themselves', async () => {
    const setup = await over({
      'press/north.txt': 'Coast news\n\n<Anna> “A crane.”',
      'press/south.txt': 'Inland news\n\nA crane.',
    });
    assert.deepEqual(await search(setup, 'crane source:coast'), ['press/north.txt “A crane.”', 'press/north.txt <Anna> “A [crane].”']);
    assert.deepEqual(await search(setup, 'crane source:sou'), ['press/south.txt A [crane].']);
    assert.equal((await search(setup, 'source:press')).length, 2);
    assert.deepEqual(await search(setup, 'anna source:inland'), []);
    assert.deepEqual(await search(setup, 'speaker:anna source:coast'), ['press/north.txt “A crane.”']);
  });

  it('finds what was said by words of its own and its speaker’s name together, but not by the name alone', async () => {
    const setup = await over({ 'a.txt': 'One\n\n<Anna> spoke. “The crane stays.” “Anna knows the crane.”' });
    assert.deepEqual((await search(setup, 'anna crane')).slice(0, 2), ['a.txt “Anna knows the crane.”', 'a.txt “The crane stays.”']);
    assert.deepEqual((await search(setup, 'anna')).slice(0, 2), ['person Anna', 'a.txt “Anna knows the crane.”']);
  });

  it('finds no markup, and words that markup parts', async () => {
    const setup = await over({ 'a.md': '# News\n\nThe **cra**nes and [boats](https://example.org/zebra).' });
    assert.deepEqual(await search(setup, 'cranes'), ['a.md The [cranes] and boats.']);
    assert.deepEqual(await search(setup, 'zebra'), []);
  });

  it('has a share of the list for each kind', async () => {
    const text = Array.from({ length: 30 }, (_, index) => `<Craneman${'abcdefghijklmnopqrstuvwxyzåäöü'.charAt(index)}> “A crane.”`).join(
      '\n\n',
    );
    const setup = await over(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${String(index)}.txt`, `News\n\n${text}`])));
    const { hits, isCut } = (await setup.queries.search({ typed: 'crane', limit: 50 })) as FoundHits;
    const count = (kind: SearchHit['kind']): number => hits.filter((hit) => hit.kind === kind).length;
    assert.deepEqual([count('person'), count('passage'), count('text'), isCut], [10, 20, 20, true]);
    const quick = (await setup.queries.search({ typed: 'crane', limit: 50, isQuick: true })) as FoundHits;
    assert.deepEqual([quick.hits.length, quick.isCut], [50, true]);
  });

  it('finds the first without looking for places', async () => {
    const setup = await over({ 'a.txt': 'News\n\nA crane.' });
    assert.deepEqual(await search(setup, 'cran', { isQuick: true }), ['a.txt unknown']);
  });

  it('answers the last of several searches alone', async () => {
    const setup = await over({ 'a.txt': 'News\n\nA crane.' });
    const all = await Promise.all(['c', 'cr', 'cra'].map((typed) => search(setup, typed)));
    assert.deepEqual(all, [['superseded'], ['superseded'], ['a.txt A [crane].']]);
  });

  it('takes what unsaved buffers say, and leaves out what their files do', async () => {
    const setup = await over({ 'a.txt': 'One\n\n<Anna> “A crane.”', 'b.txt': 'Two\n\nA crane.' });
    setup.queries.overlay('a.txt', digestWith({ passages: [passageOf('“A boat.”')] }));
    assert.deepEqual(await search(setup, 'crane'), ['b.txt A [crane].']);
    assert.deepEqual(await search(setup, 'boat'), ['a.txt “A boat.”']);
  });

  it('takes what persons have corrected, and the text of the file', async () => {
    const setup = await over({ 'a.txt': 'One\n\n<Anna> “A crane.”' });
    setup.queries.overlay('a.txt', digestWith({ passages: [] }), { isOfFile: true });
    assert.deepEqual(await search(setup, 'crane'), ['a.txt <Anna> “A [crane].”']);
  });

  it('leaves out a text in which the words are no more, and one that is no source', async () => {
    const setup = await over({ 'a.txt': 'One\n\nA crane.', 'b.txt': 'Two\n\nA crane.', 'c.txt': 'Three\n\nA crane.' });
    setup.files.write('b.txt', 'Two\n\nA boat.', FIRST - DAY);
    setup.indexer.changeSources({ added: [], removed: ['c.txt'] });
    assert.deepEqual(await search(setup, 'crane'), ['a.txt A [crane].']);
  });

  it('keeps a text that cannot be looked into', async () => {
    const setup = await over({ 'a.txt': 'One\n\nA crane.' });
    setup.files.fail('a.txt', 'EACCES');
    assert.deepEqual(await search(setup, 'crane'), ['a.txt unknown']);
  });

  it('finds nothing for nothing', async () => {
    const setup = await over({ 'a.txt': 'One\n\nA crane.' });
    for (const typed of ['', ' ', '""', '—', 'speaker:']) {
      assert.deepEqual(await search(setup, typed), [], typed);
    }
  });
});
