/** The places of a person in one source, with as many words around each as its kind needs. */
import { strict as assert } from 'node:assert';
import { analyze } from '../../../../src/core/analyze.ts';
import { plainText } from '../../../../src/formats/plainText.ts';
import { digestOf } from '../../../../src/library/digest.ts';
import type { OpenedSource } from '../../../../src/library/library.ts';
import { idsIn, placeMeant, placesIn, wordsOf } from '../../../../src/vscode/person/personPlaces.ts';

const TEXT = [
  'Port of Lindvik to close its old harbour',
  'The port of Lindvik will close its old harbour in May, mayor Anna Berglund said on Monday.',
  '“We have waited for this for twenty years,” Berglund said. “Nobody will miss the cranes.”',
  'Harbour master Tom Okoye called the plan “a gift to the rail company” and said that three hundred jobs were at risk.',
].join('\n');

function opened(text = TEXT): OpenedSource {
  const article = plainText.read(text, { fileName: 'a.txt' });
  const analysis = analyze(article);
  return { uri: 'a.txt', article, analysis, digest: digestOf(article, analysis), version: 1 };
}

function idsOf(source: OpenedSource, name: string): ReadonlySet<number> {
  return idsIn(
    source,
    source.digest.people.filter((one) => one.name === name),
  );
}

const shown = (name: string, shows: 'all' | 'quotes' = 'all'): readonly string[] => {
  const source = opened();
  return placesIn(source, idsOf(source, name), shows).map((place) => {
    const { before, words, after, paragraph } = wordsOf(source.article, place);
    return `${place.kind} ${String(paragraph)}: ${before}[${words}]${after}`;
  });
};

describe('the places of a person in a source', () => {
  it('are mentions and quotes in the order of the text, a whole utterance without what is around', () => {
    assert.deepEqual(shown('Anna Berglund'), [
      'reported 1: [The port of Lindvik will close its old harbour in May], mayor Anna Berglund said on Monday.',
      'mention 1: The port of Lindvik will close its old harbour in May, mayor [Anna Berglund] said on Monday.',
      'direct 2: [“We have waited for this for twenty years,”]',
      'mention 2: “We have waited for this for twenty years,” [Berglund] said. “Nobody will miss the cranes.”',
      'direct 2: [“Nobody will miss the cranes.”]',
    ]);
  });

  it('are those of this person alone, the partial ones in their sentence', () => {
    assert.deepEqual(shown('Tom Okoye', 'quotes'), [
      'reported 3: Harbour master Tom Okoye called [the plan “a gift to the rail company”] and said that three hundred jobs were at risk.',
      'partial 3: Harbour master Tom Okoye called the plan [“a gift to the rail company”] and said that three hundred jobs were at risk.',
      'reported 3: …Okoye called the plan “a gift to the rail company” and said [that three hundred jobs were at risk].',
    ]);
    assert.deepEqual(shown('Nobody'), []);
  });

  it('are found though the index knows an older text', () => {
    const source = opened();
    const [anna, tom] = ['Anna Berglund', 'Tom Okoye'].map((name) => source.digest.people.find((one) => one.name === name));
    assert.ok(anna !== undefined && tom !== undefined);
    assert.deepEqual([...idsIn(source, [{ ...tom, id: anna.id }])], [tom.id]);
    assert.deepEqual([...idsIn(source, [{ ...tom, name: 'Thomas Okoye' }])], []);
  });

  it('are found again by where they start, else by their number', () => {
    const places = [
      { start: 3, end: 4 },
      { start: 9, end: 12 },
      { start: 20, end: 22 },
    ];
    assert.deepEqual(placeMeant(places, { index: 1 }), places[1]);
    assert.deepEqual(placeMeant(places, { index: 1, start: 20 }), places[2]);
    assert.deepEqual(placeMeant(places, { index: 1, start: 7 }), places[1]);
    assert.equal(placeMeant(places, { index: 9, start: 7 }), undefined);
  });
});
