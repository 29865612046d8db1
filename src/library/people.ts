/** The same people across sources: grouped by name, and kept so while sources come and go. */
import { foldText } from '../core/text/foldText.ts';
import { foldName, personKey } from './cast.ts';
import type { SourceDigest } from './digest.ts';
import { Query } from './fold.ts';
import { type Label, NameGroups, type NameGroup, type PlaceInSource } from './nameGroups.ts';
import { SortedKeys } from './sortedKeys.ts';
import type { SourceNumbers } from './sourceNumbers.ts';
import type { Page, PeopleOrder, PeopleSelection, Range, SharedPerson } from './sourceQueries.ts';
import type { Cast, PersonRow } from './store/indexStore.ts';

/** Puts people in order. By count: most quotes, then most reported, then most mentions; those that tie stay as they were. */
export function orderPeople<T>(
  people: readonly T[],
  order: PeopleOrder,
  counts: (one: T) => readonly [number, number, number],
): readonly T[] {
  if (order === 'mention') {
    return people;
  }
  return [...people].sort((a, b) => {
    const [x, y] = [counts(a), counts(b)];
    return y[0] - x[0] || y[1] - x[1] || y[2] - x[2];
  });
}

/** When one of so many people fits what was typed, those who fit are few. */
const FEW = 20;

/**
 * Everybody in the sources, each once. The same full name is one person. A single name ("Lavrov") joins the one full name
 * that has it as its surname, and stays by itself where none or several have. A name is single when the first source that
 * gives it tells no surname beside it.
 */
export class PeopleDirectory {
  readonly #sources: SourceNumbers;
  readonly #groups: NameGroups;
  /** The full names that have a surname, by surname. */
  readonly #bySurname = new Map<string, Set<string>>();
  readonly #compare: Readonly<Record<PeopleOrder, (a: NameGroup, b: NameGroup) => number>>;
  readonly #orders: Readonly<Record<PeopleOrder, SortedKeys<NameGroup>>>;
  /** Those who were listed, until something of them changes. */
  readonly #shown = new Map<string, SharedPerson>();

