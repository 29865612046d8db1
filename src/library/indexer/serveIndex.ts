/** The index thread's end of the connection: puts the index together and answers the host's calls with it. */
import { formatNameOf } from '../../formats/formatNames.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import { connect } from '../../shared/rpc.ts';
import type { MessagePortLike } from '../../shared/messagePort.ts';
import { portChannel } from '../portChannel.ts';
import type { WorkerThread } from '../threadCalls.ts';
import { Indexer } from './indexer.ts';
import { type OrderedSource, SourceTable } from './sourceTable.ts';
import { StoreQueries, type TextSeams } from './storeQueries.ts';
import {
  type HostCalls,
  type IndexCalls,
  type IndexQuery,
  isControl,
  isSourceChanges,
  isOverlay,
  isQuery,
  isSourcePart,
  isUris,
  type SourcePart,
  unpackSources,
} from './indexProtocol.ts';
import { Notices } from './notices.ts';
import { SourcePool } from './sourcePool.ts';
import { type OpenStore, StoreKeeper } from './storeKeeper.ts';
import { WorkerPool } from './workerPool.ts';

/** What the index is put together of. */
export interface IndexParts {
  readonly open: OpenStore;
  readonly startWorker: () => WorkerThread;
  readonly threads: number;
  /** The version of the analysis. */
  readonly analyser: string;
  /** The largest file that is read, in bytes. */
  readonly limit: number;
}

/** An index that answers what comes over a port. */
export class IndexServer extends Disposable {
  readonly #indexer: Indexer;
  readonly #queries: StoreQueries;
  #named: OrderedSource[] = [];
  /** The largest file that is read, in bytes. */
  #limit: number;

  constructor(port: MessagePortLike, { open, startWorker, threads, analyser, limit }: IndexParts) {
    super();
    const { remote, ...connection } = connect<HostCalls, IndexCalls>(portChannel(port), {
      setSources: { check: isSourcePart, handle: (part) => this.#name(part) },
      changeSources: {
        check: isSourceChanges,
        handle: ({ added, removed }) => this.#indexer.changeSources({ added: unpackSources(added), removed }),
      },
      refresh: { check: isUris, handle: (uris) => this.#indexer.refresh(uris) },
      prioritise: { check: isUris, handle: (uris) => this.#indexer.prioritise(uris) },
      setLimit: {
        check: (value) => typeof value === 'number',
        handle: (value) => {
          this.#limit = value;
          this.#indexer.setLimit(value);
        },
      },
      overlay: { check: isOverlay, handle: ({ uri, digest, ...options }) => this.#queries.overlay(uri, digest, options) },
      query: { check: isQuery, handle: (query) => this.#answer(query) },
      control: { check: isControl, handle: (what) => this.#indexer[what]() },
    });
    this._register(connection);
    const notices = new Notices((notice) => void told(remote.notice(notice)));
    const keeper = this._register(new StoreKeeper(open, notices));
    const pool = this._register(
      new SourcePool(new WorkerPool({ start: startWorker, threads }), {
        stat: (uris) => remote.stat(uris),
        read: (file) => remote.read(file),
      }),
    );
    const listener = {
      states: (states: Parameters<HostCalls['states']>[0]) => told(remote.states(states)),
      progress: (progress: Parameters<HostCalls['progress']>[0]) => void told(remote.progress(progress)),
    };
    const table = new SourceTable(analyser);
    this.#limit = limit;
    this.#queries = new StoreQueries(keeper, table, this.#textSeams(keeper, pool));
    this.#indexer = this._register(new Indexer({ keeper, notices, pool, listener, table, follower: this.#queries, analyser, limit }));
  }

  #textSeams(keeper: StoreKeeper, pool: SourcePool): TextSeams {
    const kept = (uri: string): string | undefined =>
      formatNameOf(uri).isExtracted ? keeper.ask((store) => store.extracted(uri), undefined) : undefined;
    return {
      find: (uris, query) => pool.find(uris, query, kept),
      compare: (files, about) => pool.compare(files, about, { limit: this.#limit, kept }),
      lines: (files) => pool.lines(files, this.#limit),
      read: (text, format) => pool.draft({ text, format }),
      isComplete: () => this.#indexer.progress.done >= this.#indexer.progress.total,
    };
  }

  /** Asks what the query asks; its method and arguments are checked. */
  #answer({ method, args }: IndexQuery): Promise<unknown> {
    const ask = this.#queries[method].bind(this.#queries) as (...all: readonly unknown[]) => Promise<unknown>;
    return ask(...args);
  }

  #name({ sources, isLast }: SourcePart): void {
    this.#named.push(...unpackSources(sources));
    if (isLast) {
      this.#indexer.setSources(this.#named);
      this.#named = [];
    }
  }
}

/** Waits until something was told. A host that did not take it in has ended, or made a mistake that is its own. */
async function told(telling: Promise<void>): Promise<void> {
  await telling.catch(() => undefined);
}
