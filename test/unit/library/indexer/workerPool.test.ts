/** The threads that read for the index: they share the work, and the death of one is got over. */
import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ReadAnswer } from '../../../../src/library/indexer/filePool.ts';
import { SourcePool } from '../../../../src/library/indexer/sourcePool.ts';
import type { PlacesFound } from '../../../../src/library/search/textFinder.ts';
import { threadsFor, WorkerPool } from '../../../../src/library/indexer/workerPool.ts';

const TEXT = 'Council delays vote\n<Anna> said: “We will not build on sand.”\n';
const ABOUT = { limit: 20_000_000, size: 1000 };

let folder = '';
let pools: WorkerPool[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verbatim-pool-'));
});

afterEach(() => {
  pools.forEach((pool) => pool.dispose());
  pools = [];
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a file whose time is long past, and answers its address. */
function write(name: string, text: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  utimesSync(file, 1000, 1000);
  return pathToFileURL(file).href;
}

function startPool(options: { readonly threads?: number; readonly patience?: number; readonly idleTime?: number } = {}): {
  readonly pool: WorkerPool;
  readonly started: () => number;
} {
  let started = 0;
  const start = (): Worker => {
    started++;
    return new Worker(new URL('../../../support/frailWorker.ts', import.meta.url));
  };
  const pool = new WorkerPool({ start, threads: 2, ...options });
  pools.push(pool);
  return { pool, started: () => started };
}

const kinds = (answers: readonly ReadAnswer[]): readonly string[] => answers.map(({ kind }) => kind);

describe('WorkerPool', () => {
  it('looks at files, and at what is none', async () => {
    const { pool } = startPool();
    mkdirSync(path.join(folder, 'folder.txt'));
    symlinkSync('loop.txt', path.join(folder, 'loop.txt'));
    const uris = [
      write('a.txt', TEXT),
      ...['folder.txt', 'loop.txt', 'gone.txt'].map((name) => pathToFileURL(path.join(folder, name)).href),
    ];
    const [found, directory, loop, gone] = await pool.stat(uris, 'usual');
    assert.deepEqual(found, { kind: 'found', stamp: { size: statSync(path.join(folder, 'a.txt')).size, mtime: 1_000_000 } });
    assert.deepEqual([directory?.kind, loop?.kind, gone], ['failed', 'failed', { kind: 'failed', reason: { kind: 'missing' } }]);
  });

  it('reads files, and says which are as they were known', async () => {
    const { pool } = startPool();
    const uri = write('a.txt', TEXT);
    const hash = createHash('sha256').update(TEXT).digest('hex');
    const stamp = { size: new TextEncoder().encode(TEXT).length, mtime: 1_000_000 };
    const [read, same, other] = await pool.read('usual', [{ uri }, { uri, hash }, { uri, hash: 'another' }], ABOUT);
    assert.ok(read?.kind === 'ready');
    assert.deepEqual([read.hash, read.stamp, read.found.digest.title], [hash, stamp, 'Council delays vote']);
    assert.equal(read.found.searchText, 'council delays vote anna said we will not build on sand');
    assert.deepEqual([same, other?.kind], [{ kind: 'same', stamp }, 'ready']);
  });

  it('reads files whose names are in any script', async () => {
    const { pool } = startPool();
    const names = ['Совет 50%.txt', '市议会 #1.txt', 'مجلس?.txt', 'žluťoučký kůň.md', '😀.txt', "it's a “name”.txt", 'e\u0301.txt'];
    const answers = await pool.read(
      'usual',
      names.map((name) => ({ uri: write(name, TEXT) })),
      ABOUT,
    );
    assert.deepEqual(new Set(kinds(answers)), new Set(['ready']));
    assert.equal(answers.length, names.length);
  });

  it('says why a file cannot be read', async () => {
    const { pool } = startPool();
    const answers = await pool.read(
      'usual',
      [
        { uri: write('large.txt', 'x'.repeat(101)) },
        { uri: write('photo.txt', Uint8Array.of(0x89, 0x50, 0, 0, 0xff)) },
        { uri: 'file://elsewhere/a.txt' },
      ],
      { limit: 100, size: 0 },
    );
    assert.deepEqual(
      answers.map((one) => (one.kind === 'failed' ? one.reason.kind : one.kind)),
      ['tooLarge', 'binary', 'unreadable'],
    );
  });

  it('starts threads when there is work for them, and ends those that have none for long, but one', async () => {
    const { pool, started } = startPool({ threads: 2, idleTime: 20 });
    assert.deepEqual([started(), pool.running], [0, 0]);
    const uri = write('a.txt', TEXT);
    await pool.read('usual', [{ uri }], ABOUT);
    assert.equal(started(), 1);
    await Promise.all(Array.from({ length: 6 }, () => pool.read('usual', [{ uri }], ABOUT)));
    await pool.read('large', [{ uri }], ABOUT);
    assert.deepEqual([started(), pool.running], [3, 3]);
    await sleep(60);
    assert.equal(pool.running, 1);
    await pool.read('usual', [{ uri }], ABOUT);
    assert.equal(started(), 3);
  });

  it('rejects what a thread had when it dies, and no more, and starts another', async () => {
    const { pool, started } = startPool();
    const [good, deadly] = [write('a.txt', TEXT), write('b.txt', 'DIE')];
    await Promise.all([1, 2, 3, 4].map(() => pool.read('usual', [{ uri: good }], ABOUT)));
    const results = await Promise.allSettled([deadly, good, good, good].map((uri) => pool.read('usual', [{ uri }], ABOUT)));
    assert.equal(results[0]?.status, 'rejected');
    assert.ok(results.filter(({ status }) => status === 'rejected').length <= 2);
    assert.deepEqual(kinds(await pool.read('usual', [{ uri: good }], ABOUT)), ['ready']);
    assert.ok(started() <= 3);
  });

  it('has nothing beside a call that must be alone', async () => {
    const { pool } = startPool({ threads: 1 });
    const [good, deadly] = [write('a.txt', TEXT), write('b.txt', 'DIE')];
    const calls = [good, good, good].map((uri) => pool.read('usual', [{ uri }], ABOUT));
    const alone = pool.read('alone', [{ uri: deadly }], ABOUT);
    const later = [good, good].map((uri) => pool.read('usual', [{ uri }], ABOUT));
    await assert.rejects(alone, /stopped with code 3/);
    assert.equal((await Promise.all([...calls, ...later])).length, 5);
  });

  it('ends a thread that hangs', async () => {
    const { pool, started } = startPool({ threads: 1, patience: 300 });
    const good = write('b.txt', TEXT);
    // What is said to be large is given more time: on a busy machine the start of the thread is not taken for a hang.
    await pool.read('usual', [{ uri: good }], { ...ABOUT, size: 3_000_000 });
    await assert.rejects(pool.read('usual', [{ uri: write('a.txt', 'HANG') }], ABOUT), /took too long/);
    assert.deepEqual(kinds(await pool.read('usual', [{ uri: good }], { ...ABOUT, size: 3_000_000 })), ['ready']);
    assert.equal(started(), 2);
  });

  it('leaves one thread of the machine alone, and takes four at most', () => {
    const counts = (giveWay: boolean): readonly number[] => [1, 2, 3, 5, 64].map((one) => threadsFor(one, { giveWay }));
    assert.deepEqual(counts(false), [1, 1, 2, 4, 4]);
    assert.deepEqual(counts(true), [1, 2, 3, 4, 4]);
  });
});

describe('SourcePool', () => {
  it('asks the host for what is not on the disk, and gives all in order', async () => {
    const { pool } = startPool({ threads: 1 });
    const stamp = { size: 3, mtime: 5 };
    const sources = new SourcePool(pool, {
      stat: (uris) => Promise.resolve(uris.map(() => ({ kind: 'found', stamp }))),
      read: ({ uri }) =>
        uri.includes('gone')
          ? Promise.resolve({ kind: 'failed', reason: { kind: 'missing' }, stamp: undefined })
          : Promise.resolve({ kind: 'read', bytes: new TextEncoder().encode('# The bridge\n\nIt fell.'), stamp }),
    });
    const near = write('a.txt', TEXT);
    const uris = ['vscode-vfs://host/b.md', near, 'vscode-vfs://host/gone.md', 'vscode-vfs://host/c.md'];
    const answers = await sources.read(
      'usual',
      uris.map((uri) => ({ uri })),
      ABOUT,
    );
    assert.deepEqual(
      answers.map((one) => (one.kind === 'ready' ? one.found.digest.title : one.kind)),
      ['The bridge', 'Council delays vote', 'failed', 'The bridge'],
    );
    const stats = await sources.stat(uris, 'usual');
    assert.deepEqual(
      stats.map((one) => (one.kind === 'found' ? one.stamp.size : one.kind)),
      [3, new TextEncoder().encode(TEXT).length, 3, 3],
    );
  });

  it('looks into the text of a document that is kept, not into its file', async () => {
    const { pool } = startPool({ threads: 1 });
    const fail = (): Promise<never> => Promise.reject(new Error('Nothing is asked of the host.'));
    const sources = new SourcePool(pool, { stat: fail, read: fail });
    const kept = 'Council delays vote\n\n“We will not build on sand,” said Anna.';
    const query = { terms: [{ words: ['sand'], isPrefix: true }], each: 3 };
    const find = (uris: readonly string[], text: string): Promise<readonly PlacesFound[]> =>
      Promise.all(sources.find(uris, query, (uri) => (uri.endsWith('.pdf') ? text : undefined)));
    const gone = pathToFileURL(path.join(folder, 'a.pdf')).href;
    const [places, others, none] = await find([gone, write('a.txt', TEXT), pathToFileURL(path.join(folder, 'b.txt')).href], kept);
    assert.deepEqual(
      places?.map(({ start, end, before }) => [kept.slice(start, end), before]),
      [['sand', '“We will not build on ']],
    );
    assert.deepEqual([others?.length, none], [1, undefined]);
    assert.deepEqual(await find([gone], 'sand '.repeat(300_000)), [undefined]);
  });

  it('lists as unreadable what the host cannot give', async () => {
    const { pool, started } = startPool({ threads: 1 });
    const fail = (): Promise<never> => Promise.reject(new Error('The host has gone.'));
    const sources = new SourcePool(pool, { stat: fail, read: fail });
    const reason = { kind: 'unreadable', detail: 'The host has gone.' };
    assert.deepEqual(await sources.stat(['x://a'], 'usual'), [{ kind: 'failed', reason }]);
    const [answer] = await sources.read('usual', [{ uri: 'x://a' }], ABOUT);
    assert.deepEqual(answer?.kind === 'failed' && answer.reason, reason);
    assert.equal(started(), 0);
  });
});
