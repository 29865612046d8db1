/** What a file of corrections says, and what it says while there are none: most windows need no more of it. */
import type { Correction } from './correction.ts';
import type { JsonFields } from './json.ts';

/** The version of the format that is written. What a later one has that is not known is kept as it is. */
const VERSION = 1;

/** An entry as it stands in the file. */
export interface CorrectionEntry {
  readonly id: string;
  /** All that stands in the file, what is not known too. */
  readonly raw: JsonFields;
  /** Undefined for a kind that this version does not know. */
  readonly correction?: Correction;
}

/** What a file of corrections says. */
export interface CorrectionsDocument {
  /** What stands beside the entries, `version` too. */
  readonly head: JsonFields;
  readonly entries: readonly CorrectionEntry[];
}

/** What there is before the first correction. */
export const NO_CORRECTIONS: CorrectionsDocument = Object.freeze({ head: Object.freeze({ version: VERSION }), entries: Object.freeze([]) });
