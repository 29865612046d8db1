/** The words of texts and of what is searched for, made in one way, so that each store finds the same. */
import { foldText } from '../../core/text/foldText.ts';

/** Words that stand one after the other, as `wordsOf` gives them; mostly one. */
export interface Term {
  readonly words: readonly string[];
  /** Whether the last word may be the beginning of one. */
  readonly isPrefix: boolean;
}

/** What is looked for in texts. */
export interface TextQuery {
  /** A text fits when each term stands in it somewhere, its words side by side; every text fits where there are none. */
  readonly terms: readonly Term[];
  /** At most so many hits. */
  readonly limit: number;
}

/** Of what is typed no more than so many terms are looked for: nobody types them by hand, and a database has its limits. */
const MAX_TERMS = 64;
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
/** What stands between words, unless that is a space. */
const BETWEEN_WORDS = /[^a-z0-9 ][^a-z0-9]*| [^a-z0-9]+/g;
/** What `ASCII_WORD` makes of a longer word is several. */
const LONGEST = 64;
const BEYOND_ASCII = /[\u0080-\uffff]/;

/** The words of a text in their order, without regard to case, accents and marks; what is no letter or digit divides them. */
export function wordsOf(text: string): readonly string[] {
  const folded = foldText(withoutMarks(text));
  return folded.match(patternFor(folded)) ?? [];
}

/** The text with a space for each quotation mark that `foldText` would leave out, so that it divides words. Nothing moves. */
export function withoutMarks(text: string): string {
  return text.replace(DOUBLE_MARKS, ' ');
}

/** The same words as `wordsOf` gives, and where they stand, of a text that is folded already and `withoutMarks` before that. */
export function wordPlaces(folded: string): Iterable<RegExpExecArray> {
  return folded.matchAll(patternFor(folded));
}

function patternFor(folded: string): RegExp {
  return BEYOND_ASCII.test(folded) ? WORD : ASCII_WORD;
}

/** The words of a text with one space between them: what a store searches. */
export function searchTextOf(text: string): string {
  const folded = foldText(withoutMarks(text));
  if (!BEYOND_ASCII.test(folded)) {
    // The same in half the time, unless a word is to be cut: each text that is indexed comes here.
    const spaced = folded.replace(BETWEEN_WORDS, ' ').trim();
    if (longestWord(spaced) <= LONGEST) {
      return spaced;
    }
  }
  return (folded.match(patternFor(folded)) ?? []).join(' ');
}

/** How many characters the longest word has, of words with one space between them. */
function longestWord(text: string): number {
  let longest = 0;
  for (let start = 0; start <= text.length;) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    longest = Math.max(longest, end - start);
    start = end + 1;
  }
  return longest;
}

/**
 * What a person typed. What stands between double quotation marks is one term, and so is what stands between spaces ("3.5",
 * "O’Brien", "vice-president"). The last word may be the beginning of one, unless a closing mark follows it.
 */
export function textQueryOf(typed: string, limit: number): TextQuery {
  const pieces = typed.trim().split(DOUBLE_MARKS);
  const runs = pieces.flatMap((piece, index) => (index % 2 === 0 ? piece.split(/\s+/) : [piece])).map(wordsOf);
  const found = runs.filter((words) => words.length > 0).slice(0, MAX_TERMS);
  const isOpen = wordsOf(pieces.at(-1) ?? '').length > 0;
  return { terms: found.map((words, index) => ({ words, isPrefix: isOpen && index === found.length - 1 })), limit };
}

/** Tells whether a text fits that has a space before and after each word. */
export function matcherOf(terms: readonly Term[]): (text: string) => boolean {
  const sought = terms.map(({ words, isPrefix }) => ` ${words.join(' ')}${isPrefix ? '' : ' '}`);
  return (text) => sought.every((run) => text.includes(run));
}

/** The words of terms, each as a term of its own. */
export function singleWords(terms: readonly Term[]): readonly Term[] {
  return terms.flatMap(({ words, isPrefix }) =>
    words.map((word, index) => ({ words: [word], isPrefix: isPrefix && index === words.length - 1 })),
  );
}
