/** A database that cannot be used is built anew, and that is told; nothing that is damaged is taken for true. */
import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type IndexStore, type SourceRecord, StoreError } from '../../../../src/library/store/indexStore.ts';
import type { OpenedStore } from '../../../../src/library/store/openedStore.ts';
import { textQueryOf } from '../../../../src/library/store/words.ts';
import { assertSound, assertWorks, databasesIn, fileOf, StoreFolders } from '../../../support/storeFolders.ts';
import { passageOf, personOf, recordOf, textsIn } from '../../../support/storeRecords.ts';

const PAGE = 8192;
const RECORDS: readonly SourceRecord[] = Array.from({ length: 120 }, (_, index) =>
  recordOf(`file:///${String(index)}.txt`, {
    text: `rain fell on day ${String(index)} ${'and on '.repeat(index)}`,
    digest: {
      title: `Rain ${String(index)}`,
      people: [personOf(`Ada Hollis ${String(index)}`), personOf('Bram Quill')],
      passages: [passageOf(`“It rained ${String(index * 7919)} times.”`, { person: 0 }), passageOf('they left', { kind: 'reported' })],
    },
    ...(index % 10 === 0 ? { extracted: `Extracted ${String(index)} `.repeat(500) } : {}),
  }),
);

/** Bytes that look like nothing, the same each time. */
function noise(length: number, seed = 1): Buffer {
  let state = seed;
  return Buffer.from(Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff));
}

function overwrite(file: string, offset: number, bytes: Uint8Array): void {
  const content = readFileSync(file);
  content.set(bytes.subarray(0, Math.max(0, content.length - offset)), offset);
  writeFileSync(file, content);
}

