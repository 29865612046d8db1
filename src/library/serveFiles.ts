/** The worker's end of the connection: answers the calls of the library and of the index. */
import type { Analysis, Article } from '../core/article.ts';
import type { IDisposable } from '../shared/lifecycle.ts';
import { connect } from '../shared/rpc.ts';
import { diskFiles } from './diskFiles.ts';
import { FileAnalyzer } from './fileAnalyzer.ts';
import { FileReader } from './fileReader.ts';
import { isUris } from './indexer/indexProtocol.ts';
import { type MessagePortLike, portChannel } from './portChannel.ts';
import { searchTextOf } from './store/words.ts';
import { isPackedFiles, isPackedOrders, unpackFiles, unpackOrders, type WorkerCalls } from './workerProtocol.ts';

/** Answers what comes over the port, with the analysis given, until the result is disposed. */
export function serveFiles(port: MessagePortLike, analyze: (article: Article) => Analysis): IDisposable {
  const analyzer = new FileAnalyzer(analyze);
  const reader = new FileReader({
    files: diskFiles,
    analyze: (uri, bytes) => analyzer.read({ uri, content: bytes }),
    searchText: searchTextOf,
    now: () => Date.now(),
  });
  return connect<object, WorkerCalls>(portChannel(port), {
    open: {
      check: isPackedFiles,
      handle: (packed) => {
        const [file] = unpackFiles(packed);
        if (file === undefined) {
          throw new Error('No file to open.');
        }
        return analyzer.open(file);
      },
    },
    stat: { check: isUris, handle: (uris) => reader.stat(uris) },
    read: { check: isPackedOrders, handle: (packed) => reader.read(unpackOrders(packed), packed.limit) },
  });
}
