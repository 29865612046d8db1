/** Text for one line of a list or a terminal. */

/** The text on one line: each run of white space is one space, and control characters, which would not be seen, are none. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
