/** An analyser that works in a thread of its own, and gets over the thread's death. */
import { Disposable } from '../shared/lifecycle.ts';
import type { Analyzer, AnalyzerFile, DigestAnswer, OpenAnswer } from './analyzer.ts';
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

  digest(files: readonly AnalyzerFile[]): Promise<readonly DigestAnswer[]> {
    return this.#call('digest', files);
  }

  open(file: AnalyzerFile): Promise<OpenAnswer> {
    return this.#call('open', [file]);
  }

  #call<M extends 'digest' | 'open'>(method: M, files: readonly AnalyzerFile[]): Promise<Awaited<ReturnType<WorkerCalls[M]>>> {
    const packed = packFiles(files);
    const size = files.reduce((sum, { content }) => sum + content.length, 0);
    const call = this.#thread.call.bind(this.#thread) as unknown as (
      method: M,
      argument: unknown,
      options: object,
    ) => Promise<Awaited<ReturnType<WorkerCalls[M]>>>;
    return call(method, packed, { transfer: [packed.bytes], patience: this.#patience + size * PATIENCE_PER_BYTE });
  }
}
