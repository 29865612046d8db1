// An index over files in memory, for tests.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Article } from '../../src/core/article.ts';
import { ShownText } from '../../src/core/shownText.ts';
import { type ComparedFile, TextComparer } from '../../src/library/check/textComparer.ts';
import type { DraftAnalyzer } from '../../src/formats/drafts/draftAnalyzer.ts';
import { readDraft } from '../../src/formats/drafts/readDraft.ts';
import { FileAnalyzer, NOBODY } from '../../src/library/fileAnalyzer.ts';
import { FileReader } from '../../src/library/fileReader.ts';
import type { FilePool, Lane, ReadAnswer, ReadOrder, StatAnswer } from '../../src/library/indexer/filePool.ts';
import { Indexer, type IndexProgress } from '../../src/library/indexer/indexer.ts';
import { type IndexNotice, Notices } from '../../src/library/indexer/notices.ts';
import type { ToldState } from '../../src/library/indexer/stateTeller.ts';
import type { SourceState } from '../../src/library/sourceState.ts';
import { SourceTable, type OrderedSource } from '../../src/library/indexer/sourceTable.ts';
import { StoreQueries, type TextSeams } from '../../src/library/indexer/storeQueries.ts';
import { type OpenStore, StoreKeeper } from '../../src/library/indexer/storeKeeper.ts';
import type { IndexStore } from '../../src/library/store/indexStore.ts';
import { MemoryStore } from '../../src/library/store/memoryStore.ts';
import { LineFinder } from '../../src/library/search/lineFinder.ts';
import { TextFinder } from '../../src/library/search/textFinder.ts';
import { searchTextOf } from '../../src/library/store/words.ts';
import { Disposable } from '../../src/shared/lifecycle.ts';
import { markAnalyzer } from './markAnalysis.ts';
import { MemoryFiles } from './memoryFiles.ts';

/** Reads files in memory as the threads read those on the disk, and tells how it was used. */
export class MemoryPool extends Disposable implements FilePool {
  readonly width = 2;
  readonly #files: MemoryFiles;
  readonly #reader: FileReader;
  readonly stats: (readonly string[])[] = [];
  readonly reads: { readonly lane: Lane; readonly uris: readonly string[] }[] = [];
  /** Texts that were analysed. */
  analysed = 0;
  /** Runs before files are looked at or read; what it throws is the death of who reads. */
  before: (what: 'stat' | 'read', uris: readonly string[], lane: Lane) => Promise<void> | void = () => undefined;

  /** Runs after files were read, before that is answered. */
  after: () => Promise<void> | void = () => undefined;

  readonly #analyzer: DraftAnalyzer;

