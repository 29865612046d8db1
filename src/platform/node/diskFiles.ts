/** Files on the disk, read with Node: for threads that have nothing else to do meanwhile. */
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether `diskFiles` can read what is at the address. */
export function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:');
}

/** Thrown for what is no file: a folder, a pipe, a device. */
class NoFileError extends Error {
  readonly code = 'EISDIR';
}

/**
 * Files at `file:` addresses. Calls are done when they return, though they answer promises: a thread that reads many small
 * files is several times as fast so, and has no other calls to answer.
 */
export const diskFiles = Object.freeze({
  // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is to be a rejection
  async stat(uri: string) {
    const found = statSync(fileURLToPath(uri));
    if (!found.isFile()) {
      throw new NoFileError('This is no file.');
    }
    // In whole milliseconds, as VS Code tells it.
    return { size: found.size, mtime: Math.floor(found.mtimeMs) };
  },

  // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is to be a rejection
  async readBytes(uri: string) {
    return readFileSync(fileURLToPath(uri));
  },
});
