/** Keeps the speakers' names beside the text apart: of two on one line the second moves a line down. */

/** How high a name is and how far it is to the next line of the text, in one unit. */
export interface MarginLines {
  readonly name: number;
  readonly line: number;
}

/**
 * By how much each name is moved down, in whole lines, so that none stands on the one before. `tops` is where they would be, in
 * the order of the text.
 */
export function movesOf(tops: readonly number[], { name, line }: MarginLines): readonly number[] {
  let free = -Infinity;
  return tops.map((top) => {
    const lines = top < free ? Math.ceil((free - top) / line) : 0;
    free = top + lines * line + name;
    return lines;
  });
}
