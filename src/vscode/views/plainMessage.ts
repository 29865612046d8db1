/** Text for notifications, in which VS Code takes what looks like a link for one. */

/** The text with what would be a link there broken up: a title or a file name may look like one. */
export function plainMessage(text: string): string {
  return text.replaceAll('](', '] (');
}
