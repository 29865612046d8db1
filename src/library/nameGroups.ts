/** Groups what has the same name in many sources, with counts that follow each source that comes and goes. */
import { NOWHERE, type Place, PlaceTable } from './placeTable.ts';
import type { SourceNumbers } from './sourceNumbers.ts';

/** How one source writes a name, and what it tells beside it. */
export interface Label {
  readonly name: string;
  readonly detail: string;
}

/** All places of one name. */
export interface NameGroup {
  readonly key: string;
  /** How the first place, in the order of the sources, writes it. */
  readonly label: Label;
  /** Where the first place stands. */
  readonly first: number;
  readonly head: number;
  readonly size: number;
  readonly quotes: number;
  readonly reported: number;
  readonly mentions: number;
  /** Another group that is counted with this one, as who keeps the groups has noted it. */
  guest: NameGroup | undefined;
  /** `label.name` folded for a search, once that was asked for. */
  folded: string | undefined;
}

/** A place, and where it is. */
export interface PlaceInSource extends Place {
  readonly uri: string;
}

interface Group {
  readonly key: string;
  /** How the place writes it that came first; others that differ are kept beside. */
  readonly base: Label;
  label: Label;
  head: number;
  first: number;
  size: number;
  quotes: number;
  reported: number;
  mentions: number;
  guest: NameGroup | undefined;
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

  /** Puts a place into the group of this key, which is made if there is none. `known` is the group, where there is one. */
  add(key: string, label: Label, place: Place, known = this.get(key)): NameGroup {
    let group = known as Group | undefined;
    if (group === undefined) {
      group = { key, base: label, label, head: NOWHERE, first: NOWHERE, ...NO_COUNTS, guest: undefined, folded: undefined };
      this.#groups.set(key, group);
    }
    group.head = this.#places.add(place, group.head);
    if (label.name !== group.base.name || label.detail !== group.base.detail) {
      this.#labels.set(group.head, label);
    }
    this.#count(group, place, 1);
    if (group.first === NOWHERE || this.#compare(group.head, group.first) < 0) {
      this.#lead(group, group.head);
    }
    return group;
  }

  /** Takes a place out of the group of this key; with its last place the group goes, and then there is none to answer. */
  remove(key: string, source: number, row: number): NameGroup | undefined {
    const group = this.#groups.get(key);
    const at = group === undefined ? undefined : this.#find(group, source, row);
    if (group === undefined || at === undefined) {
      return group;
    }
    this.#count(group, this.#places.get(at), -1);
    group.head = this.#places.delete(at, group.head);
    this.#labels.delete(at);
    if (group.head === NOWHERE) {
      this.#groups.delete(key);
      return undefined;
    }
    if (at === group.first) {
      this.#seekFirst(group);
    }
    return group;
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

  #count(group: Group, { quotes, reported, mentions }: Place, sign: 1 | -1): void {
    group.size += sign;
    group.quotes += sign * quotes;
    group.reported += sign * reported;
    group.mentions += sign * mentions;
  }

  #find(group: Group, source: number, row: number): number | undefined {
    for (const at of this.#places.list(group.head)) {
      if (this.#places.source(at) === source && this.#places.row(at) === row) {
        return at;
      }
    }
    return undefined;
  }

  #seekFirst(group: Group): void {
    let first = group.head;
    for (const at of this.#places.list(group.head)) {
      first = this.#compare(at, first) < 0 ? at : first;
    }
    this.#lead(group, first);
  }

  #lead(group: Group, first: number): void {
    group.first = first;
    const label = this.#labels.get(first) ?? group.base;
    if (label !== group.label) {
      group.label = label;
      group.folded = undefined;
    }
  }
}
