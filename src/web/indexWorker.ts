/** The bundle of the index in a browser: a worker of its own, which keeps the index in memory. */
import { whenStarted } from '#platform/whenStarted.ts';
import { IndexServer } from '../library/indexer/serveIndex.ts';
import { threadsFor } from '../library/indexer/workerPool.ts';
import { MemoryStore } from '../library/store/memoryStore.ts';
import type { WorkerOptions } from '../library/workerProtocol.ts';
import { BrowserThread } from './browserThread.ts';

/** What the worker is started with. */
export interface WebIndexOptions {
  /** The address of the program that reads and analyses files. */
  readonly analysis: string;
  /** The largest file that is read, in bytes. */
  readonly limit: number;
}

whenStarted((port, data) => {
  const { analysis, limit } = data as WebIndexOptions;
  const options: WorkerOptions = { kind: 'files', givesWay: true };
  new IndexServer(port, {
    open: () => ({ store: new MemoryStore() }),
    startWorker: () => new BrowserThread(analysis, options),
    threads: threadsFor(navigator.hardwareConcurrency, { giveWay: false }),
    // Nothing is kept that another version might have read.
    analyser: 'this',
    limit,
  });
});
