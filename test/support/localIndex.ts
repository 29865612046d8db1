// An index in this thread over files in memory, as the library uses it.
import { type IndexProgress, Indexer } from '../../src/library/indexer/indexer.ts';
import { type IndexNotice, Notices } from '../../src/library/indexer/notices.ts';
import { type OrderedSource, SourceTable } from '../../src/library/indexer/sourceTable.ts';
import type { ToldState } from '../../src/library/indexer/stateTeller.ts';
import { StoreKeeper } from '../../src/library/indexer/storeKeeper.ts';
import { StoreQueries } from '../../src/library/indexer/storeQueries.ts';
import type { SourceDigest } from '../../src/library/digest.ts';
import type { OverlayOptions, SourceIndex } from '../../src/library/sourceIndex.ts';
import { MemoryStore } from '../../src/library/store/memoryStore.ts';
import { Disposable, Emitter } from '../../src/shared/lifecycle.ts';
import { MemoryPool } from './indexSetup.ts';
import type { MemoryFiles } from './memoryFiles.ts';

/** The index. */
export class LocalIndex extends Disposable implements SourceIndex {
  readonly #told = this._register(new Emitter<readonly ToldState[]>());
  readonly #progressed = this._register(new Emitter<IndexProgress>());
  readonly #noticed = this._register(new Emitter<IndexNotice>());
  readonly #indexer: Indexer;
  readonly onDidTell = this.#told.event;
  readonly onDidProgress = this.#progressed.event;
  readonly onDidNotice = this.#noticed.event;
  readonly queries: StoreQueries;

  constructor(files: MemoryFiles) {
    super();
    const notices = new Notices((notice) => this.#noticed.fire(notice));
    const keeper = this._register(new StoreKeeper(() => ({ store: new MemoryStore() }), notices));
    const pool = this._register(new MemoryPool(files, () => 1e12));
    const table = new SourceTable('one');
    this.queries = new StoreQueries(
      keeper,
      table,
      pool.texts(() => this.#indexer.progress),
    );
    const listener = {
      states: (states: readonly ToldState[]) => Promise.resolve(this.#told.fire(states)),
      progress: (progress: IndexProgress) => this.#progressed.fire(progress),
    };
    this.#indexer = this._register(
      new Indexer({ keeper, notices, pool, listener, table, follower: this.queries, analyser: 'one', limit: files.limit }),
    );
  }

  get progress(): IndexProgress {
    return this.#indexer.progress;
  }

  changeSources(changes: { readonly added: readonly OrderedSource[]; readonly removed: readonly string[] }): void {
    this.#indexer.changeSources(changes);
  }

  refresh(uris: readonly string[]): void {
    this.#indexer.refresh(uris);
  }

  overlay(uri: string, digest: SourceDigest | undefined, options?: OverlayOptions): void {
    this.queries.overlay(uri, digest, options);
  }

  prioritise(uris: readonly string[]): void {
    this.#indexer.prioritise(uris);
  }

  setLimit(limit: number): void {
    this.#indexer.setLimit(limit);
  }

  stop(): void {
    this.#indexer.stop();
  }

  resume(): void {
    this.#indexer.resume();
  }

  clear(): void {
    this.#indexer.clear();
  }
}
