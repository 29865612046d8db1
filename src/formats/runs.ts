/** The words that runs show. */
import type { Run } from '../core/article.ts';

/** What is shown of some runs of `text`, line by line: a line break between two runs divides lines. */
export function shownLines(text: string, runs: readonly Run[]): readonly string[] {
  const lines: string[] = [''];
  let before: Run | undefined;
  for (const run of runs) {
    const shown = run.shown ?? text.slice(run.start, run.end);
    if (before !== undefined && /[\r\n]/.test(text.slice(before.end, run.start))) {
      lines.push(shown);
    } else {
      lines[lines.length - 1] += shown;
    }
    before = run;
  }
  return lines.map((line) => line.trim());
}

/** What is shown of some runs of `text`, on one line. */
export function shownWords(text: string, runs: readonly Run[]): string {
  return shownLines(text, runs).join(' ').trim();
}
