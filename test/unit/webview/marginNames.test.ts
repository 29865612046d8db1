/** Names beside the text never stand on each other. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { movesOf } from '../../../src/webview/marginNames.ts';

const LINES = { name: 16, line: 29 };

describe('names in the margin', () => {
  it('leaves those on lines of their own where they are', () => {
    assert.deepEqual(movesOf([0, 29, 58], LINES), [0, 0, 0]);
  });

  it('moves the second on a line a line down, and the next one in its way too', () => {
    assert.deepEqual(movesOf([0, 0, 29, 200], LINES), [0, 1, 1, 0]);
  });

  it('keeps names apart and never moves one up', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { maxLength: 30 }), (list) => {
        const tops = [...list].sort((a, b) => a - b);
        const moves = movesOf(tops, LINES);
        tops.reduce((free, top, index) => {
          const at = top + (moves[index] ?? Number.NaN) * LINES.line;
          assert.ok(at >= free && at >= top);
          return at + LINES.name;
        }, 0);
      }),
    );
  });
});
