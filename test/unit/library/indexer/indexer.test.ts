/** The index follows the files: it reads what has changed, and nothing else. */
import { strict as assert } from 'node:assert';
import type { SourceState } from '../../../../src/library/sourceState.ts';
import { type IndexSetup, indexed, inOrder, LastingStore, names, setUpIndex, tearDownIndex, until } from '../../../support/indexSetup.ts';

const A = 'file:///sources/a.txt';
const B = 'file:///sources/b.md';
const TEXT = 'Council delays vote\n<Anna> said: “We will not build on sand.”\n';
/** As long as the other, and another. */
const LIKE = TEXT.replace('Council', 'Kouncil');
const SIZE = new TextEncoder().encode(TEXT).length;

const titleOf = (state: SourceState | undefined): string | undefined => (state?.kind === 'ready' ? state.summary.title : undefined);
const reasonOf = (state: SourceState | undefined): unknown => (state?.kind === 'failed' ? state.reason : state?.kind);

/** Has files indexed that are all the same, and answers what another index may start with. */
async function indexedOnce(
  count: number,
): Promise<{ readonly store: LastingStore; readonly setup: IndexSetup; readonly uris: readonly string[] }> {
  const store = new LastingStore();
  const setup = setUpIndex({ store });
  const uris = names(count);
  uris.forEach((uri) => setup.files.write(uri, TEXT));
  setup.indexer.setSources(inOrder(...uris));
  await indexed(setup);
  return { store, setup, uris };
}

const storedIn = (store: LastingStore): readonly string[] => [...store.known()].map(({ uri }) => uri).sort();

afterEach(tearDownIndex);

