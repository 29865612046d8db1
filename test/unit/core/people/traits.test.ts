/** What an article tells of a person beside the name: roles, places and organisations, nouns. */
import { strict as assert } from 'node:assert';
import { ArticleAnalyzer } from '../../../../src/core/analyze.ts';
import type { PersonTraits } from '../../../../src/core/article.ts';
import { articleOf } from '../../../support/articleOf.ts';

function traitsIn(text: string, name: string): PersonTraits {
  const person = new ArticleAnalyzer().analyze(articleOf(text), { traits: true }).people.find((one) => one.name === name);
  assert.ok(person?.traits !== undefined, `${name} is not found`);
  return person.traits;
}

describe('roles of a person', () => {
  for (const [text, name, roles] of [
    ['On Monday Dr. Hanne Loftus left the clinic.', 'Hanne Loftus', ['dr.']],
    ['On Monday Dr. Hanne Loftus, a surgeon, left the clinic.', 'Hanne Loftus', ['dr.', 'surgeon']],
    ['On Monday Hanne Loftus, 42, a farmer, left the market.', 'Hanne Loftus', ['farmer']],
    ['Hanne Loftus was for years the only farmer of the valley.', 'Hanne Loftus', ['only farmer']],
    ['On Monday Mayor Hanne Loftus spoke. Later Loftus, a former teacher, left.', 'Hanne Loftus', ['mayor', 'former teacher']],
    ['On Monday Mrs. Hanne Loftus left the market.', 'Hanne Loftus', []],
    ['Hanne Loftus was late, and the farmer waited.', 'Hanne Loftus', []],
  ] as const) {
    it(`“${text}”`, () => assert.deepEqual(traitsIn(text, name).roles, roles));
  }
});

describe('what stands near a person', () => {
  it('has names that are none of people, first those of the own sentences, then those of the opening, and towns by themselves too', () => {
    const text = `The bridge at Ellermoor is closed, the Harbour Weavers Society said.
Nobody knew why.
Joachim Treddle saw it from Gullfoot Lane.`;
    assert.deepEqual(traitsIn(text, 'Joachim Treddle').places, ['gullfoot lane', 'gullfoot', 'ellermoor', 'harbour weavers society']);
  });

  it('counts large cities, countries and peoples among the words, for they stand in articles of any kind', () => {
    const { places, words } = traitsIn('Joachim Treddle flew from London to France with a French violin.', 'Joachim Treddle');
    assert.deepEqual(places, []);
    assert.ok(
      ['london', 'france', 'violin'].every((word) => words.includes(word)),
      words.join(' '),
    );
  });

  it('has no days, months, titles or words of grammar, and no words that any news has', () => {
    const { places, words } = traitsIn(
      'However, Joachim Treddle told people last Tuesday in March that Dr. Ode Vane had time.',
      'Joachim Treddle',
    );
    assert.deepEqual([places, words], [[], []]);
  });

  it('has words in the singular, and at most five of a kind', () => {
    const text = 'Joachim Treddle sells violins, trumpets, cellos, drums, pianos, harps and whistles.';
    const { words } = traitsIn(text, 'Joachim Treddle');
    assert.equal(words.length, 5);
    assert.equal(words[0], 'violin');
  });
});
