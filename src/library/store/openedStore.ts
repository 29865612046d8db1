/** What is to be opened as a store, and what comes of it. */
import type { IndexStore, StoreError, StoreProblem } from './indexStore.ts';

/** What a person is told once: that all is read again, or that nothing is kept. `detail` is a message of the system. */
export type StoreNotice =
  | { readonly kind: 'rebuilt'; readonly reason: 'older' | 'corrupt'; readonly detail: string }
  | { readonly kind: 'notKept'; readonly reason: Exclude<StoreProblem, 'corrupt'>; readonly detail: string };

/** A store, and what there is to tell. */
export interface OpenedStore {
  readonly store: IndexStore;
  readonly notice?: StoreNotice;
}

/** What is to be opened. */
export interface StoreOptions {
  /** The folder in which the index is kept; made when it is not there. Undefined to keep nothing. */
  readonly folder: string | undefined;
  /** The file that is the index, in place of those of a folder: one that `isIndexFile`. */
  readonly file?: string;
  /** A store of this folder that threw an error that says `corrupt`, and is closed: its file is given up. */
  readonly corrupt?: { readonly file: string | undefined; readonly error: StoreError };
}
