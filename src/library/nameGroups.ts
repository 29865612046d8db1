/** Groups what is one in many sources, with counts that follow each source that comes and goes. */
import { NOWHERE, type Place, PlaceTable } from './placeTable.ts';
import type { SourceNumbers } from './sourceNumbers.ts';

/** How one source writes a name, and what it tells beside it. */
export interface Label {
  readonly name: string;
  readonly detail: string;
}

/** All places of one group. */
export interface NameGroup {
  readonly key: string;
  /** As the first of those places writes it, in the order of the sources, that give the most words of the name, be it two. */
  readonly label: Label;
  /** Where the first place stands. */
  readonly first: number;
  readonly head: number;
  readonly size: number;
  readonly quotes: number;
  readonly reported: number;
  readonly mentions: number;
  /** `label.name` folded for a search, once that was asked for. */
  folded: string | undefined;
}

/** A place, and where it is. */
export interface PlaceInSource extends Place {
  readonly uri: string;
}

/** A place, and how it writes the name. */
export interface LabelledPlace {
  readonly place: Place;
  readonly label: Label;
}

interface Group {
  readonly key: string;
  /** How the place writes it that came first; others that differ are kept beside. */
  readonly base: Label;
  label: Label;
  /** The place that the label is of. */
  face: number;
  head: number;
  first: number;
  size: number;
  quotes: number;
  reported: number;
  mentions: number;
  folded: string | undefined;
}

const NO_COUNTS = Object.freeze({ size: 0, quotes: 0, reported: 0, mentions: 0 });

/** Groups by key. */
export class NameGroups {
  readonly #sources: SourceNumbers;
  readonly #places = new PlaceTable();
  readonly #groups = new Map<string, Group>();
  /** Labels of places that differ from the base of their group. */
  readonly #labels = new Map<number, Label>();

  constructor(sources: SourceNumbers) {
    this.#sources = sources;
  }

  get(key: string): NameGroup | undefined {
    return this.#groups.get(key);
  }

  /** All groups, in no order. */
  all(): Iterable<NameGroup> {
    return this.#groups.values();
  }

  /** Puts a place into the group of this key, which is made if there is none. */
  add(key: string, label: Label, place: Place): void {
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = { key, base: label, label, face: NOWHERE, head: NOWHERE, first: NOWHERE, ...NO_COUNTS, folded: undefined };
      this.#groups.set(key, group);
    }
    group.head = this.#places.add(place, group.head);
    if (label.name !== group.base.name || label.detail !== group.base.detail) {
      this.#labels.set(group.head, label);
    }
    this.#count(group, place, 1);
    if (group.first === NOWHERE || this.#compare(group.head, group.first) < 0) {
      group.first = group.head;
    }
    if (group.face === NOWHERE || this.#compareFaces(group, group.head, group.face) < 0) {
      this.#setFace(group, group.head);
    }
  }

  /**
   * Takes those places out of the group of this key that are wanted, at the cost of a pass over all of the group; with its last
   * place the group goes.
   */
  take(key: string, isWanted: (place: Place) => boolean): readonly LabelledPlace[] {
    const group = this.#groups.get(key);
    if (group === undefined) {
      return [];
    }
    const taken: LabelledPlace[] = [];
    let before = NOWHERE;
    for (let at = group.head; at !== NOWHERE;) {
      const next = this.#places.next(at);
      const place = this.#places.get(at);
      if (isWanted(place)) {
        taken.push({ place, label: this.#labels.get(at) ?? group.base });
        this.#count(group, place, -1);
        this.#labels.delete(at);
        this.#places.delete(at, before);
        group.head = before === NOWHERE ? next : group.head;
      } else {
        before = at;
      }
      at = next;
    }
    if (group.head === NOWHERE) {
      this.#groups.delete(key);
    } else if (taken.length > 0) {
      this.#seekFirst(group);
    }
    return taken;
  }

  /** Where the group is first, in the order of the sources. */
  firstPlace({ first }: NameGroup): PlaceInSource {
    return this.#placed(first);
  }

  /** Orders groups by their first places, in the order of the sources. */
  compareFirst(a: NameGroup, b: NameGroup): number {
    return this.#compare(a.first, b.first);
  }

  /** All places of a group, in the order of the sources. */
  places({ head }: NameGroup): readonly PlaceInSource[] {
    return [...this.#places.list(head)].sort((a, b) => this.#compare(a, b)).map((at) => this.#placed(at));
  }

  /** All places of a group, in no order. */
  *placesOf({ head }: NameGroup): Generator<Place> {
    for (const at of this.#places.list(head)) {
      yield this.#places.get(at);
    }
  }

  /** How the places of a group write the name, each once: that of the label first, then the most frequent. */
  names(group: NameGroup): readonly string[] {
    const { head, base, label } = group as Group;
    const counts = new Map([[label.name, Infinity]]);
    for (const at of this.#places.list(head)) {
      const { name } = this.#labels.get(at) ?? base;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
  }

  /** Finds the first place of each group anew, for the order of the sources is another. */
  reorder(): void {
    for (const group of this.#groups.values()) {
      this.#seekFirst(group);
    }
  }

  #placed(at: number): PlaceInSource {
    const place = this.#places.get(at);
    return { ...place, uri: this.#sources.uri(place.source) };
  }

  #compare(a: number, b: number): number {
    const [source, other] = [this.#places.source(a), this.#places.source(b)];
    return this.#sources.order(source) - this.#sources.order(other) || source - other || this.#places.row(a) - this.#places.row(b);
  }

  #compareFaces(group: Group, a: number, b: number): number {
    return this.#fullness(group, b) - this.#fullness(group, a) || this.#compare(a, b);
  }

  /** How many words of the name a place gives: two are enough to tell people apart. */
  #fullness({ base }: Group, at: number): number {
    return (this.#labels.get(at) ?? base).name.includes(' ') ? 2 : 1;
  }

  #count(group: Group, { quotes, reported, mentions }: Place, sign: 1 | -1): void {
    group.size += sign;
    group.quotes += sign * quotes;
    group.reported += sign * reported;
    group.mentions += sign * mentions;
  }

  #seekFirst(group: Group): void {
    let [first, face] = [group.head, group.head];
    for (const at of this.#places.list(group.head)) {
      first = this.#compare(at, first) < 0 ? at : first;
      face = this.#compareFaces(group, at, face) < 0 ? at : face;
    }
    group.first = first;
    this.#setFace(group, face);
  }

  #setFace(group: Group, face: number): void {
    group.face = face;
    const label = this.#labels.get(face) ?? group.base;
    if (label !== group.label) {
      group.label = label;
      group.folded = undefined;
    }
  }
}
