/** What goes wrong under the index: an analysis that dies, a store that is damaged, full or too small. */
import { strict as assert } from 'node:assert';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SourceState } from '../../../../src/library/sourceState.ts';
import { type SourceRecord, StoreError } from '../../../../src/library/store/indexStore.ts';
import { MemoryStore } from '../../../../src/library/store/memoryStore.ts';
import { indexed, inOrder, LastingStore, names, setUpIndex, tearDownIndex, until } from '../../../support/indexSetup.ts';

const TEXT = 'Council delays vote\n<Anna> said: “We will not build on sand.”\n';
const reasonOf = (state: SourceState | undefined): unknown => (state?.kind === 'failed' ? state.reason : state?.kind);

afterEach(tearDownIndex);

/** A store that fails as it is told. */
class FrailStore extends LastingStore {
  problem: StoreError | undefined;
  puts = 0;

  override put(records: readonly SourceRecord[]): void {
    this.puts++;
    if (this.problem !== undefined) {
      throw this.problem;
    }
    super.put(records);
  }
}

describe('an analysis that dies', () => {
  it('is tried again over each file alone, and only the one that did it is blamed', async () => {
    const setup = setUpIndex();
    const { files, pool, indexer, states } = setup;
    names(40).forEach((uri) => files.write(uri, TEXT));
    pool.before = (what, uris) => {
      if (what === 'read' && uris.includes('17.txt')) {
        throw new Error('It died.');
      }
    };
    indexer.setSources(inOrder(...names(40)));
    await indexed(setup);
    assert.deepEqual(
      names(40).filter((uri) => states.get(uri)?.kind !== 'ready'),
      ['17.txt'],
    );
    assert.deepEqual(reasonOf(states.get('17.txt')), { kind: 'unreadable', detail: 'It died.' });
    const deadly = pool.reads.filter(({ uris }) => uris.includes('17.txt'));
    assert.deepEqual(
      deadly.map(({ lane }) => lane),
      ['usual', 'alone', 'alone'],
    );
  });

  it('is not tried again over the same file at the next start', async () => {
    const store = new LastingStore();
    const setup = setUpIndex({ store });
    ['a.txt', 'b.txt'].forEach((uri) => setup.files.write(uri, TEXT));
    setup.pool.before = (what, uris) => {
      if (what === 'read' && uris.includes('a.txt')) {
        throw new Error('It died.');
      }
    };
    setup.indexer.setSources(inOrder('b.txt'));
    await indexed(setup);
    setup.indexer.setSources(inOrder('b.txt', 'a.txt'));
    await indexed(setup);
    const again = setUpIndex({ store, files: setup.files });
    again.indexer.setSources(inOrder('a.txt', 'b.txt'));
    await indexed(again);
    assert.deepEqual([again.pool.order, reasonOf(again.states.get('a.txt'))], [[], { kind: 'unreadable', detail: 'It died.' }]);
  });

  it('and cannot be had at all is tried a few times, not once a file, and again at the next start', async () => {
    const store = new LastingStore();
    const setup = setUpIndex({ store });
    const { files, pool, indexer, states } = setup;
    names(640).forEach((uri) => files.write(uri, TEXT));
    pool.before = (what) => {
      if (what === 'read') {
        throw new Error('No worker.');
      }
    };
    indexer.setSources(inOrder(...names(640)));
    await indexed(setup);
    assert.ok(pool.reads.length <= 30, String(pool.reads.length));
    assert.deepEqual(reasonOf(states.get('639.txt')), { kind: 'unreadable', detail: 'No worker.' });
    const again = setUpIndex({ store, files });
    again.indexer.setSources(inOrder(...names(640)));
    await indexed(again);
    assert.ok(names(640).every((uri) => again.states.get(uri)?.kind === 'ready'));
  });

  it('over looking at files is got over as well', async () => {
    const setup = setUpIndex();
    const { files, pool, indexer, states } = setup;
    names(5).forEach((uri) => files.write(uri, TEXT));
    pool.before = (what, uris) => {
      if (what === 'stat' && uris.includes('3.txt')) {
        throw new Error('The disk does not answer.');
      }
    };
    indexer.setSources(inOrder(...names(5)));
    await indexed(setup);
    assert.deepEqual(
      names(5).map((uri) => states.get(uri)?.kind),
      ['ready', 'ready', 'ready', 'failed', 'ready'],
    );
  });
});

