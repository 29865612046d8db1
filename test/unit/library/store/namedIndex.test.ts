/** An index in a file that somebody named: it stays that file, and no other file is ever touched. */
import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isIndexFile } from '../../../../src/library/store/indexFile.ts';
import { openStore } from '../../../../src/library/store/openStore.ts';
import { evidenceColumn, fingerprintsColumn } from '../../../../src/library/store/sqliteRows.ts';
import { assertWorks } from '../../../support/storeFolders.ts';
import { recordOf } from '../../../support/storeRecords.ts';

let folder = '';
const file = (name = 'my.db'): string => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-named-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Opens the index, fills it, and closes it. */
function fill(): void {
  const { store, notice } = openStore({ folder: undefined, file: file() });
  assert.equal(notice, undefined);
  store.put([recordOf('file:///a.txt')]);
  store.close();
}

describe('a named index', () => {
  it('lasts, in that file, which only its owner may read', () => {
    assert.ok(isIndexFile(file()));
    fill();
    assert.deepEqual(readdirSync(folder), ['my.db']);
    assert.ok(isIndexFile(file()));
    if (process.platform !== 'win32') {
      assert.equal(statSync(file()).mode & 0o777, 0o600);
    }
    const { store, notice } = openStore({ folder: undefined, file: file() });
    assert.equal(notice, undefined);
    assert.equal([...store.known()].length, 1);
    store.close();
  });

  it('is known as one from the moment when it is made, and as long as it is open', () => {
    const { store } = openStore({ folder: undefined, file: file() });
    assert.ok(statSync(file()).size > 0);
    assert.ok(isIndexFile(file()));
    store.close();
  });

  it('is built anew in its place when it is of another version, or damaged', () => {
    fill();
    const database = new DatabaseSync(file());
    database.exec('PRAGMA user_version = 1');
    database.close();
    const older = openStore({ folder: undefined, file: file() });
    assert.deepEqual(older.notice, { kind: 'rebuilt', reason: 'older', detail: 'my.db' });
    assertWorks(older.store);
    older.store.close();
    const bytes = readFileSync(file());
    writeFileSync(file(), bytes.fill(7, 200));
    assert.ok(isIndexFile(file()));
    const damaged = openStore({ folder: undefined, file: file() });
    assert.deepEqual([damaged.notice?.kind, damaged.notice?.reason], ['rebuilt', 'corrupt']);
    assertWorks(damaged.store);
    damaged.store.close();
    assert.deepEqual(readdirSync(folder), ['my.db']);
  });

  it('is none where there is a text, another database, or less than a header', () => {
    writeFileSync(file('text.db'), 'My notes, which are long enough to be taken for the header of a database. '.repeat(9));
    writeFileSync(file('short.db'), 'SQLite format 3\0');
    const other = new DatabaseSync(file('other.db'));
    other.exec('CREATE TABLE notes (note TEXT)');
    other.close();
    for (const name of ['text.db', 'short.db', 'other.db']) {
      assert.equal(isIndexFile(file(name)), false, name);
    }
    writeFileSync(file('empty.db'), '');
    assert.ok(isIndexFile(file('empty.db')));
    assert.throws(() => isIndexFile(folder));
  });

  it('is in memory, and says so, where it cannot be made', () => {
    const { store, notice } = openStore({ folder: undefined, file: path.join(folder, 'missing', 'my.db') });
    assert.deepEqual([store.kind, notice?.kind, notice?.reason], ['memory', 'notKept', 'readOnly']);
  });
});

it('no column of a cast is of no bytes, which Node 22 stores as NULL', () => {
  const nobody = { uri: 'file:///a', people: [], speakers: [], fingerprints: [] };
  assert.ok(evidenceColumn(nobody).length > 0);
  assert.ok(fingerprintsColumn(nobody).length > 0);
});
