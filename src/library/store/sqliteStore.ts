/** The index in a SQLite database that lasts. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { castOf } from '../cast.ts';
import type { SourceDigest } from '../digest.ts';
import type { FileStat } from '../readSource.ts';
import { summaryOf } from '../summary.ts';
import { type IdRead, meetingIds, streamsOf, wordsMatchOf } from './idStreams.ts';
import type { Cast, IndexStore, KnownSource, PassageHit, ReadRecord, SourceQuery, SourceRecord } from './indexStore.ts';
import { packDigest, packText, unpackText } from './packed.ts';
import { passageRunsOf, passageWordsOf } from './passageTexts.ts';
import { rollBack } from './schema.ts';
import { storeErrorOf } from './sqliteErrors.ts';
import { headingWordsOf } from './sourceWords.ts';
import {
  addressColumns,
  castColumn,
  castOfRow,
  digestOfRow,
  evidenceColumn,
  fingerprintsColumn,
  hashColumn,
  knownOf,
  outcomeColumn,
  type Row,
  textOf,
} from './sqliteRows.ts';
import { matcherOf, type TextQuery } from './words.ts';

/** So many rows are read at a time of what is read whole: no read then holds back what another connection writes. */
const PAGE = 1000;

/** Casts are large: what is read of them should be forgotten before it is taken for something that lasts. */
const CASTS_PAGE = 50;

/** Tables of words, which keep no text. */
const WORD_TABLES = ['texts', 'headings', 'passages'] as const;

/** How many digests are read first when passages are sought, of which a person sees the first few. */
const FIRST_PAGE = 32;

const ALL_DIGESTS = 'SELECT id, uri, outcome, packed FROM digests JOIN sources USING (id) WHERE id > ? ORDER BY id LIMIT ?';
const FIND_DIGESTS =
  'SELECT digests.id AS id, uri, outcome, packed FROM passages JOIN digests ON digests.id = passages.rowid JOIN sources ON sources.id = digests.id ' +
  'WHERE passages MATCH ? AND passages.rowid > ? ORDER BY passages.rowid LIMIT ?';

/** An `IndexStore` in a database whose tables are there; see openStore.ts. */
export class SqliteStore implements IndexStore {
  readonly kind = 'sqlite';
  readonly file: string;
  readonly capacity = Number.MAX_SAFE_INTEGER;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #isClosed = false;

  constructor(database: DatabaseSync, file: string) {
    this.#database = database;
    this.file = file;
  }

  *known(): Iterable<KnownSource> {
    for (const row of this.#pages('SELECT * FROM sources WHERE id > ? ORDER BY id LIMIT ?', [])) {
      yield guarded(() => knownOf(row));
    }
  }

  get(uri: string): KnownSource | undefined {
    const row = this.#get('SELECT * FROM sources WHERE number = ? AND uri = ?', ...addressColumns(uri));
    return row === undefined ? undefined : knownOf(row);
  }

