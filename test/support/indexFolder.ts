// An index of a folder in threads, for tests; as a program it indexes a folder and is killed in the midst of it.
import { globSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { IndexClient } from '../../src/library/indexer/indexClient.ts';
import type { IndexOptions } from '../../src/library/indexer/indexProtocol.ts';

/** The addresses of the articles in a folder. */
export function articlesIn(folder: string): readonly string[] {
  return globSync(`${folder}/**/*.{txt,md}`)
    .sort()
    .map((file) => pathToFileURL(file).href);
}

/** A client whose thread keeps its index in the folder given; undefined to keep nothing. `onStart` is given each thread. */
export function startIndex(folder: string | undefined, onStart: (thread: Worker) => void = () => undefined): IndexClient {
  const refuse = (): Promise<never> => Promise.reject(new Error('There are only files on the disk.'));
  return new IndexClient({
    start: (limit) => {
      const thread = new Worker(new URL('indexThread.ts', import.meta.url), {
        workerData: { kind: 'index', worker: '', folder, limit } satisfies IndexOptions,
      });
      onStart(thread);
      return thread;
    },
    files: { stat: refuse, readBytes: refuse },
    limit: 20_000_000,
  });
}

/** Names sources in the order given. */
export function nameSources(client: IndexClient, uris: readonly string[]): void {
  client.changeSources({ added: uris.map((uri, order) => ({ uri, order })), removed: [] });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , articles = '', folder = '', killedAfter] = process.argv;
  const client = startIndex(folder);
  // By itself, for on a busy machine it would be done before another process has heard of it.
  client.onDidProgress(({ done }) => done >= Number(killedAfter) && process.kill(process.pid, 'SIGKILL'));
  nameSources(client, articlesIn(articles));
}
