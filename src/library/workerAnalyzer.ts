/** An analyser that works in a thread of its own, and gets over the thread's death. */
import { Disposable } from '../shared/lifecycle.ts';
import type { Analyzer, AnalyzerFile, OpenAnswer } from './analyzer.ts';
import { ThreadCalls, type WorkerThread } from './threadCalls.ts';
import { packFiles, type WorkerCalls } from './workerProtocol.ts';

/** How long a call may take: milliseconds, and milliseconds a byte. */
export const PATIENCE = 30_000;
export const PATIENCE_PER_BYTE = 0.01;

/**
 * Has files analysed by a worker thread. The thread is started by the first call. When it dies or hangs, the calls that are
 * under way reject with the reason, and the next one starts a new thread.
 */
export class WorkerAnalyzer extends Disposable implements Analyzer {
  readonly #thread: ThreadCalls<WorkerCalls>;
  readonly #patience: number;

  /** `patience` is how long a call may take in milliseconds, before what its bytes add. */
  constructor(start: () => WorkerThread, patience = PATIENCE) {
    super();
    this.#thread = this._register(new ThreadCalls<WorkerCalls>({ start }));
    this.#patience = patience;
  }

  open(file: AnalyzerFile): Promise<OpenAnswer> {
    const packed = packFiles([file]);
    const patience = this.#patience + file.content.length * PATIENCE_PER_BYTE;
    return this.#thread.call('open', packed, { transfer: [packed.bytes], patience });
  }
}
