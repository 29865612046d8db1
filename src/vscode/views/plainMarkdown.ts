/** Text of drafts and sources for the Markdown that VS Code shows: nothing in it is taken for markup, a link or a command. */

import type { Excerpt } from './excerpt.ts';

/** All that CommonMark lets a backslash stand before, so that no rule of it, or of an extension of it, finds anything. */
const PUNCTUATION = /[!-/:-@[-`{-~]/g;
/** Line breaks and characters that would not be seen. */
const BREAKS = /[\t\n\v\f\r\p{Cc}\u2028\u2029]+/gu;

/** Spaces that would make code of the line, which begins behind a byte order mark. */
const INDENT = /^(\uFEFF?) {2,}/;

/** The text on one line, as Markdown that shows exactly that. */
export function plainMarkdown(text: string): string {
  return text.replace(BREAKS, ' ').replace(INDENT, '$1 ').replace(PUNCTUATION, '\\$&');
}

/** The words of an excerpt set off as those of a source, the marked ones strong. */
export function excerptMarkdown({ text, highlight: [start, end] }: Excerpt): string {
  return `> ${plainMarkdown(text.slice(0, start))}**${plainMarkdown(text.slice(start, end))}**${plainMarkdown(text.slice(end))}`;
}
