/** Where a reader has been: sources in the order in which they were opened, each with how it was looked at. */
import type { PageView } from '../../shared/readerProtocol.ts';

/** So many sources back are kept. */
const MAX_VISITS = 100;

/** A source that was read; `uri` is its address as a string. */
export interface Visit {
  readonly uri: string;
  readonly view: PageView;
}

/** Back and forward, as in a browser. */
export class ReaderHistory {
  #visits: Visit[] = [];
  #index = -1;

  get current(): Visit | undefined {
    return this.#visits[this.#index];
  }

  /** Goes to another source; what was ahead is forgotten. */
  visit(visit: Visit): void {
    this.#visits = [...this.#visits.slice(0, this.#index + 1), visit].slice(-MAX_VISITS);
    this.#index = this.#visits.length - 1;
  }

  /** Notes how the current source is looked at, or, after it was renamed, where it is. */
  update(visit: Visit): void {
    if (this.#index >= 0) {
      this.#visits[this.#index] = visit;
    }
  }

  /** Goes back (-1) or forward (1) and answers where that is; undefined at the end, and then nothing is changed. */
  go(step: -1 | 1): Visit | undefined {
    const visit = this.#visits[this.#index + step];
    if (visit !== undefined) {
      this.#index += step;
    }
    return visit;
  }
}