  constructor(sources: SourceNumbers) {
    this.#sources = sources;
    this.#groups = new NameGroups(sources);
    const listing = { all: () => this.#all(), get: (key: string) => this.#listed(key) };
    const mention = (a: NameGroup, b: NameGroup): number => this.#groups.compareFirst(a, b);
    this.#compare = { mention, count: (a, b) => compareCounts(a, b) || mention(a, b) };
    this.#orders = {
      mention: new SortedKeys({ ...listing, compare: this.#compare.mention }),
      count: new SortedKeys({ ...listing, compare: this.#compare.count }),
    };
  }

  /** Takes in the people of a source, which has its number already. */
  add({ uri, people }: Cast): void {
    const source = this.#sources.get(uri);
    for (const person of source === undefined ? [] : people) {
      const { id, name, surname, quoteCount, reportedCount, mentionCount } = person;
      const place = { source: source ?? 0, row: id, quotes: quoteCount, reported: reportedCount, mentions: mentionCount };
      const key = personKey(person);
      // Who is apart is joined by nobody's surname, as one who has none beside the name.
      const detail = person.apart === undefined ? foldName(surname) : key;
      this.#change(key, (known) => this.#groups.add(key, { name, detail }, place, known));
    }
  }

  /** Forgets the people of a source, which still has its number; the cast is the one that was added. */
  remove({ uri, people }: Cast): void {
    const source = this.#sources.get(uri);
    for (const person of source === undefined ? [] : people) {
      const key = personKey(person);
      this.#change(key, () => this.#groups.remove(key, source ?? 0, person.id));
    }
  }

  /** Follows a new order of the sources. */
  reorder(): void {
    const before = [...this.#groups.all()].map(({ key, label }) => ({ key, label }));
    this.#groups.reorder();
    for (const { key, label } of before) {
      const after = this.#groups.get(key)?.label;
      if (after !== label) {
        this.#relate(key, label, after);
      }
    }
    before.forEach(({ key }) => this.#mark(key));
  }

  /** Some of the people selected. Where details are asked for, they come of `digestOf`. */
  list(selection: PeopleSelection, { offset, limit }: Range, digestOf?: (uri: string) => SourceDigest | undefined): Page<SharedPerson> {
    const selected = this.#selected(selection);
    const people = selected.slice(offset, offset + limit).map((group) => this.#person(group));
    return { total: selected.length, items: selection.details === true ? people.map((one) => withDetails(one, digestOf)) : people };
  }

  /** The how-manieth of those selected the person of a row is, from 0; undefined when he or she is not among them. */
  indexOf(person: PersonRow, selection: PeopleSelection): number | undefined {
    const group = this.#groups.get(personKey(person));
    const listed = group === undefined ? undefined : (this.#hostOf(group) ?? group);
    const index = listed === undefined ? -1 : this.#selected(selection).indexOf(listed);
    return index < 0 ? undefined : index;
  }

  /** Where a person is, in the order of the sources; where a single name was taken for the person's, those come last. */
  places(key: string): readonly PlaceInSource[] {
    const group = this.#listed(key);
    return group === undefined ? [] : this.#placesOf(group);
  }

  #placesOf(group: NameGroup): readonly PlaceInSource[] {
    const { guest } = group;
    const own = this.#groups.places(group);
    return guest === undefined ? own : [...own, ...this.#groups.places(guest)];
  }

  #selected({ order, filter = '', speakersOnly }: PeopleSelection): readonly NameGroup[] {
    const all = this.#orders[order].get();
    if (foldText(filter) === '') {
      return speakersOnly === true ? all.filter(speaks) : all;
    }
    const isWanted = speakersOnly === true ? speaks : (): boolean => true;
    const query = new Query(filter);
    // To go through all in their order, in which they lie all over the memory, takes longer than to sort a few.
    const few = fitting(this.#all(), { query, isWanted, most: all.length / FEW });
    return few === undefined
      ? (fitting(all, { query, isWanted, most: Infinity }) ?? []).flat()
      : few.flatMap((groups) => groups.sort(this.#compare[order]));
  }

  /** Changes a group, and marks all whose place in the lists that may touch. */
  #change(key: string, change: (known: NameGroup | undefined) => NameGroup | undefined): void {
    const before = this.#groups.get(key);
    const label = before?.label;
    this.#tell(key, before);
    const after = change(before);
    if (label !== after?.label) {
      this.#relate(key, label, after?.label);
    }
    const host = after === undefined ? undefined : this.#hostOf(after);
    if (host !== undefined) {
      this.#tell(host.key, host);
    }
  }

  /** Follows a name whose surname may be another, or that came or went: others may join or leave it, or it them. */
  #relate(key: string, before: Label | undefined, after: Label | undefined): void {
    this.#unfile(key, before?.detail);
    this.#file(key, after?.detail);
    this.#markRelated(before?.detail);
    this.#markRelated(after?.detail);
    this.#markRelated(key);
  }

  /** Marks a group whose guest may be another, or who may be one. */
  #mark(key: string): void {
    const group = this.#groups.get(key);
    if (group !== undefined) {
      group.guest = this.#guestOf(group);
    }
    this.#tell(key, group);
  }

  #tell(key: string, group: NameGroup | undefined): void {
    this.#orders.mention.mark(key, group);
    this.#orders.count.mark(key, group);
    this.#shown.delete(key);
  }

  /** Marks who has a surname, and who is called by it alone. Among many nobody was or is joined. */
  #markRelated(surname: string | undefined): void {
    if (surname !== undefined) {
      const names = this.#bySurname.get(surname) ?? new Set();
      [surname, ...(names.size <= 2 ? names : [])].forEach((one) => this.#mark(one));
    }
  }

  #file(key: string, surname: string | undefined): void {
    if (surname !== undefined && surname !== key) {
      this.#bySurname.set(surname, (this.#bySurname.get(surname) ?? new Set()).add(key));
    }
  }

  #unfile(key: string, surname: string | undefined): void {
    const names = this.#bySurname.get(surname ?? '');
    if (names?.delete(key) === true && names.size === 0) {
      this.#bySurname.delete(surname ?? '');
    }
  }

  *#all(): Generator<NameGroup> {
    for (const group of this.#groups.all()) {
      if (this.#hostOf(group) === undefined) {
        yield group;
      }
    }
  }

  #listed(key: string): NameGroup | undefined {
    const group = this.#groups.get(key);
    return group === undefined || this.#hostOf(group) !== undefined ? undefined : group;
  }

  /** The full name that a single name has joined. */
  #hostOf({ key, label }: NameGroup): NameGroup | undefined {
    const names = label.detail === key ? this.#bySurname.get(key) : undefined;
    const [only] = names?.size === 1 ? names : [];
    return only === undefined ? undefined : this.#groups.get(only);
  }

  /** The single name that has joined a full name. */
  #guestOf({ key, label: { detail: surname } }: NameGroup): NameGroup | undefined {
    const guest = surname === key || this.#bySurname.get(surname)?.size !== 1 ? undefined : this.#groups.get(surname);
    return guest?.label.detail === surname ? guest : undefined;
  }

