/** How far the library is with a source, and why it cannot be read. */
import type { Analysis, Article } from '../core/article.ts';
import type { DocumentProblem } from '../formats/format.ts';
import type { SourceDigest, SourceSummary } from './digest.ts';

/** Why a source cannot be read. Sizes, limits and offsets are in bytes; `detail` is a message of the system, not translated. */
export type SourceProblem =
  | { readonly kind: 'tooLarge'; readonly size: number; readonly limit: number }
  | { readonly kind: 'binary'; readonly offset: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'noPermission'; readonly detail: string }
  | { readonly kind: 'unreadable'; readonly detail: string }
  | DocumentProblem;

/** How far the library is with a source. While a known source is read again, it keeps the state that it had. */
export type SourceState =
  | { readonly kind: 'pending' }
  | { readonly kind: 'ready'; readonly summary: SourceSummary }
  | { readonly kind: 'failed'; readonly reason: SourceProblem };

/** A source with its text, as the reader needs it. */
export interface OpenedSource {
  readonly uri: string;
  readonly article: Article;
  readonly analysis: Analysis;
  readonly digest: SourceDigest;
  /** Grows whenever the source's text may have changed; a place that was found in another version may be another place now. */
  readonly version: number;
}

/** Thrown by `Library.open` when the source cannot be read. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly uri: string;
  readonly problem: SourceProblem;

  constructor(uri: string, problem: SourceProblem) {
    super(`Cannot read ${uri}: ${problem.kind}`);
    this.uri = uri;
    this.problem = problem;
  }
}

/** Thrown by `Library.open` when nobody waits for the answer any more. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}