describe('a damaged database', () => {
  const folders = new StoreFolders();
  afterEach(() => folders.remove());

  const filled = (): { readonly folder: string; readonly file: string } => folders.filled((store) => store.put(RECORDS));

  function assertRebuilt({ store, notice }: OpenedStore, reason: 'older' | 'corrupt', what = ''): void {
    assert.deepEqual([notice?.kind, notice?.reason], ['rebuilt', reason], what);
    assert.ok((notice?.detail ?? '') !== '');
    assert.deepEqual([...store.known()], []);
    assertWorks(store);
  }

  it('is built anew when it is cut off anywhere, and what is left of it is removed', () => {
    const whole = readFileSync(filled().file);
    const lengths = [16, 100, PAGE - 1, PAGE, PAGE + 1, 5 * PAGE, Math.floor(whole.length / 2), whole.length - PAGE];
    for (const length of lengths) {
      const folder = folders.make();
      mkdirSync(folder);
      writeFileSync(path.join(folder, 'index-1.db'), whole.subarray(0, length));
      const opened = folders.open(folder);
      assertRebuilt(opened, 'corrupt', String(length));
      assert.deepEqual([path.basename(fileOf(opened.store)), databasesIn(folder)], ['index-2.db', ['index-2.db']]);
      opened.store.close();
      assert.equal(folders.open(folder).notice, undefined, 'told once');
    }
  });

  it('is empty when its file is, and that is nothing to tell', () => {
    for (const length of [0, 1]) {
      const { folder, file } = filled();
      truncateSync(file, length);
      const { store, notice } = folders.open(folder);
      assert.equal(notice, undefined);
      assertWorks(store);
    }
  });

  it('is built anew when it is something else', () => {
    for (const content of [
      noise(20_000),
      Buffer.from('{"sources": []}'),
      Buffer.alloc(30_000),
      Buffer.from('SQLite format 3\0'),
      noise(100_000, 7),
    ]) {
      const folder = folders.make();
      mkdirSync(folder);
      writeFileSync(path.join(folder, 'index-1.db'), content);
      assertRebuilt(folders.open(folder), 'corrupt');
    }
  });

  it('is built anew when it is of an older or a newer version, or of another program', () => {
    for (const sql of ['PRAGMA user_version = 0', 'PRAGMA user_version = 999', 'PRAGMA application_id = 7', 'PRAGMA application_id = 0']) {
      const { folder, file } = filled();
      const database = new DatabaseSync(file);
      database.exec(sql);
      database.close();
      assertRebuilt(folders.open(folder), 'older');
    }
    const folder = folders.make();
    mkdirSync(folder);
    const database = new DatabaseSync(path.join(folder, 'index-1.db'));
    database.exec('CREATE TABLE bookmarks (address TEXT)');
    database.close();
    assertRebuilt(folders.open(folder), 'older');
  });

  it('is built anew when a table is missing', () => {
    for (const table of ['texts', 'headings', 'passages', 'sources', 'digests']) {
      const { folder, file } = filled();
      const database = new DatabaseSync(file);
      database.exec(`DROP TABLE ${table}`);
      database.close();
      assertRebuilt(folders.open(folder), 'corrupt');
    }
  });

  it('goes on as it was when only the log beside it is damaged', () => {
    const { folder, file } = filled();
    writeFileSync(`${file}-wal`, noise(10_000));
    writeFileSync(`${file}-shm`, noise(32_768));
    const { store, notice } = folders.open(folder);
    assert.equal(notice, undefined);
    assert.equal([...store.known()].length, RECORDS.length);
  });

  it('is never taken for true when its last page is not whole', () => {
    for (const lost of [1, 100, PAGE - 1]) {
      const { folder, file } = filled();
      truncateSync(file, statSync(file).size - lost);
      const { store, notice } = folders.open(folder);
      const error = notice === undefined ? errorOf(() => readAll(store)) : undefined;
      assert.ok(error === undefined || error.problem === 'corrupt');
    }
  });

  it('is never taken for true, whichever page is overwritten', () => {
    const { file } = filled();
    const whole = readFileSync(file);
    let damaged = 0;
    for (let page = 0; page * PAGE < whole.length; page++) {
      const folder = folders.make();
      mkdirSync(folder);
      writeFileSync(path.join(folder, 'index-1.db'), whole);
      overwrite(path.join(folder, 'index-1.db'), page * PAGE, noise(PAGE, page + 1));
      const { store, notice } = folders.open(folder);
      assert.equal(store.kind, 'sqlite');
      const error = notice === undefined ? errorOf(() => readAll(store)) : undefined;
      damaged += notice === undefined && error === undefined ? 0 : 1;
      assert.ok(error === undefined || error.problem === 'corrupt', `page ${String(page)}: ${String(error)}`);
      folders.remove();
    }
    assert.ok(damaged * PAGE > whole.length * 0.8, 'most pages are looked at');
  });

  it('is found out in the middle of work, given up and built anew while another window goes on', () => {
    const { folder, file } = filled();
    const [ours, theirs] = [folders.open(folder).store, folders.open(folder).store];
    assert.equal([...theirs.known()].length, RECORDS.length);
    const pages = Math.ceil(statSync(file).size / PAGE);
    overwrite(file, Math.floor(pages / 4) * PAGE, noise((pages - Math.floor(pages / 4)) * PAGE));
    const error = errorOf(() => readAll(ours));
    assert.equal(error?.problem, 'corrupt');
    ours.close();
    const opened = folders.open(folder, { file: ours.file, error });
    assertRebuilt(opened, 'corrupt');
    opened.store.put(RECORDS);
    // The other one meets the same later, and joins.
    const again = errorOf(() => readAll(theirs)) ?? error;
    theirs.close();
    const joined = folders.open(folder, { file: theirs.file, error: again });
    assert.deepEqual([joined.notice, joined.store.file], [undefined, opened.store.file]);
    readAll(joined.store);
    opened.store.close();
    joined.store.close();
    assertSound(fileOf(joined.store));
    assert.ok(!existsSync(file));
  });

  /** Reads all that the records are, and compares what must not be wrong. */
  function readAll(store: IndexStore): void {
    const uris = [...store.known()].map(({ uri }) => uri);
    assert.ok(uris.length <= RECORDS.length);
    Array.from(store.casts());
    for (const { uri, outcome } of RECORDS) {
      store.get(uri);
      const [digest, extracted] = [store.digest(uri), store.extracted(uri)];
      assert.ok(outcome.kind === 'ready');
      if (digest !== undefined) {
        assert.deepEqual(digest, outcome.found.digest);
      }
      if (extracted !== undefined) {
        assert.equal(extracted, outcome.found.extracted);
      }
    }
    for (const typed of ['rain', 'an', 'rained ada', '"and on and"', 'times']) {
      textsIn(store, typed, 999);
      Array.from(store.findPassages(textQueryOf(typed, 999)));
    }
    store.put(RECORDS.slice(0, 3));
  }
});

function errorOf(work: () => void): StoreError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof StoreError) {
      return error;
    }
    throw error;
  }
}
