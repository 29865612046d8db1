import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseQuotation } from '../../../../src/core/check/quotationText.ts';
import { exactTerms, nearTerms } from '../../../../src/library/check/candidates.ts';
import { matcherOf, searchTextOf } from '../../../../src/library/store/words.ts';

/** Whether a text is among those that may have the quotation word for word. */
function mayHave(quotation: string, text: string): boolean {
  return matcherOf(exactTerms(parseQuotation(quotation)))(` ${searchTextOf(text)} `);
}

/** Whether a text has any of what is looked for of a quotation that is not there word for word. */
function mayBeMeant(quotation: string, text: string): boolean {
  return nearTerms(parseQuotation(quotation)).some((terms) => matcherOf(terms)(` ${searchTextOf(text)} `));
}

describe('sources that may have a quotation', () => {
  const text = 'The mayor said: “We won’t raise the fare — not this year, and 3.5 % not ever.” She left at once.';

  it('have its fragments, however they are written', () => {
    assert.ok(mayHave("We won't raise the fare -- not this year", text));
    assert.ok(mayHave('we won’t raise … not ever', text));
    assert.ok(mayHave('[W]e won’t raise the fare', text));
    assert.ok(mayHave('and 3.5 % not ever', text));
    assert.ok(!mayHave('we won’t raise the price', text));
  });

  const short = 'we will not wait for the boat';
  for (const changed of [
    'we will not wait for a boat',
    'we will not wait for boat',
    'we will surely not wait for the boat',
    'we will wait not for the boat',
    'we will wait for the boat',
  ]) {
    it(`may be meant by a short one: ${changed}`, () => assert.ok(mayBeMeant(changed, `“${short}”`)));
  }

  it('may be meant by a long one with changes all over it', () => {
    const long = 'the council has never in its whole history agreed on anything but the colour of its own front door';
    assert.ok(mayBeMeant(long.replace('never', 'not').replace('agreed', 'decided').replace('front', 'back'), long));
    assert.ok(!mayBeMeant(long, 'somebody else has said something that is about another matter'));
  });

  it('are not looked for without words', () => {
    assert.deepEqual(exactTerms(parseQuotation('… — …')), []);
    assert.deepEqual(nearTerms(parseQuotation('…')), []);
    assert.deepEqual(nearTerms(parseQuotation('one')), []);
  });
});
