/** Opened sources are fresh, shared, and given up when nobody waits. */
import { strict as assert } from 'node:assert';
import { setTimeout as sleep } from 'node:timers/promises';
import { CancelledError, SourceError } from '../../../src/library/library.ts';
import { Emitter } from '../../../src/shared/lifecycle.ts';
import { setUp, settled, tearDown } from '../../support/librarySetup.ts';

const A = 'file:///sources/a.txt';
const B = 'file:///sources/b.md';
const TEXT = 'Council delays vote\n<Anna> said: “We will not build on sand.”\n';

afterEach(tearDown);

describe('opening a source', () => {
  it('gives its text, its analysis and its digest', async () => {
    const { library, files } = setUp();
    files.write(A, `\ufeff${TEXT}`);
    const { uri, article, analysis, digest } = await library.open(A);
    assert.equal(uri, A);
    assert.equal(article.text, TEXT);
    assert.equal(analysis.people[0]?.name, 'Anna');
    assert.equal(digest.passages[0]?.words, '“We will not build on sand.”');
  });

  it('keeps what was opened, as long as the file is the same', async () => {
    const { library, files } = setUp();
    files.write(A, TEXT);
    const first = await library.open(A);
    assert.equal(await library.open(A), first);
    assert.equal(files.reads.length, 1);
    files.write(A, 'It fell.');
    assert.equal((await library.open(A)).article.text, 'It fell.', 'seen without being told');
    assert.equal(files.reads.length, 2);
  });

  it('sees by its time that a file of the same size is another', async () => {
    const { library, files } = setUp();
    files.write(A, 'It fell.');
    await library.open(A);
    files.write(A, 'It rose.');
    assert.equal((await library.open(A)).article.text, 'It rose.');
  });

  it('reads again what is told to have changed, even where size and time are the same', async () => {
    const { library, files } = setUp();
    files.write(A, 'It fell.', 5);
    await library.open(A);
    files.write(A, 'It rose.', 5);
    library.refresh(A);
    assert.equal((await library.open(A)).article.text, 'It rose.');
  });

  it('gives just the text of what is too large to analyse, when that is asked for', async () => {
    const { library, files } = setUp();
    files.limit = 10;
    files.write(B, `# ${TEXT}`);
    await assert.rejects(library.open(B), SourceError);
    const { article, analysis } = await library.openUnmarked(B);
    assert.equal(article.text, `# ${TEXT}`);
    assert.deepEqual(
      article.blocks.map(({ kind }) => kind),
      ['title', 'paragraph'],
      'as plain text',
    );
    assert.deepEqual([analysis.people, analysis.passages], [[], []]);
    files.delete(B);
    await assert.rejects(library.openUnmarked(B), SourceError);
  });

  it('shares the work of two who open the same', async () => {
    const { library, files } = setUp();
    files.write(A, TEXT);
    const [one, two] = await Promise.all([library.open(A), library.open(A)]);
    assert.equal(one, two);
    assert.equal(files.reads.length, 1);
  });

  it('keeps the last sixteen', async () => {
    const { library, files } = setUp();
    const uris = Array.from({ length: 17 }, (_, index) => `${String(index)}.txt`);
    uris.forEach((uri) => files.write(uri, TEXT));
    for (const uri of uris) {
      await library.open(uri);
    }
    await library.open('16.txt');
    await library.open('1.txt');
    assert.equal(files.reads.length, 17);
    await library.open('0.txt');
    assert.equal(files.reads.length, 18);
  });

  it('takes the unsaved buffer rather than the file, and the file again when the buffer is gone', async () => {
    const { library, files } = setUp();
    files.write(A, TEXT);
    files.edit(A, 'It rose.');
    assert.equal((await library.open(A)).article.text, 'It rose.');
    files.edit(A, 'It rose again.');
    assert.equal((await library.open(A)).article.text, 'It rose again.');
    files.edit(A, undefined);
    assert.equal((await library.open(A)).article.text, TEXT);
  });

  it('opens a buffer whose file is gone', async () => {
    const { library, files } = setUp();
    files.edit(A, 'It rose.');
    assert.equal((await library.open(A)).article.text, 'It rose.');
  });

  it('brings what is listed up to date, even while reading is left off', async () => {
    const { library, files } = setUp();
    files.write(A, TEXT);
    library.setSources([{ uri: A }]);
    await settled(library);
    library.stop();
    files.write(A, 'Council votes at last\nIt did.');
    library.refresh(A);
    await library.open(A);
    const state = library.state(A);
    assert.equal(state.kind === 'ready' ? state.summary.title : undefined, 'Council votes at last');
    library.resume();
    await settled(library);
    const digest = await library.queries.digest(A);
    assert.equal(digest?.title, 'Council votes at last');
  });

  it('reads again what changed while it was read, and tells the later version', async () => {
    const { library, files } = setUp();
    files.write(A, TEXT);
    let changes = 0;
    files.beforeRead = async () => {
      await sleep(1);
      if (changes++ === 0) {
        files.write(A, 'It fell.');
        library.refresh(A);
      }
    };
    const opened = await library.open(A);
    assert.equal(opened.article.text, 'It fell.');
    assert.equal(opened.version, 1);
  });

  it('comes to an end even when the source changes all the time', async () => {
    const { library, files } = setUp();
    files.write(A, TEXT);
    files.beforeRead = () => library.refresh(A);
    assert.equal((await library.open(A)).article.text, TEXT);
    assert.ok(files.reads.length <= 4);
  });

  it('fails with the reason', async () => {
    const { library, files } = setUp();
    files.write(A, Uint8Array.from([1, 2, 3, 0]));
    await assert.rejects(library.open(A), (error) => error instanceof SourceError && error.uri === A && error.problem.kind === 'binary');
    await assert.rejects(library.open(B), (error) => error instanceof SourceError && error.problem.kind === 'missing');
  });

  it('can be given up', async () => {
    const { library, files } = setUp();
    files.write(A, TEXT);
    const cancelled = new Emitter<void>();
    const source = { isCancellationRequested: false, onCancellationRequested: (listener: () => void) => cancelled.event(listener) };
    const opening = library.open(A, source);
    cancelled.fire();
    await assert.rejects(opening, CancelledError);
    await assert.rejects(library.open(A, { ...source, isCancellationRequested: true }), CancelledError);
    assert.equal((await library.open(A)).article.text, TEXT, 'others still get it');
  });
});
