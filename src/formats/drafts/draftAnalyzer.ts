/** What reading a draft asks of the analysis. */
import type { Analysis, Article } from '../../core/article.ts';
import type { ArticleOutline } from '../../core/quotes/outline.ts';

/** What analyses the draft as if it were an article: an `ArticleAnalyzer`. */
export interface DraftAnalyzer {
  analyze(article: Article): Analysis;
  outline(article: Article): ArticleOutline;
}
