/** Cite keys: what is one, and how one is made for a source that has none. */
import type { Article } from '../../core/article.ts';
import { foldWord } from '../../core/text/foldWord.ts';

/** What a key is made of. */
export type KeyFields = Pick<Article, 'title' | 'byline' | 'publisher' | 'date'>;

/** Longer ones are no keys. */
const MAX_LENGTH = 200;

/** Whether a text can stand as a key in BibTeX, in LaTeX and, in braces at least, in Pandoc. */
export function isCiteKey(text: string): boolean {
  return text.length <= MAX_LENGTH && /^[^\s,;{}()[\]@"#%~\\=]+$/.test(text);
}

/** Words before the first that tells something. */
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/**
 * The key of a source: the surname of its first author, else the first word of its publisher, else `source`; the year, where it is
 * known; the first word of its title that is no article. In small letters without accents. Where it is taken, `a`, `b`… `z` follow,
 * then `aa`.
 */
export function makeCiteKey({ title, byline, publisher, date }: KeyFields, isTaken: (key: string) => boolean): string {
  const who = surnameOf(byline) ?? firstWord(publisher) ?? 'source';
  const base = `${who}${date?.slice(0, 4) ?? ''}${firstWord(title) ?? ''}`;
  for (let count = 0; ; count++) {
    const key = base + suffixOf(count);
    if (!isTaken(key)) {
      return key;
    }
  }
}

/** Nothing, then `a` to `z`, `aa`, `ab`… */
function suffixOf(count: number): string {
  return count === 0 ? '' : suffixOf(Math.floor((count - 1) / 26)) + String.fromCharCode(97 + ((count - 1) % 26));
}

function surnameOf(byline: string | undefined): string | undefined {
  const [first = ''] = authorsOf(byline ?? '');
  return wordsOf(first.replace(/(?<=\p{L})[-‐](?=\p{L})/gu, '')).at(-1);
}

function firstWord(text: string | undefined): string | undefined {
  const words = wordsOf(text ?? '');
  return words.find((word) => !ARTICLES.has(word)) ?? words[0];
}

function wordsOf(text: string): readonly string[] {
  const words = text.split(/[^\p{L}\p{N}\p{M}'’]+/u).map((word) => foldWord(word).replace(/[^a-z0-9]/g, ''));
  return words.filter((word) => word !== '');
}

/** The names in a byline: "Ann Hall, Bo Lee and Cy Orr" are three. */
export function authorsOf(byline: string): readonly string[] {
  return byline
    .split(/\s*(?:,|;|\band\b|&)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
