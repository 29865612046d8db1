/** The worker's bundle: a thread that reads and analyses files. */
import { parentPort, workerData } from 'node:worker_threads';
import { runFiles } from './runFiles.ts';
import type { WorkerOptions } from './workerProtocol.ts';

if (parentPort === null) {
  throw new Error('This runs in a worker thread.');
}
runFiles(parentPort, workerData as WorkerOptions);
