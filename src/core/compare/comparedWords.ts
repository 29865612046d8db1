/** The words of a text as quotations are compared by them, each with its place in the text as it stands. */
import type { Span } from '../span.ts';
import { FoldedText, foldText } from '../text/foldText.ts';

/** A word, as it is compared; its span is in the text that it was taken from. */
export interface ComparedWord extends Span {
  readonly folded: string;
}

/** Scripts that put no spaces between words: each sign is compared by itself. */
const UNSPACED = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]`;
const LETTER = String.raw`[\p{L}\p{N}\p{M}]`;
/** Letters, digits and the apostrophes between them ("don't"), numbers with their inner marks ("3.5"); all else divides words. */
const WORD = new RegExp(
  String.raw`[${UNSPACED}&&${LETTER}]|\p{N}+(?:[.,]\p{N}+)+|[${LETTER}--${UNSPACED}]+(?:'[${LETTER}--${UNSPACED}]+)*`,
  'gv',
);

/** The words of a text, without regard to case, accents, and the kinds of marks, dashes and spaces. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).match(WORD) ?? [];
}

/** The same words, each with its place in `text`. */
export function comparedWords(text: string): readonly ComparedWord[] {
  const folded = new FoldedText(text);
  return Array.from(folded.text.matchAll(WORD), ({ 0: word, index }) => ({
    folded: word,
    ...folded.sourceOf({ start: index, end: index + word.length }),
  }));
}
