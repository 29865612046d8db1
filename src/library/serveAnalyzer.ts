/** The worker's end of the connection: answers the library's calls with an analyser. */
import type { IDisposable } from '../shared/lifecycle.ts';
import { type Channel, connect } from '../shared/rpc.ts';
import type { Analyzer } from './analyzer.ts';
import { isPackedFiles, unpackFiles, type WorkerCalls } from './workerProtocol.ts';

/** Answers what comes over the channel until the result is disposed. */
export function serveAnalyzer(channel: Channel, analyzer: Analyzer): IDisposable {
  return connect<object, WorkerCalls>(channel, {
    digest: { check: isPackedFiles, handle: (packed) => analyzer.digest(unpackFiles(packed)) },
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
  });
}
