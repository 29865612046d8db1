/** The library reads in the background, follows changes, and lists what it cannot read. */
import { strict as assert } from 'node:assert';
import { setTimeout as sleep } from 'node:timers/promises';
import { FileAnalyzer } from '../../../src/library/fileAnalyzer.ts';
import { SourceError, type SourceState } from '../../../src/library/library.ts';
import { setUp, settled, tearDown } from '../../support/librarySetup.ts';
import { markAnalysis } from '../../support/markAnalysis.ts';

const A = 'file:///sources/a.txt';
const B = 'file:///sources/b.md';
const TEXT = 'Council delays vote\n<Anna> said: “We will not build on sand.”\n';

afterEach(tearDown);

const titleOf = (state: SourceState): string | undefined => (state.kind === 'ready' ? state.summary.title : undefined);
const reasonOf = (state: SourceState): unknown => (state.kind === 'failed' ? state.reason : state.kind);

describe('Library', () => {
  it('does nothing before it is told of sources', async () => {
    const { library, files, started } = setUp();
    await sleep(20);
    assert.deepEqual([files.reads.length, started(), library.progress], [0, 0, { done: 0, total: 0 }]);
  });

  it('has a digest of each source', async () => {
    const { library, files, started } = setUp();
    files.write(A, TEXT);
    files.write(B, '# The bridge\n\nIt **fell**.');
    library.setSources([{ uri: A }, { uri: B }]);
    assert.equal(library.state(A).kind, 'pending');
    await settled(library);
    assert.equal(titleOf(library.state(A)), 'Council delays vote');
    assert.equal(titleOf(library.state(B)), 'The bridge');
    assert.equal(started(), 0, 'the index has analysers of its own');
  });

  it('lists what it cannot read, with the reason, and reads the rest', async () => {
    const { library, files } = setUp();
    files.limit = 1000;
    library.followLimit();
    files.write('big.txt', 'x'.repeat(1001));
    files.write('just.txt', 'x'.repeat(1000));
    files.write('photo.txt', Uint8Array.from([0x89, 0x50, 0, 0, 0, 0, 0xff]));
    files.fail('secret.txt', 'EACCES');
    files.fail('locked.txt', 'NoPermissions');
    files.fail('gone.txt', 'FileNotFound');
    files.fail('odd.txt', 'EIO');
    files.write('empty.txt', '');
    library.setSources(
      ['big', 'just', 'photo', 'secret', 'locked', 'gone', 'missing', 'odd', 'empty'].map((name) => ({ uri: `${name}.txt` })),
    );
    await settled(library);
    assert.deepEqual(reasonOf(library.state('big.txt')), { kind: 'tooLarge', size: 1001, limit: 1000 });
    assert.equal(library.state('just.txt').kind, 'ready');
    assert.deepEqual(reasonOf(library.state('photo.txt')), { kind: 'binary', offset: 2 });
    assert.deepEqual(reasonOf(library.state('secret.txt')), { kind: 'noPermission', detail: 'EACCES: no such luck' });
    assert.deepEqual(reasonOf(library.state('locked.txt')), { kind: 'noPermission', detail: 'NoPermissions: no such luck' });
    assert.deepEqual(reasonOf(library.state('gone.txt')), { kind: 'missing' });
    assert.deepEqual(reasonOf(library.state('missing.txt')), { kind: 'missing' });
    assert.deepEqual(reasonOf(library.state('odd.txt')), { kind: 'unreadable', detail: 'EIO: no such luck' });
    assert.equal(library.state('empty.txt').kind, 'ready');
    assert.ok(!files.reads.includes('big.txt'), 'what is too large is not read at all');
  });

  it('refuses a file that has grown since it was looked at', async () => {
    const { library, files } = setUp();
    files.limit = 100;
    library.followLimit();
    files.write(A, 'small');
    files.beforeRead = () => files.write(A, 'x'.repeat(101));
    library.setSources([{ uri: A }]);
    await settled(library);
    assert.deepEqual(reasonOf(library.state(A)), { kind: 'tooLarge', size: 101, limit: 100 });
  });

  it('lists a file as missing that is deleted between being looked at and read', async () => {
    const { library, files } = setUp();
    files.write(A, TEXT);
    files.beforeRead = () => files.delete(A);
    library.setSources([{ uri: A }]);
    await settled(library);
    assert.deepEqual(reasonOf(library.state(A)), { kind: 'missing' });
  });

  it('reads anew what was refreshed, and keeps the old state meanwhile', async () => {
    const { library, files } = setUp();
    files.write(A, TEXT);
    library.setSources([{ uri: A }]);
    await settled(library);
    files.write(A, 'Council votes at last\nIt did.');
    library.refresh(A);
    assert.equal(titleOf(library.state(A)), 'Council delays vote');
    await settled(library);
    assert.equal(titleOf(library.state(A)), 'Council votes at last');
  });

  it('forgets what is not named any more, and leaves alone what has not changed', async () => {
    const { library, files } = setUp();
    files.write(A, TEXT);
    files.write(B, TEXT);
    library.setSources([{ uri: A }, { uri: B }]);
    await settled(library);
    library.setSources([{ uri: A }]);
    await settled(library);
    assert.equal(library.state(B).kind, 'pending');
    assert.deepEqual(library.progress, { done: 1, total: 1 });
    assert.equal(files.reads.length, 2);
  });

  it('stops, and goes on', async () => {
    const { library, files } = setUp();
    const uris = Array.from({ length: 1000 }, (_, index) => `${String(index)}.txt`);
    uris.forEach((uri) => files.write(uri, TEXT));
    library.setSources(uris.map((uri) => ({ uri })));
    library.stop();
    await sleep(50);
    const { done } = library.progress;
    assert.ok(done < 500);
    await sleep(50);
    assert.equal(library.progress.done, done);
    library.resume();
    await settled(library);
    assert.ok(uris.every((uri) => library.state(uri).kind === 'ready'));
  });

  it('tells of changes and progress at most ten times a second, and of the end', async () => {
    const { library, files } = setUp();
    const uris = Array.from({ length: 3000 }, (_, index) => `${String(index)}.txt`);
    uris.forEach((uri) => files.write(uri, TEXT));
    const times: number[] = [];
    const told = new Set<string>();
    let last = { done: -1, total: -1 };
    library.onDidChange(({ uris: some }) => {
      times.push(performance.now());
      some.forEach((uri) => told.add(uri));
    });
    library.onDidProgress((progress) => (last = progress));
    library.setSources(uris.map((uri) => ({ uri })));
    await settled(library);
    await sleep(150);
    assert.equal(told.size, 3000);
    assert.deepEqual(last, { done: 3000, total: 3000 });
    assert.ok(times.every((time, index) => index === 0 || time - (times[index - 1] ?? 0) > 90));
  });

  it('can be disposed at any time, twice', async () => {
    const { library, files, log } = setUp();
    files.write(A, TEXT);
    library.setSources([{ uri: A }]);
    const opening = library.open(A);
    library.dispose();
    library.dispose();
    await Promise.allSettled([opening]);
    await sleep(20);
    assert.deepEqual(log, []);
  });
});

