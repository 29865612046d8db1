/** Tells the states of sources in parts that are taken in quickly, the next when the one before was. */
import { Disposable, toDisposable } from '../../shared/lifecycle.ts';
import { Pace } from '../pace.ts';
import { take } from './take.ts';
import type { SourceState } from '../sourceState.ts';

/** The state of one source. */
export interface ToldState {
  readonly uri: string;
  readonly state: SourceState;
  /** It is what was stored of it before: whether that still holds is not looked at yet. */
  readonly isStored?: true;
}

/** So many states are told at once: more of them would hold up who takes them in for more than ten milliseconds. */
export const STATES_AT_ONCE = 1000;

/** Collects states; of each source the last counts. */
export class StateTeller extends Disposable {
  readonly #tell: (states: readonly ToldState[]) => Promise<void>;
  readonly #waiting = new Map<string, ToldState>();
  readonly #pace = this._register(new Pace(() => void this.#run()));
  #telling = 0;

  /** `tell` resolves when what it was given was taken in. */
  constructor(tell: (states: readonly ToldState[]) => Promise<void>) {
    super();
    this.#tell = tell;
    this._register(toDisposable(() => this.#waiting.clear()));
  }

  /** How many states were not taken in yet. */
  get left(): number {
    return this.#waiting.size + this.#telling;
  }

  /** Has a state told, soon and at most ten times a second. */
  add(state: ToldState): void {
    this.#waiting.set(state.uri, state);
    this.#pace.request();
  }

  /** Leaves a source untold. */
  forget(uri: string): void {
    this.#waiting.delete(uri);
  }

  async #run(): Promise<void> {
    while (this.#telling === 0 && this.#waiting.size > 0 && !this.isDisposed) {
      const part = take(this.#waiting.values(), STATES_AT_ONCE);
      part.forEach(({ uri }) => this.#waiting.delete(uri));
      this.#telling = part.length;
      try {
        await this.#tell(part);
      } finally {
        this.#telling = 0;
      }
    }
  }
}
