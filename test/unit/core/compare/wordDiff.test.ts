/** Two wordings are told apart word by word, and the words stay as they stand. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { wordDiff, type WordDiffPart } from '../../../../src/core/compare/wordDiff.ts';

const SIGNS: Readonly<Record<WordDiffPart['kind'], readonly [string, string]>> = { same: ['', ''], added: ['{', '}'], left: ['[', ']'] };

function told(base: string, other: string): string {
  return wordDiff(base, other)
    .map(({ kind, text }) => SIGNS[kind].join(text))
    .join('');
}

describe('two wordings', () => {
  for (const [base, other, expected] of [
    ['“We did not know,”', '"We did know."', '"We did[not] know."'],
    ['We did know', 'We did not know', 'We did {not} know'],
    ['There were mistakes in it.', 'There were errors in it…', 'There were [mistakes]{errors} in it…'],
    ['Every child – whatever they say', 'every child, whatever they say', 'every child, whatever they say'],
    ['One. Two. Three.', 'Two.', '[One]Two[Three].'],
    ['', 'New words', '{New words}'],
    ['Old words', '', '[Old words]'],
  ] as const) {
    it(`${base} / ${other}`, () => assert.equal(told(base, other), expected));
  }

  it('lose nothing: what is the same and what was added is the other wording, character for character', () => {
    const text = fc.oneof(
      fc
        .array(fc.constantFrom('we', 'We', 'did', 'not', '“', '”', ' ', ' ', ', ', 'é', '\n', '👩‍🌾'), { maxLength: 12 })
        .map((all) => all.join('')),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    );
    fc.assert(
      fc.property(text, text, (base, other) => {
        const parts = wordDiff(base, other);
        const shown = parts.filter(({ kind }) => kind !== 'left').map((part) => part.text);
        assert.equal(shown.join(''), other);
        assert.ok(parts.filter(({ kind }) => kind === 'left').every((part) => base.includes(part.text)));
        assert.ok(parts.every((part) => part.text !== ''));
      }),
    );
  });

  it('are the same where they are', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => assert.deepEqual(wordDiff(text, text), [{ kind: 'same', text }])));
  });
});
