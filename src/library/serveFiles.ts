/** The worker's end of the connection: answers the calls of the library and of the index. */
import { ShownText } from '../core/shownText.ts';
import type { DraftAnalyzer } from '../formats/drafts/draftAnalyzer.ts';
import { readDraft } from '../formats/drafts/readDraft.ts';
import type { IDisposable } from '../shared/lifecycle.ts';
import { connect } from '../shared/rpc.ts';
import { TextComparer } from './check/textComparer.ts';
import { diskFiles } from '#platform/diskFiles.ts';
import { FileAnalyzer, NOBODY } from './fileAnalyzer.ts';
import { FileReader } from './fileReader.ts';
import { isUris } from './indexer/indexProtocol.ts';
import type { MessagePortLike } from '../shared/messagePort.ts';
import { portChannel } from './portChannel.ts';
import { LineFinder } from './search/lineFinder.ts';
import { TextFinder, type TextFinderSeams } from './search/textFinder.ts';
import { searchTextOf } from './store/words.ts';
import {
  isDraftText,
  isPackedCompare,
  isPackedFiles,
  isPackedFind,
  isPackedLines,
  isPackedOrders,
  unpackFiles,
  unpackOrders,
  type WorkerCalls,
} from './workerProtocol.ts';

/** Answers what comes over the port, with the analysis given, until the result is disposed. */
export function serveFiles(port: MessagePortLike, analysis: DraftAnalyzer): IDisposable {
  const analyzer = new FileAnalyzer((article) => analysis.analyze(article));
  const reader = new FileReader({
    files: diskFiles,
    analyze: (uri, bytes) => analyzer.read({ uri, content: bytes }),
    searchText: (article) => searchTextOf(new ShownText(article).text),
    now: () => Date.now(),
  });
  const unread = new FileAnalyzer(() => NOBODY);
  const texts: TextFinderSeams = {
    files: diskFiles,
    article: async (uri, bytes) => {
      const answer = await unread.read({ uri, content: bytes });
      return answer.kind === 'ready' ? answer.article : undefined;
    },
  };
  const finder = new TextFinder(texts);
  const lines = new LineFinder(diskFiles);
  const comparer = new TextComparer({ ...texts, outline: (article) => analysis.outline(article) });
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
    compare: { check: isPackedCompare, handle: ({ files, query }) => comparer.compare(unpackOrders(files), files.limit, query) },
    draft: { check: isDraftText, handle: ({ text, format }) => readDraft(text, format, analysis) },
    lines: { check: isPackedLines, handle: ({ files, questions }) => lines.find(unpackOrders(files), files.limit, questions) },
    find: { check: isPackedFind, handle: ({ files, query }) => finder.find(unpackOrders(files), files.limit, query) },
  });
}
