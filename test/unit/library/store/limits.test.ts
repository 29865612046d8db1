/** What stands in the way of a database: no place, no right, no room, no SQLite, another process. It is told, and nothing is lost. */
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError, type StoreProblem } from '../../../../src/library/store/indexStore.ts';
import { openStore } from '../../../../src/library/store/openStore.ts';
import { configure, createTables } from '../../../../src/library/store/schema.ts';
import { SqliteStore } from '../../../../src/library/store/sqliteStore.ts';
import { textQueryOf } from '../../../../src/library/store/words.ts';
import { assertSound, assertWorks, fileOf, startWriter, StoreFolders } from '../../../support/storeFolders.ts';
import { passageOf, recordOf, textsIn } from '../../../support/storeRecords.ts';

const isSaying = (problem: StoreProblem) => (error: unknown) => error instanceof StoreError && error.problem === problem;

/** Does something as a user who may not write everywhere. */
function asNobody<T>(work: () => T): T {
  const { getuid, seteuid } = process;
  if (getuid?.() !== 0 || seteuid === undefined) {
    return work();
  }
  process.seteuid?.('nobody');
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('an index that cannot be kept', () => {
  const folders = new StoreFolders();
  afterEach(() => folders.remove());

  function assertNotKept(folder: string, reason: StoreProblem): void {
    const { store, notice } = asNobody(() => folders.open(folder));
    assert.deepEqual([store.kind, notice?.kind, notice?.reason], ['memory', 'notKept', reason]);
    assert.ok((notice?.detail ?? '') !== '');
    assertWorks(store);
  }

  it('is in memory, and nothing is told, where no folder is given', () => {
    const { store, notice } = openStore({ folder: undefined });
    assert.deepEqual([store.kind, store.file, notice], ['memory', undefined, undefined]);
  });

  it('is in memory where there can be no folder', () => {
    const folder = folders.make();
    writeFileSync(folder, 'a file');
    assertNotKept(folder, 'readOnly');
    assertNotKept(path.join(folder, 'below'), 'readOnly');
  });

  it('is in memory where a folder has the place of the file', () => {
    const folder = folders.make();
    mkdirSync(path.join(folder, 'index-1.db'), { recursive: true });
    assertNotKept(folder, 'readOnly');
  });

  it('is in memory where the folder or the file may not be written', () => {
    const { folder, file } = folders.filled((store) => store.put([recordOf('a')]));
    chmodSync(path.dirname(folder), 0o555);
    chmodSync(folder, 0o555);
    chmodSync(file, 0o444);
    assertNotKept(folder, 'readOnly');
    assertNotKept(path.join(path.dirname(folder), 'other'), 'readOnly');
    chmodSync(path.dirname(folder), 0o755);
    chmodSync(folder, 0o755);
    assert.equal(folders.open(folder).store.get('a')?.uri, 'a', 'nothing was removed');
  });

  it('is in memory where Node has no SQLite', () => {
    const folder = folders.make();
    const module = path.resolve(import.meta.dirname, '../../../../src/library/store/openStore.ts');
    const script = `import { openStore } from ${JSON.stringify(`file://${module}`)};
      const { store, notice } = openStore({ folder: ${JSON.stringify(folder)} });
      console.log(JSON.stringify([store.kind, notice.kind, notice.reason]));`;
    const output = execFileSync(process.execPath, ['--no-experimental-sqlite', '--input-type=module', '-e', script], { encoding: 'utf8' });
    assert.deepEqual(JSON.parse(output), ['memory', 'notKept', 'unavailable']);
  });

  it('loads SQLite when a store is opened, not before', () => {
    const module = path.resolve(import.meta.dirname, '../../../../src/library/store/openStore.ts');
    const script = `const loaded = [];
      const load = process.getBuiltinModule;
      process.getBuiltinModule = (id) => { loaded.push(id); return load(id); };
      const { openStore } = await import(${JSON.stringify(`file://${module}`)});
      const before = loaded.length;
      openStore({ folder: undefined });
      const without = loaded.length;
      openStore({ folder: ${JSON.stringify(folders.make())} }).store.close();
      console.log(JSON.stringify([before, without, loaded]));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    assert.deepEqual(JSON.parse(output), [0, 0, ['node:sqlite']]);
  });
});

describe('the files of an index', () => {
  const folders = new StoreFolders();
  afterEach(() => folders.remove());

  it('are for their owner alone, in a folder that was there too', () => {
    const folder = folders.make();
    mkdirSync(folder, { mode: 0o755 });
    const { store } = folders.open(folder);
    store.put([recordOf('a', { text: 'rain' })]);
    const modes = readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).mode & 0o777]);
    assert.deepEqual(modes, [
      ['index-1.db', 0o600],
      ['index-1.db-shm', 0o600],
      ['index-1.db-wal', 0o600],
    ]);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
  });

  it('hold no word of the sources after they were cleared', () => {
    const { store } = folders.open(folders.make());
    const folder = path.dirname(fileOf(store));
    const holds = (): boolean => readdirSync(folder).some((name) => readFileSync(path.join(folder, name)).includes('quixotic'));
    const digest = { title: 'quixotic', passages: [passageOf('quixotic', { speakerKind: 'group', speakerText: 'quixotic' })] };
    store.put(Array.from({ length: 300 }, (_, index) => recordOf(`quixotic ${String(index)}`, { text: 'quixotic', digest })));
    assert.ok(holds());
    store.clear();
    assert.ok(!holds());
  });

  it('that were left by an index that was given up are removed at the next start', () => {
    const { folder } = folders.filled((store) => store.put([recordOf('a')]));
    for (const name of ['index-1.db', 'index-1.db-wal', 'index-1.db-shm', 'index-2.db-wal', 'index-3.db', 'other.txt']) {
      writeFileSync(path.join(folder, name), '');
    }
    folders.open(folder).store.close();
    assert.deepEqual(readdirSync(folder), ['index-3.db', 'other.txt']);
  });
});

