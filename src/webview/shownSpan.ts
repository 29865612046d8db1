/** Which stretch of an article's text is shown: its front matter is not. */
import type { Span } from '../core/span.ts';
import type { PageArticle } from '../shared/readerProtocol.ts';

/** From the start of the first block to the end of the last; empty where there is none. */
export function shownSpan({ blocks }: Pick<PageArticle, 'blocks'>): Span {
  return { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 };
}
