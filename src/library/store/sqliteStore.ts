/** The index in a SQLite database that lasts. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { castOf } from '../cast.ts';
import { type SourceDigest, summaryOf } from '../digest.ts';
import type { FileStat } from '../readSource.ts';
import type { Cast, IndexStore, KnownSource, PassageHit, ReadRecord, SourceRecord } from './indexStore.ts';
import { pack, unpack } from './packed.ts';
import { passageTextsOf } from './passageTexts.ts';
import { PASSAGE_ROWS, rollBack } from './schema.ts';
import { storeErrorOf } from './sqliteErrors.ts';
import { castColumn, castOfRow, knownOf, type Row, textColumn, textOf } from './sqliteRows.ts';
import type { TextQuery } from './words.ts';

/** So many rows are read at a time of what is read whole: no read then holds back what another connection writes. */
const PAGE = 1000;

const FIND_TEXTS = 'SELECT uri FROM texts JOIN sources ON sources.id = texts.rowid WHERE texts MATCH ? ORDER BY texts.rowid LIMIT ?';

/** An `IndexStore` in a database whose tables are there; see openStore.ts. */
export class SqliteStore implements IndexStore {
  readonly kind = 'sqlite';
  readonly file: string;
  /** Row numbers of passages are exact as numbers of JavaScript up to here. */
  readonly capacity = Math.floor(Number.MAX_SAFE_INTEGER / PASSAGE_ROWS) - 1;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #isClosed = false;

  constructor(database: DatabaseSync, file: string) {
    this.#database = database;
    this.file = file;
  }

  *known(): Iterable<KnownSource> {
    for (const row of this.#pages('SELECT * FROM sources WHERE id > ? ORDER BY id LIMIT ?')) {
      yield guarded(() => knownOf(row));
    }
  }

  get(uri: string): KnownSource | undefined {
    const row = this.#get('SELECT * FROM sources WHERE uri = ?', textColumn(uri));
    return row === undefined ? undefined : knownOf(row);
  }

  digest(uri: string): SourceDigest | undefined {
    const row = this.#get('SELECT packed FROM sources JOIN digests USING (id) WHERE uri = ?', textColumn(uri));
    return row === undefined ? undefined : (unpack(row['packed']) as SourceDigest);
  }

  extracted(uri: string): string | undefined {
    const row = this.#get('SELECT packed FROM sources JOIN extracts USING (id) WHERE uri = ?', textColumn(uri));
    return row === undefined ? undefined : (unpack(row['packed']) as string);
  }

