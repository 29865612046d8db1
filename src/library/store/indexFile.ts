/** Tells an index by its file. */
import { closeSync, openSync, readSync } from 'node:fs';
import { APPLICATION } from './schema.ts';

/** The beginning of a database, and where in its header the application stands; see https://sqlite.org/fileformat.html. */
const MAGIC = 'SQLite format 3\0';
const APPLICATION_AT = 68;
const HEADER_LENGTH = 100;

/** Whether the file is an index of any version, or empty or not there: all others that somebody names must stay as they are. */
export function isIndexFile(file: string): boolean {
  const header = headerOf(file);
  return (
    header.length === 0 ||
    (header.length === HEADER_LENGTH &&
      header.toString('latin1', 0, MAGIC.length) === MAGIC &&
      header.readUInt32BE(APPLICATION_AT) === APPLICATION)
  );
}

/** The first bytes of a file; none where it is not there. Throws when it cannot be read. */
function headerOf(file: string): Buffer {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return Buffer.alloc(0);
    }
    throw error;
  }
  try {
    const header = Buffer.alloc(HEADER_LENGTH);
    return header.subarray(0, readSync(handle, header));
  } finally {
    closeSync(handle);
  }
}
