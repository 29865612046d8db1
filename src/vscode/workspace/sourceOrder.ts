/** Gives each source a number by which it can be told what comes before it, and few of them another when sources come and go. */

/** Numbers by address, ascending in the order of the sources. */
export class SourceOrder {
  readonly #numbers = new Map<string, number>();

  /** The number of a source; 0 for one that has none. */
  get(key: string): number {
    return this.#numbers.get(key) ?? 0;
  }

  /** Forgets a source. */
  delete(key: string): void {
    this.#numbers.delete(key);
  }

  /**
   * Numbers the sources that have no number yet, given all in their order. False when those that had one before are in another
   * order, or there was no room between them: then all were numbered anew.
   */
  update(keys: Iterable<string>): boolean {
    let last = 0;
    let waiting: string[] = [];
    for (const key of keys) {
      const number = this.#numbers.get(key);
      if (number === undefined) {
        waiting.push(key);
        continue;
      }
      if (!this.#spread(waiting, last, number)) {
        return this.#renumber(keys);
      }
      waiting = [];
      last = number;
    }
    return this.#spread(waiting, last, last + waiting.length + 1) || this.#renumber(keys);
  }

  /** Puts numbers between two others; false when there is no room. */
  #spread(keys: readonly string[], before: number, after: number): boolean {
    const step = (after - before) / (keys.length + 1);
    let last = before;
    for (const [index, key] of keys.entries()) {
      const number = before + step * (index + 1);
      if (!(number > last && number < after)) {
        return false;
      }
      this.#numbers.set(key, number);
      last = number;
    }
    return before < after;
  }

  #renumber(keys: Iterable<string>): false {
    this.#numbers.clear();
    let number = 0;
    for (const key of keys) {
      this.#numbers.set(key, ++number);
    }
    return false;
  }
}
