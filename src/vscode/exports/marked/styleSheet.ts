/** The style sheet of a file that allows no other. */
import type { StyleSheet } from './markedArticle.ts';

/** The files of the style sheet of marked articles, in media/, in the order in which they follow each other. */
export const MARKED_STYLES: readonly string[] = ['marked.css', 'markedLists.css'];

/** The style sheet of these words, as a parser of HTML reads them: without carriage returns, which would change the hash. */
export async function styleSheet(css: string): Promise<StyleSheet> {
  const text = css.replaceAll('\r', '');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return { text, hash: btoa(String.fromCharCode(...new Uint8Array(digest))) };
}
