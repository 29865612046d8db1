/** Who published sources, by number. Names that differ in case alone are those of one publisher. */
import { foldName } from './cast.ts';

/** Names of publishers, each kept once; there are few, and none goes. */
export class Publishers {
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By the number of a name, and by the folded name: the publisher, who has the number of the first of the names. */
  readonly #publishers: number[] = [];
  readonly #folded = new Map<string, number>();

  /** The number of a name, which it is given now if it had none. */
  take(name: string): number {
    const number = this.#numbers.get(name) ?? this.#names.length;
    if (number === this.#names.length) {
      const publisher = this.find(name) ?? number;
      this.#names.push(name);
      this.#publishers.push(publisher);
      this.#numbers.set(name, number);
      this.#folded.set(foldName(name), publisher);
    }
    return number;
  }

  name(number: number): string {
    return this.#names[number] ?? '';
  }

  /** The publisher whose name this is, by the number of the name: a number too. */
  publisher(number: number): number {
    return this.#publishers[number] ?? number;
  }

  /** The publisher of a name; undefined where nothing of his came here. */
  find(name: string): number | undefined {
    return this.#folded.get(foldName(name));
  }
}
