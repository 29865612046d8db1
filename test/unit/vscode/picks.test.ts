/** Rows that fit come in order, and many rows block nothing. */
import { strict as assert } from 'node:assert';
import { filterRows } from '../../../src/vscode/picks/filterRows.ts';

describe('rows that fit', () => {
  const rows = (count: number): { label: string; searched: string }[] =>
    Array.from({ length: count }, (_, index) => ({ label: `row ${String(index)}`, searched: `row ${String(index)} of many` }));

  it('come in order, the best first', async () => {
    const people = ['Tom Berg', 'Bergit Moe', 'Ann Lee'].map((label) => ({ label, searched: label }));
    const found = await filterRows(people, 'berg', 10, () => false);
    assert.deepEqual(
      found?.rows.map(({ label }) => label),
      ['Bergit Moe', 'Tom Berg'],
    );
  });

  it('are cut at the limit, and it is told', async () => {
    assert.deepEqual(
      (await filterRows(rows(30), 'many', 5, () => false))?.rows.map(({ label }) => label),
      ['row 0', 'row 1', 'row 2', 'row 3', 'row 4'],
    );
    assert.equal((await filterRows(rows(30), '', 5, () => false))?.isCut, true);
    assert.equal((await filterRows(rows(5), '', 5, () => false))?.isCut, false);
  });

  it('are given up when others are wanted, and let others work meanwhile', async () => {
    let isSuperseded = false;
    setImmediate(() => {
      isSuperseded = true;
    });
    assert.equal(await filterRows(rows(300_000), 'nothing like it', 5, () => isSuperseded), undefined);
  });
});
