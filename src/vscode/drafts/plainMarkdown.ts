/** Text of drafts and sources for the Markdown that VS Code shows: nothing in it is taken for markup, a link or a command. */

/** All that CommonMark lets a backslash stand before, so that no rule of it, or of an extension of it, finds anything. */
const PUNCTUATION = /[!-/:-@[-`{-~]/g;
/** Line breaks and characters that would not be seen. */
const BREAKS = /[\t\n\v\f\r\p{Cc}\u2028\u2029]+/gu;

/** The text on one line, as Markdown that shows exactly that. */
export function plainMarkdown(text: string): string {
  return text.replace(BREAKS, ' ').replace(PUNCTUATION, '\\$&');
}
