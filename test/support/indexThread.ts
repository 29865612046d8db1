// The thread of the index for tests, as `indexWorker.ts` is, with analysers that some texts kill.
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { IndexOptions } from '../../src/library/indexer/indexProtocol.ts';
import { IndexServer } from '../../src/library/indexer/serveIndex.ts';
import { openStore } from '../../src/library/store/openStore.ts';

if (parentPort !== null) {
  const { folder, limit, threads = 1 } = workerData as IndexOptions;
  new IndexServer(parentPort, {
    open: (corrupt) => openStore({ folder, ...(corrupt === undefined ? {} : { corrupt }) }),
    startWorker: () => new Worker(new URL('frailWorker.ts', import.meta.url)),
    threads,
    analyser: 'one',
    limit,
  });
}
