/** By which words a source is found besides those of its text. */
import type { SourceSummary } from '../digest.ts';
import { searchTextOf } from './words.ts';

/** So many characters of each word are kept by themselves: too many words begin with as few as one would have to look at them all. */
export const BEGINNING = 3;

/** The words of the title, the publisher and the address of a source, with one space between them. */
export function headingWordsOf(uri: string, { title, publisher }: SourceSummary): string {
  return searchTextOf([title, publisher, addressText(uri)].join('\n'));
}

/** An address as a person reads it. */
function addressText(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri; // a percent sign that is none of an escape
  }
}

/** How the words of a text begin, each beginning once, with one space between them. `text` is as `searchTextOf` gives it. */
export function beginningsOf(text: string): string {
  return [...new Set(text.split(' ').map(beginningOf))].join(' ');
}

/** The first characters of a word: the same number of them that stand in `beginningsOf`. */
export function beginningOf(word: string): string {
  return /^[\0-\x7f]*$/.test(word) ? word.slice(0, BEGINNING) : [...word].slice(0, BEGINNING).join('');
}
