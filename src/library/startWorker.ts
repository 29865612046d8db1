/** Starts the worker's bundle in a thread. */
import { Worker } from 'node:worker_threads';
import { WorkerAnalyzer } from './workerAnalyzer.ts';

/** A thread that needs more than this has met a file that no analysis should need so much for; it dies instead of the host. */
const MAX_HEAP_MB = 1024;

/** The analyser that runs the bundle at `path` (dist/worker.cjs) in a thread, started when it is first called. */
export function startWorker(path: string): WorkerAnalyzer {
  return new WorkerAnalyzer(() => new Worker(path, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } }));
}
