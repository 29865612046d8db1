/** What is shown of a span: its words without markup. */
import type { Article, Block, Run } from './article.ts';
import { firstStartingAt, overlaps, type Span } from './span.ts';

/**
 * The words that `place` shows, a span of `article.text`: markup is left out, character references are what they stand for,
 * a line break inside a paragraph is a space, and blocks are divided by a blank line. Empty when nothing of it is shown.
 */
export function visibleText(article: Pick<Article, 'text' | 'blocks'>, place: Span): string {
  const { text, blocks } = article;
  const shown: string[] = [];
  for (let index = firstTouching(blocks, place); index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.start >= place.end) {
      break;
    }
    const words = visibleLines(text, block, place).join(' ');
    if (words !== '') {
      shown.push(words);
    }
  }
  return shown.join('\n\n');
}

/** The same of one block, line by line: a line ends where a line break lies between two runs. Lines have no white space at their ends. */
export function visibleLines(text: string, block: Block, place: Span = block): readonly string[] {
  const lines: string[] = [''];
  let before: Run | undefined;
  for (let index = firstTouching(block.runs, place); index < block.runs.length; index++) {
    const run = block.runs[index];
    if (run === undefined || run.start >= place.end) {
      break;
    }
    const words = run.shown ?? text.slice(Math.max(run.start, place.start), Math.min(run.end, place.end));
    if (before !== undefined && /[\r\n]/.test(text.slice(before.end, run.start))) {
      lines.push(words);
    } else {
      lines[lines.length - 1] += words;
    }
    before = run;
  }
  return lines.map((line) => line.trim());
}

/** Index of the first element that shares a character with `place`, or of the first one after it. */
function firstTouching(list: readonly Span[], place: Span): number {
  const index = firstStartingAt(list, place.start);
  const before = list[index - 1];
  return before !== undefined && overlaps(before, place) ? index - 1 : index;
}
