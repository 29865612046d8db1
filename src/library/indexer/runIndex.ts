/** What the thread of the index does: keeps the index of all sources, and answers its host's calls over a port. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { MessagePortLike } from '../../shared/messagePort.ts';
import { sha256 } from '#platform/sha256.ts';
import { startThread } from '../startThread.ts';
import { openStore } from '../store/openStore.ts';
import { HAS_THREAD_PRIORITY } from '#platform/threadPriority.ts';
import type { WorkerOptions } from '../workerProtocol.ts';
import type { IndexOptions } from './indexProtocol.ts';
import { IndexServer } from './serveIndex.ts';
import { threadsFor } from './workerPool.ts';

/** Serves the index over the port as long as the thread lives. */
export function runIndex(port: MessagePortLike, { worker, folder, file, limit, threads }: IndexOptions): void {
  const workerOptions: WorkerOptions = { kind: 'files', givesWay: true };
  new IndexServer(port, {
    open: (corrupt) => openStore({ folder, ...(file === undefined ? {} : { file }), ...(corrupt === undefined ? {} : { corrupt }) }),
    startWorker: () => startThread(worker, workerOptions),
    threads: threads ?? threadsFor(availableParallelism(), { giveWay: HAS_THREAD_PRIORITY }),
    // Whatever changes in the analysis changes its bundle, which names its parts by their content: no number that somebody must
    // remember to raise.
    analyser: sha256(readFileSync(worker)).slice(0, 16),
    limit,
  });
}
