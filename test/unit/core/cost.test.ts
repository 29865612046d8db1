/** The cost of the analysis is in proportion to the text, whatever the text is made of. */
import { ArticleAnalyzer } from '../../../src/core/analyze.ts';
import { articleOf } from '../../support/articleOf.ts';
import { hostileCues, hostileMarks, hostileSentences, type TextMaker } from '../../support/hostileTexts.ts';
import { assertLinear } from '../../support/linearCost.ts';

const KINDS: readonly (readonly [name: string, texts: ReadonlyMap<string, TextMaker>, length: number])[] = [
  ['quotation marks', hostileMarks, 10_000],
  ['words of saying in one sentence', hostileCues, 6_000],
  ['sentences and names', hostileSentences, 10_000],
];

describe('the cost of the analysis is in proportion to the text', () => {
  const analyzer = new ArticleAnalyzer();
  for (const [name, texts, length] of KINDS) {
    describe(name, () => {
      for (const [title, make] of texts) {
        it(title, () => {
          assertLinear({ length, input: (size) => articleOf(make(size)), run: (article) => analyzer.analyze(article) });
        });
      }
    });
  }
});
