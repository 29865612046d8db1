/** The background work: takes sources that wait, a batch at a time, and has them read and analysed. */
import { Disposable } from '../shared/lifecycle.ts';
import type { Analyzer, AnalyzerFile, DigestAnswer, OpenAnswer } from './analyzer.ts';
import type { Stamp } from './openedSources.ts';
import { readSource, type SourceFiles, statSource } from './readSource.ts';

/** A source that is to be read, and which of its versions. */
export interface Wanted {
  readonly uri: string;
  readonly version: number;
}

/** Where the work comes from and where it goes. */
export interface WorkSource {
  /** Takes at most `count` sources from those that wait. */
  take(count: number): readonly Wanted[];
  /** Has sources wait again that were taken and not read. */
  putBack(wanted: readonly Wanted[]): void;
  /** Whether the source is still to be read in this version. */
  isWanted(wanted: Wanted): boolean;
  /** What came of a source. */
  done(wanted: Wanted, answer: DigestAnswer): void;
}

/** Batches that are looked at, read or analysed at the same time: while one is analysed, the next two are read. */
const BATCHES = 3;
/** Files and bytes in a batch. One file may be larger. */
const BATCH_FILES = 64;
const BATCH_BYTES = 512_000;
/** A larger file, in bytes, takes so long that it has an analyser of its own: no other has to wait for it. */
const LARGE_BYTES = 1_000_000;
/** When the analysis has died so often with nothing done in between, it cannot be had at all. */
const MAX_DEATHS = 6;

/** Which analyser works on a file. */
export type Lane = 'usual' | 'large';

interface Found {
  readonly wanted: Wanted;
  readonly stamp: Stamp;
}

interface Read {
  readonly wanted: Wanted;
  readonly file: AnalyzerFile;
}

/** Runs while something waits, and rests else. */
export class DigestWork extends Disposable {
  readonly #files: SourceFiles;
  readonly #analyzer: (lane: Lane) => Analyzer;
  readonly #source: WorkSource;
  /** Large files that wait for their turn. */
  readonly #large: Found[] = [];
  #isLargeRunning = false;
  #running = 0;
  #underWay = 0;
  #isStopped = false;
  #deaths = 0;

  /** `analyzer` is asked for when it is needed. */
  constructor(files: SourceFiles, analyzer: (lane: Lane) => Analyzer, source: WorkSource) {
    super();
    this.#files = files;
    this.#analyzer = analyzer;
    this.#source = source;
  }

  /** How many sources are taken and not done. */
  get underWay(): number {
    return this.#underWay;
  }

  /** Looks for work. */
  proceed(): void {
    while (!this.#isStopped && !this.isDisposed && this.#running < BATCHES) {
      const wanted = this.#source.take(BATCH_FILES);
      if (wanted.length === 0) {
        return;
      }
      this.#running++;
      this.#underWay += wanted.length;
      void this.#runBatch(wanted);
    }
  }

  /** Takes no more work. What is being analysed is still told. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Takes work again. */
  resume(): void {
    this.#isStopped = false;
    this.#deaths = 0;
    this.proceed();
  }

  /** Opens one file; tries twice when the analysis dies. Does not reject. */
  async open(file: AnalyzerFile): Promise<OpenAnswer> {
    // Somebody waits for this one: it is tried even where nothing worked before.
    this.#deaths = 0;
    const lane = laneOf(file.content.length);
    return this.#twice(() => this.#analyzer(lane).open(file), 0, undefined);
  }

