/** The index of all sources as the library uses it, wherever it is kept and filled. */
import type { Event, IDisposable } from '../shared/lifecycle.ts';
import type { SourceDigest } from './digest.ts';
import type { IndexProgress } from './indexer/indexer.ts';
import type { IndexNotice } from './indexer/notices.ts';
import type { OrderedSource } from './indexer/sourceTable.ts';
import type { ToldState } from './indexer/stateTeller.ts';
import type { SourceQueries } from './sourceQueries.ts';

/** What stands in place of what was found in a file. */
export interface OverlayOptions {
  /** The text is the file's: only what was found in it is corrected. Else it is the text of an unsaved buffer. */
  readonly isOfFile?: true;
}

/** An index that follows files. All calls return at once. */
export interface SourceIndex extends IDisposable {
  /** States of sources that were found out, at most a thousand at once. */
  readonly onDidTell: Event<readonly ToldState[]>;
  /** How far the work is, at most ten times a second. */
  readonly onDidProgress: Event<IndexProgress>;
  /** Something that a person should know, once. */
  readonly onDidNotice: Event<IndexNotice>;
  /** How far the work is. All that is done was told. */
  readonly progress: IndexProgress;
  /** What is asked about all sources. */
  readonly queries: SourceQueries;
  /** Says which sources there are more, or have another place among all, and which no longer. */
  changeSources(changes: { readonly added: readonly OrderedSource[]; readonly removed: readonly string[] }): void;
  /** Has sources looked at again, for they have changed. Of each a state is told, the old one too where it is the same. */
  refresh(uris: readonly string[]): void;
  /**
   * Has a source be what an unsaved buffer says, or a person has corrected, which is never stored; what was found in its file again
   * when `digest` is undefined.
   */
  overlay(uri: string, digest: SourceDigest | undefined, options?: OverlayOptions): void;
  /** Reads these sources before all others, for they are in view. */
  prioritise(uris: readonly string[]): void;
  /** Sets the largest file that is read, in bytes. */
  setLimit(limit: number): void;
  /** Leaves off reading; what is stored stays, and answers. */
  stop(): void;
  /** Goes on reading after `stop`, or after the index has stopped by itself. */
  resume(): void;
  /** Forgets all that is stored, and reads it anew. */
  clear(): void;
}
