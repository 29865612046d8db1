/** By its own words a copy of the draft is known; what it quotes is none of them. */
import { strict as assert } from 'node:assert';
import { shinglesOf } from '../../../../src/core/compare/shingles.ts';
import { draftOf } from '../../../support/draftReading.ts';

const own = (text: string): readonly number[] => draftOf(text, 'markdown').ownWords;
const share = (numbers: readonly number[], text: string): number => {
  const all = new Set(shinglesOf(text));
  return numbers.filter((number) => all.has(number)).length / numbers.length;
};
const PARAGRAPH = 'The council met on Monday and heard what everybody had to tell of the *bridge* that fell in the night.';
const QUOTED = '“We will not wait for anybody who comes too late to help us with it,” Jane Doe said.';

describe('the own words of a draft', () => {
  it('are in a copy of it, without markup too', () => {
    assert.equal(share(own(`${PARAGRAPH}\n\n${QUOTED}`), `${PARAGRAPH.replaceAll('*', '')} ${QUOTED}`), 1);
  });
  it('are not what it quotes', () => {
    assert.equal(share(own(`${PARAGRAPH}\n\n${QUOTED}\n\n> We will go home now, all of us, and nobody will see.`), QUOTED), 0);
  });
  it('go over the edge of no quotation', () => {
    assert.deepEqual(own('It rained all day “and then we” left the house.'), shinglesOf(''));
    assert.deepEqual(own('It rained all day long “and then we” left.'), shinglesOf('It rained all day long'));
  });
  it('of a quotation over paragraphs are none', () => {
    assert.deepEqual(own('“It rained all day long here.\n\n“And then we all left,” he said.'), []);
  });
  it('are at most 200, from all over the draft', () => {
    const words = Array.from({ length: 5000 }, (_, index) => `word${String(index)}`);
    const numbers = own(words.join(' '));
    assert.equal(numbers.length, 200);
    for (const half of [words.slice(0, 2500), words.slice(2500)]) {
      assert.ok(Math.abs(share(numbers, half.join(' ')) - 0.5) < 0.02);
    }
  });
  it('are all that there are in a short one', () => assert.deepEqual(own(PARAGRAPH), shinglesOf(PARAGRAPH.replaceAll('*', ''))));
});
