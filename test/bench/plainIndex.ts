// The index of a folder in its thread, without an editor, for benchmarks of what it answers.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { IndexClient } from '../../src/library/indexer/indexClient.ts';
import type { IndexOptions } from '../../src/library/indexer/indexProtocol.ts';
import { startThread } from '../../src/library/startThread.ts';
import { root } from '../support/paths.ts';

/** The largest file that is read, in bytes. */
const LIMIT = 20_000_000;

/** Opens the index of these files, of which it keeps what it finds in the folder; read them with `ready`. */
export function openIndex(folder: string, files: readonly string[]): IndexClient {
  const options: IndexOptions = { kind: 'index', worker: path.join(root, 'dist/worker.cjs'), folder, limit: LIMIT };
  const index = new IndexClient({
    start: () => startThread(path.join(root, 'dist/index.cjs'), options),
    files: { readBytes: (uri) => Promise.reject(new Error(uri)), stat: (uri) => Promise.reject(new Error(uri)) },
    limit: LIMIT,
  });
  index.changeSources({ added: files.map((file, order) => ({ uri: pathToFileURL(file).href, order })), removed: [] });
  return index;
}

/** Resolves when all sources are read; throws when that takes longer than so many milliseconds. */
export async function ready(index: IndexClient, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (index.progress.done < index.progress.total || index.progress.total === 0) {
    if (performance.now() > end) {
      throw new Error('The sources were not read in time.');
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
