/** The tables of the index, and how a database is set up for them. */
import type { DatabaseSync } from 'node:sqlite';

/** Changes with the tables, and with how words are made: an index of another version is built anew. */
const VERSION = 8;
/** Says that a database is an index of ours. */
export const APPLICATION = 0x56_42_54_4d;

/**
 * `sources` has what is read at each start and nothing else, so that it is read in one go. Words are searched in tables that keep
 * no text. These are given words that are divided already (see words.ts), hence the tokenizer that knows of ASCII alone: what is
 * beyond counts as a letter. `passages` tells in which sources any passages have a word; where it stands in them, the digest tells.
 * Beginnings of two and three letters, which people type first, are found at once in passages and headings; in `texts` all places of
 * all words that begin so are read first (0.2 s of 100,000), for to keep these by themselves takes an eighth of the text's size.
 * An address is found by a number made of it: to keep it once more in an index takes a fiftieth.
 */
const TABLES = `
  CREATE TABLE sources (
    id INTEGER PRIMARY KEY, number INTEGER NOT NULL, uri TEXT NOT NULL, size REAL NOT NULL, mtime REAL NOT NULL,
    hash ANY NOT NULL, analyser ANY NOT NULL, outcome TEXT NOT NULL
  ) STRICT;
  CREATE INDEX numbers ON sources (number);
  CREATE TABLE digests (id INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
  CREATE TABLE casts (id INTEGER PRIMARY KEY, rows TEXT NOT NULL, evidence BLOB NOT NULL, fingerprints BLOB NOT NULL) STRICT;
  CREATE TABLE extracts (id INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
  CREATE VIRTUAL TABLE texts USING fts5(body, content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE headings USING fts5(words, content='', contentless_delete=1, detail=none, prefix='2 3', tokenize='ascii');
  CREATE VIRTUAL TABLE passages USING fts5(words, content='', contentless_delete=1, detail=none, prefix='2 3', tokenize='ascii');
`;

/**
 * Two windows can have it open; what one wrote is on the disk when the machine keeps its power, and what is there is whole in any
 * case. What is removed is overwritten as far as that costs no writing of its own (to overwrite all takes a quarter longer); the rest
 * goes when the space is used again, or all is cleared.
 */
const SETTINGS = `
  PRAGMA page_size = 8192;
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = FAST;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -16000;
  PRAGMA journal_size_limit = 16777216;
`;

/** What a database is: an index of this version, or of another, or nothing yet. */
export type SchemaState = 'current' | 'other' | 'empty';

/** Sets a connection up. Throws what SQLite says when the file is no database or cannot be written. */
export function configure(database: DatabaseSync): void {
  database.exec(SETTINGS);
}

/** What is in a database. Throws what SQLite says when it cannot be read. */
export function schemaOf(database: DatabaseSync): SchemaState {
  const version = numberOf(database, 'PRAGMA user_version', 'user_version');
  const application = numberOf(database, 'PRAGMA application_id', 'application_id');
  if (version === 0 && application === 0 && numberOf(database, 'SELECT count(*) AS count FROM sqlite_schema', 'count') === 0) {
    return 'empty';
  }
  return version === VERSION && application === APPLICATION ? 'current' : 'other';
}

/** Makes the tables in an empty database, unless another process has made them meanwhile. */
export function createTables(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    if (schemaOf(database) === 'empty') {
      database.exec(TABLES);
      database.exec(`PRAGMA application_id = ${String(APPLICATION)}; PRAGMA user_version = ${String(VERSION)}`);
    }
    database.exec('COMMIT');
    // So that the file itself says from now on that it is an index.
    database.exec('PRAGMA wal_checkpoint(PASSIVE)');
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** Ends a transaction that failed; SQLite itself has ended it after some errors. */
export function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK');
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('no transaction')) {
      throw error;
    }
  }
}

function numberOf(database: DatabaseSync, sql: string, column: string): number {
  return Number(database.prepare(sql).get()?.[column]);
}
