/** The bundle of the index: a thread that keeps the index of all sources, and answers the host's calls over its port. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { startThread } from '../startThread.ts';
import { HAS_THREAD_PRIORITY } from '../threadPriority.ts';
import type { WorkerOptions } from '../workerProtocol.ts';
import { openStore } from '../store/openStore.ts';
import type { IndexOptions } from './indexProtocol.ts';
import { IndexServer } from './serveIndex.ts';
import { threadsFor } from './workerPool.ts';

if (parentPort === null) {
  throw new Error('This runs in a worker thread.');
}
const { worker, folder, limit, threads } = workerData as IndexOptions;
new IndexServer(parentPort, {
  open: (corrupt) => openStore({ folder, ...(corrupt === undefined ? {} : { corrupt }) }),
  startWorker: () => startThread(worker, { givesWay: true } satisfies WorkerOptions, { isReader: true }),
  threads: threads ?? threadsFor(availableParallelism(), { giveWay: HAS_THREAD_PRIORITY }),
  // Whatever changes in the analysis changes its bundle, which names its parts by their content: no number that somebody must
  // remember to raise.
  analyser: hash('sha256', readFileSync(worker)).slice(0, 16),
  limit,
});
