/** The time that a search may take: in stretches between which others work, and for as long as nobody wants something else. */
import { nextTurn } from '#platform/turn.ts';
import type { StoreKeeper } from '../indexer/storeKeeper.ts';
import type { SourceQuery } from '../store/indexStore.ts';

/** So long is worked at a stretch, in milliseconds. */
const STRETCH = 12;

/** The turns of one search. */
export class Turns {
  #started = performance.now();
  #areOver = false;

  /** Whether nobody waits for the answer any more. */
  get areOver(): boolean {
    return this.#areOver;
  }

  /** Nobody waits any more. */
  end(): void {
    this.#areOver = true;
  }

  /** Lets others work after a long stretch. */
  async pause(): Promise<void> {
    if (performance.now() - this.#started > STRETCH) {
      await nextTurn();
      this.#started = performance.now();
    }
  }
}

/** Tells whether so many milliseconds are over since it was made. */
export function deadline(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
}

/** The sources that the store finds, or some of them once the turns are over. */
export async function findInTurns(keeper: StoreKeeper, query: SourceQuery, turns: Turns): Promise<readonly string[]> {
  const parts = keeper.ask((store) => store.findSources(query), [])[Symbol.iterator]();
  const found: string[] = [];
  for (let isMore = true; isMore && !turns.areOver;) {
    const next = keeper.ask((): IteratorResult<readonly string[]> => parts.next(), { done: true, value: undefined });
    isMore = next.done !== true;
    found.push(...(next.done === true ? [] : next.value));
    await turns.pause();
  }
  return found;
}
