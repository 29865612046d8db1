/** What a database's error means for the store. */
import { StoreError, type StoreProblem } from './indexStore.ts';

/** Primary result codes of SQLite; see https://sqlite.org/rescode.html. */
const PROBLEMS: ReadonlyMap<number, StoreProblem> = new Map([
  [1, 'corrupt'], // ERROR: a statement that is right fails, so the tables are not those that we made
  [3, 'readOnly'], // PERM
  [5, 'busy'], // BUSY
  [6, 'busy'], // LOCKED
  [8, 'readOnly'], // READONLY
  [10, 'unavailable'], // IOERR
  [11, 'corrupt'], // CORRUPT
  [13, 'full'], // FULL
  [14, 'readOnly'], // CANTOPEN
  [17, 'corrupt'], // SCHEMA
  [20, 'corrupt'], // MISMATCH
  [23, 'readOnly'], // AUTH
  [26, 'corrupt'], // NOTADB
]);

/** Extended codes that tell more than their primary one. */
const EXTENDED: ReadonlyMap<number, StoreProblem> = new Map([
  [522, 'corrupt'], // IOERR_SHORT_READ: the file is shorter than it says
  [778, 'full'], // IOERR_WRITE
  [1034, 'full'], // IOERR_FSYNC
  [4874, 'full'], // IOERR_SHMSIZE: no room for the log's index
  [8458, 'corrupt'], // IOERR_CORRUPTFS
]);

/** Codes of the file system, as Node gives them. */
const FILE_SYSTEM: Readonly<Record<string, StoreProblem>> = Object.freeze({
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EROFS: 'readOnly',
  ENOENT: 'readOnly',
  ENOTDIR: 'readOnly',
  EISDIR: 'readOnly',
  EEXIST: 'readOnly',
  ENOSPC: 'full',
  EDQUOT: 'full',
});

/** The error as a `StoreError`; undefined for one that says nothing of the store, but that our code is wrong. */
export function storeErrorOf(error: unknown): StoreError | undefined {
  if (error instanceof StoreError) {
    return error;
  }
  if (!(error instanceof Error)) {
    return undefined;
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const number = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined;
  const problem =
    number === undefined ? FILE_SYSTEM[code] : (EXTENDED.get(number) ?? PROBLEMS.get(number & 0xff) ?? ('unavailable' as const));
  return problem === undefined ? undefined : new StoreError(problem, error);
}
