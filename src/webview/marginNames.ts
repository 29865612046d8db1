/** Keeps the speakers' names beside the text apart: of two on one line the second moves a line down. */

/** Where a name would be, and how high it is, in one unit. */
export interface MarginName {
  readonly top: number;
  readonly height: number;
}

/**
 * By how much each name is moved down, in whole lines of the text, so that none stands on the one before. `names` are in the
 * order of the text; `line` is how far it is to the next line, in their unit.
 */
export function movesOf(names: readonly MarginName[], line: number): readonly number[] {
  let free = -Infinity;
  return names.map(({ top, height }) => {
    const lines = top < free ? Math.ceil((free - top) / line) : 0;
    free = top + lines * line + height;
    return lines;
  });
}
