/** The state of a source as a string, which takes a third of the room: in the index, and where the states of all sources are kept. */
import type { SourceSummary } from './digest.ts';
import type { SourceProblem, SourceState } from './sourceState.ts';

/** The properties of a summary, none missing, and their places: last those that most have not. */
const SUMMARY_PLACES: Readonly<Record<keyof SourceSummary, number>> = {
  title: 0,
  words: 1,
  paragraphs: 2,
  characters: 3,
  peopleCount: 4,
  quoteCount: 5,
  reportedCount: 6,
  truncated: 7,
  byline: 8,
  publisher: 9,
  date: 10,
  address: 11,
  citekey: 12,
};
const SUMMARY_KEYS = Object.keys(SUMMARY_PLACES) as readonly (keyof SourceSummary)[];

const PENDING: SourceState = Object.freeze({ kind: 'pending' });

/** Packs a state: of a summary the values alone, as long as any follow; a failure by name; nothing for what is pending. */
export function packState(state: SourceState): string {
  switch (state.kind) {
    case 'pending':
      return '';
    case 'failed':
      return JSON.stringify(state.reason);
    case 'ready': {
      const values = SUMMARY_KEYS.map((key) => state.summary[key]);
      return JSON.stringify(values.slice(0, values.findLastIndex((value) => value !== undefined) + 1));
    }
  }
}

/** The state that was packed. Throws a `SyntaxError` for what `packState` did not make. */
export function unpackState(packed: string): SourceState {
  if (packed === '') {
    return PENDING;
  }
  const content = JSON.parse(packed) as unknown;
  return Array.isArray(content)
    ? { kind: 'ready', summary: summaryOfValues(content) }
    : { kind: 'failed', reason: content as SourceProblem };
}

function summaryOfValues(values: readonly unknown[]): SourceSummary {
  const known = SUMMARY_KEYS.map((key, index) => [key, values[index] ?? undefined] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as unknown as SourceSummary;
}
