/** Many small places in little room: who is where and how often, as numbers in columns, chained into lists. */

/** Somebody in one source. */
export interface Place {
  /** Number of the source. */
  readonly source: number;
  /** Which of those in the source it is. */
  readonly row: number;
  readonly quotes: number;
  readonly reported: number;
  readonly mentions: number;
  /** Words of the quotes. */
  readonly words: number;
}

/** Columns of a place: those of `Place`, and where the next of the list stands. */
const WIDTH = 7;
const NEXT = 6;

/** The end of a list. */
export const NOWHERE = -1;

/** Places by where they stand; a million of them take 28 MB, as objects they would take four times that. */
export class PlaceTable {
  #cells = new Int32Array(WIDTH * 1024);
  #end = 0;
  /** The list of those given back. */
  #free = NOWHERE;

  /** Puts a place in front of the list that begins at `next`; answers where it stands. */
  add({ source, row, quotes, reported, mentions, words }: Place, next: number): number {
    const at = this.#take();
    this.#cells.set([source, row, quotes, reported, mentions, words, next], at * WIDTH);
    return at;
  }

  /** Takes a place out of its list; `before` is the place before it there, `NOWHERE` where it is the first. */
  delete(at: number, before: number): void {
    if (before !== NOWHERE) {
      this.#cells[before * WIDTH + NEXT] = this.next(at);
    }
    this.#cells[at * WIDTH + NEXT] = this.#free;
    this.#free = at;
  }

  /** What stands there. */
  get(at: number): Place {
    const cell = (column: number): number => this.#cells[at * WIDTH + column] ?? 0;
    return { source: cell(0), row: cell(1), quotes: cell(2), reported: cell(3), mentions: cell(4), words: cell(5) };
  }

  source(at: number): number {
    return this.#cells[at * WIDTH] ?? 0;
  }

  row(at: number): number {
    return this.#cells[at * WIDTH + 1] ?? 0;
  }

  /** Where the next of the list stands; `NOWHERE` at its end. */
  next(at: number): number {
    return this.#cells[at * WIDTH + NEXT] ?? NOWHERE;
  }

  /** Where all the places of a list stand. */
  *list(head: number): Generator<number> {
    for (let at = head; at !== NOWHERE; at = this.next(at)) {
      yield at;
    }
  }

  #take(): number {
    const at = this.#free;
    if (at !== NOWHERE) {
      this.#free = this.next(at);
      return at;
    }
    if ((this.#end + 1) * WIDTH > this.#cells.length) {
      const grown = new Int32Array(this.#cells.length * 2);
      grown.set(this.#cells);
      this.#cells = grown;
    }
    return this.#end++;
  }
}
