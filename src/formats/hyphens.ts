/** Words that were divided at the end of a line, made whole. */
import { NOUNS, OTHER_WORDS, PAST_TENSES } from '../core/lexicon/generated/englishWords.ts';

/** Two lines as one: with a space between, or with what was one word as one word. */
export type Dehyphenate = (line: string, next: string) => string;

const DIVIDED = /(\p{L}+)([-\u2010\u00ad])$/u;
const BEGINNING = /^(\p{Ll}+)/u;
/** No half of a word is looked for further back: a line may be a book. */
const MAX_HALF = 40;

/**
 * Joins lines. A word with a hyphen at the end of a line is one word when the document or the dictionary has it whole; it keeps
 * its hyphen when the document has it so within a line, or when both halves are words of their own; else it is one word.
 */
export function dehyphenator(lines: readonly string[]): Dehyphenate {
  const whole = new Set<string>();
  const hyphenated = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*/gu)) {
      (/[-\u2010]/.test(word) ? hyphenated : whole).add(word);
    }
  }
  const dictionary = new Set([NOUNS, OTHER_WORDS, PAST_TENSES].flatMap((words) => words.split(' ')));
  return (line, next) => {
    const tail = line.slice(-MAX_HALF);
    const [, first = '', mark = ''] = DIVIDED.exec(tail) ?? [];
    const [, second = ''] = BEGINNING.exec(next.slice(0, MAX_HALF)) ?? [];
    if (first === '' || second === '') {
      return first === '' ? `${line} ${next}` : line + next;
    }
    const [left, right] = [first.toLowerCase(), second.toLowerCase()];
    const isWritten = hyphenated.has(`${left}-${right}`) || tail.slice(0, -first.length - 1).endsWith('-');
    const isCompound = isWritten || (!dictionary.has(left + right) && dictionary.has(left) && dictionary.has(right));
    const keeps = mark !== '\u00ad' && !whole.has(left + right) && isCompound;
    return keeps ? line + next : line.slice(0, -1) + next;
  };
}
