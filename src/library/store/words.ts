/** The words of texts and of what is searched for, made in one way, so that each store finds the same. */
import { foldText } from '../../core/text/foldText.ts';

/** What is looked for in texts. */
export interface TextQuery {
  /**
   * Runs of words as `wordsOf` gives them. A text fits when each run stands in it somewhere, its words side by side; every text
   * fits where there are none.
   */
  readonly phrases: readonly (readonly string[])[];
  /** Whether the last word of the last phrase may be the beginning of a word. */
  readonly isPrefix: boolean;
  /** At most so many hits. */
  readonly limit: number;
}

/** Of what is typed no more than so many phrases are looked for: nobody types them by hand, and a database has its limits. */
const MAX_PHRASES = 64;
/** Marks around quotations; `foldText` leaves them out, here they also end words. */
const DOUBLE_MARKS = /["“”„‟«»‹›]/g;
/**
 * A letter or sign of a script that puts no spaces between words is a word of its own: any part of a sentence is found then. All
 * else that follows one another of letters, digits and their signs is a word, cut where it is longer than any real one.
 */
const WORD =
  /[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]&&[\p{L}\p{N}\p{M}]]|[[\p{L}\p{N}\p{M}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]]{1,64}/gv;
/** What `WORD` comes to in most texts, found in half the time. */
const ASCII_WORD = /[a-z0-9]{1,64}/g;
const BEYOND_ASCII = /[\u0080-\uffff]/;

/** The words of a text in their order, without regard to case, accents and marks; what is no letter or digit divides them. */
export function wordsOf(text: string): readonly string[] {
  const folded = foldText(text.replace(DOUBLE_MARKS, ' '));
  return folded.match(BEYOND_ASCII.test(folded) ? WORD : ASCII_WORD) ?? [];
}

/** The words of a text with one space between them: what a store searches. */
export function searchTextOf(text: string): string {
  return wordsOf(text).join(' ');
}

/**
 * What a person typed. What stands between double quotation marks is one phrase, and so is what stands between spaces ("3.5",
 * "O’Brien", "vice-president"). The last word may be the beginning of one, unless a closing mark follows it.
 */
export function textQueryOf(typed: string, limit: number): TextQuery {
  const pieces = typed.trim().split(DOUBLE_MARKS);
  const phrases = pieces.flatMap((piece, index) => (index % 2 === 0 ? piece.split(/\s+/) : [piece])).map(wordsOf);
  return {
    phrases: phrases.filter((words) => words.length > 0).slice(0, MAX_PHRASES),
    isPrefix: wordsOf(pieces.at(-1) ?? '').length > 0,
    limit,
  };
}

/** Tells whether a text fits that has a space before and after each word. */
export function matcherOf({ phrases, isPrefix }: TextQuery): (text: string) => boolean {
  const sought = phrases.map((words, index) => ` ${words.join(' ')}${isPrefix && index === phrases.length - 1 ? '' : ' '}`);
  return (text) => sought.every((run) => text.includes(run));
}
