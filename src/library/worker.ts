/** The worker's bundle: a thread that reads and analyses files, and answers the library's calls over its port. */
import { parentPort } from 'node:worker_threads';
import { ArticleAnalyzer } from '../core/analyze.ts';
import { FileAnalyzer } from './fileAnalyzer.ts';
import { portChannel } from './portChannel.ts';
import { serveAnalyzer } from './serveAnalyzer.ts';

if (parentPort === null) {
  throw new Error('This runs in a worker thread.');
}
const analyzer = new ArticleAnalyzer();
serveAnalyzer(portChannel(parentPort), new FileAnalyzer((article) => analyzer.analyze(article)));
