/** Starts the bundles that run in threads. */
import { Worker } from 'node:worker_threads';
import type { IndexOptions } from './indexer/indexProtocol.ts';
import type { WorkerOptions } from './workerProtocol.ts';

/** A thread that needs more than this has met a file that no analysis should need so much for; it dies instead of the host. */
const MAX_HEAP_MB = 1024;
/**
 * So much room there is for what is new. Left to itself it takes 100 MB more a thread, for two per cent less time; who reads files
 * does with half as well, and there are several of these.
 */
const MAX_YOUNG_MB = 16;
const MAX_YOUNG_MB_OF_READER = 8;

/** What our threads are started with. */
export type ThreadOptions = IndexOptions | WorkerOptions;

/** A thread that runs the bundle at `path`, and finds `options` as its `workerData`. */
export function startThread(path: string, options: ThreadOptions): Worker {
  const maxYoungGenerationSizeMb = options.kind === 'files' ? MAX_YOUNG_MB_OF_READER : MAX_YOUNG_MB;
  return new Worker(path, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb }, workerData: options });
}
