/** Names beside the text never stand on each other. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type MarginName, movesOf } from '../../../src/webview/marginNames.ts';

const LINE = 29;
const at = (...tops: readonly number[]): readonly MarginName[] => tops.map((top) => ({ top, height: 16 }));

describe('names in the margin', () => {
  it('leaves those on lines of their own where they are', () => {
    assert.deepEqual(movesOf(at(0, 29, 58), LINE), [0, 0, 0]);
  });

  it('moves the second on a line a line down, and the next one in its way too', () => {
    assert.deepEqual(movesOf(at(0, 0, 29, 200), LINE), [0, 1, 1, 0]);
  });

  it('gives one with a doubt below it the room of two', () => {
    assert.deepEqual(movesOf([{ top: 0, height: 32 }, ...at(29, 58)], LINE), [0, 1, 1]);
  });

  it('keeps names apart and never moves one up', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ top: fc.nat(300), height: fc.constantFrom(16, 32) }), { maxLength: 30 }), (list) => {
        const names = [...list].sort((a, b) => a.top - b.top);
        const moves = movesOf(names, LINE);
        names.reduce((free, { top, height }, index) => {
          const moved = top + (moves[index] ?? Number.NaN) * LINE;
          assert.ok(moved >= free && moved >= top);
          return moved + height;
        }, 0);
      }),
    );
  });
});
