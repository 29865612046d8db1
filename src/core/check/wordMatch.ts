/** Whether single words and the marks at the edge of a fragment count as the same. */
import type { QuotationFragment } from './quotationText.ts';
import type { StrictWords } from './strictWords.ts';

/** Marks that a quotation may have or lack at its own edges, and at those of its fragments. */
const FREE_AT_EDGE = /[,.…\-"[\]()]/g;

/** Whether the first letter of a fragment may be a capital or none, other than in the source. */
export function isCapitalFree({ divider }: QuotationFragment): boolean {
  return divider === 'beginning' || divider === 'omission' || divider === 'capital';
}

/** Whether two words are the same but for the capital of the first letter. */
export function isSameButCapital(one: string, other: string): boolean {
  const [a, b] = [firstLetter(one), firstLetter(other)];
  return a.toLowerCase() === b.toLowerCase() && one.slice(a.length) === other.slice(b.length);
}

function firstLetter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0);
}

/** Whether a source's word is the one that an altered word stands for: it begins and ends with what is not in brackets. */
export function fitsAltered([beginning, end]: readonly [string, string], word: string): boolean {
  return word.length >= beginning.length + end.length && word.startsWith(beginning) && word.endsWith(end);
}

/** Whether the signs that a quotation has at its edge stand there in the source too, in order; some count for nothing. */
export function areEdgeMarksThere(ours: string, theirs: string): boolean {
  let at = 0;
  for (const mark of ours.replace(FREE_AT_EDGE, '')) {
    at = theirs.indexOf(mark, at) + mark.length;
    if (at < mark.length) {
      return false;
    }
  }
  return true;
}

/** Whether the words of a fragment stand at a place of the source word for word: what equal numbers nearly always mean. */
export function areWordsThere(folded: StrictWords, fragment: QuotationFragment, source: StrictWords, at: number): boolean {
  const { first, end } = fragment.range;
  for (let word = first; word < end; word++) {
    const [ours, theirs] = [folded.word(word), source.word(at + word - first)];
    const isSame = ours === theirs || (word === first && isCapitalFree(fragment) && isSameButCapital(ours, theirs));
    if (!isSame || (word > first && folded.marksBefore(word) !== source.marksBefore(at + word - first))) {
      return false;
    }
  }
  return true;
}
