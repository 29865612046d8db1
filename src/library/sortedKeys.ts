/** A list kept in order while single entries change. */

/** Values by key, in order. What changed is put in its place when the list is next asked for, so that many changes cost one pass. */
export class SortedKeys<T extends { readonly key: string }> {
  readonly #valueOf: (key: string) => T | undefined;
  readonly #compare: (a: T, b: T) => number;
  #list: readonly T[] = [];
  #changed = new Set<string>();

  /** `valueOf` tells what a key stands for, undefined when it is not listed. `compare` is 0 only of equal values. */
  constructor(valueOf: (key: string) => T | undefined, compare: (a: T, b: T) => number) {
    this.#valueOf = valueOf;
    this.#compare = compare;
  }

  /** What this key stands for is another, or stands elsewhere, or is not listed any more. */
  mark(key: string): void {
    this.#changed.add(key);
  }

  /** All values, in order. */
  get(): readonly T[] {
    if (this.#changed.size > 0) {
      const changed = this.#changed;
      this.#changed = new Set();
      const kept = this.#list.filter(({ key }) => !changed.has(key));
      const fresh = [...changed].flatMap((key) => this.#valueOf(key) ?? []);
      // Both parts are in order: the sort finds that, and merges them in one pass.
      this.#list = [...kept, ...fresh.sort(this.#compare)].sort(this.#compare);
    }
    return this.#list;
  }
}
