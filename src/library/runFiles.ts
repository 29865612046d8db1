/** What a thread of analysis does: reads and analyses files, and answers calls over a port. */
import { ArticleAnalyzer } from '../core/analyze.ts';
import type { MessagePortLike } from '../shared/messagePort.ts';
import { serveFiles } from './serveFiles.ts';
import { giveWay } from '#platform/threadPriority.ts';
import type { WorkerOptions } from './workerProtocol.ts';

/** Serves files over the port as long as the thread lives. */
export function runFiles(port: MessagePortLike, { givesWay }: WorkerOptions): void {
  if (givesWay) {
    giveWay();
  }
  const analyzer = new ArticleAnalyzer();
  serveFiles(port, {
    analyze: (article) => analyzer.analyze(article, { traits: true }),
    outline: (article) => analyzer.outline(article),
  });
}
