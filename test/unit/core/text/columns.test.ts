/** Columns are zero, apart from each other, and their memory is used again. */
import { strict as assert } from 'node:assert';
import { Columns } from '../../../../src/core/text/columns.ts';
import { WordSet } from '../../../../src/core/text/wordSet.ts';

describe('Columns', () => {
  it('gives columns that do not touch each other, of any size', () => {
    const columns = new Columns();
    const sizes = [1, 3, 0, 5000, 7, 200_000, 2];
    const all = sizes.flatMap((size) => [columns.int32(size), columns.uint8(size)]);
    all.forEach((column, index) => column.fill(index + 1));
    all.forEach((column, index) => {
      assert.equal(column.length, sizes[index >> 1]);
      assert.ok(column.every((value) => value === index + 1));
    });
  });

  it('gives zeros where the article before left something', () => {
    const columns = new Columns();
    columns.int32(1000).fill(-1);
    columns.clear();
    assert.ok(columns.uint8(10).every((value) => value === 0));
    assert.ok(columns.int32(990).every((value) => value === 0));
  });
});

describe('WordSet', () => {
  it('has the word types that were added, and no others', () => {
    const set = new WordSet(new Columns(), 100);
    [0, 31, 32, 63, 99].forEach((id) => {
      set.add(id);
    });
    assert.deepEqual(
      Array.from({ length: 200 }, (_, id) => id).filter((id) => set.has(id)),
      [0, 31, 32, 63, 99],
    );
  });
});
