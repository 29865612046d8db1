/** Opens the index of a folder; builds it anew where it cannot be used, and does without one where there can be none. */
import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type * as Sqlite from 'node:sqlite';
import { StoreError } from './indexStore.ts';
import { MemoryStore } from './memoryStore.ts';
import type { OpenedStore, StoreOptions } from './openedStore.ts';
import { configure, createTables, schemaOf } from './schema.ts';
import { storeErrorOf } from './sqliteErrors.ts';
import { SqliteStore } from './sqliteStore.ts';

/** Opens a store. Does not throw for what the folder or the system may have: there is a store in memory then, which says why. */
export function openStore({ folder, file, corrupt }: StoreOptions): OpenedStore {
  if (folder === undefined && file === undefined) {
    return { store: new MemoryStore() };
  }
  try {
    return file === undefined ? openFolder(folder ?? '', loadSqlite(), corrupt) : openNamed(file, loadSqlite(), corrupt);
  } catch (error) {
    const problem = storeErrorOf(error);
    if (problem === undefined) {
      throw error;
    }
    const reason = problem.problem === 'corrupt' ? 'unavailable' : problem.problem;
    return { store: new MemoryStore(), notice: { kind: 'notKept', reason, detail: problem.message } };
  }
}

/** Node's SQLite, with full text. It is looked for when it is needed: loading it alone prints a warning. */
function loadSqlite(): typeof Sqlite {
  // A host that is older than our types know has no such function, or no such module.
  const { getBuiltinModule } = process as { readonly getBuiltinModule?: (this: void, id: string) => typeof Sqlite | undefined };
  const sqlite = getBuiltinModule?.('node:sqlite');
  if (sqlite === undefined) {
    throw new StoreError('unavailable', 'There is no node:sqlite.');
  }
  const database = new sqlite.DatabaseSync(':memory:');
  try {
    database.exec("CREATE VIRTUAL TABLE probe USING fts5(body, content='', contentless_delete=1)");
  } catch (error) {
    throw new StoreError('unavailable', error);
  } finally {
    database.close();
  }
  return sqlite;
}

function openFolder(folder: string, sqlite: typeof Sqlite, corrupt: StoreOptions['corrupt']): OpenedStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const number = lastNumber(folder);
  // Another window may have the old file open: a new one in its place would mix with what that window still writes.
  const opened = openOrReplace(fileOf(folder, number), () => fileOf(folder, number + 1), { sqlite, corrupt });
  removeBefore(folder, opened.notice === undefined ? number : number + 1);
  return opened;
}

/** The file that somebody named is the index, and stays it: what cannot be used is removed. */
function openNamed(file: string, sqlite: typeof Sqlite, corrupt: StoreOptions['corrupt']): OpenedStore {
  const replace = (): string => {
    ['', '-wal', '-shm'].forEach((suffix) => rmSync(file + suffix, { force: true }));
    return file;
  };
  return openOrReplace(file, replace, { sqlite, corrupt });
}

/** Opens a file, or in place of one that cannot be used the one that `next` names. */
function openOrReplace(
  file: string,
  next: () => string,
  { sqlite, corrupt }: { readonly sqlite: typeof Sqlite; readonly corrupt: StoreOptions['corrupt'] },
): OpenedStore {
  const opened = file === corrupt?.file ? { kind: 'corrupt' as const, detail: corrupt.error.message } : openFile(file, sqlite);
  if (opened.kind === 'open') {
    return { store: opened.store };
  }
  const anew = openFile(next(), sqlite);
  if (anew.kind !== 'open') {
    throw new StoreError('unavailable', anew.detail);
  }
  return { store: anew.store, notice: { kind: 'rebuilt', reason: opened.kind, detail: opened.detail } };
}

type OpenedFile = { readonly kind: 'open'; readonly store: SqliteStore } | { readonly kind: 'older' | 'corrupt'; readonly detail: string };

function openFile(file: string, sqlite: typeof Sqlite): OpenedFile {
  // The database and what is beside it get the mode of this file.
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  const database = new sqlite.DatabaseSync(file);
  try {
    return setUp(database, file);
  } catch (error) {
    database.close();
    const problem = storeErrorOf(error);
    if (problem?.problem === 'corrupt') {
      return { kind: 'corrupt', detail: problem.message };
    }
    throw error;
  }
}

function setUp(database: Sqlite.DatabaseSync, file: string): OpenedFile {
  configure(database);
  if (schemaOf(database) === 'empty') {
    createTables(database);
  }
  if (schemaOf(database) !== 'current') {
    database.close();
    return { kind: 'older', detail: path.basename(file) };
  }
  const store = new SqliteStore(database, file);
  for (const isPrefix of [false, true]) {
    const query = { terms: [{ words: ['a'], isPrefix }], limit: 1 };
    Array.from(store.findSources({ in: 'text', ...query }));
    Array.from(store.findSources({ in: 'heading', ...query }));
    Array.from(store.findPassages(query));
  }
  return { kind: 'open', store };
}

const FILE = /^index-(\d{1,9})\.db/;

function fileOf(folder: string, number: number): string {
  return path.join(folder, `index-${String(number)}.db`);
}

/** The number of the newest index of a folder; 1 where there is none yet. */
function lastNumber(folder: string): number {
  return Math.max(1, ...readdirSync(folder).map((name) => Number(FILE.exec(name)?.[1] ?? 1)));
}

/** Removes indexes that were given up, with what is beside them. */
function removeBefore(folder: string, number: number): void {
  for (const name of readdirSync(folder)) {
    if (Number(FILE.exec(name)?.[1] ?? number) < number) {
      tryToRemove(path.join(folder, name));
    }
  }
}

function tryToRemove(file: string): void {
  try {
    rmSync(file);
  } catch (error) {
    // On Windows a file that another window has open stays; the next start removes it.
    if (storeErrorOf(error) === undefined && !(error instanceof Error && 'code' in error && error.code === 'EBUSY')) {
      throw error;
    }
  }
}
