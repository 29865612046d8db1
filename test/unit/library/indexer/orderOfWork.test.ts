/** What is read first, how much at once, and that it can be stopped. */
import { strict as assert } from 'node:assert';
import { setTimeout as sleep } from 'node:timers/promises';
import { ReadQueue } from '../../../../src/library/indexer/readQueue.ts';
import { indexed, inOrder, names, setUpIndex, tearDownIndex, until } from '../../../support/indexSetup.ts';

const TEXT = 'Council delays vote\n<Anna> said: “We will not build on sand.”\n';

afterEach(tearDownIndex);

describe('the order of work', () => {
  it('is those in view, then the newest, and at first only a few at once', async () => {
    const setup = setUpIndex();
    const { files, pool, indexer } = setup;
    const uris = names(500);
    uris.forEach((uri, index) => files.write(uri, TEXT, index + 1));
    indexer.prioritise(['3.txt', '1.txt']);
    indexer.setSources(inOrder(...uris));
    await indexed(setup);
    assert.deepEqual(pool.order.slice(0, 4), ['3.txt', '1.txt', '499.txt', '498.txt']);
    assert.ok((pool.reads[0]?.uris.length ?? 99) <= 8);
    assert.deepEqual(pool.order.slice(4, 490), [...uris].reverse().slice(2, 488));
    assert.deepEqual([pool.order.length, new Set(pool.order).size], [500, 500], 'each once');
  });

  it('lets what comes into view overtake', async () => {
    const setup = setUpIndex();
    const { files, pool, indexer } = setup;
    const uris = names(1000);
    uris.forEach((uri, index) => files.write(uri, TEXT, index + 1));
    pool.before = (what) => {
      if (what === 'read' && pool.reads.length === 3) {
        indexer.prioritise(['5.txt']);
      }
    };
    indexer.setSources(inOrder(...uris));
    await indexed(setup);
    assert.ok(pool.reads.findIndex((read) => read.uris.includes('5.txt')) <= 5);
  });

  it('is in batches of a bounded number of files and bytes', async () => {
    const setup = setUpIndex();
    const { files, pool, indexer } = setup;
    const uris = names(300);
    uris.forEach((uri) => files.write(uri, 'x'.repeat(100_000)));
    indexer.setSources(inOrder(...uris));
    await indexed(setup);
    assert.ok(pool.reads.every((read) => read.uris.length <= 5));
    assert.ok(files.mostAtOnce <= pool.width);
  });

  it('lets no file wait for a large one', async () => {
    const setup = setUpIndex();
    const { files, pool, indexer, states } = setup;
    const slow = Promise.withResolvers<undefined>();
    files.write('large.txt', 'x '.repeat(600_000), 9e9);
    files.write('larger.txt', 'x '.repeat(700_000), 8e9);
    names(20).forEach((uri) => files.write(uri, TEXT));
    pool.before = (_what, _uris, lane) => (lane === 'large' ? slow.promise : undefined);
    indexer.setSources(inOrder('large.txt', 'larger.txt', ...names(20)));
    await until(() => names(20).every((uri) => states.get(uri)?.kind === 'ready'));
    assert.deepEqual(
      pool.reads.filter(({ lane }) => lane === 'large').map(({ uris }) => uris),
      [['large.txt']],
      'one after another',
    );
    slow.resolve(undefined);
    await indexed(setup);
    assert.equal(states.get('larger.txt')?.kind, 'ready');
  });

  it('can be left off, and gone on with where it was', async () => {
    const setup = setUpIndex();
    const { files, pool, indexer } = setup;
    const uris = names(1000);
    uris.forEach((uri) => files.write(uri, TEXT));
    pool.before = (what) => {
      if (what === 'read' && pool.reads.length === 5) {
        indexer.stop();
      }
    };
    indexer.setSources(inOrder(...uris));
    await until(() => pool.reads.length >= 5);
    await sleep(50);
    const { done } = indexer.progress;
    assert.ok(done > 0 && done < 500);
    await sleep(50);
    assert.equal(indexer.progress.done, done);
    indexer.resume();
    await indexed(setup);
    assert.equal(pool.order.length, 1000, 'each once');
  });

  it('is told at most ten times a second, and its end', async () => {
    const setup = setUpIndex();
    const { files, indexer, progress } = setup;
    const uris = names(2000);
    uris.forEach((uri) => files.write(uri, TEXT));
    const started = performance.now();
    indexer.setSources(inOrder(...uris));
    await indexed(setup);
    assert.ok(progress.length <= 2 + (performance.now() - started) / 90);
    assert.deepEqual(progress.at(-1), { done: 2000, total: 2000 });
  });
});

function queueOf(...files: readonly (readonly [uri: string, mtime: number, size?: number])[]): ReadQueue {
  const queue = new ReadQueue();
  files.forEach(([uri, mtime, size = 1]) => queue.add({ uri, stamp: { size, mtime } }));
  return queue;
}

const taken = (queue: ReadQueue, files: number, bytes = 1000): string =>
  queue
    .take({ files, bytes })
    .map(({ uri }) => uri)
    .join(' ');

describe('ReadQueue', () => {
  it('gives each file once, the newest first', () => {
    const queue = queueOf(['a', 3], ['b', 9], ['c', 5], ['d', 1], ['e', 7]);
    assert.deepEqual([taken(queue, 2), taken(queue, 9), taken(queue, 9)], ['b e', 'c a d', '']);
  });

  it('takes a file by its last time when it has come again', () => {
    const queue = queueOf(['a', 3], ['b', 5], ['a', 1], ['c', 2]);
    assert.equal(queue.size, 3);
    assert.equal(taken(queue, 9), 'b c a');
  });

  it('gives those first that are preferred, as far as they wait, and only while they are', () => {
    const queue = queueOf(['a', 1], ['b', 2], ['c', 3], ['d', 4]);
    queue.prefer(['a', 'x', 'b']);
    assert.ok(queue.hasPreferred);
    assert.equal(taken(queue, 1), 'a');
    queue.prefer([]);
    assert.equal(queue.hasPreferred, false);
    assert.equal(taken(queue, 9), 'd c b');
  });

  it('takes as many as fit, and one in any case', () => {
    const queue = queueOf(['a', 9, 60], ['b', 8, 40], ['c', 7, 10], ['d', 6, 500], ['e', 5, 1]);
    assert.deepEqual([taken(queue, 9, 100), taken(queue, 9, 100), taken(queue, 9, 100), taken(queue, 9, 100)], ['a b', 'c', 'd', 'e']);
  });

  it('forgets what is deleted', () => {
    const queue = queueOf(['a', 1], ['b', 2]);
    queue.delete('b');
    assert.equal(taken(queue, 9), 'a');
  });
});
