// Questions over digests that a test gives, for tests of what is answered.
import { readDraft } from '../../src/formats/drafts/readDraft.ts';
import { markAnalyzer } from './markAnalysis.ts';
import type { SourceDigest } from '../../src/library/digest.ts';
import { Notices } from '../../src/library/indexer/notices.ts';
import { StoreKeeper } from '../../src/library/indexer/storeKeeper.ts';
import { StoreQueries } from '../../src/library/indexer/storeQueries.ts';
import { MemoryStore } from '../../src/library/store/memoryStore.ts';
import { failedRecord } from './storeRecords.ts';

/** Sources without files. */
export class DigestIndex {
  readonly #store = new MemoryStore();
  readonly #orders = new Map<string, number>();
  readonly queries: StoreQueries;

  constructor() {
    const keeper = new StoreKeeper(() => ({ store: this.#store }), new Notices(() => undefined));
    const sources = {
      order: (uri: string) => this.#orders.get(uri),
      kept: (uri: string) => uri,
      uris: () => this.#orders.keys(),
      isStored: (uri: string) => this.#store.get(uri) !== undefined,
      countStored: () => [...this.#orders.keys()].filter((uri) => this.#store.get(uri) !== undefined).length,
    };
    this.queries = new StoreQueries(keeper, sources, {
      find: (uris) => uris.map(() => Promise.resolve(undefined)),
      compare: (files) => files.map(() => Promise.resolve({ kind: 'unreadable' })),
      lines: (files) => Promise.resolve(files.map(() => undefined)),
      read: (text, format) => Promise.resolve(readDraft(text, format, markAnalyzer)),
      isComplete: () => true,
    });
  }

  /** Puts a source in place of what was there. */
  set(uri: string, digest: SourceDigest, order: number): void {
    this.#orders.set(uri, order);
    const done = this.queries.replacing([uri]);
    const stamp = { size: 1, mtime: 1 };
    this.#store.put([{ uri, stamp, hash: '', analyser: '', outcome: { kind: 'ready', found: { digest, searchText: '' } } }]);
    done();
  }

  /** Lists a source that is not read yet. */
  list(uri: string, order: number): void {
    this.#orders.set(uri, order);
  }

  /** Lists a source that cannot be read. */
  fail(uri: string, order: number): void {
    this.#orders.set(uri, order);
    this.#store.put([failedRecord(uri, { kind: 'missing' })]);
  }

  /** Forgets a source. */
  delete(uri: string): void {
    const done = this.queries.replacing([uri]);
    this.#store.remove([uri]);
    done();
    this.#orders.delete(uri);
  }

  /** Gives sources other places among all. */
  reorder(orders: ReadonlyMap<string, number>): void {
    orders.forEach((order, uri) => this.#orders.set(uri, order));
    this.queries.reordered();
  }
}
