/** A place of an article with the words around it, as they are shown. */
import type { Article } from '../../core/article.ts';
import { firstStartingAt, type Span } from '../../core/span.ts';
import { visibleText } from '../../core/visibleText.ts';
import { around, type Excerpt, type Reach } from './excerpt.ts';

/** Looked at beside a place, in UTF-16 code units: markup that is not shown takes room in the file. */
export const LOOK = 240;

/** The words of a place and those around it, in their own blocks. */
export function aroundPlace(article: Pick<Article, 'text' | 'blocks'>, place: Span, reach: Reach): Excerpt {
  const { start, end } = place;
  const first = blockAt(article, start) ?? place;
  const last = end <= first.end ? first : (blockAt(article, end - 1) ?? place);
  const before = visibleText(article, { start: Math.max(first.start, start - LOOK), end: start });
  const after = visibleText(article, { start: end, end: Math.min(last.end, end + LOOK) });
  // What is shown has no white space at its ends; whether there is some beside the words, the text itself tells.
  const isApart = (at: number): string => (/\s/.test(article.text.charAt(at)) ? ' ' : '');
  return around(before + isApart(start - 1), visibleText(article, place), isApart(end) + after, reach);
}

/** The block that an offset lies in; undefined where it lies in none. */
export function blockAt({ blocks }: Pick<Article, 'blocks'>, offset: number): Article['blocks'][number] | undefined {
  const block = blocks[firstStartingAt(blocks, offset + 1) - 1];
  return block !== undefined && offset < block.end ? block : undefined;
}
