/** The map shows each quote, and never more bars than it has room for. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { barsOf, MAP_HEIGHT, pathOf } from '../../../src/webview/sideMapShape.ts';

describe('bars of the map', () => {
  it('is as long as the quote, and long enough to be seen', () => {
    assert.deepEqual(
      barsOf(
        [
          { start: 100, end: 200 },
          { start: 500, end: 501 },
        ],
        { start: 0, end: 1_000 },
      ),
      [
        { top: 100, height: 100 },
        { top: 500, height: 3 },
      ],
    );
  });

  it('is one where two touch, and none in an empty text', () => {
    assert.equal(barsOf([{ start: 0, end: 10 }, { start: 10, end: 30 }], { start: 0, end: 1_000 }).length, 1); // prettier-ignore
    assert.deepEqual(barsOf([], { start: 0, end: 0 }), []);
  });

  it('lies in the map, in order and apart, and covers the start of each place', () => {
    const places = fc.array(fc.tuple(fc.nat(5_000), fc.nat(300)), { maxLength: 400 });
    fc.assert(
      fc.property(places, (list) => {
        const length = 5_301;
        const spans = list.map(([start, size]) => ({ start, end: start + size })).sort((a, b) => a.start - b.start);
        const bars = barsOf(spans, { start: 0, end: length });
        bars.reduce((end, { top, height }) => {
          assert.ok(top > end && height > 0 && top + height <= MAP_HEIGHT + 1e-9);
          return top + height;
        }, -1);
        for (const { start } of spans) {
          const at = (start / length) * MAP_HEIGHT;
          assert.ok(bars.some(({ top, height }) => top - 3 <= at && at <= top + height));
        }
      }),
    );
  });

  it('begins where the text does that is shown', () => {
    assert.deepEqual(barsOf([{ start: 600, end: 700 }], { start: 500, end: 1_000 }), [{ top: 200, height: 200 }]);
  });

  it('is drawn as closed boxes', () => {
    assert.equal(pathOf([{ top: 1.25, height: 3 }], { left: 3, width: 12 }), 'M3 1.3h12v3h-12z');
  });
});