describe('a store that is full', () => {
  it('stops the work, says so once, keeps what it has, and is tried again when that is asked for', async () => {
    const store = new FrailStore();
    const setup = setUpIndex({ store });
    const { files, pool, indexer, notices, states } = setup;
    names(500).forEach((uri) => files.write(uri, TEXT));
    pool.before = (what) => {
      if (what === 'read' && pool.reads.length === 4) {
        store.problem = new StoreError('full', 'No space left.');
      }
    };
    indexer.setSources(inOrder(...names(500)));
    await until(() => notices.length > 0);
    await sleep(150);
    assert.deepEqual(notices, [{ kind: 'stopped', reason: 'full', detail: 'No space left.' }]);
    const { done } = indexer.progress;
    assert.ok(done > 0 && done < 500);
    assert.equal([...store.known()].length, done);
    assert.equal([...states.values()].filter(({ kind }) => kind === 'ready').length, done);
    const { puts } = store;
    await sleep(50);
    assert.equal(store.puts, puts, 'it rests');
    indexer.resume();
    await until(() => notices.length === 2);
    store.problem = undefined;
    indexer.resume();
    await indexed(setup);
    assert.deepEqual([[...store.known()].length, notices.length], [500, 2]);
  });
});

describe('a store that is damaged', () => {
  it('is given up for another, which is filled anew', async () => {
    const damaged = new FrailStore();
    const fresh = new MemoryStore();
    const named: unknown[] = [];
    const setup = setUpIndex({
      open: (corrupt) => {
        named.push(corrupt?.error.problem);
        return corrupt === undefined
          ? { store: damaged }
          : { store: fresh, notice: { kind: 'rebuilt', reason: 'corrupt', detail: corrupt.error.message } };
      },
    });
    const { files, pool, indexer, notices, states } = setup;
    names(300).forEach((uri) => files.write(uri, TEXT));
    pool.before = (what) => {
      if (what === 'read' && pool.reads.length === 4) {
        damaged.problem = new StoreError('corrupt', 'Malformed.');
      }
    };
    indexer.setSources(inOrder(...names(300)));
    await indexed(setup);
    assert.deepEqual(named, [undefined, 'corrupt']);
    assert.deepEqual(notices, [{ kind: 'rebuilt', reason: 'corrupt', detail: 'Malformed.' }]);
    assert.equal([...fresh.known()].length, 300);
    assert.ok(names(300).every((uri) => states.get(uri)?.kind === 'ready'));
  });

  it('time and again stops the work', async () => {
    let opened = 0;
    const setup = setUpIndex({
      open: () => {
        opened++;
        const store = new FrailStore();
        store.problem = new StoreError('corrupt', 'Malformed.');
        return { store };
      },
    });
    names(10).forEach((uri) => setup.files.write(uri, TEXT));
    setup.indexer.setSources(inOrder(...names(10)));
    await until(() => setup.notices.length > 0);
    await sleep(50);
    assert.deepEqual(setup.notices, [{ kind: 'stopped', reason: 'corrupt', detail: 'Malformed.' }]);
    assert.ok(opened <= 5);
  });

  it('is seen when it is first looked at, too', async () => {
    class Unreadable extends MemoryStore {
      override known(): never {
        throw new StoreError('corrupt', 'Malformed.');
      }
    }
    const fresh = new MemoryStore();
    const setup = setUpIndex({ open: (corrupt) => ({ store: corrupt === undefined ? new Unreadable() : fresh }) });
    names(10).forEach((uri) => setup.files.write(uri, TEXT));
    setup.indexer.setSources(inOrder(...names(10)));
    await indexed(setup);
    assert.equal([...fresh.known()].length, 10);
  });
});

describe('a store that holds fewer than there are', () => {
  it('is filled, says so once, and takes others when there is room', async () => {
    const store = new MemoryStore({ capacity: 100 });
    const setup = setUpIndex({ store });
    const { files, pool, indexer, notices } = setup;
    names(250).forEach((uri) => files.write(uri, TEXT));
    indexer.setSources(inOrder(...names(250)));
    await indexed(setup);
    assert.deepEqual(notices, [{ kind: 'overCapacity', capacity: 100, left: 150 }]);
    assert.deepEqual([[...store.known()].length, pool.order.length], [100, 100]);
    assert.deepEqual(indexer.progress, { done: 100, total: 100 });
    const stored = [...store.known()].map(({ uri }) => uri);
    indexer.changeSources({ added: [], removed: stored.slice(0, 30) });
    await indexed(setup);
    await until(() => [...store.known()].length === 100);
    assert.deepEqual(indexer.progress, { done: 100, total: 100 });
  });
});