describe('Indexer', () => {
  it('opens and reads nothing before it is told of sources', async () => {
    let opened = 0;
    const { indexer, pool } = setUpIndex({
      open: () => {
        opened++;
        return { store: new LastingStore() };
      },
    });
    indexer.prioritise([A]);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([opened, pool.stats, pool.reads], [0, [], []]);
  });

  it('tells of each source what is in it, or why it cannot be read', async () => {
    const setup = setUpIndex({ limit: 1000 });
    const { files, indexer, states } = setup;
    files.write(A, TEXT);
    files.write(B, '# The bridge\n\nIt **fell**.');
    files.write('big.txt', 'x'.repeat(1001));
    files.write('photo.txt', Uint8Array.from([0x89, 0x50, 0, 0, 0, 0, 0xff]));
    files.fail('secret.txt', 'EACCES');
    indexer.setSources(inOrder(A, B, 'big.txt', 'photo.txt', 'secret.txt', 'gone.txt'));
    await indexed(setup);
    assert.deepEqual([titleOf(states.get(A)), titleOf(states.get(B))], ['Council delays vote', 'The bridge']);
    assert.deepEqual(reasonOf(states.get('big.txt')), { kind: 'tooLarge', size: 1001, limit: 1000 });
    assert.deepEqual(reasonOf(states.get('photo.txt')), { kind: 'binary', offset: 2 });
    assert.deepEqual(reasonOf(states.get('secret.txt')), { kind: 'noPermission', detail: 'EACCES: no such luck' });
    assert.deepEqual(reasonOf(states.get('gone.txt')), { kind: 'missing' });
    assert.ok(!files.reads.includes('big.txt'), 'what is too large is not read at all');
    assert.deepEqual(indexer.progress, { done: 6, total: 6 });
  });

  it('tells at once what is stored, before it looks at anything', async () => {
    const { store, setup, uris } = await indexedOnce(2500);
    const again = setUpIndex({ store, files: setup.files });
    const order: string[] = [];
    again.pool.before = (what) => void order.push(what);
    again.indexer.setSources(inOrder(...uris));
    await until(() => order.length > 0);
    assert.equal(again.states.size, 2500);
    assert.ok([...again.states.values()].every((state) => titleOf(state) === 'Council delays vote'));
    assert.ok(again.told.every((part) => part.length <= 2000));
  });

  it('reads nothing that has not changed since the last time', async () => {
    const { store, setup, uris } = await indexedOnce(300);
    setup.pool.forget();
    const again = setUpIndex({ store, files: setup.files });
    again.indexer.setSources(inOrder(...uris));
    await indexed(again);
    assert.deepEqual([setup.files.reads, again.pool.reads, again.pool.stats.flat().length], [[], [], 300]);
    assert.equal(again.told.flat().length, 300, 'each is told once');
  });

  it('reads what has changed meanwhile, and forgets what is no source any more', async () => {
    const { store, setup } = await indexedOnce(3);
    setup.files.write('1.txt', 'Council votes at last\nIt did.');
    const again = setUpIndex({ store, files: setup.files });
    again.indexer.setSources(inOrder('0.txt', '1.txt'));
    await indexed(again);
    assert.deepEqual(again.pool.order, ['1.txt']);
    assert.equal(titleOf(again.states.get('1.txt')), 'Council votes at last');
    assert.deepEqual(storedIn(store), ['0.txt', '1.txt']);
    assert.equal(again.states.has('2.txt'), false);
  });

  it('only renews the stamp of a file that was saved as it was', async () => {
    const { store, setup, uris } = await indexedOnce(1);
    setup.files.write('0.txt', TEXT, 77);
    const again = setUpIndex({ store, files: setup.files });
    again.indexer.setSources(inOrder(...uris));
    await indexed(again);
    assert.deepEqual([again.pool.order, again.pool.analysed], [['0.txt'], 0]);
    assert.deepEqual(store.get('0.txt')?.stamp, { size: SIZE, mtime: 77 });
  });

  it('analyses all again when the analysis is another', async () => {
    const { store, setup, uris } = await indexedOnce(20);
    const again = setUpIndex({ store, files: setup.files, analyser: 'two' });
    again.indexer.setSources(inOrder(...uris));
    await indexed(again);
    assert.deepEqual([again.pool.analysed, store.get('7.txt')?.analyser], [20, 'two']);
  });

  it('does not trust the time of a file that was changed just before it was read', async () => {
    const store = new LastingStore();
    const setup = setUpIndex({ store, now: () => 5000 });
    setup.files.write('new.txt', TEXT, 4000);
    setup.files.write('old.txt', TEXT, 2000);
    setup.indexer.setSources(inOrder('new.txt', 'old.txt'));
    await indexed(setup);
    setup.files.write('new.txt', LIKE, 4000); // within the same tick of the clock
    const again = setUpIndex({ store, files: setup.files, now: () => 60_000 });
    again.indexer.setSources(inOrder('new.txt', 'old.txt'));
    await indexed(again);
    assert.deepEqual([again.pool.order, titleOf(again.states.get('new.txt'))], [['new.txt'], 'Kouncil delays vote']);
    const third = setUpIndex({ store, files: setup.files });
    third.indexer.setSources(inOrder('new.txt', 'old.txt'));
    await indexed(third);
    assert.deepEqual(third.pool.order, [], 'now its time is long past');
  });

  it('reads a file whose time has gone back', async () => {
    const { store, setup } = await indexedOnce(1);
    setup.files.write('0.txt', LIKE, -5000);
    const again = setUpIndex({ store, files: setup.files });
    again.indexer.setSources(inOrder('0.txt'));
    await indexed(again);
    assert.equal(titleOf(again.states.get('0.txt')), 'Kouncil delays vote');
  });

  it('reads anew what was refreshed, whatever its stamp, and keeps the old state meanwhile', async () => {
    const setup = setUpIndex();
    const { files, indexer, states } = setup;
    files.write(A, TEXT, 5);
    indexer.setSources(inOrder(A));
    await indexed(setup);
    files.write(A, LIKE, 5);
    indexer.refresh([A]);
    assert.equal(titleOf(states.get(A)), 'Council delays vote');
    await indexed(setup);
    assert.equal(titleOf(states.get(A)), 'Kouncil delays vote');
  });

  it('drops what was found in a file that has changed meanwhile', async () => {
    const setup = setUpIndex();
    const { files, pool, indexer, told } = setup;
    const held = Promise.withResolvers<undefined>();
    pool.after = () => held.promise;
    files.write(A, TEXT);
    indexer.setSources(inOrder(A));
    await until(() => pool.analysed === 1);
    files.write(A, 'Council votes at last\nIt did.');
    indexer.refresh([A]);
    held.resolve(undefined);
    await indexed(setup);
    assert.deepEqual(
      told.flat().map(({ state }) => titleOf(state)),
      ['Council votes at last'],
    );
  });

  it('reads a file again that changes while it is read', async () => {
    const setup = setUpIndex();
    const { files, indexer, states } = setup;
    files.write(A, TEXT);
    files.beforeRead = () => {
      files.beforeRead = () => undefined;
      files.write(A, 'Council votes at last\nIt did.');
    };
    indexer.setSources(inOrder(A));
    await indexed(setup);
    assert.equal(titleOf(states.get(A)), 'Council votes at last');
    assert.equal(files.reads.length, 2);
  });

  it('leaves off reading a file that never rests, so that the next look finds it changed', async () => {
    const store = new LastingStore();
    const setup = setUpIndex({ store });
    setup.files.write(A, TEXT);
    setup.files.beforeRead = () => setup.files.write(A, TEXT);
    setup.indexer.setSources(inOrder(A));
    await indexed(setup);
    assert.equal(titleOf(setup.states.get(A)), 'Council delays vote');
    assert.equal(setup.files.reads.length, 3);
    const again = setUpIndex({ store, files: setup.files });
    setup.files.beforeRead = () => undefined;
    again.indexer.setSources(inOrder(A));
    await indexed(again);
    assert.deepEqual(again.pool.order, [A]);
  });

  it('follows sources that come and go', async () => {
    const { store, setup } = await indexedOnce(3);
    const { files, indexer, pool, states } = setup;
    files.write('new.txt', TEXT);
    pool.forget();
    indexer.changeSources({ added: [{ uri: 'new.txt', order: 9 }], removed: ['0.txt', '1.txt'] });
    indexer.changeSources({ added: [{ uri: '1.txt', order: 9 }], removed: [] });
    await indexed(setup);
    assert.deepEqual(storedIn(store), ['1.txt', '2.txt', 'new.txt']);
    assert.equal(titleOf(states.get('new.txt')), 'Council delays vote');
    indexer.setSources(inOrder('2.txt'));
    await until(() => storedIn(store).length === 1);
    assert.deepEqual(indexer.progress, { done: 1, total: 1 });
  });

  it('reads thousands of files again that were replaced at once', async () => {
    const { setup, uris } = await indexedOnce(3000);
    uris.forEach((uri) => setup.files.write(uri, 'Council votes at last\nIt did.'));
    setup.pool.forget();
    [...uris, ...uris.slice(0, 500)].forEach((uri) => setup.indexer.refresh([uri]));
    await indexed(setup);
    assert.ok(uris.every((uri) => titleOf(setup.states.get(uri)) === 'Council votes at last'));
    assert.ok(setup.pool.order.length <= 3010, 'each once, but for what was under way');
  });

  it('looks at all again when the largest size is another, and reads only what that touches', async () => {
    const setup = setUpIndex({ limit: 50 });
    const { files, indexer, pool, states } = setup;
    files.write('long.txt', TEXT);
    files.write('short.txt', 'It fell.');
    indexer.setSources(inOrder('long.txt', 'short.txt'));
    await indexed(setup);
    assert.equal(states.get('long.txt')?.kind, 'failed');
    pool.forget();
    indexer.setLimit(500);
    await indexed(setup);
    assert.deepEqual([titleOf(states.get('long.txt')), pool.order], ['Council delays vote', ['long.txt']]);
    indexer.setLimit(50);
    await indexed(setup);
    assert.deepEqual(reasonOf(states.get('long.txt')), { kind: 'tooLarge', size: SIZE, limit: 50 });
  });

  it('forgets all, and reads it again', async () => {
    const { store, setup, uris } = await indexedOnce(10);
    setup.pool.forget();
    setup.indexer.clear();
    assert.deepEqual(storedIn(store), []);
    await indexed(setup);
    assert.deepEqual([setup.pool.order.length, storedIn(store).length], [uris.length, uris.length]);
  });

  it('can be disposed at any time, twice', async () => {
    const { indexer, files, states } = setUpIndex();
    files.write(A, TEXT);
    indexer.setSources(inOrder(A));
    indexer.dispose();
    indexer.dispose();
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(states.size, 0);
  });
});
