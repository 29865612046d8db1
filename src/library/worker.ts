/** The worker's bundle: a thread that reads and analyses files, of Node or of a browser. */
import { whenStarted } from '#platform/whenStarted.ts';
import { runFiles } from './runFiles.ts';
import type { WorkerOptions } from './workerProtocol.ts';

whenStarted((port, data) => runFiles(port, data as WorkerOptions));