  digest(uri: string): SourceDigest | undefined {
    const row = this.#get(
      'SELECT outcome, packed FROM sources JOIN digests USING (id) WHERE number = ? AND uri = ?',
      ...addressColumns(uri),
    );
    return row === undefined ? undefined : digestOfRow(row);
  }

  extracted(uri: string): string | undefined {
    const row = this.#get('SELECT packed FROM sources JOIN extracts USING (id) WHERE number = ? AND uri = ?', ...addressColumns(uri));
    return row === undefined ? undefined : unpackText(row['packed']);
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
        this.#run('UPDATE sources SET size = ?, mtime = ? WHERE number = ? AND uri = ?', stamp.size, stamp.mtime, ...addressColumns(uri));
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
    for (const row of this.#pages(
      'SELECT id, uri, rows, evidence, fingerprints FROM casts JOIN sources USING (id) WHERE id > ? ORDER BY id LIMIT ?',
      [],
      { most: CASTS_PAGE },
    )) {
      yield guarded(() => castOfRow(row));
    }
  }

  cast(uri: string): Cast | undefined {
    const row = this.#get(
      'SELECT uri, rows, evidence, fingerprints FROM sources JOIN casts USING (id) WHERE number = ? AND uri = ?',
      ...addressColumns(uri),
    );
    return row === undefined ? undefined : castOfRow(row);
  }

  *findSources(query: SourceQuery): Iterable<readonly string[]> {
    let left = query.limit;
    const order = query.isLastFirst === true ? 'DESC' : 'ASC';
    for (const ids of left > 0 ? meetingIds(streamsOf(query, order), (read) => this.#ids(read), { order, limit: left }) : []) {
      const found = ids.slice(0, left).flatMap((id) => this.#uriOf(id) ?? []);
      left -= found.length;
      yield found;
      if (left === 0 || this.#isClosed) {
        return;
      }
    }
  }

  #ids({ sql, values }: IdRead): readonly number[] {
    return this.#all(sql, ...values).map((row) => Number(row['id']));
  }

  #uriOf(id: number): string | undefined {
    const row = this.#get('SELECT uri FROM sources WHERE id = ?', id);
    return row === undefined ? undefined : textOf(row['uri']);
  }

  *findPassages(query: TextQuery): Iterable<readonly PassageHit[]> {
    const fits = matcherOf(query.terms);
    let left = query.limit;
    for (const row of left > 0 ? this.#withPassages(query) : []) {
      const uri = textOf(row['uri']);
      const runs = passageRunsOf(digestOfRow(row));
      const found = runs.flatMap((run, passage) => (fits(run) ? [{ uri, passage }] : [])).slice(0, left);
      left -= found.length;
      yield found;
      if (left === 0) {
        return;
      }
    }
  }

  /** The sources, with their digests, in which the words stand in some passages, if not in one. */
  #withPassages(query: TextQuery): Iterable<Row> {
    const match = wordsMatchOf(query.terms);
    return match === undefined
      ? this.#pages(ALL_DIGESTS, [], { first: FIRST_PAGE })
      : this.#pages(FIND_DIGESTS, [match], { first: FIRST_PAGE });
  }

  clear(): void {
    this.#write(() => {
      for (const table of ['sources', 'digests', 'casts', 'extracts']) {
        this.#run(`DELETE FROM ${table}`);
      }
      for (const table of WORD_TABLES) {
        this.#run(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
      }
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
    const values = [stamp.size, stamp.mtime, hashColumn(hash), hashColumn(analyser), outcomeColumn(known)];
    const before = this.#idOf(uri);
    if (before !== undefined) {
      this.#removeContents(before);
      this.#run('UPDATE sources SET size = ?, mtime = ?, hash = ?, analyser = ?, outcome = ? WHERE id = ?', ...values, before);
    }
    const id =
      before ??
      this.#insert('INSERT INTO sources (size, mtime, hash, analyser, outcome, number, uri) VALUES (?, ?, ?, ?, ?, ?, ?)', values, uri);
    if (outcome.kind === 'ready') {
      this.#putContents(id, uri, outcome.found);
    }
  }

  #insert(sql: string, values: readonly SQLInputValue[], uri: string): number {
    return Number(this.#prepared(sql).run(...values, ...addressColumns(uri)).lastInsertRowid);
  }

  #putContents(id: number, uri: string, { digest, searchText, extracted }: ReadRecord): void {
    this.#run('INSERT INTO digests (id, packed) VALUES (?, ?)', id, packDigest(digest));
    const cast = castOf(uri, digest);
    const columns = [castColumn(cast), evidenceColumn(cast), fingerprintsColumn(cast)];
    this.#run('INSERT INTO casts (id, rows, evidence, fingerprints) VALUES (?, ?, ?, ?)', id, ...columns);
    this.#run('INSERT INTO texts (rowid, body) VALUES (?, ?)', id, searchText);
    this.#run('INSERT INTO headings (rowid, words) VALUES (?, ?)', id, headingWordsOf(uri, digest));
    if (digest.passages.length > 0) {
      this.#run('INSERT INTO passages (rowid, words) VALUES (?, ?)', id, passageWordsOf(digest));
    }
    if (extracted !== undefined) {
      this.#run('INSERT INTO extracts (id, packed) VALUES (?, ?)', id, packText(extracted));
    }
  }

  #removeContents(id: number): void {
    this.#run('DELETE FROM digests WHERE id = ?', id);
    this.#run('DELETE FROM casts WHERE id = ?', id);
    this.#run('DELETE FROM extracts WHERE id = ?', id);
    for (const table of WORD_TABLES) {
      this.#run(`DELETE FROM ${table} WHERE rowid = ?`, id);
    }
  }

  #idOf(uri: string): number | undefined {
    const row = this.#get('SELECT id FROM sources WHERE number = ? AND uri = ?', ...addressColumns(uri));
    return row === undefined ? undefined : Number(row['id']);
  }

  /** All rows of a statement that is given some values, the last id and how many to read: `first` at first, then more, `most` at most. */
  *#pages(sql: string, values: readonly SQLInputValue[], { first = PAGE, most = PAGE } = {}): Iterable<Row> {
    // Who reads it may have closed the store, for it is damaged.
    for (let [last, size] = [0, Math.min(first, most)]; !this.#isClosed; size = Math.min(most, 2 * size)) {
      const rows = this.#all(sql, ...values, last, size);
      yield* rows;
      if (rows.length < size) {
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
