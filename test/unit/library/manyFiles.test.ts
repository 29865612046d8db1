/** Twenty thousand sources do not choke the library. */
import { strict as assert } from 'node:assert';
import { Worker } from 'node:worker_threads';
import { WorkerAnalyzer } from '../../../src/library/workerAnalyzer.ts';
import { setUp, settled, tearDown } from '../../support/librarySetup.ts';

const COUNT = 20_000;

afterEach(tearDown);

describe('20,000 sources of 1.2 kB', () => {
  it('are read through the worker thread, the first within two seconds of work, while the host stays responsive', async () => {
    const { library, files } = setUp(() => new WorkerAnalyzer(() => new Worker(new URL('../../support/frailWorker.ts', import.meta.url))));
    const uris = Array.from(
      { length: COUNT },
      (_, index) => `folder ${String(index % 100)}/${String(index)}.${index % 5 === 0 ? 'md' : 'txt'}`,
    );
    const body = '<Anna> said: “We will not build on sand, and nobody else will do it for us.” '.repeat(15);
    uris.forEach((uri, index) => files.write(uri, `Council delays vote ${String(index)}\n\n${body}`));
    const started = process.cpuUsage();
    let first: number | undefined;
    library.onDidChange(() => {
      first ??= library.progress.done > 0 ? milliseconds(process.cpuUsage(started)) : undefined;
    });
    const stopWatching = watchMainThread();
    library.setSources(uris.map((uri) => ({ uri })));
    await settled(library);
    const stretches = stopWatching().sort((a, b) => a - b);
    const longest = stretches[Math.floor(stretches.length * 0.99)] ?? Infinity;
    assert.ok(uris.every((uri) => library.state(uri).kind === 'ready'));
    assert.ok((first ?? Infinity) < 2000, `first after ${String(first)} ms`);
    assert.ok(longest < 100, `99 % of stretches under ${String(longest)} ms`);
    assert.equal(files.reads.length, COUNT);
  }).timeout(120_000);
});

/**
 * Milliseconds that the processor worked in this thread from one turn of a timer of 5 ms to the next: how long the host
 * would not have answered. The clock would also count what other programs do on a busy machine.
 */
function watchMainThread(): () => number[] {
  const stretches: number[] = [];
  let before = process.threadCpuUsage();
  const timer = setInterval(() => {
    stretches.push(milliseconds(process.threadCpuUsage(before)));
    before = process.threadCpuUsage();
  }, 5);
  return () => {
    clearInterval(timer);
    return stretches;
  };
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