  #person(group: NameGroup): SharedPerson {
    const person = this.#shown.get(group.key) ?? this.#summedUp(group);
    this.#shown.set(group.key, person);
    return person;
  }

  #summedUp(group: NameGroup): SharedPerson {
    const places = this.#placesOf(group);
    const speaking = places.filter(({ quotes, reported }) => quotes + reported > 0);
    const [first] = speaking;
    return {
      key: group.key,
      name: group.label.name,
      quotes: countOf(group, 'quotes'),
      reported: countOf(group, 'reported'),
      mentions: countOf(group, 'mentions'),
      sources: countSources(places),
      places: places.length,
      first: personAt(this.#groups.firstPlace(group)),
      ...(first === undefined ? {} : { speaking: { sources: countSources(speaking), first: personAt(first) } }),
    };
  }
}

function speaks(group: NameGroup): boolean {
  return countOf(group, 'quotes') + countOf(group, 'reported') > 0;
}

/** Who is sought, and the most that are of use. */
interface Sought {
  readonly query: Query;
  readonly isWanted: (group: NameGroup) => boolean;
  readonly most: number;
}

/** Those who fit what was typed, in three lists, the best first; undefined when they are more than the most. */
function fitting(groups: Iterable<NameGroup>, { query, isWanted, most }: Sought): readonly NameGroup[][] | undefined {
  const byFit: readonly [NameGroup[], NameGroup[], NameGroup[]] = [[], [], []];
  let count = 0;
  for (const group of groups) {
    const fit = query.fitFolded(foldedName(group));
    if (fit !== undefined && isWanted(group)) {
      byFit[fit].push(group);
      count++;
    }
    if (count > most) {
      return undefined;
    }
  }
  return byFit;
}

/** A count of a group, with that of who has joined it. */
function countOf(group: NameGroup, count: 'quotes' | 'reported' | 'mentions'): number {
  return group[count] + (group.guest?.[count] ?? 0);
}

function compareCounts(a: NameGroup, b: NameGroup): number {
  return (
    countOf(b, 'quotes') - countOf(a, 'quotes') ||
    countOf(b, 'reported') - countOf(a, 'reported') ||
    countOf(b, 'mentions') - countOf(a, 'mentions')
  );
}

function foldedName(group: NameGroup): string {
  if (group.folded === undefined) {
    const folded = foldText(group.label.name);
    // Most are the key itself, which need not be kept twice.
    group.folded = folded === group.key ? group.key : folded;
  }
  return group.folded;
}

function withDetails(person: SharedPerson, digestOf: ((uri: string) => SourceDigest | undefined) | undefined): SharedPerson {
  const only = person.places === 1 ? digestOf?.(person.first.uri)?.people[person.first.person] : undefined;
  return only === undefined ? person : { ...person, only };
}

function countSources(places: readonly PlaceInSource[]): number {
  return new Set(places.map(({ source }) => source)).size;
}

function personAt({ uri, row }: PlaceInSource): SharedPerson['first'] {
  return { uri, person: row };
}
