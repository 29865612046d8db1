/** The worker thread: it answers as the analyser in it does, and its death is got over. */
import { strict as assert } from 'node:assert';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { AnalyzerFile } from '../../../src/library/analyzer.ts';
import { FileAnalyzer } from '../../../src/library/fileAnalyzer.ts';
import { portChannel } from '../../../src/library/portChannel.ts';
import { serveFiles } from '../../../src/library/serveFiles.ts';
import { WorkerAnalyzer } from '../../../src/library/workerAnalyzer.ts';
import { isPackedFiles, isPackedOrders, packFiles, packOrders, unpackFiles, unpackOrders } from '../../../src/library/workerProtocol.ts';
import { connect } from '../../../src/shared/rpc.ts';
import { markAnalysis, markAnalyzer } from '../../support/markAnalysis.ts';

const TEXT = 'Council delays vote\n<Anna> said: “We will not build on sand.”\n';
const file = (uri: string, text: string): AnalyzerFile => ({ uri, content: new TextEncoder().encode(text) });

let analyzers: WorkerAnalyzer[] = [];
function startFrail(patience?: number): { readonly analyzer: WorkerAnalyzer; readonly started: () => number } {
  let started = 0;
  const analyzer = new WorkerAnalyzer(() => {
    started++;
    return new Worker(new URL('../../support/frailWorker.ts', import.meta.url));
  }, patience);
  analyzers.push(analyzer);
  return { analyzer, started: () => started };
}

afterEach(() => {
  analyzers.forEach((analyzer) => analyzer.dispose());
  analyzers = [];
});

describe('WorkerAnalyzer', () => {
  it('answers as the analyser does that runs in the thread', async () => {
    const { analyzer, started } = startFrail();
    assert.equal(started(), 0, 'no thread before the first call');
    const here = new FileAnalyzer(markAnalysis);
    for (const one of [file('a.txt', TEXT), { uri: 'b.md', content: '# The bridge\n\nIt “fell”.' }, file('c.txt', '\0\0\0')]) {
      assert.deepEqual(await analyzer.open(one), await here.open(one));
    }
    const thrown = await analyzer.open(file('d.txt', 'THROW'));
    assert.deepEqual(thrown, { kind: 'failed', reason: { kind: 'unreadable', detail: 'This one throws.' } });
    assert.equal(started(), 1);
  });

  it('leaves the bytes that it was given as they are', async () => {
    const { analyzer } = startFrail();
    const given = file('a.txt', TEXT);
    await analyzer.open(given);
    assert.equal(new TextDecoder().decode(given.content as Uint8Array), TEXT);
  });

  it('rejects what is under way when the thread dies, and starts another', async () => {
    const { analyzer, started } = startFrail();
    const deadly = analyzer.open(file('a.txt', 'DIE'));
    const other = analyzer.open(file('b.txt', TEXT));
    await assert.rejects(deadly, /stopped with code 3/);
    await Promise.allSettled([other]);
    assert.equal((await analyzer.open(file('b.txt', TEXT))).kind, 'ready');
    assert.equal(started(), 2);
  });

  it('ends a thread that hangs', async () => {
    const { analyzer, started } = startFrail(300);
    // A large file is given more time: on a busy machine the start of the thread is not taken for a hang.
    const large = file('b.txt', TEXT + ' '.repeat(3_000_000));
    await analyzer.open(large);
    await assert.rejects(analyzer.open(file('a.txt', 'HANG')), /took too long/);
    assert.equal((await analyzer.open(large)).kind, 'ready');
    assert.equal(started(), 2);
  });

  it('says why a thread cannot be started', async () => {
    const analyzer = new WorkerAnalyzer(() => new Worker('/nowhere/worker.cjs'));
    analyzers.push(analyzer);
    await assert.rejects(analyzer.open(file('a.txt', TEXT)), /Cannot find module/);
  });

  it('rejects all calls once it is disposed', async () => {
    const { analyzer } = startFrail();
    const opening = analyzer.open(file('a.txt', TEXT));
    analyzer.dispose();
    analyzer.dispose();
    await assert.rejects(opening, /ended/);
    await assert.rejects(analyzer.open(file('a.txt', TEXT)), /ended/);
  });
});

describe('the protocol of the worker', () => {
  it('puts files together and takes them apart', () => {
    const files: AnalyzerFile[] = [file('a', 'one'), { uri: 'b', content: 'two', isUnmarked: true }, file('c', ''), file('d', '“four”')];
    const packed = packFiles(files);
    assert.ok(isPackedFiles(packed));
    assert.deepEqual(unpackFiles(packed), files);
  });

  it('refuses what is no batch of files', () => {
    const bytes = new ArrayBuffer(4);
    for (const wrong of [
      undefined,
      null,
      'x',
      {},
      { files: [], bytes: 'x' },
      { files: {}, bytes },
      { files: [{ uri: 1, content: '' }], bytes },
      { files: [{ uri: 'a', content: { start: 0, end: 5 } }], bytes },
      { files: [{ uri: 'a', content: { start: 3, end: 2 } }], bytes },
      { files: [{ uri: 'a', content: { start: -1, end: 2 } }], bytes },
      { files: [{ uri: 'a', content: { start: 0.5, end: 2 } }], bytes },
      { files: [{ uri: 'a' }], bytes },
    ]) {
      assert.equal(isPackedFiles(wrong), false, JSON.stringify(wrong));
    }
  });

  it('puts files to be read together and takes them apart', () => {
    const given = { bytes: new TextEncoder().encode('one'), stamp: { size: 3, mtime: 5 } };
    const orders = [
      { uri: 'a', given },
      { uri: 'b', hash: 'abc' },
      { uri: 'c', given: { ...given, bytes: new Uint8Array() } },
    ];
    const packed = packOrders(orders, 100);
    assert.ok(isPackedOrders(packed));
    assert.deepEqual(unpackOrders(packed), orders);
  });

  it('refuses what are no files to be read', () => {
    const bytes = new ArrayBuffer(4);
    const stamp = { size: 4, mtime: 1 };
    for (const wrong of [
      undefined,
      [],
      { orders: [], bytes },
      { orders: {}, bytes, limit: 1 },
      { orders: [{ uri: 1 }], bytes, limit: 1 },
      { orders: [{ uri: 'a', hash: 1 }], bytes, limit: 1 },
      { orders: [{ uri: 'a', given: { start: 0, end: 5, stamp } }], bytes, limit: 1 },
      { orders: [{ uri: 'a', given: { start: 0, end: 4 } }], bytes, limit: 1 },
    ]) {
      assert.equal(isPackedOrders(wrong), false, JSON.stringify(wrong));
    }
  });

  it('answers a wrong call with an error', async () => {
    const { port1, port2 } = new MessageChannel();
    const served = serveFiles(port1, markAnalyzer);
    const { remote } = connect<{ open: (files: unknown) => Promise<unknown> }, object>(portChannel(port2), {});
    await assert.rejects(remote.open('x'), /Refused call: open/);
    await assert.rejects(remote.open(packFiles([])), /No file/);
    served.dispose();
    port1.close();
  });
});
