/** Word types have one id each, and what is known of them is known once. */
import { strict as assert } from 'node:assert';
import { WordFlag } from '../../../../src/core/lexicon/wordFlags.ts';
import { WordShape } from '../../../../src/core/text/wordShape.ts';
import { MAX_WORD_LENGTH, WordTable } from '../../../../src/core/text/wordTable.ts';

describe('WordTable', () => {
  it('gives a spelling one id, and its lower-case form that of the small word', () => {
    const words = new WordTable();
    assert.equal(words.id('Said'), words.intern('He Said so', 3, 7));
    assert.notEqual(words.id('Said'), words.id('said'));
    assert.equal(words.lower(words.id('Said')), words.id('said'));
    assert.equal(words.lower(words.id('said')), words.id('said'));
    assert.equal(words.text(words.id('Said')), 'Said');
  });

  it('keeps apart many words', () => {
    const words = new WordTable();
    const ids = Array.from({ length: 20_000 }, (_, i) => words.id(`w${i}`));
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      ids.map((id) => words.text(id)),
      ids.map((_, i) => `w${i}`),
    );
  });

  it('keeps apart words that share one sum, also while it grows', () => {
    const words = new WordTable();
    const texts = Array.from({ length: 20_000 }, (_, number) =>
      Array.from({ length: 15 }, (_, bit) => ((number >> bit) & 1 ? 'Aa' : 'BB')).join(''),
    );
    const ids = texts.map((text) => words.id(text));
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      texts.map((text) => words.id(text)),
      ids,
    );
    assert.deepEqual(
      ids.map((id) => words.text(id)),
      texts,
    );
  });

  it('knows numbers by their shape', () => {
    const words = new WordTable();
    assert.equal(words.internNumber('1,250', 0, 5), words.internNumber('3,999', 0, 5));
    assert.equal(words.text(words.internNumber('3.5', 0, 3)), '0.0');
  });

  it('cuts words that no lexicon holds', () => {
    const words = new WordTable();
    assert.equal(words.text(words.id('x'.repeat(5000))).length, MAX_WORD_LENGTH);
  });

  it('has the bits of the lexicon, with accents or without', () => {
    const words = new WordTable();
    assert.ok((words.flags(words.id('President')) & WordFlag.Role) !== 0);
    assert.ok((words.flags(words.id('José')) & WordFlag.MaleName) !== 0);
    assert.ok((words.flags(words.id('Jose')) & WordFlag.MaleName) !== 0);
    assert.equal(words.flags(words.id('qwrtz')), 0);
  });

  for (const [word, bits] of [
    ['Ada', ['Letter', 'Capital', 'HasLower']],
    ['NATO', ['Letter', 'Capital', 'AllCapitals']],
    ['U.S.', ['Letter', 'Capital', 'AllCapitals', 'Period', 'Initials', 'EndsWithPeriod']],
    ['J.', ['Letter', 'Capital', 'Period', 'Initials', 'EndsWithPeriod']],
    ['McKay', ['Letter', 'Capital', 'HasLower', 'InnerCapital']],
    ['Él', ['Letter', 'Capital', 'HasLower']],
    ['don’t', ['Letter', 'HasLower', 'Apostrophe']],
    ['90-year', ['Letter', 'HasLower', 'Digit', 'Hyphen']],
  ] as const) {
    it(`sees the shape of ${word}`, () => {
      const words = new WordTable();
      const shape = words.shape(words.id(word));
      const names = Object.entries(WordShape).filter(([, bit]) => (shape & bit) !== 0);
      assert.deepEqual(names.map(([name]) => name).sort(), [...bits].sort());
    });
  }

  it('computes a column once a type', () => {
    const words = new WordTable();
    let calls = 0;
    const length = (text: string): number => {
      calls++;
      return text.length;
    };
    assert.equal(words.column(length).get(words.id('four')), 4);
    assert.equal(words.column(length).get(words.id('four')), 4);
    assert.equal(calls, 1);
  });
});
