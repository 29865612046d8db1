/** The HTML of the page that compares versions of a quotation. */
import { escapeHtml } from '../../shared/escapeHtml.ts';
import type { PageComparison } from '../../shared/comparisonProtocol.ts';
import { type PageFrame, pageHtml } from '../views/pageHtml.ts';

/** What the page is made of. */
export interface ComparisonParts extends PageFrame {
  readonly title: string;
  readonly comparison: PageComparison;
}

/** The page. Nothing of an article stands in it but escaped, as the value of an attribute. */
export function comparisonHtml(parts: ComparisonParts): string {
  const { title, comparison } = parts;
  const data = escapeHtml(JSON.stringify(comparison));
  return pageHtml(parts, title, `<main tabindex="0" aria-label="${escapeHtml(title)}" data-comparison="${data}"></main>`);
}