describe('an unsaved buffer', () => {
  it('counts instead of the file until it is closed or saved', async () => {
    const { library, files } = setUp();
    files.write(A, TEXT);
    library.setSources([{ uri: A }]);
    await settled(library);
    files.edit(A, '# The bridge\n<Tom> said: “It fell.”');
    library.refresh(A);
    assert.equal(titleOf(library.state(A)), 'Council delays vote', 'until it is analysed');
    await settled(library);
    const names = async (): Promise<readonly string[]> =>
      (await library.queries.people({ order: 'mention' }, { offset: 0, limit: 9 })).items.map(({ name }) => name);
    assert.deepEqual([titleOf(library.state(A)), await names()], ['# The bridge', ['Tom']]);
    files.edit(A, undefined);
    library.refresh(A);
    await settled(library);
    assert.deepEqual([titleOf(library.state(A)), await names()], ['Council delays vote', ['Anna']]);
    assert.equal(files.reads.length, 2);
  });

  it('counts where it was there before the source was named', async () => {
    const { library, files } = setUp();
    files.write(A, TEXT);
    files.edit(A, 'The bridge\nIt fell.');
    library.setSources([{ uri: A }]);
    await settled(library);
    assert.equal(titleOf(library.state(A)), 'The bridge');
  });

  it('is shown as it was last while the file that was saved of it is read', async () => {
    const { library, files } = setUp();
    files.write(A, TEXT);
    library.setSources([{ uri: A }]);
    await settled(library);
    files.edit(A, 'The bridge\nIt fell.');
    library.refresh(A);
    await settled(library);
    const seen = new Set<string | undefined>();
    library.onDidChange(() => seen.add(titleOf(library.state(A))));
    files.write(A, 'The bridge\nIt fell.');
    files.edit(A, undefined);
    library.refresh(A);
    await settled(library);
    await sleep(150);
    assert.deepEqual([...seen], ['The bridge']);
  });

  it('over which the analysis breaks down is listed with the reason', async () => {
    const { library, files } = setUp(
      () =>
        new FileAnalyzer((article) => {
          if (article.text.includes('THROW')) {
            throw new Error('This one throws.');
          }
          return markAnalysis(article);
        }),
    );
    files.write(A, TEXT);
    files.edit(A, 'THROW');
    library.setSources([{ uri: A }]);
    await settled(library);
    assert.deepEqual(reasonOf(library.state(A)), { kind: 'unreadable', detail: 'This one throws.' });
  });
});

describe('the largest size', () => {
  it('is followed', async () => {
    const { library, files } = setUp();
    files.write(A, TEXT);
    library.setSources([{ uri: A }]);
    await settled(library);
    files.limit = 10;
    library.followLimit();
    await settled(library);
    assert.deepEqual(reasonOf(library.state(A)), { kind: 'tooLarge', size: new TextEncoder().encode(TEXT).length, limit: 10 });
    await assert.rejects(library.open(A), SourceError);
  });
});
