/** The first few of very many. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { foremost } from '../../../../src/library/overview/foremost.ts';

describe('the foremost of a list', () => {
  it('are those that stand first when all is put in order', () => {
    const pair = fc.tuple(fc.nat(5), fc.nat(5));
    fc.assert(
      fc.property(fc.array(pair), fc.nat(8), (all, count) => {
        const compare = ([a]: readonly [number, number], [b]: readonly [number, number]): number => a - b;
        assert.deepEqual(foremost(all, count, compare), all.toSorted(compare).slice(0, count));
      }),
    );
  });
});
