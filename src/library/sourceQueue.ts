/** Which sources are to be read next: those in view first, then in the order in which they came. */

/** Addresses that wait, each once. */
export class SourceQueue {
  readonly #waiting = new Set<string>();
  #preferred: readonly string[] = [];

  get size(): number {
    return this.#waiting.size;
  }

  add(uri: string): void {
    this.#waiting.add(uri);
  }

  delete(uri: string): void {
    this.#waiting.delete(uri);
  }

  /** Puts these before all others, in this order; those that were preferred before go back to their places. */
  prefer(uris: readonly string[]): void {
    this.#preferred = uris;
  }

  /** Takes out at most `count` addresses. */
  take(count: number): readonly string[] {
    const taken: string[] = [];
    for (const uri of this.#preferred) {
      if (taken.length < count && this.#waiting.delete(uri)) {
        taken.push(uri);
      }
    }
    for (const uri of this.#waiting) {
      if (taken.length >= count) {
        break;
      }
      this.#waiting.delete(uri);
      taken.push(uri);
    }
    return taken;
  }

  clear(): void {
    this.#waiting.clear();
  }
}
