/** The index in its thread: over real files, through deaths of threads and processes. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import type { IndexClient } from '../../../../src/library/indexer/indexClient.ts';
import { isOverlay, isQuery, isSourceChanges, isSourcePart } from '../../../../src/library/indexer/indexProtocol.ts';
import type { IndexNotice } from '../../../../src/library/indexer/notices.ts';
import type { SourceState } from '../../../../src/library/sourceState.ts';
import { openStore } from '../../../../src/library/store/openStore.ts';
import { articlesIn, nameSources, startIndex } from '../../../support/indexFolder.ts';
import { until } from '../../../support/indexSetup.ts';

const TEXT = 'Council delays vote\n<Anna Berg> said: “We will not build on sand.”\n';

let folder = '';
let clients: IndexClient[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verbatim-index-'));
  mkdirSync(path.join(folder, 'articles'));
});

afterEach(() => {
  clients.forEach((client) => client.dispose());
  clients = [];
  rmSync(folder, { recursive: true, force: true });
});

/** Writes an article whose time is long past, and answers its address. */
function write(name: string, text: string): string {
  const file = path.join(folder, 'articles', name);
  writeFileSync(file, text);
  utimesSync(file, 1000, 1000);
  return pathToFileURL(file).href;
}

function start(options: { readonly keeps?: true } = {}): {
  readonly client: IndexClient;
  readonly states: Map<string, SourceState>;
  readonly notices: IndexNotice[];
  readonly threads: readonly Worker[];
} {
  const threads: Worker[] = [];
  const client = startIndex(options.keeps === true ? path.join(folder, 'index') : undefined, (thread) => threads.push(thread));
  clients.push(client);
  const states = new Map<string, SourceState>();
  const notices: IndexNotice[] = [];
  client.onDidTell((some) => some.forEach(({ uri, state }) => states.set(uri, state)));
  client.onDidNotice((notice) => notices.push(notice));
  return { client, states, notices, threads };
}

const isDone = ({ progress: { done, total } }: IndexClient): boolean => total > 0 && done === total;

const titleOf = (state: SourceState | undefined): string | undefined => (state?.kind === 'ready' ? state.summary.title : state?.kind);

