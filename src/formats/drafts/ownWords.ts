/** What of a draft's words are its own, as a few numbers: a copy of the draft among the sources has them, a source that it quotes does not. */
import { foldedWords } from '../../core/compare/comparedWords.ts';
import { SHINGLE_WORDS, shingleAt } from '../../core/compare/shingles.ts';
import type { Span } from '../../core/span.ts';
import type { DraftText } from './draftText.ts';

/** Enough to tell a copy that was changed here and there. */
const MAX_SHINGLES = 200;

/** Shingles (see `shinglesOf`) of what stands outside of quotations, none over their edges, at most 200, spread over the draft. */
export function ownWordsOf(draft: DraftText, quoted: readonly Span[]): readonly number[] {
  const stretches = betweenQuotations(draft, quoted).map((place) => foldedWords(draft.shown.text.slice(place.start, place.end)));
  const counts = stretches.map((words) => Math.max(0, words.length - SHINGLE_WORDS + 1));
  const all = counts.reduce((sum, count) => sum + count, 0);
  const step = Math.max(1, all / MAX_SHINGLES);
  const found: number[] = [];
  let before = 0;
  stretches.forEach((words, index) => {
    const count = counts[index] ?? 0;
    for (let next = found.length * step; next < before + count && found.length < MAX_SHINGLES; next = found.length * step) {
      found.push(shingleAt(words, Math.floor(next) - before));
    }
    before += count;
  });
  return found;
}

/** The places of the shown text that lie in one block and in no quotation. */
function betweenQuotations({ blocks }: DraftText, quoted: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let next = 0;
  for (const { start, end } of blocks) {
    let from = start;
    for (; next < quoted.length && (quoted[next]?.start ?? 0) < end; next++) {
      const quotation = quoted[next];
      if (quotation !== undefined && quotation.start > from) {
        found.push({ start: from, end: quotation.start });
      }
      from = Math.max(from, quotation?.end ?? from);
    }
    // A quotation may go on over several blocks.
    from = Math.max(from, quoted[next - 1]?.end ?? from);
    if (from < end) {
      found.push({ start: from, end });
    }
  }
  return found;
}
