// A worker thread for tests: some texts kill it, some make it hang, some make its analysis throw.
import { parentPort } from 'node:worker_threads';
import type { Analysis, Article } from '../../src/core/article.ts';
import { serveFiles } from '../../src/library/serveFiles.ts';
import { markAnalysis, markAnalyzer } from './markAnalysis.ts';

function frailAnalysis(article: Article): Analysis {
  if (article.text.includes('DIE')) {
    process.exit(3);
  }
  if (article.text.includes('THROW')) {
    throw new Error('This one throws.');
  }
  while (article.text.includes('HANG')) {
    // Until somebody ends the thread.
  }
  return markAnalysis(article);
}

if (parentPort !== null) {
  serveFiles(parentPort, { ...markAnalyzer, analyze: frailAnalysis });
}
