/** Looks for a pattern right at a place. */

/** What a sticky pattern finds right at the offset of the text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
