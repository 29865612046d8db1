/** Many small records in little room: numbers in columns, and lists of numbers in one pool. */

/** The end of a list, and what is not there. */
export const NONE = -1;

/** Records of `width` numbers each; one that was given back is used again. */
export class Columns {
  readonly #width: number;
  #cells: Int32Array<ArrayBuffer>;
  #end = 0;
  readonly #free: number[] = [];

  constructor(width: number) {
    this.#width = width;
    this.#cells = new Int32Array(width * 256);
  }

  /** How many records there are or were at the same time. */
  get length(): number {
    return this.#end;
  }

  /** A new record with these numbers; answers where it stands. */
  add(values: readonly number[]): number {
    const at = this.#free.pop() ?? this.#end++;
    if (at * this.#width >= this.#cells.length) {
      this.#cells = grown(this.#cells);
    }
    this.#cells.set(values, at * this.#width);
    return at;
  }

  /** Gives a record back. */
  delete(at: number): void {
    this.#free.push(at);
  }

  get(at: number, column: number): number {
    return this.#cells[at * this.#width + column] ?? NONE;
  }

  set(at: number, column: number, value: number): void {
    this.#cells[at * this.#width + column] = value;
  }
}

/** Lists of numbers, by where they begin. */
export class Pool {
  #cells = new Int32Array(1024);
  #end = 0;
  /** Rooms given back, by their length. */
  readonly #free = new Map<number, number[]>();

  /** Keeps the list; answers where it begins. */
  add(list: readonly number[]): number {
    const at = this.#free.get(list.length)?.pop() ?? this.#end;
    if (at === this.#end) {
      this.#end += list.length;
      while (this.#end > this.#cells.length) {
        this.#cells = grown(this.#cells);
      }
    }
    this.#cells.set(list, at);
    return at;
  }

  /** Gives the room of a list of this length back. */
  delete(at: number, length: number): void {
    if (length > 0) {
      const free = this.#free.get(length) ?? [];
      free.push(at);
      this.#free.set(length, free);
    }
  }

  /** The numbers of a list; valid until the next one is added. */
  get(at: number, length: number): Int32Array {
    return this.#cells.subarray(at, at + length);
  }
}

function grown(cells: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(cells.length * 2);
  larger.set(cells);
  return larger;
}
