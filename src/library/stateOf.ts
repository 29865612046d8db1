/** How far a source is, by what came of opening it. */
import type { OpenAnswer } from './analyzer.ts';
import type { SourceDigest } from './digest.ts';
import { packState } from './packedState.ts';
import { type OpenedSource, SourceError, type SourceState } from './sourceState.ts';
import { summaryOf } from './summary.ts';

/** Why a source could not be opened. */
export type SourceFailure = Extract<SourceState, { kind: 'failed' }>;

/** The state of a source that was opened, or could not be. */
export function stateOf(answer: OpenAnswer | SourceFailure): SourceState {
  return answer.kind === 'ready' ? readyState(answer.digest) : { kind: 'failed', reason: answer.reason };
}

/** The same of one that the library has opened. */
export function stateOfFound(found: OpenedSource | SourceError): SourceState {
  return found instanceof SourceError ? { kind: 'failed', reason: found.problem } : readyState(found.digest);
}

function readyState(digest: SourceDigest): SourceState {
  return { kind: 'ready', summary: summaryOf(digest) };
}

/** Whether two states tell the same. */
export function isSameState(a: SourceState, b: SourceState): boolean {
  return packState(a) === packState(b);
}
