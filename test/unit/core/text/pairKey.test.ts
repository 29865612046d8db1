/** A pair of numbers has a key of its own. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { pairKey } from '../../../../src/core/text/pairKey.ts';

describe('pairKey', () => {
  it('tells any two pairs apart, with the largest numbers too', () => {
    const number = fc.oneof(fc.nat({ max: 2 }), fc.integer({ min: 2 ** 26 - 3, max: 2 ** 26 - 1 }), fc.nat({ max: 2 ** 26 - 1 }));
    const pair = fc.tuple(number, number);
    fc.assert(
      fc.property(pair, pair, (one, other) => {
        const isSame = one[0] === other[0] && one[1] === other[1];
        assert.ok(Number.isSafeInteger(pairKey(...one)));
        assert.equal(pairKey(...one) === pairKey(...other), isSame);
      }),
    );
  });
});
