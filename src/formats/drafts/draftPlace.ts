/** The way from the words of a quotation back to the draft. */
import { firstStartingAt, type Span } from '../../core/span.ts';
import type { DraftQuotation, WordsRun } from './draft.ts';

/** The place in the draft's text of a place in the words of a quotation; an empty one stays empty, behind what is before it. */
export function draftPlace({ runs, start }: Pick<DraftQuotation, 'runs' | 'start'>, place: Span): Span {
  if (place.end <= place.start) {
    const at = offsetOf(runs, Math.max(0, place.start - 1), place.start > 0 ? 'end' : 'start') ?? start;
    return { start: at, end: at };
  }
  const from = offsetOf(runs, place.start, 'start') ?? start;
  return { start: from, end: Math.max(from, offsetOf(runs, place.end - 1, 'end') ?? from) };
}

/** Where the character of the words begins or ends in the draft. */
function offsetOf(runs: readonly WordsRun[], at: number, edge: 'start' | 'end'): number | undefined {
  const index = firstStartingAt(
    runs.map((run) => ({ start: run.at, end: run.at })),
    at + 1,
  );
  const run = runs[Math.max(0, index - 1)];
  if (run === undefined) {
    return undefined;
  }
  const isPlain = run.source.end - run.source.start === run.length;
  if (!isPlain) {
    return run.source[edge];
  }
  // What lies between two runs belongs to the one before.
  const inRun = Math.min(at - run.at + (edge === 'end' ? 1 : 0), run.length);
  return run.source.start + inRun;
}
