/** Starts the bundles that run in threads. */
import { Worker } from 'node:worker_threads';

/** A thread that needs more than this has met a file that no analysis should need so much for; it dies instead of the host. */
const MAX_HEAP_MB = 1024;

/** A thread that runs the bundle at `path`, and finds `data` as its `workerData`. */
export function startThread(path: string, data?: unknown): Worker {
  return new Worker(path, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB }, workerData: data });
}
