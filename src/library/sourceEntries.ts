/** What is known of each source, and how many of them name or quote anybody. */
import { packState, unpackState } from './packedState.ts';
import type { SourceState } from './sourceState.ts';

/** What a view lists sources by: whether they name anybody, or quote or report anything. */
export type Held = 'people' | 'quotes';

/** How many sources hold it: views ask for it often, and there may be many sources. */
export type SourceCounts = Readonly<Record<Held, number>>;

/** What counts in place of what is in the file. */
interface Overlay {
  readonly state: SourceState;
  /** Its reason is gone; what it said is shown until the index has told what the file says. */
  readonly isOld: boolean;
}

const BITS: Readonly<Record<Held, number>> = { people: 1, quotes: 2 };
const NOTHING = unpackState('');

/** States by address. There may be very many: they are kept packed, in columns by number. */
export class SourceEntries {
  readonly #numbers = new Map<string, number>();
  readonly #orders: number[] = [];
  /** As the index told them. */
  readonly #states: string[] = [];
  /** What unsaved buffers say, or what sources are with a person's corrections. */
  readonly #overlays = new Map<number, Overlay>();
  /** What each holds by the state that counts. */
  readonly #held: number[] = [];
  readonly #counts = { people: 0, quotes: 0 };
  readonly #free: number[] = [];

  get size(): number {
    return this.#numbers.size;
  }

  get counts(): SourceCounts {
    return this.#counts;
  }

  uris(): Iterable<string> {
    return this.#numbers.keys();
  }

  has(uri: string): boolean {
    return this.#numbers.has(uri);
  }

  /** The place among all, ascending; undefined for a source that is not there. */
  order(uri: string): number | undefined {
    return this.#orders[this.#numbers.get(uri) ?? -1];
  }

  /** Whether the source holds what a view lists it by, as far as is known. */
  holds(uri: string, what: Held): boolean {
    return ((this.#held[this.#numbers.get(uri) ?? -1] ?? 0) & BITS[what]) !== 0;
  }

  /** The state that counts; pending for a source that is not there. */
  state(uri: string): SourceState {
    return this.overlay(uri)?.state ?? this.told(uri);
  }

  /** The state as the index told it. */
  told(uri: string): SourceState {
    const at = this.#numbers.get(uri);
    return at === undefined ? NOTHING : unpackState(this.#states[at] ?? '');
  }

  /** What counts in place of that; undefined for nothing. */
  overlay(uri: string): Overlay | undefined {
    return this.#overlays.get(this.#numbers.get(uri) ?? -1);
  }

  /** Adds a source of which nothing is known yet, or gives it another place. */
  place(uri: string, order: number): void {
    let at = this.#numbers.get(uri);
    if (at === undefined) {
      at = this.#free.pop() ?? this.#orders.length;
      this.#numbers.set(uri, at);
      this.#states[at] = '';
      this.#held[at] = 0;
    }
    this.#orders[at] = order;
  }

  delete(uri: string): void {
    const at = this.#numbers.get(uri);
    if (at !== undefined) {
      this.#hold(at, NOTHING);
      this.#overlays.delete(at);
      this.#numbers.delete(uri);
      this.#states[at] = '';
      this.#free.push(at);
    }
  }

  /** Takes what the index tells of a source; nothing happens for one that is not there. */
  tell(uri: string, state: SourceState): void {
    const at = this.#numbers.get(uri);
    if (at !== undefined) {
      this.#states[at] = packState(state);
      this.#hold(at, this.#overlays.get(at)?.state ?? state);
    }
  }

  /** Has a state count in place of what is told, or that again. */
  lay(uri: string, overlay: Overlay | undefined): void {
    const at = this.#numbers.get(uri);
    if (at !== undefined && overlay !== undefined) {
      this.#overlays.set(at, overlay);
      this.#hold(at, overlay.state);
    } else if (at !== undefined) {
      this.#overlays.delete(at);
      this.#hold(at, this.told(uri));
    }
  }

  #hold(at: number, state: SourceState): void {
    const before = this.#held[at] ?? 0;
    const { peopleCount, quoteCount, reportedCount } = state.kind === 'ready' ? state.summary : NO_COUNTS;
    const held = (peopleCount > 0 ? BITS.people : 0) | (quoteCount + reportedCount > 0 ? BITS.quotes : 0);
    this.#held[at] = held;
    for (const what of ['people', 'quotes'] as const) {
      this.#counts[what] += Number((held & BITS[what]) !== 0) - Number((before & BITS[what]) !== 0);
    }
  }
}

const NO_COUNTS = { peopleCount: 0, quoteCount: 0, reportedCount: 0 };
