/** The HTML of the page of an overview: its frame, and what the script shows first. */
import { escapeHtml } from '../../shared/escapeHtml.ts';
import type { OverviewContent, OverviewPlace, OverviewStrings } from '../../shared/overviewProtocol.ts';
import { type PageFrame, pageHtml } from '../views/pageHtml.ts';

/** What the page is made of. */
export interface OverviewParts extends PageFrame {
  readonly strings: OverviewStrings;
  readonly content: OverviewContent;
  /** How it was looked at. */
  readonly place: OverviewPlace;
}

/** The page. Nothing of a source stands in it but escaped, as the value of an attribute or as text. */
export function overviewHtml(parts: OverviewParts): string {
  const { strings, content, place } = parts;
  const data = Object.entries({ strings, content, place }).map(([name, value]) => `data-${name}="${escapeHtml(JSON.stringify(value))}"`);
  const heading = escapeHtml(content.heading);
  return pageHtml(parts, content.heading, `<main class="page overview-page" ${data.join(' ')}><h1>${heading}</h1></main>`);
}
