/** Quotations are compared by their words, each of which knows where it stands in the text. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { comparedWords, foldedWords } from '../../../../src/core/compare/comparedWords.ts';
import { textOf } from '../../../../src/core/span.ts';

describe('the words by which quotations are compared', () => {
  for (const [text, words] of [
    ['“We don’t know,” she said', ['we', "don't", 'know', 'she', 'said']],
    ['A vice-president’s café – 3.5 per cent, 1,000 times', ['a', 'vice', "president's", 'cafe', '3.5', 'per', 'cent', '1,000', 'times']],
    ['[The] plan … failed', ['the', 'plan', 'failed']],
    ['我们 wait', ['我', '们', 'wait']],
    ['“…”', []],
  ] as const) {
    it(text, () => assert.deepEqual(foldedWords(text), words));
  }

  it('stand in the text, in order, and are the same as without their places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = comparedWords(text);
        assert.deepEqual(
          words.map(({ folded }) => folded),
          foldedWords(text),
        );
        let last = 0;
        for (const word of words) {
          assert.ok(last <= word.start && word.start < word.end && word.end <= text.length);
          last = word.start;
        }
      }),
    );
  });

  it('know their places', () => {
    const text = '“Straße” – so said Zoë’s aunt';
    assert.deepEqual(
      comparedWords(text).map((word) => textOf(text, word)),
      ['Straße', 'so', 'said', 'Zoë’s', 'aunt'],
    );
  });
});
