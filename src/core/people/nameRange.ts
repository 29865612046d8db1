/** Looks at a range of tokens as at a name: its last word, its number of words, its initials. */
import { WordFlag } from '../lexicon/wordFlags.ts';
import { WordShape } from '../text/wordShape.ts';
import type { NameText } from './nameText.ts';
import { NameBit } from './nameWords.ts';

/** The last word of the name that is no suffix: the surname, in most names. */
export function lastWord(text: NameText, candidate: { readonly first: number; readonly end: number }): number {
  let last = candidate.end - 1;
  while (last > candidate.first && ((text.bits[last] ?? 0) & (NameBit.Cased | WordFlag.Suffix)) !== NameBit.Cased) {
    last--;
  }
  return last;
}

/** How many capitalised words the range has, suffixes not counted. */
export function countWords(text: NameText, range: { readonly first: number; readonly end: number }): number {
  let words = 0;
  for (let i = range.first; i < range.end; i++) {
    words += ((text.bits[i] ?? 0) & (NameBit.Cased | WordFlag.Suffix)) === NameBit.Cased ? 1 : 0;
  }
  return words;
}

/** Whether the token is an initial of a person: `J.`, `J.B.`; not `U.S.` */
export function isInitial(text: NameText, token: number): boolean {
  const shape = text.tokens.words.shape(text.tokens.word[token] ?? 0);
  return (shape & (WordShape.Initials | WordShape.OneCapital)) !== 0 && ((text.bits[token] ?? 0) & WordFlag.Place) === 0;
}
