/** Keeps the index of all sources in step with their files: what has changed is read again, and nothing else. */
import { nextTurn } from '#platform/turn.ts';
import { Disposable, toDisposable } from '../../shared/lifecycle.ts';
import { Pace } from '../pace.ts';
import type { FileStat } from '../readSource.ts';
import type { SourceProblem, SourceState } from '../sourceState.ts';
import type { KnownSource, ReadRecord, SourceOutcome, SourceRecord } from '../store/indexStore.ts';
import { summaryOf } from '../summary.ts';
import { type FilePool, NO_STAMP, type ReadAnswer, type ReadOrder, type StatAnswer } from './filePool.ts';
import { FileWork, type Settled } from './fileWork.ts';
import type { Notices } from './notices.ts';
import type { Waiting } from './readQueue.ts';
import { Room } from './room.ts';
import type { OrderedSource, SourceTable } from './sourceTable.ts';
import { STATES_AT_ONCE, StateTeller, type ToldState } from './stateTeller.ts';
import type { Kept, StoreKeeper } from './storeKeeper.ts';
import { take } from './take.ts';

/** How far the work is. `done` of `total` sources are read as they are now; those for which there is no room do not count. */
export interface IndexProgress {
  readonly done: number;
  readonly total: number;
}

/** Who is told of what the index finds. */
export interface IndexListener {
  /** Resolves when the states were taken in; the next come then. */
  states(states: readonly ToldState[]): Promise<void>;
  progress(progress: IndexProgress): void;
}

/** Who follows what is stored, to answer questions over all sources. */
export interface RecordFollower {
  /** These sources get other records, or none. What is answered is called when they have them. */
  replacing(uris: readonly string[]): () => void;
  /** Sources have other places among all. */
  reordered(): void;
  /** All records are gone. */
  reset(): void;
}

/** What the index needs of the world outside. */
export interface IndexerSeams {
  readonly keeper: StoreKeeper;
  readonly notices: Notices;
  readonly pool: FilePool;
  readonly listener: IndexListener;
  readonly follower: RecordFollower;
  /** The sources, of which there are none yet. */
  readonly table: SourceTable;
  /** The version of the analysis: what another one has read is read again. */
  readonly analyser: string;
  /** The largest file that is read, in bytes. */
  readonly limit: number;
}

/** So many records are removed before others get their turn. */
const REMOVED_AT_ONCE = 500;

/** The index. Nothing is opened or read before sources are named. */
export class Indexer extends Disposable {
  readonly #seams: IndexerSeams;
  readonly #table: SourceTable;
  readonly #room: Room;
  readonly #work: FileWork;
  readonly #teller: StateTeller;
  readonly #pace: Pace;
  #limit: number;
  #hasBegun = false;
  #isLoading = false;
  #isLoaded = false;
  /** Sources that have come while what is stored was being told. */
  readonly #late: string[] = [];
  /** Sources whose records are to be removed. */
  #gone: string[] = [];

