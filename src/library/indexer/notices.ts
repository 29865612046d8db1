/** What the index tells a person of itself, once each. */
import type { StoreProblem } from '../store/indexStore.ts';
import type { StoreNotice } from '../store/openedStore.ts';

/** Something about the index that a person should know. `detail` is a message of the system, not translated. */
export type IndexNotice =
  | StoreNotice
  /** Work has stopped since nothing more can be stored; what is stored stays. `resume` tries again. */
  | { readonly kind: 'stopped'; readonly reason: StoreProblem; readonly detail: string }
  /** There are more sources than can be kept; `left` of them are not read. */
  | { readonly kind: 'overCapacity'; readonly capacity: number; readonly left: number }
  /** What works on the index died and was started again. */
  | { readonly kind: 'restarted'; readonly detail: string };

/** Passes notices on, each kind for each reason once. */
export class Notices {
  readonly #tell: (notice: IndexNotice) => void;
  readonly #told = new Set<string>();

  constructor(tell: (notice: IndexNotice) => void) {
    this.#tell = tell;
  }

  tell(notice: IndexNotice): void {
    const key = keyOf(notice);
    if (!this.#told.has(key)) {
      this.#told.add(key);
      this.#tell(notice);
    }
  }

  /** Somebody has had it tried again: what keeps it from working is told again. */
  forget(): void {
    this.#told.clear();
  }
}

function keyOf(notice: IndexNotice): string {
  return 'reason' in notice ? `${notice.kind} ${notice.reason}` : notice.kind;
}
