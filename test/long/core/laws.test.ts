/** The laws of the analysis for tens of thousands of texts: what the unit tests check for some hundreds. */
import { isSameInAnotherAnalyzer, lawsOfAnyText, leavesDirectQuotes } from '../../support/analysisLaws.ts';

const NUM_RUNS = 20_000;
const NUM_FRESH = 500;
const TIMEOUT = 300_000;

describe('the analysis of very many texts', () => {
  for (const [title, check] of lawsOfAnyText) {
    it(title, () => {
      check(NUM_RUNS);
    }).timeout(TIMEOUT);
  }

  it('is the same in another analyzer', () => {
    isSameInAnotherAnalyzer(NUM_FRESH);
  }).timeout(TIMEOUT);

  for (const before of ['anyText', 'newsText', 'newsAboutPeople'] as const) {
    it(`leaves earlier direct quotes as they were when a paragraph is added: ${before}`, () => {
      leavesDirectQuotes(before)(NUM_RUNS);
    }).timeout(TIMEOUT);
  }
});
