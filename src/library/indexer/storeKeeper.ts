/** Keeps a store that works: opens it anew when it is damaged, and tells what went wrong. */
import { Disposable, toDisposable } from '../../shared/lifecycle.ts';
import { type IndexStore, StoreError } from '../store/indexStore.ts';
import type { OpenedStore, StoreOptions } from '../store/openedStore.ts';
import type { Notices } from './notices.ts';

/** A store that has to be opened anew more often than this in one session stops the work instead. */
const MAX_REOPENED = 3;

/** What came of something that was to be done with the store. */
export type Kept<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** The store has no room, or somebody else holds it: what it has stays. */
  | { readonly kind: 'refused' }
  /** The store was damaged; now it is another one, which is empty. */
  | { readonly kind: 'replaced' };

/** Opens a store; in place of one that is damaged and closed, where that is named. */
export type OpenStore = (corrupt?: StoreOptions['corrupt']) => OpenedStore;

/** The store, opened when it is first used. */
export class StoreKeeper extends Disposable {
  readonly #open: OpenStore;
  readonly #notices: Notices;
  #store: IndexStore | undefined;
  #reopened = 0;

  constructor(open: OpenStore, notices: Notices) {
    super();
    this.#open = open;
    this.#notices = notices;
    this._register(toDisposable(() => this.#close()));
  }

  /** What kind of store it is, and how much it holds. */
  get capacity(): number {
    return this.#opened().capacity;
  }

  /** Does something with the store. Throws only what is no fault of the store. */
  use<T>(call: (store: IndexStore) => T): Kept<T> {
    try {
      return { kind: 'done', value: call(this.#opened()) };
    } catch (error) {
      if (error instanceof StoreError) {
        return this.#meet(error);
      }
      throw error;
    }
  }

  /** Asks the store something; `otherwise` when it cannot answer. */
  ask<T>(call: (store: IndexStore) => T, otherwise: T): T {
    const kept = this.use(call);
    return kept.kind === 'done' ? kept.value : otherwise;
  }

  #opened(corrupt?: StoreOptions['corrupt']): IndexStore {
    if (this.#store === undefined) {
      const { store, notice } = this.#open(corrupt);
      this.#store = store;
      if (notice !== undefined) {
        this.#notices.tell(notice);
      }
    }
    return this.#store;
  }

  #meet(error: StoreError): Kept<never> {
    const { problem, message } = error;
    const canReopen = problem !== 'full' && problem !== 'busy' && this.#reopened < MAX_REOPENED;
    if (!canReopen) {
      this.#notices.tell({ kind: 'stopped', reason: problem, detail: message });
      return { kind: 'refused' };
    }
    this.#reopened++;
    const file = this.#store?.file;
    this.#close();
    this.#opened(problem === 'corrupt' ? { file, error } : undefined);
    return { kind: 'replaced' };
  }

  #close(): void {
    const store = this.#store;
    this.#store = undefined;
    try {
      store?.close();
    } catch (error) {
      if (!(error instanceof StoreError)) {
        throw error;
      }
      this.#notices.tell({ kind: 'stopped', reason: error.problem, detail: error.message });
    }
  }
}
