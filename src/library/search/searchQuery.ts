/** What was typed into "Search Sources…": words, phrases in quotation marks, `speaker:` and `source:`. */
import { type Term, wordsOf } from '../store/words.ts';

/** What is looked for. Nothing is when there are no terms, speakers and sources. */
export interface SearchQuery {
  /** All must be there, in any order. */
  readonly terms: readonly Term[];
  /** Words, or beginnings of words, that the speaker's name must have; what is looked for is then what was said. */
  readonly speaker: readonly string[];
  /** Words, or beginnings of words, that the source's title, publisher or address must have. */
  readonly source: readonly string[];
}

/** Of what is typed no more than so many terms are looked for: nobody types them by hand, and a database has its limits. */
const MAX_TERMS = 64;

/** A filter with its value, a phrase, or a word; marks need not be closed while one types. */
const PART =
  /(?:(?<filter>speaker|source):)(?:["“”„«»](?<several>[^"“”„«»]*)(?:["“”„«»]|$)|(?<one>[^\s"“”„«»]*))|["“”„«»](?<phrase>[^"“”„«»]*)(?<closing>["“”„«»]|$)|(?<word>[^\s"“”„«»]+)/giu;

/**
 * Takes apart what was typed. The last word may be the beginning of one, unless a space or a closing mark follows it; any word
 * may with a star. `speaker:` and `source:` take a word, or several in quotation marks.
 */
export function parseQuery(typed: string): SearchQuery {
  const terms: Term[] = [];
  const speaker: string[] = [];
  const source: string[] = [];
  for (const part of typed.matchAll(PART)) {
    const { filter, several, one, phrase, closing = '', word = '' } = part.groups ?? {};
    if (filter?.toLowerCase() === 'speaker') {
      speaker.push(...wordsOf(several ?? one ?? ''));
    } else if (filter !== undefined) {
      source.push(...wordsOf(several ?? one ?? ''));
    } else {
      const isUnfinished = part.index + part[0].length === typed.length && closing === '';
      terms.push(...termOf(phrase ?? word, { isUnfinished, isPhrase: phrase !== undefined }));
    }
  }
  return { terms: terms.slice(0, MAX_TERMS), speaker, source };
}

/** One or two letters of a script whose words have more. */
const SHORT = /^[\x30-\u0dff]{1,2}$/;

/**
 * The term that some words make; none where there are no words. Too many words begin with one or two letters to be looked for
 * behind others: in marks these wait until there are more of them, else they count as a word ("don’t", "vice-p").
 */
function termOf(
  value: string,
  { isUnfinished, isPhrase }: { readonly isUnfinished: boolean; readonly isPhrase: boolean },
): readonly Term[] {
  const words = wordsOf(value);
  const isShort = isUnfinished && words.length > 1 && SHORT.test(words.at(-1) ?? '');
  const kept = isShort && isPhrase ? words.slice(0, -1) : words;
  return kept.length === 0 ? [] : [{ words: kept, isPrefix: !isShort && (isUnfinished || value.endsWith('*')) }];
}

/** Whether nothing is looked for. */
export function isEmptyQuery({ terms, speaker, source }: SearchQuery): boolean {
  return terms.length + speaker.length + source.length === 0;
}
