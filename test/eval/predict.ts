// Analyses the annotated articles, and puts what was found in the form of the annotations.
import { type AnalyzedQuote, type AnalyzedText, analyzedText, articleOf } from '../../src/cli/analyzedLine.ts';
import { ArticleAnalyzer } from '../../src/core/analyze.ts';
import type { Confidence } from '../../src/core/article.ts';
import type { GoldDocument } from './sets.ts';

/** A statement found, or a piece of one, as the command line gives it. */
export interface PredictedQuote extends AnalyzedQuote {
  /** How sure it is that this is a statement at all. */
  readonly isStatement: Confidence;
}

/** What was found in one article. */
export interface PredictedDocument extends AnalyzedText {
  readonly quotes: readonly PredictedQuote[];
}

/** What is found in each document, in order. */
export function predict(documents: readonly GoldDocument[]): readonly PredictedDocument[] {
  const analyzer = new ArticleAnalyzer();
  return documents.map((document) => {
    const analysis = analyzer.analyze(articleOf(document));
    const found = analyzedText(document, analysis);
    return { ...found, quotes: found.quotes.map((quote, i) => ({ ...quote, isStatement: analysis.quotes[i]?.confidence ?? 'unsure' })) };
  });
}
