/** The library reads in the background, follows changes, and lists what it cannot read. */
import { strict as assert } from 'node:assert';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Analyzer, AnalyzerFile, DigestAnswer, OpenAnswer } from '../../../src/library/analyzer.ts';
import { FileAnalyzer } from '../../../src/library/fileAnalyzer.ts';
import type { SourceState } from '../../../src/library/library.ts';
import { setUp, settled, tearDown } from '../../support/librarySetup.ts';
import { markAnalysis } from '../../support/markAnalysis.ts';

const A = 'file:///sources/a.txt';
const B = 'file:///sources/b.md';
const TEXT = 'Council delays vote\n<Anna> said: “We will not build on sand.”\n';

afterEach(tearDown);

const titleOf = (state: SourceState): string | undefined => (state.kind === 'ready' ? state.summary.title : undefined);
const reasonOf = (state: SourceState): unknown => (state.kind === 'failed' ? state.reason : state.kind);

/** Passes calls on, and lets a test hold them back. */
class HeldAnalyzer implements Analyzer {
  readonly #inner = new FileAnalyzer(markAnalysis);
  readonly batches: (readonly string[])[] = [];
  hold: Promise<void> | undefined;

  async digest(files: readonly AnalyzerFile[]): Promise<readonly DigestAnswer[]> {
    this.batches.push(files.map(({ uri }) => uri));
    await this.hold;
    return this.#inner.digest(files);
  }

  async open(file: AnalyzerFile): Promise<OpenAnswer> {
    await this.hold;
    return this.#inner.open(file);
  }

  dispose(): void {
    this.#inner.dispose();
  }
}

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
    assert.equal(started(), 1);
  });

  it('lists what it cannot read, with the reason, and reads the rest', async () => {
    const { library, files } = setUp();
    files.limit = 1000;
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

  it('drops what was found in a text that has changed meanwhile', async () => {
    const analyzer = new HeldAnalyzer();
    const { library, files } = setUp(() => analyzer);
    let release = (): void => undefined;
    analyzer.hold = new Promise((resolve) => (release = resolve));
    files.write(A, TEXT);
    library.setSources([{ uri: A }]);
    while (analyzer.batches.length === 0) {
      await sleep(1);
    }
    files.write(A, 'Council votes at last\nIt did.');
    library.refresh(A);
    const seen = new Set<string | undefined>();
    library.onDidChange(() => seen.add(titleOf(library.state(A))));
    release();
    await settled(library);
    await sleep(150);
    assert.deepEqual(
      [...seen].filter((title) => title !== undefined),
      ['Council votes at last'],
    );
  });

  it('forgets what is not named any more, and leaves alone what has not changed', async () => {
    const { library, files } = setUp();
    files.write(A, TEXT);
    files.write(B, TEXT);
    library.setSources([{ uri: A, size: 1, mtime: 1 }, { uri: B }]);
    await settled(library);
    library.setSources([{ uri: A, size: 1, mtime: 1 }]);
    await settled(library);
    assert.equal(library.state(B).kind, 'pending');
    assert.deepEqual(library.progress, { done: 1, total: 1 });
    assert.equal(files.reads.length, 2);
    library.setSources([{ uri: A, size: 1, mtime: 2 }]);
    await settled(library);
    assert.equal(files.reads.length, 3, 'another time: read again');
  });

  it('reads what is in view first', async () => {
    const analyzer = new HeldAnalyzer();
    const { library, files } = setUp(() => analyzer);
    const uris = Array.from({ length: 500 }, (_, index) => `${String(index)}.txt`);
    uris.forEach((uri) => files.write(uri, TEXT));
    library.prioritise(['499.txt', '498.txt']);
    library.setSources(uris.map((uri) => ({ uri })));
    await settled(library);
    assert.deepEqual(analyzer.batches[0]?.slice(0, 3), ['499.txt', '498.txt', '0.txt']);
    assert.equal(analyzer.batches.flat().length, 500, 'each once');
  });

  it('reads a bounded number of files and bytes at once', async () => {
    const analyzer = new HeldAnalyzer();
    const { library, files } = setUp(() => analyzer);
    const uris = Array.from({ length: 300 }, (_, index) => `${String(index)}.txt`);
    uris.forEach((uri) => files.write(uri, 'x'.repeat(200_000)));
    library.setSources(uris.map((uri) => ({ uri })));
    await settled(library);
    assert.ok(
      analyzer.batches.every((batch) => batch.length <= 3),
      'about half a megabyte a batch',
    );
    assert.ok(files.mostAtOnce <= 6);
    assert.equal(analyzer.batches.flat().length, 300);
  });

  it('lets no file wait for a large one', async () => {
    const slow = Promise.withResolvers<undefined>();
    const inner = new FileAnalyzer(markAnalysis);
    const { library, files, started } = setUp(() => ({
      digest: async (batch) => {
        await (batch.some(({ content }) => content.length > 1_000_000) ? slow.promise : undefined);
        return inner.digest(batch);
      },
      open: (file) => inner.open(file),
      dispose: () => undefined,
    }));
    files.write('large.txt', 'x '.repeat(600_000));
    files.write(A, TEXT);
    library.setSources([{ uri: 'large.txt' }, { uri: A }]);
    while (library.state(A).kind !== 'ready') {
      await sleep(2);
    }
    assert.equal(library.state('large.txt').kind, 'pending');
    files.write(B, TEXT);
    library.setSources([{ uri: 'large.txt' }, { uri: A }, { uri: B }]);
    while (library.state(B).kind !== 'ready') {
      await sleep(2);
    }
    slow.resolve(undefined);
    await settled(library);
    assert.equal(library.state('large.txt').kind, 'ready');
    assert.equal(started(), 2);
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

describe('an analysis that breaks down', () => {
  it('is a reason of the one file that it breaks down over', async () => {
    const { library, files } = setUp(
      () =>
        new FileAnalyzer((article) => {
          if (article.text.includes('THROW')) {
            throw new Error('This one throws.');
          }
          return markAnalysis(article);
        }),
    );
    files.write(A, 'THROW');
    files.write(B, TEXT);
    library.setSources([{ uri: A }, { uri: B }]);
    await settled(library);
    assert.deepEqual(reasonOf(library.state(A)), { kind: 'unreadable', detail: 'This one throws.' });
    assert.equal(library.state(B).kind, 'ready');
  });

  it('that cannot be had at all is tried a few times, not once a file', async () => {
    let calls = 0;
    const dead = (): Promise<never> => {
      calls++;
      return Promise.reject(new Error('No worker.'));
    };
    const { library, files } = setUp(() => ({ digest: dead, open: dead, dispose: () => undefined }));
    const uris = Array.from({ length: 640 }, (_, index) => `${String(index)}.txt`);
    uris.forEach((uri) => files.write(uri, TEXT));
    library.setSources(uris.map((uri) => ({ uri })));
    await settled(library);
    assert.ok(calls <= 30, String(calls));
    assert.deepEqual(reasonOf(library.state('0.txt')), { kind: 'unreadable', detail: 'No worker.' });
    assert.deepEqual(reasonOf(library.state('639.txt')), { kind: 'unreadable', detail: 'No worker.' });
  });
});
