/** In which sources a quotation may stand: what is looked for in the words of all texts, before any text is looked into. */
import type { QuotationText } from '../../core/check/quotationText.ts';
import type { Term } from '../store/words.ts';
import { wordsOf } from '../store/words.ts';

/** Of a long fragment so many words are looked for: they name it, and each word more costs time. */
const MOST_WORDS = 24;
/** Quotations of up to so many words are looked for with each place of them in turn left open. */
const SHORT = 8;
/** Of longer ones stretches of so many words are looked for, at most so many of them, spread over the quotation. */
const STRETCH = 3;
const MOST_STRETCHES = 20;

/** All fragments as phrases: a text that has the quotation word for word has all of them. Empty where there is no word. */
export function exactTerms({ fragments }: QuotationText): readonly Term[] {
  return fragments.map(({ text }) => phrase(wordsOf(text).slice(0, MOST_WORDS))).filter(({ words }) => words.length > 0);
}

/**
 * What texts have that hold a quotation with a few other words: lists of phrases, of which all of a list must be there; the more lists
 * a text has, the likelier it is the one. A short quotation that has one word more, less or other than the source, or two that changed
 * places, has what stands before and what stands behind; a longer one has some stretch unchanged.
 */
export function nearTerms({ fragments }: QuotationText): readonly (readonly Term[])[] {
  const words = fragments.flatMap(({ text }) => wordsOf(text));
  if (words.length <= SHORT) {
    return Array.from({ length: words.length - 1 }, (_, index) =>
      [phrase(words.slice(0, index)), phrase(words.slice(index + 2))].filter((term) => term.words.length > 0),
    ).filter((terms) => terms.length > 0 && terms.some((term) => term.words.length > 1));
  }
  const stretches = fragments.flatMap(({ text }) => stretchesOf(wordsOf(text)));
  const step = Math.max(1, stretches.length / MOST_STRETCHES);
  return Array.from({ length: Math.min(stretches.length, MOST_STRETCHES) }, (_, index) => [
    phrase(stretches[Math.floor(index * step)] ?? []),
  ]);
}

/** All stretches of a fragment; all of one that is shorter. */
function stretchesOf(words: readonly string[]): readonly (readonly string[])[] {
  const count = Math.max(1, words.length - STRETCH + 1);
  return words.length === 0 ? [] : Array.from({ length: count }, (_, index) => words.slice(index, index + STRETCH));
}

function phrase(words: readonly string[]): Term {
  return { words, isPrefix: false };
}
