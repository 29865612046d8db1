/** How well a text fits what is looked for. */
import { matcherOf, type Term } from '../store/words.ts';

/** 0: all that was typed stands side by side, in whole words; 1: in whole words; 2: words begin so. */
export type WordFit = 0 | 1 | 2;

/** Tells how well a text fits that `searchTextOf` gives; undefined when it does not. */
export function wordFitOf(terms: readonly Term[]): (text: string) => WordFit | undefined {
  const phrase = matcherOf([phraseOf(wholeWords(terms))]);
  const whole = matcherOf(wholeWords(terms));
  const begun = matcherOf(terms);
  return (text) => {
    const words = ` ${text} `;
    return begun(words) ? (phrase(words) ? 0 : whole(words) ? 1 : 2) : undefined;
  };
}

/** The same terms, of which none may be the beginning of a word. */
export function wholeWords(terms: readonly Term[]): readonly Term[] {
  return terms.map(({ words }) => ({ words, isPrefix: false }));
}

/** All words as one term, side by side. */
export function phraseOf(terms: readonly Term[]): Term {
  return { words: terms.flatMap(({ words }) => words), isPrefix: terms.at(-1)?.isPrefix ?? false };
}
