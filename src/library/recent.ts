/** What was made last, kept for who asks again; the least recently used goes first. */

/** A cache by key. */
export class Recent<V extends object> {
  readonly #most: number;
  /** In order of use, the last used last. */
  readonly #values = new Map<string, V>();

  /** At most so many values are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a key, made where none is kept; what is undefined is not kept. */
  get<M extends V | undefined>(key: string, make: () => M): V | M {
    const value = this.#values.get(key) ?? make();
    this.#values.delete(key);
    if (value !== undefined) {
      this.#values.set(key, value);
      const [oldest] = this.#values.keys();
      if (this.#values.size > this.#most && oldest !== undefined) {
        this.#values.delete(oldest);
      }
    }
    return value;
  }

  /** Forgets values that hold no more. */
  forget(keys: Iterable<string>): void {
    for (const key of keys) {
      this.#values.delete(key);
    }
  }

  clear(): void {
    this.#values.clear();
  }
}
