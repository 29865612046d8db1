/** Folders for stores that last, what is in their files, and processes that write into them. */
import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import type { IndexStore } from '../../src/library/store/indexStore.ts';
import type { OpenedStore, StoreOptions } from '../../src/library/store/openedStore.ts';
import { openStore } from '../../src/library/store/openStore.ts';
import { recordOf, textsIn } from './storeRecords.ts';

/** Folders of a suite, and the stores that are opened in them; all is gone after each test. */
export class StoreFolders {
  readonly #folders: string[] = [];
  readonly #stores: IndexStore[] = [];

  /** The path of a new folder, which is not there yet. */
  make(): string {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-store-'));
    this.#folders.push(folder);
    return path.join(folder, 'index');
  }

  open(folder: string, corrupt?: StoreOptions['corrupt']): OpenedStore {
    const opened = openStore({ folder, ...(corrupt === undefined ? {} : { corrupt }) });
    this.#stores.push(opened.store);
    return opened;
  }

  /** A folder with a closed store in it that was filled; and the file. */
  filled(fill: (store: IndexStore) => void): { readonly folder: string; readonly file: string } {
    const folder = this.make();
    const { store } = this.open(folder);
    fill(store);
    store.close();
    return { folder, file: fileOf(store) };
  }

  remove(): void {
    this.#stores.splice(0).forEach((store) => store.close());
    this.#folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true }));
  }
}

/** The file of a store that lasts. */
export function fileOf(store: IndexStore): string {
  assert.ok(store.file !== undefined);
  return store.file;
}

/** The databases of a folder. */
export function databasesIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.db'));
}

/** That a store takes records and finds them. */
export function assertWorks(store: IndexStore): void {
  store.put([recordOf('file:///works', { text: 'quixotic', extracted: 'yes' })]);
  assert.deepEqual(textsIn(store, 'quixotic', 1), ['file:///works']);
  assert.equal(store.extracted('file:///works'), 'yes');
  store.remove(['file:///works']);
}

/** That a database is whole: its pages, its full text, and that each source has all that belongs to it. */
export function assertSound(file: string): void {
  const database = new DatabaseSync(file);
  try {
    assert.equal(database.prepare('PRAGMA integrity_check').get()?.['integrity_check'], 'ok');
    database.exec("INSERT INTO texts (texts) VALUES ('integrity-check'); INSERT INTO passages (passages) VALUES ('integrity-check')");
    const count = (table: string): number => Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n']);
    const ready = count("sources WHERE outcome LIKE '[%'");
    assert.deepEqual([count('digests'), count('casts'), count('texts')], [ready, ready, ready]);
  } finally {
    database.close();
  }
}

/** A process that writes batches into a folder. */
export interface Writer {
  readonly process: ChildProcess;
  /** Resolves when so many batches are stored, with how many are. */
  stored(batches: number): Promise<number>;
  /** Resolves when it has ended, with how many batches it told of, its exit code and what it complained of. */
  ended(): Promise<{ readonly batches: number; readonly code: number | null; readonly errors: string }>;
}

/** Starts test/support/storeWriter.ts. */
export function startWriter(folder: string, name: string, batches: number, size: number): Writer {
  const script = path.join(import.meta.dirname, 'storeWriter.ts');
  const child = spawn(process.execPath, [script, folder, name, String(batches), String(size)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = once(child, 'close');
  let told = 0;
  let errors = '';
  const lines = createInterface(child.stdout);
  lines.on('line', () => told++);
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  return {
    process: child,
    stored: async (wanted) => {
      while (told < wanted && child.exitCode === null && child.signalCode === null) {
        await Promise.race([once(lines, 'line'), exit]);
      }
      return told;
    },
    ended: async () => {
      await exit;
      return { batches: told, code: child.exitCode, errors };
    },
  };
}
