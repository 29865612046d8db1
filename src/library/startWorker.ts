/** Starts the worker's bundle in a thread. */
import { startThread } from './startThread.ts';
import { WorkerAnalyzer } from './workerAnalyzer.ts';
import type { WorkerOptions } from './workerProtocol.ts';

/** The analyser that runs the bundle at `path` (dist/worker.cjs, or dist/cli.js) in a thread, started when it is first called. */
export function startWorker(path: string): WorkerAnalyzer {
  const options: WorkerOptions = { kind: 'files', givesWay: false };
  return new WorkerAnalyzer(() => startThread(path, options));
}
