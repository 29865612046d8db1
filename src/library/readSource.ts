/** Reads one source: its unsaved buffer or its file, or says why not. */
import type { Stamp } from './openedSources.ts';
import type { SourceProblem } from './sourceState.ts';

/** What a file system knows of a file: size in bytes, time of the last change in milliseconds since 1970. */
export interface FileStat {
  readonly size: number;
  readonly mtime: number;
}

/** Where sources are read from. */
export interface SourceFiles {
  /** The bytes of a file; rejects with an error whose `code` is VS Code's (`FileNotFound`, `NoPermissions`) or Node's (`ENOENT`, `EACCES`). */
  readBytes(uri: string): Promise<Uint8Array>;
  /** Rejects as `readBytes` does. */
  stat(uri: string): Promise<FileStat>;
  /** The text of an unsaved buffer of this file in an editor, which then counts instead of the file; undefined when there is none. */
  readOpenText?(uri: string): string | undefined;
  /** The largest file that is read, in bytes. */
  maxFileSize(): number;
}

/** What is in a source, and what it was read from. */
export type ReadSource =
  | { readonly kind: 'read'; readonly content: Uint8Array | string; readonly stamp: Stamp }
  | { readonly kind: 'failed'; readonly reason: SourceProblem };

/** What would be read: nothing yet, but how large it is. */
export type StattedSource = { readonly kind: 'found'; readonly stamp: Stamp } | { readonly kind: 'failed'; readonly reason: SourceProblem };

/** Looks at a source without reading it, which may have `limit` bytes. Does not reject. */
export async function statSource(files: SourceFiles, uri: string, limit = files.maxFileSize()): Promise<StattedSource> {
  const text = files.readOpenText?.(uri);
  if (text !== undefined) {
    return checked({ isBuffer: true, size: text.length, mtime: 0 }, limit);
  }
  try {
    const { size, mtime } = await files.stat(uri);
    return checked({ isBuffer: false, size, mtime }, limit);
  } catch (error) {
    return { kind: 'failed', reason: problemOf(error) };
  }
}

/** Reads a source that `statSource` has found. Does not reject. */
export async function readSource(files: SourceFiles, uri: string, stamp: Stamp, limit = files.maxFileSize()): Promise<ReadSource> {
  const text = files.readOpenText?.(uri);
  if (text !== undefined) {
    return { kind: 'read', content: text, stamp: { isBuffer: true, size: text.length, mtime: 0 } };
  }
  try {
    const content = await files.readBytes(uri);
    // It may have grown since it was looked at.
    const found = checked({ ...stamp, isBuffer: false, size: content.length }, limit);
    return found.kind === 'found' ? { kind: 'read', content, stamp: found.stamp } : found;
  } catch (error) {
    return { kind: 'failed', reason: problemOf(error) };
  }
}

function checked(stamp: Stamp, limit: number): StattedSource {
  return stamp.size > limit ? { kind: 'failed', reason: { kind: 'tooLarge', size: stamp.size, limit } } : { kind: 'found', stamp };
}

const MISSING: ReadonlySet<string> = new Set(['FileNotFound', 'EntryNotFound', 'ENOENT', 'ENOTDIR']);
const NO_PERMISSION: ReadonlySet<string> = new Set(['NoPermissions', 'EACCES', 'EPERM']);

/** Why a file cannot be read, from what was thrown. */
export function problemOf(error: unknown): SourceProblem {
  const detail = error instanceof Error ? error.message : String(error);
  const code = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (MISSING.has(code)) {
    return { kind: 'missing' };
  }
  return NO_PERMISSION.has(code) ? { kind: 'noPermission', detail } : { kind: 'unreadable', detail };
}