describe('the thread of the index', () => {
  it('tells what is in a folder, and answers questions about it', async () => {
    const { client, states } = start();
    const uris = [write('a.txt', TEXT), write('b.md', '# The bridge\n\n<Tom Okoye> said: “It fell.”'), write('c.txt', '\0\0\0')];
    symlinkSync('loop.txt', path.join(folder, 'articles', 'loop.txt'));
    const loop = pathToFileURL(path.join(folder, 'articles', 'loop.txt')).href;
    nameSources(client, [...uris, loop]);
    assert.deepEqual(client.progress, { done: 0, total: 4 });
    await until(() => isDone(client));
    assert.deepEqual(
      [...uris, loop].map((uri) => titleOf(states.get(uri))),
      ['Council delays vote', 'The bridge', 'failed', 'failed'],
    );
    const { total, items } = await client.queries.people({ order: 'mention' }, { offset: 0, limit: 9 });
    assert.deepEqual(
      [total, items.map(({ name, quotes }) => [name, quotes])],
      [
        2,
        [
          ['Anna Berg', 1],
          ['Tom Okoye', 1],
        ],
      ],
    );
    const { passages } = await client.queries.findPassages({ filter: 'sand', limit: 9 });
    assert.deepEqual(
      passages.map(({ uri, passage, speaker }) => [uri, passage.words, speaker]),
      [[uris[0], '“We will not build on sand.”', 'Anna Berg']],
    );
    assert.equal((await client.queries.digest(uris[1] ?? ''))?.title, 'The bridge');
  });

  it('reads a saved file again, and people follow', async () => {
    const { client, states } = start();
    const uri = write('a.txt', TEXT);
    nameSources(client, [uri]);
    await until(() => isDone(client));
    const names = async (): Promise<readonly string[]> =>
      (await client.queries.people({ order: 'mention' }, { offset: 0, limit: 9 })).items.map(({ name }) => name);
    assert.deepEqual(await names(), ['Anna Berg']);
    writeFileSync(fileURLToPath(uri), TEXT.replace('Anna Berg', 'Mara Lund').replace('Council', 'Court'));
    client.refresh([uri]);
    await until(() => titleOf(states.get(uri)) === 'Court delays vote');
    assert.deepEqual(await names(), ['Mara Lund']);
  });

  it('answers by an unsaved buffer where there is one, and stores it nowhere', async () => {
    const { client } = start({ keeps: true });
    const uri = write('a.txt', TEXT);
    const other = write('b.txt', TEXT.replace('Anna Berg', 'Mara Lund').replace('sand', 'rock'));
    nameSources(client, [uri, other]);
    await until(() => isDone(client));
    const names = async (): Promise<readonly string[]> =>
      (await client.queries.people({ order: 'mention' }, { offset: 0, limit: 9 })).items.map(({ name }) => name);
    const found = async (filter: string): Promise<readonly string[]> =>
      (await client.queries.findPassages({ filter, limit: 9 })).passages.map((one) => one.uri);
    assert.deepEqual(await names(), ['Anna Berg', 'Mara Lund']);
    client.overlay(uri, await client.queries.digest(other));
    assert.deepEqual([await names(), await found('rock'), await found('sand')], [['Mara Lund'], [uri], []]); // one quotation of both
    client.overlay(uri, undefined);
    assert.deepEqual([await names(), await found('rock'), await found('sand')], [['Anna Berg', 'Mara Lund'], [other], [uri]]);
  });

  it('blames only the file that kills an analyser', async () => {
    const { client, states, notices } = start();
    const uris = Array.from({ length: 40 }, (_, index) => write(`${String(index)}.txt`, index === 17 ? 'DIE' : TEXT));
    nameSources(client, uris);
    await until(() => isDone(client));
    assert.deepEqual(
      uris.filter((uri) => states.get(uri)?.kind !== 'ready'),
      [uris[17]],
    );
    assert.deepEqual(notices, []);
  });

  it('goes on where it was when its process is killed', async () => {
    const uris = Array.from({ length: 3000 }, (_, index) => write(`${String(index)}.txt`, TEXT));
    const articles = path.join(folder, 'articles');
    const program = fileURLToPath(new URL('../../../support/indexFolder.ts', import.meta.url));
    const { signal } = spawnSync(process.execPath, [program, articles, path.join(folder, 'index'), '300'], { stdio: 'inherit' });
    assert.equal(signal, 'SIGKILL');
    const { store, notice } = openStore({ folder: path.join(folder, 'index') });
    const stored = [...store.known()].length;
    store.close();
    assert.equal(notice, undefined);
    assert.ok(stored >= 200 && stored < 3000, String(stored));
    const { client, states, notices } = start({ keeps: true });
    let first: number | undefined;
    client.onDidTell((some) => (first ??= some.length));
    nameSources(client, articlesIn(articles));
    await until(() => isDone(client));
    assert.equal(first, Math.min(stored, 1000), 'what was stored is told at once');
    assert.deepEqual([uris.filter((uri) => states.get(uri)?.kind !== 'ready'), notices], [[], []]);
  });

  it('is not started before a source is named', async () => {
    const { client, threads } = start();
    const { queries } = client;
    client.prioritise(['file:///a.txt']);
    client.refresh(['file:///a.txt']);
    client.stop();
    client.resume();
    assert.deepEqual(await queries.people({ order: 'count' }, { offset: 0, limit: 9 }), { total: 0, items: [] });
    assert.deepEqual(await queries.findPassages({ filter: 'sand', limit: 9 }), { passages: [], isCut: false });
    assert.equal(await queries.digest('file:///a.txt'), undefined);
    assert.deepEqual([threads.length, client.progress], [0, { done: 0, total: 0 }]);
  });

  it('shares an index with another window without harm', async () => {
    const uris = Array.from({ length: 400 }, (_, index) => write(`${String(index)}.txt`, TEXT));
    const windows = [start({ keeps: true }), start({ keeps: true })];
    windows.forEach(({ client }) => nameSources(client, uris));
    await until(() => windows.every(({ client }) => isDone(client)));
    for (const { client, states, notices } of windows) {
      assert.deepEqual([uris.filter((uri) => states.get(uri)?.kind !== 'ready'), notices], [[], []]);
      const [anna] = (await client.queries.people({ order: 'count' }, { offset: 0, limit: 9 })).items;
      assert.equal(anna?.sources, 400);
    }
  });

  it('is made anew where it is damaged, and says so', async () => {
    mkdirSync(path.join(folder, 'index'));
    writeFileSync(path.join(folder, 'index', 'index-1.db'), 'This is no database. '.repeat(500));
    const { client, states, notices } = start({ keeps: true });
    const uri = write('a.txt', TEXT);
    nameSources(client, [uri]);
    await until(() => isDone(client));
    assert.deepEqual(
      [titleOf(states.get(uri)), notices.map((one) => ('reason' in one ? [one.kind, one.reason] : one.kind))],
      ['Council delays vote', [['rebuilt', 'corrupt']]],
    );
  });

  it('is started again when it dies, and says so once', async () => {
    const { client, states, notices, threads } = start({ keeps: true });
    const uris = Array.from({ length: 50 }, (_, index) => write(`${String(index)}.txt`, TEXT));
    nameSources(client, uris);
    await until(() => isDone(client));
    states.clear();
    await threads[0]?.terminate();
    await until(() => states.size === 50 && isDone(client));
    assert.equal(threads.length, 2);
    assert.deepEqual(
      notices.map(({ kind }) => kind),
      ['restarted'],
    );
    assert.equal((await client.queries.people({ order: 'mention' }, { offset: 0, limit: 9 })).total, 1);
  });
});

