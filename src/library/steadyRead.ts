/** Reads a file so that its bytes and its stamp belong together. */
import { type FileStat, problemOf } from './readSource.ts';
import type { SourceProblem } from './sourceState.ts';

/** Where files are read from, as `SourceFiles` says of them. */
export interface PlainFiles {
  readBytes(uri: string): Promise<Uint8Array>;
  stat(uri: string): Promise<FileStat>;
}

/** What was read. A failure has a stamp when a file with an equal one would fail as well. */
export type SteadyRead =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly stamp: FileStat }
  | { readonly kind: 'failed'; readonly reason: SourceProblem; readonly stamp: FileStat | undefined };

/** A file that changes while it is read is read so often. */
const ATTEMPTS = 3;

/**
 * Reads a file of at most `limit` bytes. When its stamp is another afterwards it is read again; one that never rests is given
 * as it was last, with the stamp from before, so that the next look sees the difference. Does not reject.
 */
export async function steadyRead(files: PlainFiles, uri: string, limit: number): Promise<SteadyRead> {
  try {
    for (let attempt = 1; ; attempt++) {
      const stamp = await files.stat(uri);
      if (stamp.size > limit) {
        return { kind: 'failed', reason: { kind: 'tooLarge', size: stamp.size, limit }, stamp };
      }
      const bytes = await files.readBytes(uri);
      const after = await files.stat(uri);
      if (attempt < ATTEMPTS && (after.size !== stamp.size || after.mtime !== stamp.mtime)) {
        continue;
      }
      return bytes.length > limit
        ? { kind: 'failed', reason: { kind: 'tooLarge', size: bytes.length, limit }, stamp }
        : { kind: 'read', bytes, stamp };
    }
  } catch (error) {
    return { kind: 'failed', reason: problemOf(error), stamp: undefined };
  }
}
