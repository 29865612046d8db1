/** What is typed is compared whatever the accents, the case and the marks. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { foldText, Query, wordsOf } from '../../../src/library/fold.ts';

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

  it('is the same of a text without anything to fold', () => {
    assert.equal(foldText("Anna O'Neil-Berg, 27"), "anna o'neil-berg, 27");
    assert.equal(foldText('He said "no" `twice`'), "he said no 'twice'");
    assert.equal(foldText(' two  spaces '), 'two spaces');
  });

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

describe('the words of a text', () => {
  it('are its stretches of letters and digits', () => {
    assert.deepEqual(wordsOf(foldText('“Don’t sell 27 cranes,” Zoë said.')), ['don', 't', 'sell', '27', 'cranes', 'zoe', 'said']);
    assert.deepEqual(wordsOf(' … '), []);
  });
});
