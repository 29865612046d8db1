/** What is typed into a pick finds rows whatever their accents and marks, and many rows block nothing. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { filterRows } from '../../../src/vscode/picks/filterRows.ts';
import { foldText, Query } from '../../../src/vscode/picks/fold.ts';

describe('folding what is searched for', () => {
  for (const [text, folded] of [
    ['Zoë Ødegård', 'zoe odegard'],
    ['Łukasz ĐORĐE Weiß', 'lukasz dorde weiss'],
    ['İstanbul', 'istanbul'],
    ['“Don’t,” he said', "don't, he said"],
    ['«Non», dit-il', 'non, dit-il'],
    ['well – no — yes', 'well - no - yes'],
    ['one\r\n  two\u00a0three', 'one two three'],
    ['so\u00adcalled ﬁre', 'socalled fire'],
    ['José'.normalize('NFD'), 'jose'],
  ] as const) {
    it(`${text} is ${folded}`, () => assert.equal(foldText(text), folded));
  }

  it('is the same when it is done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(foldText(foldText(text)), foldText(text))));
  });
});

describe('what was typed', () => {
  const fit = (typed: string, label: string, more = ''): number | undefined => new Query(typed).fit(label, `${label} ${more}`);

  it('fits a label that begins with it best, then one with a word that does, then any row with all its words', () => {
    assert.equal(fit('anna', 'Anna Berglund'), 0);
    assert.equal(fit('berg', 'Anna Berglund'), 1);
    assert.equal(fit('glund', 'Anna Berglund'), 2);
    assert.equal(fit('cranes berglund', '“Nobody will miss the cranes.”', 'Anna Berglund'), 2);
    assert.equal(fit('cranes okoye', '“Nobody will miss the cranes.”', 'Anna Berglund'), undefined);
  });

  it('may have other marks and accents', () => {
    assert.equal(fit('"dont', '“Don’t wait”'), undefined, 'an apostrophe is a letter of its word');
    assert.equal(fit("“don't", '"Don’t wait"'), 0);
    assert.equal(fit('ÖDEGARD', 'Zoë Ødegård'), 1);
  });

  it('fits everything when it is empty', () => {
    assert.equal(fit('  ', 'anything'), 0);
  });
});

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
