/** Finds the marks of each block, and which passages are named beside the text. */
import { firstStartingAt, overlaps, type Span } from '../span.ts';
import type { IndexedSpan } from './pieces.ts';

/** Who is named beside a passage; undefined where nobody is. */
export interface Named {
  readonly speaker?: string;
  readonly doubt?: string;
}

/** Marks with their index in the list. */
export function indexed(marks: readonly Span[]): readonly IndexedSpan[] {
  return marks.map(({ start, end }, index) => ({ start, end, index }));
}

/** For each of the blocks, which are in order, the marks that reach into it, in their order. Takes time in proportion to both. */
export function marksByBlock(blocks: readonly Span[], marks: readonly IndexedSpan[]): readonly (readonly IndexedSpan[])[] {
  const found: IndexedSpan[][] = blocks.map(() => []);
  for (const mark of marks) {
    const next = firstStartingAt(blocks, mark.start);
    const before = blocks[next - 1];
    let at = before !== undefined && overlaps(before, mark) ? next - 1 : next;
    for (let block = blocks[at]; block !== undefined && block.start < mark.end; block = blocks[++at]) {
      found[at]?.push(mark);
    }
  }
  return found;
}

/** Which of a paragraph's passages have the speaker's name beside them: the first of a run with one speaker and one doubt. */
export function namedPassages(inBlock: readonly IndexedSpan[], passages: readonly Named[]): ReadonlySet<number> {
  const named = new Set<number>();
  let last: string | undefined;
  for (const { index } of inBlock) {
    const passage = passages[index];
    const key = JSON.stringify([passage?.speaker, passage?.doubt]);
    if (passage?.speaker !== undefined && key !== last) {
      named.add(index);
    }
    last = key;
  }
  return named;
}
