/**
 * Folds words and marks for the check: only what is typography is taken as the same. Letters, digits, capitals, accents and inner
 * marks stay; composed and decomposed letters, kinds of quotation marks, of dashes and of spaces, and what shows nothing do not.
 */
import { APOSTROPHES, IGNORED, LIGATURES } from './characterTraits.ts';

/** A zero-width space: nothing to the fold, and as long as a bracket. */
export const NOTHING = '\u200b';

const SPACES = /[\s\p{Cc}]+/gu;
/** All kinds of quotation marks, apostrophes and primes among them: outside of a word they cannot be told apart. */
const QUOTATION_MARKS = /["“”„‟«»‹›″＂「」『』'‘’‚‛`´ʼ′]+/g;
const DASHES = /[-‐-―−﹘﹣－]+/g;
const ELLIPSIS = /\.{3,}[.…]*|\.{0,2}…[.…]*/g;
/** How a text without markup sets words off: it is no sign of what was said. */
const EMPHASIS = /[*_]+/g;
const FREE_END = /[\s,.…‐-―-]+$/u;
const PARAGRAPH_BREAK = /\n\s*\n/;

/** A word: composed letters, straight apostrophes, nothing that does not show. */
export function strictWord(word: string): string {
  return word
    .replace(IGNORED, '')
    .replace(APOSTROPHES, "'")
    .replace(LIGATURES, (letters) => letters.normalize('NFKC'))
    .normalize();
}

/**
 * What stands between two words: marks of each kind as one sign (`"`, `-`, `…`), without spaces. A quotation mark that opens a
 * paragraph in which a quotation goes on is none.
 */
export function strictMarks(between: string): string {
  return withoutReopening(between)
    .replace(IGNORED, '')
    .replace(SPACES, '')
    .replace(EMPHASIS, '')
    .replace(QUOTATION_MARKS, '"')
    .replace(DASHES, '-')
    .replace(ELLIPSIS, '…');
}

function withoutReopening(between: string): string {
  const at = between.search(PARAGRAPH_BREAK);
  if (at < 0 || between.slice(0, at).search(QUOTATION_MARKS) >= 0) {
    return between;
  }
  return between.slice(0, at) + between.slice(at).replace(QUOTATION_MARKS, '');
}

/** The words without what may stand at the end of a quotation and is never a difference: comma, full stop, dash, ellipsis, and spaces. */
export function withoutFreeEnd(words: string): string {
  return words.replace(FREE_END, '');
}

/** The same length without the brackets of `[s]he`, in which only the capital is another's: what stands for them is nothing to the fold. */
export function withoutCapitalBrackets(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}\p{M}])\[(\p{L}\p{M}{0,3})\](?=\p{L})/gu, `${NOTHING}$1${NOTHING}`);
}