  put(records: readonly SourceRecord[]): void {
    this.#write(() => {
      for (const record of records) {
        this.#putOne(record);
      }
    });
  }

  touch(sources: readonly { readonly uri: string; readonly stamp: FileStat }[]): void {
    this.#write(() => {
      for (const { uri, stamp } of sources) {
        this.#run('UPDATE sources SET size = ?, mtime = ? WHERE uri = ?', stamp.size, stamp.mtime, textColumn(uri));
      }
    });
  }

  remove(uris: readonly string[]): void {
    this.#write(() => {
      for (const uri of uris) {
        const id = this.#idOf(uri);
        if (id !== undefined) {
          this.#removeContents(id);
          this.#run('DELETE FROM sources WHERE id = ?', id);
        }
      }
    });
  }

  *casts(): Iterable<Cast> {
    for (const row of this.#pages('SELECT id, uri, rows FROM casts JOIN sources USING (id) WHERE id > ? ORDER BY id LIMIT ?')) {
      yield guarded(() => castOfRow(row));
    }
  }

  cast(uri: string): Cast | undefined {
    const row = this.#get('SELECT uri, rows FROM sources JOIN casts USING (id) WHERE uri = ?', textColumn(uri));
    return row === undefined ? undefined : castOfRow(row);
  }

  findTexts(query: TextQuery): readonly string[] {
    const match = matchOf(query);
    const rows =
      match === undefined
        ? this.#all('SELECT uri FROM digests JOIN sources USING (id) ORDER BY id LIMIT ?', query.limit)
        : this.#all(FIND_TEXTS, match, query.limit);
    return rows.map((row) => textOf(row['uri']));
  }

  findPassages(query: TextQuery): readonly PassageHit[] {
    const match = matchOf(query);
    const rows =
      match === undefined
        ? this.#all('SELECT rowid AS row FROM passages ORDER BY rowid LIMIT ?', query.limit)
        : this.#all('SELECT rowid AS row FROM passages WHERE passages MATCH ? ORDER BY rowid LIMIT ?', match, query.limit);
    const uris = new Map<number, string>();
    return rows.map((row) => {
      const at = Number(row['row']);
      const id = Math.floor(at / PASSAGE_ROWS);
      const uri = uris.get(id) ?? textOf(this.#get('SELECT uri FROM sources WHERE id = ?', id)?.['uri']);
      uris.set(id, uri);
      return { uri, passage: at % PASSAGE_ROWS };
    });
  }

  clear(): void {
    this.#write(() => {
      for (const table of ['sources', 'digests', 'casts', 'extracts']) {
        this.#run(`DELETE FROM ${table}`);
      }
      this.#run("INSERT INTO texts (texts) VALUES ('delete-all')");
      this.#run("INSERT INTO passages (passages) VALUES ('delete-all')");
    });
    guarded(() => this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  close(): void {
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.#statements.clear();
      this.#database.close();
    }
  }

  #putOne({ uri, stamp, hash, analyser, outcome }: SourceRecord): void {
    const known = outcome.kind === 'ready' ? { kind: outcome.kind, found: summaryOf(outcome.found.digest) } : outcome;
    const values = [stamp.size, stamp.mtime, textColumn(hash), textColumn(analyser), JSON.stringify(known)];
    const before = this.#idOf(uri);
    if (before !== undefined) {
      this.#removeContents(before);
      this.#run('UPDATE sources SET size = ?, mtime = ?, hash = ?, analyser = ?, outcome = ? WHERE id = ?', ...values, before);
    }
    const id =
      before ?? this.#insert('INSERT INTO sources (size, mtime, hash, analyser, outcome, uri) VALUES (?, ?, ?, ?, ?, ?)', values, uri);
    if (outcome.kind === 'ready') {
      this.#putContents(id, uri, outcome.found);
    }
  }

  #insert(sql: string, values: readonly SQLInputValue[], uri: string): number {
    return Number(this.#prepared(sql).run(...values, textColumn(uri)).lastInsertRowid);
  }

  #putContents(id: number, uri: string, { digest, searchText, extracted }: ReadRecord): void {
    this.#run('INSERT INTO digests (id, packed) VALUES (?, ?)', id, pack(digest));
    this.#run('INSERT INTO casts (id, rows) VALUES (?, ?)', id, castColumn(castOf(uri, digest)));
    this.#run('INSERT INTO texts (rowid, body) VALUES (?, ?)', id, searchText);
    for (const [index, { words, speaker, title }] of passageTextsOf(digest).entries()) {
      const row = id * PASSAGE_ROWS + index;
      this.#run('INSERT INTO passages (rowid, words, speaker, title) VALUES (?, ?, ?, ?)', row, words, speaker, title);
    }
    if (extracted !== undefined) {
      this.#run('INSERT INTO extracts (id, packed) VALUES (?, ?)', id, pack(extracted));
    }
  }

  #removeContents(id: number): void {
    this.#run('DELETE FROM digests WHERE id = ?', id);
    this.#run('DELETE FROM casts WHERE id = ?', id);
    this.#run('DELETE FROM extracts WHERE id = ?', id);
    this.#run('DELETE FROM texts WHERE rowid = ?', id);
    this.#run('DELETE FROM passages WHERE rowid >= ? AND rowid < ?', id * PASSAGE_ROWS, (id + 1) * PASSAGE_ROWS);
  }

  #idOf(uri: string): number | undefined {
    const row = this.#get('SELECT id FROM sources WHERE uri = ?', textColumn(uri));
    return row === undefined ? undefined : Number(row['id']);
  }

  /** All rows of a statement that is given the last id and how many to read. */
  *#pages(sql: string): Iterable<Row> {
    for (let last = 0; ;) {
      const rows = this.#all(sql, last, PAGE);
      yield* rows;
      if (rows.length < PAGE) {
        return;
      }
      last = Number(rows.at(-1)?.['id']);
    }
  }

  #get(sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
    return guarded(() => this.#prepared(sql).get(...values));
  }

  #all(sql: string, ...values: readonly SQLInputValue[]): readonly Row[] {
    return guarded(() => this.#prepared(sql).all(...values));
  }

  #run(sql: string, ...values: readonly SQLInputValue[]): void {
    this.#prepared(sql).run(...values);
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) {
      return known;
    }
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  /** Does all of it or nothing. */
  #write(change: () => void): void {
    guarded(() => {
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        change();
        this.#database.exec('COMMIT');
      } catch (error) {
        rollBack(this.#database);
        throw error;
      }
    });
  }
}

/** Throws what SQLite says as a `StoreError`. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeErrorOf(error) ?? error;
  }
}

/** A query in the language of FTS5; words have nothing but letters and digits. Undefined for one that everything fits. */
function matchOf({ phrases, isPrefix }: TextQuery): string | undefined {
  const parts = phrases.map((words, index) => `"${words.join(' ')}"${isPrefix && index === phrases.length - 1 ? ' *' : ''}`);
  return parts.length === 0 ? undefined : parts.join(' AND ');
}
