/** Many small records in little room: numbers in columns, and lists of numbers in one pool. */

/** The end of a list, and what is not there. */
export const NONE = -1;

/** Records lie in pieces of so many, a power of two: what is there is not copied when more come. */
const PIECE_BITS = 13;
const PIECE = 1 << PIECE_BITS;

/** Records of `width` numbers each; one that was given back is used again. */
export class Columns {
  readonly #width: number;
  readonly #pieces: Int32Array[] = [];
  #end = 0;
  readonly #free: number[] = [];

  constructor(width: number) {
    this.#width = width;
  }

  /** How many records there are or were at the same time. */
  get length(): number {
    return this.#end;
  }

  /** A new record with these numbers; answers where it stands. */
  add(values: readonly number[]): number {
    const at = this.#free.pop() ?? this.#end++;
    if (at >> PIECE_BITS === this.#pieces.length) {
      this.#pieces.push(new Int32Array(PIECE * this.#width));
    }
    this.#pieces[at >> PIECE_BITS]?.set(values, (at & (PIECE - 1)) * this.#width);
    return at;
  }

  /** Gives a record back. */
  delete(at: number): void {
    this.#free.push(at);
  }

  /** A number of a record; `NONE` of what is no record. */
  get(at: number, column: number): number {
    return this.#pieces[at >> PIECE_BITS]?.[(at & (PIECE - 1)) * this.#width + column] ?? NONE;
  }

  set(at: number, column: number, value: number): void {
    const piece = this.#pieces[at >> PIECE_BITS];
    if (piece !== undefined) {
      piece[(at & (PIECE - 1)) * this.#width + column] = value;
    }
  }

  /** All records of a list, from its first; the column tells the next. */
  list(first: number, column: number): number[] {
    const list: number[] = [];
    for (let at = first; at !== NONE; at = this.get(at, column)) {
      list.push(at);
    }
    return list;
  }
}

/** Lists of numbers, by where they begin. None is longer than a piece. */
export class Pool {
  readonly #pieces: Int32Array[] = [];
  /** Where the next list begins, unless it would reach over the end of a piece. */
  #end = 0;
  /** Rooms given back, by their length. */
  readonly #free = new Map<number, number[]>();

  /** Keeps the list; answers where it begins. */
  add(list: readonly number[]): number {
    const at = this.#free.get(list.length)?.pop() ?? this.#take(list.length);
    this.#pieces[at >> PIECE_BITS]?.set(list, at & (PIECE - 1));
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

  /** The numbers of a list; valid until it is given back. */
  get(at: number, length: number): Int32Array {
    const start = at & (PIECE - 1);
    return this.#pieces[at >> PIECE_BITS]?.subarray(start, start + length) ?? NOTHING;
  }

  #take(length: number): number {
    const left = PIECE - (this.#end & (PIECE - 1));
    const at = length <= left ? this.#end : this.#end + left;
    this.#end = at + length;
    if (length > 0 && at >> PIECE_BITS === this.#pieces.length) {
      this.#pieces.push(new Int32Array(PIECE));
    }
    return at;
  }
}

const NOTHING = new Int32Array(0);
