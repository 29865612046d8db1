/** Starts the bundles that run in threads. */
import { Worker } from 'node:worker_threads';

/** A thread that needs more than this has met a file that no analysis should need so much for; it dies instead of the host. */
const MAX_HEAP_MB = 1024;
/**
 * So much room there is for what is new. Left to itself it takes 100 MB more a thread, for two per cent less time; who reads files
 * does with half as well, and there are several of these.
 */
const MAX_YOUNG_MB = 16;
const MAX_YOUNG_MB_OF_READER = 8;

/** A thread that runs the bundle at `path`, and finds `data` as its `workerData`. */
export function startThread(path: string, data?: unknown, { isReader }: { readonly isReader?: true } = {}): Worker {
  const maxYoungGenerationSizeMb = isReader === true ? MAX_YOUNG_MB_OF_READER : MAX_YOUNG_MB;
  return new Worker(path, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb }, workerData: data });
}
