/** Long lists are sorted as short ones are, and let others work meanwhile. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { insertSorted, sortInPieces } from '../../../src/vscode/views/sortInPieces.ts';

interface Item {
  readonly value: number;
  readonly index: number;
}

const compare = (a: Item, b: Item): number => a.value - b.value;
const itemsOf = (values: readonly number[]): readonly Item[] => values.map((value, index) => ({ value, index }));

describe('sorting in pieces', () => {
  it('gives what sorting at once gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(4500), fc.nat(100_000), async (length, seed) => {
        const items = itemsOf(Array.from({ length }, (_, index) => (index * (seed + 7919)) % 1013));
        assert.deepEqual(await sortInPieces(items, compare), [...items].sort(compare));
      }),
      { numRuns: 30 },
    );
  });

  it('lets others work', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const slowly = (a: Item, b: Item): number => {
      for (let index = 0; index < 1000; index++) {
        Math.sqrt(index);
      }
      return compare(a, b);
    };
    await sortInPieces(itemsOf(Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 50_021)), slowly);
    clearInterval(timer);
    assert.ok(turns > 3);
  });

  it('puts one item in its place', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.nat(9), (values, value) => {
        const list = [...itemsOf(values)].sort(compare);
        const item = { value, index: -1 };
        insertSorted(list, item, compare);
        assert.deepEqual(list, [...itemsOf(values), item].sort(compare));
      }),
    );
  });
});
