/** What the index asks for: files looked at, read, hashed and analysed, wherever that is done. */
import type { IDisposable } from '../../shared/lifecycle.ts';
import type { FileStat } from '../readSource.ts';
import type { SourceProblem } from '../sourceState.ts';
import type { ReadRecord } from '../store/indexStore.ts';

/** What came of looking at a file. */
export type StatAnswer = { readonly kind: 'found'; readonly stamp: FileStat } | { readonly kind: 'failed'; readonly reason: SourceProblem };

/** A file that is to be read. */
export interface ReadOrder {
  readonly uri: string;
  /** The hash of what is known already: a file that has it is not analysed. Undefined when nothing is known that would still hold. */
  readonly hash?: string;
}

/** What came of a file that was to be read. Stamps are such that an equal one later means an equal file (`trustedStamp`). */
export type ReadAnswer =
  /** It has the known hash. */
  | { readonly kind: 'same'; readonly stamp: FileStat }
  | { readonly kind: 'ready'; readonly stamp: FileStat; readonly hash: string; readonly found: ReadRecord }
  /** It cannot be read; without a hash when its bytes could not be had. */
  | { readonly kind: 'failed'; readonly stamp: FileStat; readonly hash: string; readonly reason: SourceProblem };

/** How files are read: the usual ones in batches, large ones so that no other waits for them, and one that may be deadly alone. */
export type Lane = 'usual' | 'large' | 'alone';

/**
 * Reads and analyses files. Calls reject when what does it broke down, which says nothing of which file it was; in the lane
 * `alone` nothing else is under way beside the call, so that then it was that file.
 */
export interface FilePool extends IDisposable {
  /** How many calls are worth having under way. */
  readonly width: number;
  /** Looks at files, in the order given. */
  stat(uris: readonly string[], lane: Lane): Promise<readonly StatAnswer[]>;
  /** Reads files of at most `limit` bytes, in the order given. `size` is about how many bytes they have together. */
  read(lane: Lane, orders: readonly ReadOrder[], about: { readonly limit: number; readonly size: number }): Promise<readonly ReadAnswer[]>;
}

/** A time that no file has: what is stored with it is looked at again. */
export const NO_TIME = -1;

/** Files are looked at as of no time when they could not be looked at. */
export const NO_STAMP: FileStat = Object.freeze({ size: 0, mtime: NO_TIME });

/** File systems keep times in steps of up to two seconds (FAT), in milliseconds. */
const COARSEST_TIME = 2000;

/**
 * The stamp to be remembered of a file that was read at the time `now`: without its time when that is so near that a later
 * change might leave the same one.
 */
export function trustedStamp(stamp: FileStat, now: number): FileStat {
  return Math.abs(now - stamp.mtime) < COARSEST_TIME ? { size: stamp.size, mtime: NO_TIME } : stamp;
}
