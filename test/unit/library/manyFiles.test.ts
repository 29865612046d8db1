/** Twenty thousand sources do not choke the library. */
import { strict as assert } from 'node:assert';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { WorkerAnalyzer } from '../../../src/library/workerAnalyzer.ts';
import { setUp, settled, tearDown } from '../../support/librarySetup.ts';

const COUNT = 20_000;

afterEach(tearDown);

describe('20,000 sources of 1.2 kB', () => {
  it('are read through the worker thread, the first within two seconds, while the host stays responsive', async () => {
    const { library, files } = setUp(() => new WorkerAnalyzer(() => new Worker(new URL('../../support/frailWorker.ts', import.meta.url))));
    const uris = Array.from(
      { length: COUNT },
      (_, index) => `folder ${String(index % 100)}/${String(index)}.${index % 5 === 0 ? 'md' : 'txt'}`,
    );
    const body = '<Anna> said: “We will not build on sand, and nobody else will do it for us.” '.repeat(15);
    uris.forEach((uri, index) => files.write(uri, `Council delays vote ${String(index)}\n\n${body}`));
    const started = performance.now();
    let first: number | undefined;
    library.onDidChange(() => {
      first ??= library.progress.done > 0 ? performance.now() - started : undefined;
    });
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    library.setSources(uris.map((uri) => ({ uri })));
    await settled(library);
    delay.disable();
    assert.ok(uris.every((uri) => library.state(uri).kind === 'ready'));
    assert.ok((first ?? Infinity) < 2000, `first after ${String(first)} ms`);
    assert.ok(delay.percentile(99) / 1e6 < 100, `99 % of delays under ${String(delay.percentile(99) / 1e6)} ms`);
    assert.equal(files.reads.length, COUNT);
  }).timeout(60_000);
});
