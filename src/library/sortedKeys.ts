/** A list kept in order while single entries change. */

/** As many changes are put in their places one by one; more of them with a pass over the list. */
const FEW = 50;

/** What is listed, and how. */
export interface Listing<T, K> {
  /** Everything that is listed. */
  all(): Iterable<T>;
  /** What is listed under a key; undefined when nothing is. */
  get(key: K): T | undefined;
  /** Is 0 only of equal values. */
  compare(a: T, b: T): number;
}

/** Values in order. What changed is put in its place when the list is next asked for; before it was first asked for, nothing costs. */
export class SortedKeys<T, K = string> {
  readonly #listing: Listing<T, K>;
  #list: readonly T[] | undefined;
  readonly #changed = new Set<K>();
  /** Values that may be listed and are not in their places, or gone. */
  readonly #stale = new Set<T>();

  constructor(listing: Listing<T, K>) {
    this.#listing = listing;
  }

  /** What is listed under this key is another, or stands elsewhere, or is not listed any more; `value` is what it was. */
  mark(key: K, value: T | undefined): void {
    if (this.#list !== undefined) {
      this.#changed.add(key);
      if (value !== undefined) {
        this.#stale.add(value);
      }
    }
  }

  /** Everything, in order. */
  get(): readonly T[] {
    const compare = (a: T, b: T): number => this.#listing.compare(a, b);
    if (this.#list === undefined || this.#changed.size > this.#list.length / 4) {
      this.#list = [...this.#listing.all()].sort(compare);
    } else if (this.#changed.size > 0) {
      const fresh = [...this.#changed].flatMap((key) => this.#listing.get(key) ?? []);
      this.#list =
        this.#stale.size + fresh.length <= FEW
          ? this.#moved(this.#list, fresh)
          : [...this.#list.filter((value) => !this.#stale.has(value)), ...fresh.sort(compare)].sort(compare);
    }
    this.#changed.clear();
    this.#stale.clear();
    return this.#list;
  }

  #moved(before: readonly T[], fresh: readonly T[]): readonly T[] {
    const list = [...before];
    for (const value of this.#stale) {
      const at = list.indexOf(value);
      if (at >= 0) {
        list.splice(at, 1);
      }
    }
    for (const value of fresh) {
      list.splice(this.#placeOf(list, value), 0, value);
    }
    return list;
  }

  #placeOf(list: readonly T[], value: T): number {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = list[middle];
      if (other !== undefined && this.#listing.compare(other, value) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