describe('a full disk', () => {
  const folders = new StoreFolders();
  afterEach(() => folders.remove());

  it('is told; what was stored stays, whole batches of it, and can be searched, and removed with a little room', () => {
    const folder = folders.make();
    mkdirSync(folder);
    const database = new DatabaseSync(path.join(folder, 'index-1.db'));
    configure(database);
    createTables(database);
    database.exec('PRAGMA max_page_count = 200');
    const store = new SqliteStore(database, path.join(folder, 'index-1.db'));
    const batch = (number: number): ReturnType<typeof recordOf>[] =>
      Array.from({ length: 20 }, (_, index) =>
        recordOf(`${String(number)}/${String(index)}`, {
          text: `rain number${String(number)} ${String(Math.sin(index + number))}`,
          digest: { passages: [passageOf('rain')] },
        }),
      );
    let stored = 0;
    const fill = (): void => {
      for (;;) {
        store.put(batch(stored));
        stored++;
      }
    };
    assert.throws(fill, isSaying('full'));
    assert.ok(stored > 2);
    assert.throws(() => store.put(batch(stored)), isSaying('full'));
    assert.equal([...store.known()].length, stored * 20);
    assert.deepEqual(textsIn(store, `number${String(stored)}`, 9), []);
    assert.equal([...store.findPassages(textQueryOf('rain', 9999))].flat().length, stored * 20);
    database.exec('PRAGMA max_page_count = 220'); // of what is removed it is first noted that it is gone
    store.remove(batch(0).map(({ uri }) => uri));
    database.exec('PRAGMA max_page_count = 100000');
    store.put(batch(stored));
    assert.equal([...store.known()].length, stored * 20);
    store.close();
    assertSound(path.join(folder, 'index-1.db'));
  });
});

describe('two processes with one index', () => {
  const folders = new StoreFolders();
  afterEach(() => folders.remove());

  it('both store all that they put while others read, in the same sources too', async () => {
    const folder = folders.make();
    const writers = ['one', 'two', 'two'].map((name) => startWriter(folder, name, 25, 8));
    const { store } = folders.open(folder);
    for (let isWriting = true; isWriting;) {
      const known = [...store.known()];
      assert.equal(known.length % 8, 0, 'whole batches');
      Array.from(store.casts());
      textsIn(store, 'rain fell', 100);
      Array.from(store.findPassages(textQueryOf('rained', 100)));
      store.put([recordOf('ours', { text: `rain ${String(known.length)}` })]);
      store.remove(['ours']);
      const ended = Promise.all(writers.map((writer) => writer.ended())).then(() => false);
      isWriting = await Promise.race([ended, new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 20))]);
    }
    for (const writer of writers) {
      const { batches, code, errors } = await writer.ended();
      assert.deepEqual([batches, code], [25, 0], errors);
    }
    assert.equal([...store.known()].length, 2 * 25 * 8);
    assert.equal(textsIn(store, 'rain', 9999).length, 2 * 25 * 8);
    store.close();
    assertSound(fileOf(store));
  });

  it('wait for each other, and tell when that takes too long', () => {
    const { file } = folders.filled((store) => store.put([recordOf('a', { text: 'rain' })]));
    const [other, ours] = [new DatabaseSync(file), new DatabaseSync(file)];
    configure(ours);
    ours.exec('PRAGMA busy_timeout = 30');
    const store = new SqliteStore(ours, file);
    other.exec('BEGIN IMMEDIATE');
    assert.throws(() => store.put([recordOf('b')]), isSaying('busy'));
    assert.deepEqual(textsIn(store, 'rain', 9), ['a'], 'reading goes on');
    other.exec('ROLLBACK');
    store.put([recordOf('b')]);
    assert.equal(store.get('b')?.uri, 'b');
    other.close();
    store.close();
  });

  it('leave whole batches when one is killed, and the next one goes on', async () => {
    const folder = folders.make();
    let before = 0;
    for (const [round, batches] of [1, 4, 9, 15].entries()) {
      const writer = startWriter(folder, String(round), 1_000_000, 25);
      assert.ok((await writer.stored(batches)) >= batches);
      await new Promise((resolve) => setTimeout(resolve, round * 7));
      writer.process.kill('SIGKILL');
      const ended = await writer.ended();
      const { store, notice } = folders.open(folder);
      assert.equal(notice, undefined);
      const known = [...store.known()].length;
      assert.equal(known % 25, 0);
      // What was told is there; one batch more may be, which was stored and not told of.
      assert.ok(
        [ended.batches, ended.batches + 1].includes((known - before) / 25),
        `${String(known - before)} after ${String(ended.batches)}`,
      );
      assert.equal(textsIn(store, 'rain', 1e6).length, known);
      before = known;
      store.close();
      assertSound(fileOf(store));
    }
  });
});