  /** `now` tells the time at which files are read. */
  constructor(files: MemoryFiles, now: () => number, analyzer = markAnalyzer) {
    super();
    this.#files = files;
    this.#analyzer = analyzer;
    const reading = new FileAnalyzer((article) => analyzer.analyze(article));
    this.#reader = new FileReader({
      files,
      analyze: (uri, bytes) => {
        this.analysed++;
        return reading.read({ uri, content: bytes });
      },
      searchText: (article) => searchTextOf(new ShownText(article).text),
      now,
    });
  }

  async stat(uris: readonly string[], lane: Lane): Promise<readonly StatAnswer[]> {
    this.stats.push(uris);
    await this.before('stat', uris, lane);
    return this.#reader.stat(uris);
  }

  async read(lane: Lane, orders: readonly ReadOrder[], { limit }: { readonly limit: number }): Promise<readonly ReadAnswer[]> {
    const uris = orders.map(({ uri }) => uri);
    this.reads.push({ lane, uris });
    await this.before('read', uris, lane);
    const answers = await this.#reader.read(orders, limit);
    await this.after();
    return answers;
  }

  /** Looks into texts and reads drafts as the threads do. */
  texts(progress: () => IndexProgress): TextSeams {
    const unread = new FileAnalyzer(() => NOBODY);
    const article = async (uri: string, content: Uint8Array): Promise<Article | undefined> => {
      const answer = await unread.read({ uri, content });
      return answer.kind === 'ready' ? answer.article : undefined;
    };
    const finder = new TextFinder({ files: this.#files, article });
    const lines = new LineFinder(this.#files);
    const comparer = new TextComparer({ files: this.#files, article, outline: (one) => this.#analyzer.outline(one) });
    return {
      find: (uris, query) => uris.map(async (uri) => (await finder.find([{ uri }], Infinity, query))[0]),
      compare: (files, about) =>
        files.map(async ({ uri, question }): Promise<ComparedFile> => {
          const [compared] = await comparer.compare([{ uri }], Infinity, { ...about, files: [question] });
          return compared ?? { kind: 'unreadable' };
        }),
      lines: async (files) => {
        const found = files.map(({ uri, ...question }) => lines.find([{ uri }], Infinity, [question]));
        return (await Promise.all(found)).map(([one]) => one);
      },
      read: (text, format) => Promise.resolve(readDraft(text, format, this.#analyzer)),
      isComplete: () => progress().done >= progress().total,
    };
  }

  /** All addresses that were read, in order. */
  get order(): readonly string[] {
    return this.reads.flatMap(({ uris }) => uris);
  }

  /** Forgets how it was used. */
  forget(): void {
    this.stats.length = 0;
    this.reads.length = 0;
    this.analysed = 0;
    this.#files.reads.length = 0;
  }
}

/** What a test of the index works with. */
export interface IndexSetup {
  readonly files: MemoryFiles;
  readonly pool: MemoryPool;
  readonly indexer: Indexer;
  readonly queries: StoreQueries;
  /** The last state that was told of each source. */
  readonly states: Map<string, SourceState>;
  /** All states, as they were told. */
  readonly told: (readonly ToldState[])[];
  readonly progress: IndexProgress[];
  readonly notices: IndexNotice[];
}

/** What may differ from the usual. */
export interface IndexSetupOptions {
  readonly files?: MemoryFiles;
  readonly store?: IndexStore;
  readonly open?: OpenStore;
  readonly analyser?: string;
  readonly limit?: number;
  readonly now?: () => number;
  readonly analyzer?: DraftAnalyzer;
}

/** A store that stays when the index that used it ends, as one on the disk does. */
export class LastingStore extends MemoryStore {
  override close(): void {
    // What it holds is for the next.
  }
}

const setups: IndexSetup[] = [];

/** An index over files in memory; `tearDownIndex` disposes it. */
export function setUpIndex(options: IndexSetupOptions = {}): IndexSetup {
  const { files = new MemoryFiles(), store = new MemoryStore(), analyser = 'one', limit = 20_000_000, now = () => 1e12 } = options;
  const states = new Map<string, SourceState>();
  const told: (readonly ToldState[])[] = [];
  const progress: IndexProgress[] = [];
  const notices: IndexNotice[] = [];
  const pool = new MemoryPool(files, now, options.analyzer);
  const teller = new Notices((notice) => notices.push(notice));
  const keeper = new StoreKeeper(options.open ?? (() => ({ store })), teller);
  const table = new SourceTable(analyser);
  const queries: StoreQueries = new StoreQueries(
    keeper,
    table,
    pool.texts((): IndexProgress => indexer.progress),
  );
  const indexer: Indexer = new Indexer({
    keeper,
    table,
    notices: teller,
    pool,
    listener: {
      states: (some) => {
        told.push(some);
        some.forEach(({ uri, state }) => states.set(uri, state));
        return Promise.resolve();
      },
      progress: (one) => progress.push(one),
    },
    follower: queries,
    analyser,
    limit,
  });
  const setup = { files, pool, indexer, queries, states, told, progress, notices };
  setups.push(setup);
  return setup;
}

/** Addresses of so many files: `0.txt`, `1.txt` and so on. */
export function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${String(index)}.txt`);
}

/** Sources in the order given. */
export function inOrder(...uris: readonly string[]): readonly OrderedSource[] {
  return uris.map((uri, index) => ({ uri, order: index + 1 }));
}

/** Resolves when nothing is left to do and all is told. */
export async function indexed({ indexer }: IndexSetup): Promise<void> {
  do {
    await sleep(2);
  } while (indexer.progress.done < indexer.progress.total);
  await sleep(120);
}

/** Resolves when the condition holds. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await sleep(1);
  }
}

/** Disposes what `setUpIndex` made. */
export function tearDownIndex(): void {
  for (const { indexer } of setups.splice(0)) {
    indexer.dispose();
  }
}
