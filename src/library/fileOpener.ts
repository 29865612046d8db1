/** Has single files read and analysed, for somebody waits for them. */
import { Disposable, toDisposable } from '../shared/lifecycle.ts';
import type { Analyzer, AnalyzerFile, OpenAnswer } from './analyzer.ts';
import { DeathGuard } from './deathGuard.ts';

/** A larger file, in bytes, takes so long that it has an analyser of its own: no other has to wait for it. */
const LARGE_BYTES = 1_000_000;

type Size = 'usual' | 'large';

/** Analyses files with analysers that are started when they are needed. */
export class FileOpener extends Disposable {
  readonly #start: () => Analyzer;
  readonly #guard = new DeathGuard();
  readonly #analyzers = new Map<Size, Analyzer>();

  constructor(start: () => Analyzer) {
    super();
    this.#start = start;
    this._register(toDisposable(() => this.#analyzers.forEach((analyzer) => analyzer.dispose())));
  }

  /** Opens one file; tries twice when the analysis dies. Does not reject. */
  async open(file: AnalyzerFile): Promise<OpenAnswer> {
    // It is tried even where nothing worked before.
    this.#guard.forgive();
    let opened: OpenAnswer = failure(new Error('The analysis was ended.'));
    await this.#guard.call<AnalyzerFile, OpenAnswer>([file], {
      run: async () => [await this.#analyzer(file.content.length > LARGE_BYTES ? 'large' : 'usual').open(file)],
      failed: (_file, cause) => failure(cause),
      done: ([first]) => {
        opened = first?.answer ?? opened;
      },
      isOver: () => this.isDisposed,
    });
    return opened;
  }

  #analyzer(size: Size): Analyzer {
    const analyzer = this.#analyzers.get(size) ?? this.#start();
    this.#analyzers.set(size, analyzer);
    return analyzer;
  }
}

function failure(cause: unknown): OpenAnswer {
  return { kind: 'failed', reason: { kind: 'unreadable', detail: cause instanceof Error ? cause.message : String(cause) } };
}
