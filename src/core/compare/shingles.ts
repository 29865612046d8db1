/**
 * Runs of a few words as numbers, by which it is seen that two texts are of the same making (A. Z. Broder, "On the resemblance and
 * containment of documents", 1997).
 */
import { hashOf } from '../text/hash.ts';
import { foldedWords } from './comparedWords.ts';

/** Words of one shingle: fewer are anybody's, more are broken by each small change. */
export const SHINGLE_WORDS = 5;

/** 32 bits of the shingle that begins with the word at `index`, which must have as many words after it. `words` are folded. */
export function shingleAt(words: readonly string[], index: number): number {
  return hashOf(words.slice(index, index + SHINGLE_WORDS).join(' '));
}

/** All shingles of a text that is shown, without regard to case, accents and marks, in order; the same ones again where words come again. */
export function shinglesOf(text: string): readonly number[] {
  const words = foldedWords(text);
  return Array.from({ length: Math.max(0, words.length - SHINGLE_WORDS + 1) }, (_, index) => shingleAt(words, index));
}
