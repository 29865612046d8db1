/** The cost of the analysis stays in proportion to the text up to 10 MB: what the unit tests hold for texts of some kilobytes. */
import { ArticleAnalyzer } from '../../../src/core/analyze.ts';
import { articleOf } from '../../support/articleOf.ts';
import { hostileCues, hostileMarks, hostileSentences, repeated, type TextMaker } from '../../support/hostileTexts.ts';
import { assertLinear } from '../../support/linearCost.ts';

/** Four times as much is what the longer text has. */
const HUNDRED_KILOBYTES = 100_000;
const TEN_MEGABYTES = 2_500_000;

const ALL: readonly (readonly [name: string, make: TextMaker])[] = [...hostileMarks, ...hostileCues, ...hostileSentences];

const NEWS = repeated(
  [
    '“We have waited for twenty years,” said Ada Hollis, the mayor. “Nobody will miss the cranes.”',
    'Bram Quill, who runs the harbour, called the plan “a gift to the rail company” and said that jobs were at risk.',
    'The harbour was built when the town had no railway, and it was enlarged twice before the war.',
    'According to the town, most of the freight has moved. “It never asked us,” he said. Hollis wants a vote.\n',
  ].join('\n'),
);
/** Of the kinds that the law names: opening marks, one long sentence, many names. */
const LONGEST = [
  'a run of “',
  'opening marks before words',
  'nested marks with words',
  'a quotation in each paragraph',
  'words',
  'commas',
  'names of different people',
  'people of one surname',
];

describe('the cost of the analysis', () => {
  for (const [title, make] of ALL) {
    it(`is in proportion to 400 kB: ${title}`, function () {
      this.timeout(120_000);
      checkCost(make, HUNDRED_KILOBYTES);
    });
  }

  for (const [title, make] of [['news', NEWS] as const, ...ALL.filter(([name]) => LONGEST.includes(name))]) {
    it(`is in proportion to 10 MB: ${title}`, function () {
      this.timeout(600_000);
      checkCost(make, TEN_MEGABYTES);
    });
  }
});

function checkCost(make: TextMaker, length: number): void {
  const analyzer = new ArticleAnalyzer();
  assertLinear({ length, input: (size) => articleOf(make(size)), run: (article) => analyzer.analyze(article) });
}