describe('the protocol of the index', () => {
  it('refuses what it does not know', () => {
    const sources = { uris: ['a'], orders: [1] };
    assert.ok(isSourcePart({ sources, isLast: true }) && isSourceChanges({ added: sources, removed: [] }));
    assert.ok(!isSourcePart({ sources: { uris: ['a'], orders: [] }, isLast: true }));
    assert.ok(!isSourceChanges({ added: { uris: [1], orders: [1] }, removed: [] }));
    assert.ok(isOverlay({ uri: 'a' }) && !isOverlay({ uri: 'a', digest: {} }) && !isOverlay({}));
    const range = { offset: 0, limit: 1 };
    assert.ok(isQuery({ method: 'people', args: [{ order: 'count' }, range] }));
    const groups = [{ name: 'Council', people: ['Ada Hollis'] }];
    assert.ok(isQuery({ method: 'figures', args: [{ by: 'group', within: 'file:///a', groups, asker: 'a' }, range] }));
    assert.equal(isQuery({ method: 'figures', args: [{ by: 'group', groups: [{ name: 'Council' }], asker: 'a' }, range] }), false);
    assert.equal(isQuery({ method: 'figures', args: [{ by: 'day', asker: 'a' }, range] }), false);
    assert.ok(isQuery({ method: 'versions', args: [{ uri: 'a', start: 1, end: 2 }] }));
    for (const wrong of [
      { method: 'close', args: [] },
      { method: 'people', args: [range] },
      { method: 'people', args: [{ order: 'size' }, range] },
      { method: 'digest', args: [1] },
      { method: 'versions', args: [{ uri: 'a', start: 1 }] },
      { method: 'constructor', args: [] },
      undefined,
    ]) {
      assert.equal(isQuery(wrong), false, JSON.stringify(wrong));
    }
  });
});
