/** Starts the worker's bundle in a thread. */
import { startThread } from './startThread.ts';
import { WorkerAnalyzer } from './workerAnalyzer.ts';

/** The analyser that runs the bundle at `path` (dist/worker.cjs) in a thread, started when it is first called. */
export function startWorker(path: string): WorkerAnalyzer {
  return new WorkerAnalyzer(() => startThread(path, undefined, { isReader: true }));
}
