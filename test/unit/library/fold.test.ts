/** What is typed is compared word by word. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { foldText } from '../../../src/core/text/foldText.ts';
import { Query } from '../../../src/library/fold.ts';

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
    assert.equal(new Query(' ').fitFolded('anything'), 0);
  });

  it('fits a folded label as it fits the label', () => {
    const words = fc.array(fc.constantFrom('Anna', 'anna', 'Berg', 'glund', 'Ö', 'a', '"'), { maxLength: 3 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (typed, label) =>
        assert.equal(new Query(typed).fitFolded(foldText(label)), new Query(typed).fit(label, label)),
      ),
    );
  });
});
