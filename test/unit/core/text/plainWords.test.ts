/** Short words of plain letters are found by number, and none is taken for another. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { PlainWords } from '../../../../src/core/text/plainWords.ts';

const known = (words: PlainWords, word: string): number => {
  words.read(word, 0, word.length);
  return words.find();
};

const add = (words: PlainWords, word: string, id: number): void => {
  words.read(word, 0, word.length);
  words.add(id);
};

describe('PlainWords', () => {
  it('reads as far as plain letters go', () => {
    const words = new PlainWords();
    assert.equal(words.read('she said.', 4, 9), 8);
    assert.equal(words.read('she said.', 4, 6), 6);
    assert.equal(words.read('naïve', 0, 5), 2);
    assert.equal(words.read('’s', 0, 2), 0);
  });

  it('knows a word once it was added, its case included', () => {
    const words = new PlainWords();
    add(words, 'said', 7);
    assert.equal(known(words, 'said'), 7);
    assert.equal(known(words, 'Said'), -1);
    assert.equal(known(words, 'sai'), -1);
    assert.equal(known(words, 'saids'), -1);
  });

  it('leaves words of more than ten letters to others', () => {
    const words = new PlainWords();
    add(words, 'spokeswoman', 3);
    assert.equal(known(words, 'spokeswoman'), -1);
    assert.equal(known(words, 'pokeswoman'), -1);
  });

  it('never takes one word for another', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[A-Za-z]{1,12}$/), { maxLength: 200 }), (texts) => {
        const words = new PlainWords();
        texts.forEach((text, id) => {
          add(words, text, id);
        });
        texts.forEach((text, id) => {
          assert.ok([id, -1].includes(known(words, text)), text);
        });
      }),
    );
  });

  it('keeps nearly all of very many words', () => {
    const words = new PlainWords();
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const texts = Array.from({ length: 26 ** 3 }, (_, i) =>
      [i % 26, Math.floor(i / 26) % 26, Math.floor(i / 676)].map((n) => letters[n]).join(''),
    );
    texts.forEach((text, id) => {
      add(words, text, id);
    });
    assert.ok(texts.filter((text, id) => known(words, text) === id).length > 0.99 * texts.length);
  });
});