  constructor(seams: IndexerSeams) {
    super();
    this.#seams = seams;
    this.#limit = seams.limit;
    this.#table = seams.table;
    this.#room = new Room(this.#table, () => seams.keeper.capacity);
    this.#pace = this._register(new Pace(() => seams.listener.progress(this.progress)));
    this.#teller = this._register(
      new StateTeller(async (states) => {
        await seams.listener.states(states);
        this.#pace.request();
      }),
    );
    this.#work = this._register(
      new FileWork(seams.pool, {
        want: (uri) => ({ uri, version: this.#table.version(uri) }),
        isWanted: ({ uri, version }) => this.#table.has(uri) && this.#table.version(uri) === version,
        limit: () => this.#limit,
        statted: (sources) => this.#statted(sources),
        order: (uri) => this.#order(uri),
        read: (sources) => this.#read(sources),
        progressed: () => this.#pace.request(),
      }),
    );
    this._register(toDisposable(() => (this.#gone = [])));
  }

  /** How far the work is. */
  get progress(): IndexProgress {
    const total = this.#table.size - this.#room.refused;
    return { done: Math.max(0, total - (this.#isLoaded ? this.#work.left + this.#teller.left : total)), total };
  }

  /** Says which sources there are. What is stored of them is told at once; then they are looked at, and read where they differ. */
  setSources(sources: readonly OrderedSource[]): void {
    const named = new Set(sources.map(({ uri }) => uri));
    this.changeSources({ added: sources, removed: [...this.#table.uris()].filter((uri) => !named.has(uri)) });
  }

  /** Says which sources there are more, and which no longer. */
  changeSources({ added, removed }: { readonly added: readonly OrderedSource[]; readonly removed: readonly string[] }): void {
    if (!this.#hasBegun) {
      this.#hasBegun = true;
      void this.#load();
    }
    for (const uri of removed) {
      if (this.#table.delete(uri)) {
        this.#work.forget(uri);
        this.#teller.forget(uri);
        this.#gone.push(uri);
      }
    }
    const changes = added.map((source) => ({ uri: source.uri, what: this.#table.add(source) }));
    const fresh = changes.flatMap(({ uri, what }) => (what === 'added' ? [uri] : []));
    if (changes.some(({ what }) => what === 'moved')) {
      this.#seams.follower.reordered();
    }
    if (this.#isLoaded) {
      this.#recall(fresh);
      this.#addToWork([...fresh, ...this.#room.released(removed)]);
      void this.#forgetGone();
    } else {
      this.#late.push(...(this.#isLoading ? fresh : []));
    }
  }

  /** Has sources looked at again, for they have changed; their contents count, whatever the files' times. */
  refresh(uris: readonly string[]): void {
    const known = uris.filter((uri) => this.#table.has(uri));
    known.forEach((uri) => this.#table.supersede(uri, { isDoubtful: true }));
    this.#addToWork(known);
  }

  /** Sets the largest file that is read, in bytes. */
  setLimit(limit: number): void {
    if (limit !== this.#limit) {
      this.#limit = limit;
      const all = [...this.#table.uris()];
      all.forEach((uri) => this.#table.supersede(uri, { isDoubtful: false }));
      this.#addToWork(all);
    }
  }

  /** Reads these sources before all others, for they are in view. */
  prioritise(uris: readonly string[]): void {
    this.#work.prioritise(uris);
  }

  /** Leaves off reading; what is stored stays and is told. */
  stop(): void {
    this.#work.stop();
    this.#pace.request();
  }

  /** Goes on reading. */
  resume(): void {
    this.#seams.notices.forget();
    this.#work.resume();
    this.#pace.request();
  }

  /** Forgets all that is stored, and reads it anew. */
  clear(): void {
    this.#seams.keeper.use((store) => store.clear());
    for (const uri of this.#table.uris()) {
      this.#teller.add({ uri, state: { kind: 'pending' } });
    }
    this.#readAnew();
  }

  #addToWork(uris: readonly string[]): void {
    if (this.#isLoaded) {
      this.#work.add(uris);
      this.#pace.request();
    }
  }

  #readAnew(): void {
    this.#table.forgetStored();
    this.#room.empty();
    this.#seams.follower.reset();
    this.#addToWork([...this.#table.uris()]);
  }

  /** Tells what is stored, before anything is looked at. */
  async #load(): Promise<void> {
    // What is named in the same breath belongs to the first list.
    await Promise.resolve();
    this.#isLoading = true;
    const known = this.#seams.keeper.ask((store) => store.known(), [])[Symbol.iterator]();
    let telling = Promise.resolve();
    for (let isMore = true; isMore && !this.isDisposed;) {
      const part = this.#seams.keeper.use(() => take(known, STATES_AT_ONCE));
      isMore = part.kind === 'done' && part.value.length > 0;
      if (part.kind === 'done') {
        const states = part.value.flatMap((source) => this.#recognize(source));
        await telling;
        telling = states.length > 0 ? this.#seams.listener.states(states) : telling;
      } else {
        this.#table.forgetStored();
      }
    }
    known.return?.();
    await telling;
    this.#isLoaded = true;
    if (!this.isDisposed) {
      this.#recall(this.#late);
      this.#addToWork([...this.#table.uris()]);
      await this.#forgetGone();
    }
  }

  #recognize(known: KnownSource): ToldState | readonly never[] {
    if (!this.#table.has(known.uri)) {
      this.#gone.push(known.uri);
      return [];
    }
    this.#table.remember(known, known.outcome);
    return { uri: known.uri, state: stateOf(known.outcome), isStored: true };
  }

  /** Tells what is stored of sources that have come later. */
  #recall(uris: readonly string[]): void {
    for (const uri of uris) {
      const known = this.#table.isStored(uri) ? undefined : this.#seams.keeper.ask((store) => store.get(uri), undefined);
      if (known !== undefined && this.#table.has(uri)) {
        this.#table.remember(known, known.outcome);
        this.#teller.add({ uri, state: stateOf(known.outcome), isStored: true });
      }
    }
  }

  /** Removes the records of sources that are no more. */
  async #forgetGone(): Promise<void> {
    while (this.#gone.length > 0 && !this.isDisposed) {
      const uris = this.#gone.splice(0, REMOVED_AT_ONCE).filter((uri) => !this.#table.has(uri));
      this.#change(uris, () => this.#seams.keeper.use((store) => store.remove(uris)));
      await nextTurn();
    }
  }

  #order(uri: string): ReadOrder {
    const hash = this.#table.isHashOfUse(uri) ? this.#seams.keeper.ask((store) => store.get(uri)?.hash, undefined) : undefined;
    return hash === undefined ? { uri } : { uri, hash };
  }

  #statted(sources: readonly Settled<StatAnswer>[]): readonly Waiting[] {
    const toRead: Waiting[] = [];
    const failed: SourceRecord[] = [];
    for (const { wanted, answer } of sources) {
      const { uri } = wanted;
      if (answer.kind === 'failed') {
        failed.push(this.#failure(uri, NO_STAMP, answer.reason));
      } else if (!this.#table.isUpToDate(uri, answer.stamp, this.#limit)) {
        const { size } = answer.stamp;
        if (size > this.#limit) {
          failed.push(this.#failure(uri, answer.stamp, { kind: 'tooLarge', size, limit: this.#limit }));
        } else if (this.#room.take(uri)) {
          toRead.push({ uri, stamp: answer.stamp });
        } else {
          this.#confirm(uri);
        }
      }
    }
    const { left } = this.#room;
    if (left > 0) {
      this.#seams.notices.tell({ kind: 'overCapacity', capacity: this.#seams.keeper.capacity, left });
    }
    this.#putFailures(failed.filter((record) => this.#room.take(record.uri)));
    return toRead;
  }

  #failure(uri: string, stamp: FileStat, reason: SourceProblem): SourceRecord {
    return { uri, stamp, hash: '', analyser: this.#seams.analyser, outcome: { kind: 'failed', reason } };
  }

  /** Keeps why sources cannot be read, where that is new. It is told even where it cannot be kept. */
  #putFailures(all: readonly SourceRecord[]): void {
    const records = all.filter(({ uri, outcome }) => {
      const known = this.#table.isStored(uri) ? this.#seams.keeper.ask((store) => store.get(uri), undefined) : undefined;
      const isNew = JSON.stringify(known?.outcome) !== JSON.stringify(outcome);
      if (!isNew) {
        this.#confirm(uri);
      }
      return isNew;
    });
    if (records.length > 0 && this.#put(records, []).kind === 'refused') {
      records.forEach(({ uri, outcome }) => this.#teller.add({ uri, state: stateOf(summedUp(outcome)) }));
    }
  }

  #read(sources: readonly Settled<ReadAnswer>[]): readonly string[] {
    const records: SourceRecord[] = [];
    const same: { readonly uri: string; readonly stamp: FileStat }[] = [];
    for (const { wanted, answer } of sources) {
      const { uri } = wanted;
      if (answer.kind === 'same') {
        same.push({ uri, stamp: answer.stamp });
      } else {
        const { stamp, hash } = answer;
        records.push({ uri, stamp, hash, analyser: this.#seams.analyser, outcome: outcomeOf(answer) });
      }
    }
    if (this.#put(records, same).kind === 'refused') {
      this.stop();
      return sources.map(({ wanted }) => wanted.uri);
    }
    return [];
  }

  /** Tells the state of a source that was said to have changed, and has not: somebody waits for it. */
  #confirm(uri: string): void {
    if (this.#table.isDoubtful(uri)) {
      this.#table.settle(uri);
      const known = this.#seams.keeper.ask((store) => store.get(uri), undefined);
      this.#teller.add({ uri, state: known === undefined ? { kind: 'pending' } : stateOf(known.outcome) });
    }
  }

  /** Puts what was found into the store, and tells it. */
  #put(records: readonly SourceRecord[], same: readonly { readonly uri: string; readonly stamp: FileStat }[]): Kept<void> {
    const uris = records.map(({ uri }) => uri);
    const kept = this.#change(uris, () =>
      this.#seams.keeper.use((store) => {
        store.put(records);
        store.touch(same);
      }),
    );
    if (kept.kind === 'done') {
      for (const record of records) {
        this.#room.give(record.uri);
        this.#table.remember(record, record.outcome);
        this.#teller.add({ uri: record.uri, state: stateOf(summedUp(record.outcome)) });
      }
      for (const { uri, stamp } of same) {
        this.#confirm(uri);
        this.#table.renew(uri, stamp);
      }
    }
    return kept;
  }

  /** Changes the records of sources, and has those follow who have to. */
  #change(uris: readonly string[], change: () => Kept<void>): Kept<void> {
    const done = this.#seams.follower.replacing(uris);
    const kept = change();
    if (kept.kind === 'done') {
      done();
    } else if (kept.kind === 'replaced') {
      this.#readAnew();
    }
    return kept;
  }
}

function outcomeOf(answer: Exclude<ReadAnswer, { kind: 'same' }>): SourceOutcome<ReadRecord> {
  return answer.kind === 'ready' ? { kind: 'ready', found: answer.found } : { kind: 'failed', reason: answer.reason };
}

function summedUp(outcome: SourceOutcome<ReadRecord>): KnownSource['outcome'] {
  return outcome.kind === 'ready' ? { kind: 'ready', found: summaryOf(outcome.found.digest) } : outcome;
}

function stateOf(outcome: KnownSource['outcome']): SourceState {
  return outcome.kind === 'ready' ? { kind: 'ready', summary: outcome.found } : outcome;
}
