/** Many small places in little room: who is where and how often, as numbers in columns, chained into lists. */
import { Columns, NONE } from './identity/columns.ts';

/** What is counted of somebody in a source, and in which place of columns it stands; `words` are those of the quotes. */
export const COUNTED = Object.freeze({ quotes: 0, reported: 1, mentions: 2, words: 3 });
/** One of these. */
export type Counted = keyof typeof COUNTED;

/** Somebody in one source. */
export interface Place extends Readonly<Record<Counted, number>> {
  /** Number of the source. */
  readonly source: number;
  /** Which of those in the source it is. */
  readonly row: number;
}

/** Places by number, that know which comes next in a list. `NONE` ends a list. */
export interface GroupedPlaces {
  source(at: number): number;
  row(at: number): number;
  count(at: number, what: Counted): number;
  /** How the source writes the name. */
  name(at: number): string;
  next(at: number): number;
  setNext(at: number, next: number): void;
}

/** Columns of a place: source, row, the counts, a number of who keeps it, and the next. */
const COUNTS = 2;
const NOTE = 6;
const NEXT = 7;
const WIDTH = 8;

/** Places by where they stand; a million of them take 32 MB without their names, as objects they would take four times that. */
export class PlaceTable implements GroupedPlaces {
  readonly #places = new Columns(WIDTH);
  readonly #names: string[] = [];

  /** Keeps a place, which is in no list yet, with a number of the caller's own; answers where it stands. */
  add({ source, row, quotes, reported, mentions, words }: Place, name: string, note: number): number {
    const at = this.#places.add([source, row, quotes, reported, mentions, words, note, NONE]);
    this.#names[at] = name;
    return at;
  }

  /** Gives a place back that is in no list. */
  delete(at: number): void {
    this.#places.delete(at);
    this.#names[at] = '';
  }

  /** The number that came with the place. */
  note(at: number): number {
    return this.#places.get(at, NOTE);
  }

  source(at: number): number {
    return this.#places.get(at, 0);
  }

  row(at: number): number {
    return this.#places.get(at, 1);
  }

  count(at: number, what: Counted): number {
    return this.#places.get(at, COUNTS + COUNTED[what]);
  }

  name(at: number): string {
    return this.#names[at] ?? '';
  }

  next(at: number): number {
    return this.#places.get(at, NEXT);
  }

  setNext(at: number, next: number): void {
    this.#places.set(at, NEXT, next);
  }
}
