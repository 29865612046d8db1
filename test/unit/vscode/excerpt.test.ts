/** What a tree shows of a text is one short line, cut between whole characters. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { around, oneLine, shorten } from '../../../src/vscode/views/excerpt.ts';

describe('excerpts for the trees', () => {
  it('sets text on one line', () => {
    assert.equal(oneLine(' one\r\n  two\tthree\u2028four\0 '), 'one two three four');
  });

  it('keeps what is short and cuts what is long between words', () => {
    assert.equal(shorten('“Nobody will miss the cranes.”', 40), '“Nobody will miss the cranes.”');
    assert.equal(shorten('“Nobody will miss the cranes.”', 20), '“Nobody will miss…');
    assert.equal(shorten('x'.repeat(5_000_000), 5), 'xxxxx…');
  });

  it('shows the words on both sides of a name', () => {
    const { text, highlight } = around('The port will close, said mayor ', 'Anna Berglund', ', who had long wanted it gone.', {
      before: 16,
      after: 16,
    });
    assert.equal(text, '…said mayor Anna Berglund, who had long…');
    assert.equal(text.slice(...highlight), 'Anna Berglund');
  });

  it('may show less before the name than behind it', () => {
    assert.equal(
      around('The port will close, said mayor ', 'Anna Berglund', ', who had long wanted it.', { before: 8, after: 40 }).text,
      '…mayor Anna Berglund, who had long wanted it.',
    );
  });

  it('never splits a surrogate pair and always marks the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 12 }), (a, b, reach) => {
        const { text, highlight } = around(a, '🦊 x', b, { before: reach, after: reach });
        assert.equal(text.slice(...highlight), '🦊 x');
        assert.equal(text.isWellFormed() || !(a + b).isWellFormed(), true);
        assert.equal(shorten(a, reach).isWellFormed(), a.isWellFormed());
      }),
    );
  });
});
