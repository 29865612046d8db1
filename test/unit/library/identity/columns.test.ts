// Many small records in little room.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Columns, NONE, Pool } from '../../../../src/library/identity/columns.ts';

describe('columns of records', () => {
  it('keep each record as it was added and set, over many pieces, and use room again that was given back', () => {
    const columns = new Columns(3);
    const all = Array.from({ length: 20_000 }, (_, n) => columns.add([n, -n, NONE]));
    assert.deepEqual(all, [...all.keys()]);
    assert.ok(all.every((at) => columns.get(at, 0) === at && columns.get(at, 1) === -at));
    columns.set(17_000, 2, 12);
    columns.set(12, 2, 3);
    assert.deepEqual(columns.list(17_000, 2), [17_000, 12, 3]);
    columns.delete(9_000);
    assert.equal(columns.add([1, 2, 3]), 9_000);
    assert.deepEqual([columns.get(9_000, 2), columns.length], [3, 20_000]);
  });

  it('have nothing where there is no record', () => {
    assert.equal(new Columns(2).get(NONE, 1), NONE);
    assert.equal(new Columns(2).get(5, 1), NONE);
  });
});

describe('a pool of lists', () => {
  it('keeps each list whole, wherever it comes to lie, and uses room again', () => {
    const anyStep = fc.oneof(
      fc.nat(40).map((length) => ({ length })),
      fc.nat().map((gone) => ({ gone })),
    );
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 400, maxLength: 800 }), (steps) => {
        const pool = new Pool();
        const lists: { readonly at: number; readonly list: readonly number[] }[] = [];
        for (const [nth, step] of steps.entries()) {
          if ('length' in step) {
            const list = Array.from({ length: step.length }, (_, index) => nth * 100 + index);
            lists.push({ at: pool.add(list), list });
          } else {
            const [one] = lists.splice(step.gone % (lists.length + 1), 1);
            pool.delete(one?.at ?? 0, one?.list.length ?? 0);
          }
        }
        assert.ok(lists.every(({ at, list }) => list.join() === pool.get(at, list.length).join()));
      }),
      { numRuns: 30 },
    );
  });
});