  async #runBatch(wanted: readonly Wanted[]): Promise<void> {
    const found = (await Promise.all(wanted.map((one) => this.#find(one)))).filter((one) => one !== undefined);
    this.#large.push(...found.filter(({ stamp }) => laneOf(stamp.size) === 'large'));
    void this.#runLarge();
    const { batch, rest } = divide(found.filter(({ stamp }) => laneOf(stamp.size) === 'usual'));
    this.#underWay -= rest.length;
    this.#source.putBack(rest.map((one) => one.wanted));
    const read = (await Promise.all(batch.map((one) => this.#read(one)))).filter((one) => one !== undefined);
    if (read.length > 0 && !this.isDisposed) {
      await this.#analyze(read);
    }
    this.#running--;
    this.proceed();
  }

  /** The large files, one after another. */
  async #runLarge(): Promise<void> {
    if (this.#isLargeRunning) {
      return;
    }
    this.#isLargeRunning = true;
    for (let next = this.#large.shift(); next !== undefined; next = this.#large.shift()) {
      const read = await this.#read(next);
      if (read !== undefined && !this.isDisposed) {
        await this.#analyze([read], 'large');
      }
    }
    this.#isLargeRunning = false;
  }

  async #find(wanted: Wanted): Promise<Found | undefined> {
    const found = await statSource(this.#files, wanted.uri);
    if (found.kind === 'failed') {
      this.#done(wanted, found);
      return undefined;
    }
    return { wanted, stamp: found.stamp };
  }

  async #read({ wanted, stamp }: Found): Promise<Read | undefined> {
    if (this.#isStopped || this.isDisposed || !this.#source.isWanted(wanted)) {
      this.#underWay--;
      this.#source.putBack([wanted]);
      return undefined;
    }
    const read = await readSource(this.#files, wanted.uri, stamp);
    if (read.kind === 'failed') {
      this.#done(wanted, read);
      return undefined;
    }
    return { wanted, file: { uri: wanted.uri, content: read.content } };
  }

  #done(wanted: Wanted, answer: DigestAnswer): void {
    this.#underWay--;
    this.#source.done(wanted, answer);
  }

  async #analyze(batch: readonly Read[], lane: Lane = 'usual'): Promise<void> {
    try {
      const answers = await this.#analyzer(lane).digest(batch.map(({ file }) => file));
      this.#deaths = 0;
      batch.forEach(({ wanted }, index) => this.#done(wanted, answers[index] ?? NO_ANSWER));
    } catch (error) {
      this.#deaths++;
      await this.#analyzeEach(batch, lane, error);
    }
  }

  /** The analysis died over one of the files, or over all: each is tried alone, so that only the one that did it is blamed. */
  async #analyzeEach(batch: readonly Read[], lane: Lane, cause: unknown): Promise<void> {
    const tried = batch.length === 1 ? 1 : 0;
    for (const { wanted, file } of batch) {
      const one = async (): Promise<DigestAnswer> => (await this.#analyzer(lane).digest([file]))[0] ?? NO_ANSWER;
      this.#done(wanted, await this.#twice(one, tried, cause));
    }
  }

  /** Calls the analysis, again when it dies; over the same file it has died `tried` times before, the last time of `death`. */
  async #twice<T>(call: () => Promise<T>, tried: number, death: unknown): Promise<T | Failure> {
    let cause = death;
    for (let attempt = tried; attempt < 2 && this.#deaths < MAX_DEATHS && !this.isDisposed; attempt++) {
      try {
        const answer = await call();
        this.#deaths = 0;
        return answer;
      } catch (error) {
        this.#deaths++;
        cause = error;
      }
    }
    return failure(cause);
  }
}

type Failure = Extract<DigestAnswer, { kind: 'failed' }>;

function failure(cause: unknown): Failure {
  return { kind: 'failed', reason: { kind: 'unreadable', detail: cause instanceof Error ? cause.message : String(cause) } };
}

const NO_ANSWER: Failure = failure(new Error('The analysis gave no answer.'));

function laneOf(size: number): Lane {
  return size > LARGE_BYTES ? 'large' : 'usual';
}

/** As many files as fit into a batch, and the rest. */
function divide(found: readonly Found[]): { readonly batch: readonly Found[]; readonly rest: readonly Found[] } {
  let bytes = 0;
  const end = found.findIndex(({ stamp }, index) => (bytes += stamp.size) > BATCH_BYTES && index > 0);
  return end < 0 ? { batch: found, rest: [] } : { batch: found.slice(0, end), rest: found.slice(end) };
}
