/** Where a reader has been: sources, and places in them that were gone to, in order, each with how it was looked at. */
import type { Span } from '../../core/span.ts';
import type { PageView } from '../../shared/readerProtocol.ts';

/** So many places back are kept. */
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

  /** Goes to another source or place; what was ahead is forgotten. */
  visit(visit: Visit): void {
    this.#visits = [...this.#visits.slice(0, this.#index + 1), visit].slice(-MAX_VISITS);
    this.#index = this.#visits.length - 1;
  }

  /** Goes to a source, or to a place in it, unless that is where one is. */
  visitPlace(uri: string, place: Span | undefined): void {
    const at = this.current?.view.place;
    const isThere = this.current?.uri === uri && (place === undefined || (at?.start === place.start && at.end === place.end));
    if (!isThere) {
      this.visit({ uri, view: place === undefined ? {} : { place } });
    }
  }

  /** Notes how the current source is looked at; does nothing when it is another one. */
  remember(visit: Visit): void {
    if (this.current?.uri === visit.uri) {
      this.#visits[this.#index] = visit;
    }
  }

  /** The current source is elsewhere now. */
  move(visit: Visit): void {
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
