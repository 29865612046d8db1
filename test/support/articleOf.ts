/** An article out of a text for tests of the core: each line a paragraph, so that no format is needed. */
import type { Article, Block, BlockKind } from '../../src/core/article.ts';

/** Kinds of the first lines, in order; the others are paragraphs. */
export function articleOf(text: string, kinds: readonly BlockKind[] = []): Article {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') {
      blocks.push({ kind: kinds[blocks.length] ?? 'paragraph', start, end, runs: [{ start, end }] });
    }
    start = end + 1;
  }
  return { text, format: 'plainText', blocks };
}
