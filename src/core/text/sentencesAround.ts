/** The sentences that a place stands in and between. */
import { contains, type Span } from '../span.ts';

/** Stretches before and after a place; empty where it begins or ends its paragraph. */
export interface Around {
  readonly before: Span;
  readonly after: Span;
}

/**
 * From the beginning of the sentence before that in which `place` begins to `place`, and from there to the end of the sentence after
 * that in which it ends; never over the edge of its paragraph. `blocks` and `sentences` are in order of the text.
 */
export function sentencesAround(place: Span, blocks: readonly Span[], sentences: readonly Span[]): Around {
  const first = sentences.findIndex(({ end }) => end > place.start);
  const last = sentences.findLastIndex(({ start }) => start < place.end);
  const begins = blocks.find((block) => contains(block, { start: place.start, end: place.start + 1 }))?.start ?? place.start;
  const ends = blocks.findLast((block) => contains(block, { start: place.end - 1, end: place.end }))?.end ?? place.end;
  const start = Math.max(begins, sentences[Math.max(0, first - 1)]?.start ?? place.start);
  const end = Math.min(ends, sentences[last + 1]?.end ?? sentences[last]?.end ?? place.end);
  return { before: { start: Math.min(start, place.start), end: place.start }, after: { start: place.end, end: Math.max(end, place.end) } };
}
