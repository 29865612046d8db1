/** The worker's bundle: a thread that reads and analyses files, and answers calls over its port. */
import { parentPort, workerData } from 'node:worker_threads';
import { ArticleAnalyzer } from '../core/analyze.ts';
import { serveFiles } from './serveFiles.ts';
import { giveWay } from './threadPriority.ts';
import type { WorkerOptions } from './workerProtocol.ts';

if (parentPort === null) {
  throw new Error('This runs in a worker thread.');
}
if ((workerData as WorkerOptions | undefined)?.givesWay === true) {
  giveWay();
}
const analyzer = new ArticleAnalyzer();
serveFiles(parentPort, (article) => analyzer.analyze(article, { traits: true }));
