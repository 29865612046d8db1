/** The bundle of the index: a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { IndexOptions } from './indexProtocol.ts';
import { runIndex } from './runIndex.ts';

if (parentPort === null) {
  throw new Error('This runs in a worker thread.');
}
runIndex(parentPort, workerData as IndexOptions);
