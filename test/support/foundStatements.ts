// What the analysis finds in a text, as lines that can be read: "Jane Doe: “We will go.”", for tests of the rules.
import { ArticleAnalyzer } from '../../src/core/analyze.ts';
import type { Analysis, Article, BlockKind, Quote } from '../../src/core/article.ts';
import { textOf } from '../../src/core/span.ts';
import { articleOf } from './articleOf.ts';

const analyzer = new ArticleAnalyzer();

/** The statements in order of the text, one line a piece, each with its speaker. `rule` keeps those of one rule. */
export function foundStatements(text: string, rule?: string, kinds: readonly BlockKind[] = []): string[] {
  const article = articleOf(text, kinds);
  const analysis = analyzer.analyze(article);
  return analysis.quotes
    .filter(({ attribution }) => rule === undefined || attribution.rule === rule)
    .map((quote) => `${speakerOf(article, analysis, quote)}: ${textOf(text, quote)}`);
}

/** The whole analysis of a text whose lines are paragraphs. */
export function analysisOf(text: string, kinds: readonly BlockKind[] = []): Analysis {
  return analyzer.analyze(articleOf(text, kinds));
}

/** The person's full name, else the words that name the speaker, else "nobody". */
export function speakerOf(article: Pick<Article, 'text'>, { people }: Analysis, { attribution }: Quote): string {
  const { person, speaker } = attribution;
  return people[person ?? -1]?.name ?? (speaker === undefined ? 'nobody' : textOf(article.text, speaker));
}
