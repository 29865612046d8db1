/** The laws of the analysis: they hold for any text. The long stage checks them for many more. */
import { strict as assert } from 'node:assert';
import { analyze } from '../../../src/core/analyze.ts';
import { articleOf } from '../../support/articleOf.ts';
import { directQuotes, isSameInAnotherAnalyzer, lawsOfAnyText, leavesDirectQuotes } from '../../support/analysisLaws.ts';

const NUM_RUNS = 300;
const NUM_FRESH = 10;

describe('the analysis of any text', () => {
  for (const [title, check] of lawsOfAnyText) {
    it(title, () => {
      check(NUM_RUNS);
    });
  }

  it('is the same in another analyzer', () => {
    isSameInAnotherAnalyzer(NUM_FRESH);
  });

  for (const text of ['HOLLIS: “It rained all day”\nIt was over. Ada Hollis left.', 'Ada Hollis told to say “It rained all day.”']) {
    it(`has a quote once that two rules find: ${text}`, () => {
      assert.equal(analyze(articleOf(text)).quotes.length, 1);
    });
  }
});

describe('a paragraph added at the end, without quotation mark and new name', () => {
  for (const [title, before] of [
    ['any text', 'anyText'],
    ['news', 'newsText'],
  ] as const) {
    it(`leaves the direct quotes before it as they were: ${title}`, () => {
      leavesDirectQuotes(before)(NUM_RUNS);
    });
  }

  it('does not tell by its first word who the one named last in the paragraph before is', () => {
    const text = '“It rained,” he said. Nobody saw Ada Hollis.';
    assert.equal(directQuotes(text, text.length).length, 1);
    assert.deepEqual(directQuotes(`${text}\nShe left.`, text.length), directQuotes(text, text.length));
  });

  it('does not tell by its first word where a name in the paragraph before ends', () => {
    const text = 'HOLLIS: “ Ada Hollis The';
    assert.equal(directQuotes(text, text.length).length, 1);
    assert.deepEqual(directQuotes(`${text}\nIt was over.`, text.length), directQuotes(text, text.length));
  });
});
