/** The laws of the analysis: they hold for any text. The long stage checks them for many more. */
import { strict as assert } from 'node:assert';
import { analyze } from '../../../src/core/analyze.ts';
import { articleOf } from '../../support/articleOf.ts';
import { isSameInAnotherAnalyzer, lawsOfAnyText, leavesDirectQuotes, upToLastDirectQuote } from '../../support/analysisLaws.ts';

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
    ['news about people whose names are words, too', 'newsAboutPeople'],
  ] as const) {
    it(`leaves the direct quotes before it as they were: ${title}`, () => {
      leavesDirectQuotes(before)(NUM_RUNS);
    });
  }

  for (const [what, text, paragraph] of [
    ['by its first word who the one named last before it is', '“It rained,” he said. Nobody saw Ada Hollis.', 'She left.'],
    ['by its first word where a name before it ends', 'HOLLIS: “ Ada Hollis The', 'It was over.'],
    ['that a name is a word', '“It rained all day,” Hope said.', 'They all had hope that it would end.'],
    ['of which gender somebody is', 'Kim Hollis left. “It rained,” she said.', 'Mr. Hollis went home.'],
    ['that two people have one name', 'Ada Hollis met Bram Quill. “It rained,” Hollis said.', 'Mr. Hollis went home.'],
    ['that a label is one of a transcript', 'QUILL: “It rained,” Ada Hollis said.', 'QUILL: It was over.'],
    ['that a name is one of a place', '“It rained,” Quill said.', 'In Quill it was over. The town of Quill was glad.'],
  ] as const) {
    it(`does not tell ${what}`, () => {
      const { quotes } = upToLastDirectQuote(text);
      assert.equal(quotes.length, 1);
      assert.deepEqual(upToLastDirectQuote(`${text}\n${paragraph}`), upToLastDirectQuote(text));
    });
  }

  it('tells its own names from words by all of the article', () => {
    const { quotes } = analyze(articleOf('“It rained all day,” Ada Hollis said.\nShe left. Hollis added that it was over.'));
    assert.deepEqual(
      quotes.map(({ attribution }) => attribution.person),
      [0, 0],
    );
  });

  it('may give the full name of somebody who spoke before it', () => {
    const { people, quotes } = analyze(articleOf('“It rained all day,” Mr. Hollis said.\nBram Hollis, 45, was at home.'));
    assert.deepEqual(
      people.map(({ name, gender }) => [name, gender]),
      [['Bram Hollis', 'male']],
    );
    assert.equal(quotes[0]?.attribution.person, 0);
  });

  it('does tell of the quotes before it once a quotation comes after it', () => {
    const text = 'Kim Hollis left. “It rained,” she said.\nMr. Hollis went home.\n“It is over,” he said.';
    const speakers = analyze(articleOf(text)).quotes.map(({ attribution }) => attribution.person);
    assert.deepEqual(speakers, [undefined, 0]);
  });
});
