// The forms of a message by a count, as each language has them.
import assert from 'node:assert/strict';
import { pluralForms, Plurals } from '../../../src/shared/plurals.ts';

const QUOTES = '{0, plural, one {# quote} other {# quotes}}';

describe('Plurals', () => {
  it('takes the form for one or for several, with the number as it is written', () => {
    const plurals = new Plurals('en');
    assert.equal(plurals.text(QUOTES, 1, '1'), '1 quote');
    assert.equal(plurals.text(QUOTES, 0, '0'), '0 quotes');
    assert.equal(plurals.text(QUOTES, 1200, '1,200'), '1,200 quotes');
  });

  it('has for other languages the forms that they have', () => {
    const polish = '{0, plural, one {# cytat} few {# cytaty} many {# cytatów} other {# cytatu}}';
    const plurals = new Plurals('pl');
    const told = [1, 2, 5, 22, 112].map((count) => plurals.text(polish, count, String(count)));
    assert.deepEqual(told, ['1 cytat', '2 cytaty', '5 cytatów', '22 cytaty', '112 cytatów']);
    assert.equal(new Plurals('ja').text('{0, plural, other {引用 # 件}}', 1, '1'), '引用 1 件');
    assert.equal(new Plurals('fr').text('{0, plural, one {# citation} other {# citations}}', 0, '0'), '0 citation');
  });

  it('takes the form for all others where that for a count is missing', () => {
    assert.equal(new Plurals('pl').text(QUOTES, 3, '3'), '3 quotes');
  });

  it('sets the other texts in, in the forms and around them, and reads nothing into them', () => {
    const plurals = new Plurals('en');
    const message = '{1}: {0, plural, one {# source, as {2}} other {# sources, as {2}}}.';
    assert.equal(plurals.text(message, 2, '2', ['{2} # $&', '“all”']), '{2} # $&: 2 sources, as “all”.');
  });

  it('leaves a message without forms as it is, but for the other texts', () => {
    assert.equal(new Plurals('en').text('All of {1}, {2}', 3, '3', ['them']), 'All of them, {2}');
  });

  it('tells the forms of a message', () => {
    assert.deepEqual(
      [...(pluralForms(QUOTES) ?? [])],
      [
        ['one', '# quote'],
        ['other', '# quotes'],
      ],
    );
    assert.equal(pluralForms('{0} of {1}'), undefined);
    assert.equal(pluralForms('{0, plural, one {# quote} other {# quotes}'), undefined, 'a brace is missing');
  });
});
