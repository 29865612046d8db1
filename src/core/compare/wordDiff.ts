/** Tells one wording from another, word by word, in the words as they stand. */
import { alignWords } from './alignWords.ts';
import { type ComparedWord, comparedWords } from './comparedWords.ts';

/** A stretch of the other wording: the same words as in the base, or words of its own; or words of the base that it leaves out. */
export interface WordDiffPart {
  readonly kind: 'same' | 'added' | 'left';
  readonly text: string;
}

/**
 * The other wording in parts. Put together, those that are `same` and `added` are its text, character for character; those that
 * are `left` stand where the base has them, before what is said instead. Case, accents, marks, dashes and spaces make no
 * difference: a word that differs in these alone is the same.
 */
export function wordDiff(base: string, other: string): readonly WordDiffPart[] {
  const [before, after] = [comparedWords(base), comparedWords(other)];
  const parts: WordDiffPart[] = [];
  let at = 0;
  const put = (kind: WordDiffPart['kind'], text: string): void => {
    const last = parts.at(-1);
    if (kind === 'same' && last?.kind === 'same') {
      parts[parts.length - 1] = { kind, text: last.text + text };
    } else if (text !== '') {
      parts.push({ kind, text });
    }
  };
  for (const { kind, a, b } of alignWords(before.map(foldedOf), after.map(foldedOf))) {
    const words = after.slice(...b);
    // One character can be the end of a word and the beginning of the next ("½").
    const [start, end] = [Math.max(at, words[0]?.start ?? at), Math.max(at, words.at(-1)?.end ?? at)];
    if (kind === 'same') {
      put('same', other.slice(at, end));
    } else {
      put('same', other.slice(at, start));
      put('left', textOf(base, before.slice(...a)));
      put('added', other.slice(start, end));
    }
    at = end;
  }
  put('same', other.slice(at));
  return parts;
}

function foldedOf({ folded }: ComparedWord): string {
  return folded;
}

function textOf(text: string, words: readonly ComparedWord[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}
