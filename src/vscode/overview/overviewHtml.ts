/** The HTML of the page of an overview: its frame, and what the script shows first. */
import { escapeHtml } from '../../shared/escapeHtml.ts';
import type { OverviewContent, OverviewPlace, OverviewStrings } from '../../shared/overviewProtocol.ts';
import { type PageFrame, pageHtml } from '../views/pageHtml.ts';

/** What the page is made of. */
export interface OverviewParts extends PageFrame {
  readonly strings: OverviewStrings;
  readonly heading: string;
  /** Undefined while it is counted: the page asks for it when it is there. */
  readonly content: OverviewContent | undefined;
  /** How it was looked at. */
  readonly place: OverviewPlace;
}

/** The page. Nothing of a source stands in it but escaped, as the value of an attribute or as text. */
export function overviewHtml(parts: OverviewParts): string {
  const { strings, heading, content, place } = parts;
  const given = Object.entries({ strings, place, ...(content === undefined ? {} : { content }) });
  const data = given.map(([name, value]) => `data-${name}="${escapeHtml(JSON.stringify(value))}"`);
  return pageHtml(parts, heading, `<main class="page overview-page" ${data.join(' ')}><h1>${escapeHtml(heading)}</h1></main>`);
}
