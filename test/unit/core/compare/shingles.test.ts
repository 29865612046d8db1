/** Shingles are the same for the same words, however they are set. */
import { strict as assert } from 'node:assert';
import { shinglesOf } from '../../../../src/core/compare/shingles.ts';

describe('shingles', () => {
  it('are one for each five words in a row', () => assert.equal(shinglesOf('It rained all day long, she said.').length, 3));
  it('are none of fewer words', () => assert.deepEqual(shinglesOf('It rained all day.'), []));
  it('do not depend on case, accents, marks and spaces', () => {
    assert.deepEqual(shinglesOf('“The CAFÉ was —\nclosed, too.”'), shinglesOf('the cafe was closed too'));
  });
  it('depend on each word', () => assert.notDeepEqual(shinglesOf('it rained all day long'), shinglesOf('it rained all night long')));
});
