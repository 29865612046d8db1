/** By which words a source is found besides those of its text. */
import type { SourceSummary } from '../digest.ts';
import { searchTextOf } from './words.ts';

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
