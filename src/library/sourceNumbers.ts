/** Numbers for addresses, which are long and named often; and the place of each source in the order of the sources. */

/** The sources that are counted. */
export class SourceNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #uris: string[] = [];
  readonly #orders: number[] = [];
  readonly #free: number[] = [];

  /** The number of a source, which it is given now if it had none. `order` is its place among the sources, ascending. */
  take(uri: string, order: number): number {
    const number = this.#numbers.get(uri) ?? this.#free.pop() ?? this.#uris.length;
    this.#numbers.set(uri, number);
    this.#uris[number] = uri;
    this.#orders[number] = order;
    return number;
  }

  /** Gives the number back, for another source to have. */
  release(uri: string): void {
    const number = this.#numbers.get(uri);
    if (number !== undefined) {
      this.#numbers.delete(uri);
      this.#free.push(number);
    }
  }

  /** The number of a source; undefined for one that has none. */
  get(uri: string): number | undefined {
    return this.#numbers.get(uri);
  }

  /** One more than the highest number that a source has had. */
  get end(): number {
    return this.#uris.length;
  }

  /** All sources that have numbers. */
  all(): Iterable<readonly [uri: string, number: number]> {
    return this.#numbers;
  }

  uri(number: number): string {
    return this.#uris[number] ?? '';
  }

  order(number: number): number {
    return this.#orders[number] ?? 0;
  }
}
