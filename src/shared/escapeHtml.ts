/** The one function that makes text safe to stand in HTML. */

/** In place of what HTML cannot hold: NUL, and halves of surrogate pairs, which have no encoding. */
const REPLACEMENT = '\uFFFD';

/**
 * Escapes text for the content of an element or for an attribute in either kind of quotation marks: a parser reads it back
 * as the same text, but for characters that HTML cannot hold, which become U+FFFD, and for carriage returns, which are kept
 * as references because a parser would make line feeds of them.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r\0]|\p{Surrogate}/gu, (character) => ESCAPES[character] ?? REPLACEMENT);
}

const ESCAPES: Readonly<Record<string, string>> = Object.freeze({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
});
