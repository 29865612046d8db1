import assert from 'node:assert/strict';
import type { PageBlock } from '../../../src/shared/readerProtocol.ts';
import { articleDirection, directionOf } from '../../../src/shared/direction.ts';

const block = (text: string, start = 0, end = text.length): PageBlock => ({ kind: 'paragraph', start, end, runs: [{ start, end }] });

/** The blocks of a text, one a line. */
function blocksOf(text: string): readonly PageBlock[] {
  return [...text.matchAll(/.+/g)].map(({ 0: line, index }) => block(text, index, index + line.length));
}

describe('directionOf', () => {
  for (const [text, direction] of [
    ['The port', 'ltr'],
    ['“We have waited,” said ברגמן.', 'ltr'],
    ['“חיכינו,” said Bergman.', 'rtl'],
    ['(3) نحن هنا', 'rtl'],
    ['ܫܠܡܐ', 'rtl'],
    ['𞤀𞤣𞤤𞤢𞤥', 'rtl'],
    ['北京', 'ltr'],
    ['12 – 14', undefined],
    ['', undefined],
  ] as const) {
    it(`goes by the first letter: ${text === '' ? 'nothing' : text}`, () => {
      assert.equal(directionOf(text, block(text)), direction);
    });
  }

  it('looks at what is shown, run by run', () => {
    const text = '**12** &#1513; end';
    const runs = [
      { start: 2, end: 4 },
      { start: 6, end: 7 },
      { start: 7, end: 14, shown: 'ש' },
      { start: 14, end: text.length },
    ];
    assert.equal(directionOf(text, { runs }), 'rtl');
  });

  it('takes no time for a block of a million figures', () => {
    const text = `${'0'.repeat(1_000_000)}ש`;
    assert.equal(directionOf(text, block(text)), undefined);
  });
});

describe('articleDirection', () => {
  it('goes by most of the first blocks, and is from left to right where they tell nothing', () => {
    for (const [text, direction] of [
      ['כותרת\nBy Nora Feldt\nפסקה ראשונה', 'rtl'],
      ['A title\nפסקה\nMore of it', 'ltr'],
      ['A title\nפסקה', 'ltr'],
      ['12\n13', 'ltr'],
    ] as const) {
      assert.equal(articleDirection(text, blocksOf(text)), direction, text);
    }
    assert.equal(articleDirection('', []), 'ltr');
  });
});
