/** Which part of a web page is the article: by Readability, over a document that no script runs in and that fetches nothing. */
import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';
import type { CleanPage } from './htmlClean.ts';

type ReadableDocument = ConstructorParameters<typeof Readability>[0];

/** The article in a page, as HTML. */
export interface PageContent {
  readonly html: string;
  /** The title as the page shows it: `<title>` without the name of the site. */
  readonly title?: string;
  /** The author, where the page shows one in a line of its own. */
  readonly byline?: string;
}

/**
 * Readability looks at each node, and at those around it, again and again: a page with more is taken whole. Pages of news have
 * some 2,000 nodes and 20,000 around them.
 */
const MAX_NODES = 12_000;
const MAX_DEPTHS = 200_000;

/** The article of a page; undefined where none stands out. */
export function contentOfPage(page: CleanPage): PageContent | undefined {
  if (page.nodes > MAX_NODES || page.depths > MAX_DEPTHS) {
    return undefined;
  }
  const whole = `<!doctype html><html><head>${titleTag(page)}</head><body>${page.body}</body></html>`;
  const document: unknown = new DOMParser().parseFromString(whole, 'text/html');
  // A document as far as Readability needs one, though not all that a browser's is.
  const found = new Readability(document as ReadableDocument, { disableJSONLD: true }).parse();
  if (found === null || typeof found.content !== 'string') {
    return undefined;
  }
  const title = found.title?.trim() ?? '';
  const byline = found.byline?.trim() ?? '';
  return { html: found.content, ...(title === '' ? {} : { title }), ...(byline === '' ? {} : { byline }) };
}

function titleTag({ head }: CleanPage): string {
  return `<title>${(head.title ?? '').slice(0, 1000).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`;
}
