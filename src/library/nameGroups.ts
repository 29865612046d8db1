/** Groups what is one in many sources, with counts that follow each source that comes and goes. */
import { Columns, NONE } from './identity/columns.ts';
import type { Counted, GroupedPlaces, Place } from './placeTable.ts';
import type { SourceNumbers } from './sourceNumbers.ts';

/** A place, and where it is. */
export interface PlaceInSource extends Place {
  readonly uri: string;
}

/** Columns of a group: its first place in the list, in the order of the sources, and the one that the name is of. */
const HEAD = 0;
const FIRST = 1;
const FACE = 2;
/** How many places there are; 0 of a group that is gone. */
const SIZE = 3;
/** What is counted over all places. */
const COUNTS = { quotes: 4, reported: 5, mentions: 6 };
const WIDTH = 7;

/** Groups by number. A number is another group's after the group has lost its last place. */
export class NameGroups {
  readonly #sources: SourceNumbers;
  readonly #places: GroupedPlaces;
  readonly #groups = new Columns(WIDTH);

  constructor(sources: SourceNumbers, places: GroupedPlaces) {
    this.#sources = sources;
    this.#places = places;
  }

  /** All groups, in no order. */
  *all(): Generator<number> {
    for (let group = 0; group < this.#groups.length; group++) {
      if (this.size(group) > 0) {
        yield group;
      }
    }
  }

  /** One more than the highest number that a group has had. */
  get end(): number {
    return this.#groups.length;
  }

  /** Puts a place into a group, or a new one where none is named; answers which. */
  add(group: number | undefined, at: number): number {
    const to = group ?? this.#groups.add([NONE, at, at, 0, 0, 0, 0]);
    this.#places.setNext(at, this.#groups.get(to, HEAD));
    this.#groups.set(to, HEAD, at);
    this.#count(to, at, 1);
    if (this.#compare(at, this.#groups.get(to, FIRST)) < 0) {
      this.#groups.set(to, FIRST, at);
    }
    if (this.#compareFaces(at, this.face(to)) < 0) {
      this.#groups.set(to, FACE, at);
    }
    return to;
  }

  /**
   * Takes those places out of a group that are not wanted any more, at the cost of a pass over all of the group; with its last
   * place the group goes. Answers them.
   */
  take(group: number, isGoing: (at: number) => boolean): readonly number[] {
    const taken: number[] = [];
    let before = NONE;
    for (const at of [...this.#list(group)]) {
      if (!isGoing(at)) {
        before = at;
        continue;
      }
      taken.push(at);
      this.#count(group, at, -1);
      if (before === NONE) {
        this.#groups.set(group, HEAD, this.#places.next(at));
      } else {
        this.#places.setNext(before, this.#places.next(at));
      }
    }
    if (this.size(group) === 0) {
      this.#groups.delete(group);
    } else if (taken.length > 0) {
      this.#seekFirst(group);
    }
    return taken;
  }

  /** All places, in groups or not. */
  get table(): GroupedPlaces {
    return this.#places;
  }

  /** Where the list of the places of a group begins. */
  head(group: number): number {
    return this.#groups.get(group, HEAD);
  }

  size(group: number): number {
    return this.#groups.get(group, SIZE);
  }

  /** What is counted over all places. */
  count(group: number, what: Exclude<Counted, 'words'>): number {
    return this.#groups.get(group, COUNTS[what]);
  }

  /** The first of those places, in the order of the sources, that give the most words of the name, be it two. */
  face(group: number): number {
    return this.#groups.get(group, FACE);
  }

  /** The name, as the face writes it. */
  name(group: number): string {
    return this.#places.name(this.face(group));
  }

  /** Where the group is first, in the order of the sources. */
  firstPlace(group: number): PlaceInSource {
    return this.#placed(this.#groups.get(group, FIRST));
  }

  /** Orders groups by their first places, in the order of the sources. */
  compareFirst(a: number, b: number): number {
    return this.#compare(this.#groups.get(a, FIRST), this.#groups.get(b, FIRST));
  }

  /** All places of a group, in the order of the sources. */
  places(group: number): readonly PlaceInSource[] {
    return [...this.#list(group)].sort((a, b) => this.#compare(a, b)).map((at) => this.#placed(at));
  }

  /** How the places of a group write the name, each once: that of the face first, then the most frequent. */
  names(group: number): readonly string[] {
    const counts = new Map([[this.name(group), Infinity]]);
    for (const at of this.#list(group)) {
      const name = this.#places.name(at);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
  }

  /** Finds the first place of each group anew, for the order of the sources is another. */
  reorder(): void {
    for (const group of this.all()) {
      this.#seekFirst(group);
    }
  }

  *#list(group: number): Generator<number> {
    for (let at = this.head(group); at !== NONE; at = this.#places.next(at)) {
      yield at;
    }
  }

  #placed(at: number): PlaceInSource {
    const place = this.#placeAt(at);
    return { ...place, uri: this.#sources.uri(place.source) };
  }

  #placeAt(at: number): Place {
    const count = (what: Counted): number => this.#places.count(at, what);
    return {
      source: this.#places.source(at),
      row: this.#places.row(at),
      quotes: count('quotes'),
      reported: count('reported'),
      mentions: count('mentions'),
      words: count('words'),
    };
  }

  #compare(a: number, b: number): number {
    const [source, other] = [this.#places.source(a), this.#places.source(b)];
    return this.#sources.order(source) - this.#sources.order(other) || source - other || this.#places.row(a) - this.#places.row(b);
  }

  #compareFaces(a: number, b: number): number {
    return this.#fullness(b) - this.#fullness(a) || this.#compare(a, b);
  }

  /** How many words of the name a place gives: two are enough to tell people apart. */
  #fullness(at: number): number {
    return this.#places.name(at).includes(' ') ? 2 : 1;
  }

  #count(group: number, at: number, sign: 1 | -1): void {
    const add = (column: number, value: number): void => this.#groups.set(group, column, this.#groups.get(group, column) + sign * value);
    add(SIZE, 1);
    add(COUNTS.quotes, this.#places.count(at, 'quotes'));
    add(COUNTS.reported, this.#places.count(at, 'reported'));
    add(COUNTS.mentions, this.#places.count(at, 'mentions'));
  }

  #seekFirst(group: number): void {
    const head = this.head(group);
    let [first, face] = [head, head];
    for (const at of this.#list(group)) {
      first = this.#compare(at, first) < 0 ? at : first;
      face = this.#compareFaces(at, face) < 0 ? at : face;
    }
    this.#groups.set(group, FIRST, first);
    this.#groups.set(group, FACE, face);
  }
}
