// Reads articles back for tests: what blocks and runs show, and the laws that every article keeps.
import { strict as assert } from 'node:assert';
import type { Article, Block } from '../../src/core/article.ts';
import { visibleLines } from '../../src/core/visibleText.ts';

/** The words of a block, on one line. */
export function wordsOf(article: Article, block: Block): string {
  return visibleLines(article.text, block).join(' ');
}

/** The blocks as `kind: words`. */
export function outline(article: Article): readonly string[] {
  return article.blocks.map((block) => `${block.kind}: ${wordsOf(article, block)}`);
}

/** Blocks and runs lie in the text, in order, in each other, are not empty and split no surrogate pair; numbers count from 1. */
export function assertLaws(article: Article): void {
  const { text, blocks } = article;
  let end = 0;
  let number = 0;
  for (const block of blocks) {
    assert.ok(block.start >= end && block.end <= text.length, `block at ${String(block.start)} lies in order in the text`);
    assert.ok(block.runs.length > 0, 'a block has runs');
    end = block.start;
    for (const run of block.runs) {
      assert.ok(run.start >= end && run.end > run.start && run.end <= block.end, `run at ${String(run.start)} lies in order in its block`);
      assert.ok(!isInPair(text, run.start) && !isInPair(text, run.end), 'no run splits a surrogate pair');
      end = run.end;
    }
    end = block.end;
    if (block.number !== undefined) {
      assert.equal(block.number, ++number);
    }
  }
}

function isInPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) && at > 0;
}
