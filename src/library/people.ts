/** The same people across sources: grouped by name, and kept so while sources come and go. */
import { foldText } from '../core/text/foldText.ts';
import { foldName } from './cast.ts';
import type { SourceDigest } from './digest.ts';
import { Query } from './fold.ts';
import { NameGroups, type NameGroup, type PlaceInSource } from './nameGroups.ts';
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

/** What is kept for people who were listed, and who are found by their names, until they change. */
interface Shown {
  folded?: string;
  person?: SharedPerson;
}

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
  readonly #orders: Readonly<Record<PeopleOrder, SortedKeys<NameGroup>>>;
  /** The single names that have joined full ones, by the key of the full one, as the lists have them. */
  readonly #guests = new Map<string, NameGroup>();
  readonly #shown = new Map<string, Shown>();

  constructor(sources: SourceNumbers) {
    this.#sources = sources;
    this.#groups = new NameGroups(sources);
    const valueOf = (key: string): NameGroup | undefined => this.#settle(key);
    const byMention = (a: NameGroup, b: NameGroup): number => this.#groups.compareFirst(a, b);
    this.#orders = {
      mention: new SortedKeys(valueOf, byMention),
      count: new SortedKeys(valueOf, (a, b) => this.#compareCounts(a, b) || byMention(a, b)),
    };
  }

  /** Takes in the people of a source, which has its number already. */
  add({ uri, people }: Cast): void {
    const source = this.#sources.get(uri);
    for (const { id, name, surname, quoteCount, reportedCount, mentionCount } of source === undefined ? [] : people) {
      const place = { source: source ?? 0, row: id, quotes: quoteCount, reported: reportedCount, mentions: mentionCount };
      const key = foldName(name);
      this.#change(key, () => this.#groups.add(key, { name, detail: foldName(surname) }, place));
    }
  }

  /** Forgets the people of a source, which still has its number; the cast is the one that was added. */
  remove({ uri, people }: Cast): void {
    const source = this.#sources.get(uri);
    for (const { id, name } of source === undefined ? [] : people) {
      const key = foldName(name);
      this.#change(key, () => this.#groups.remove(key, source ?? 0, id));
    }
  }

  /** Follows a new order of the sources. */
  reorder(): void {
    const before = [...this.#groups.all()];
    before.forEach((group) => this.#unfile(group));
    this.#groups.reorder();
    for (const group of before) {
      this.#file(group);
      this.#mark(group.key);
    }
  }

  /** Some of the people selected. Where details are asked for, they come of `digestOf`. */
  list(selection: PeopleSelection, { offset, limit }: Range, digestOf?: (uri: string) => SourceDigest | undefined): Page<SharedPerson> {
    const selected = this.#selected(selection);
    const people = selected.slice(offset, offset + limit).map((group) => this.#person(group));
    return { total: selected.length, items: selection.details === true ? people.map((one) => withDetails(one, digestOf)) : people };
  }

  /** The how-manieth of those selected the person of a row is, from 0; undefined when he or she is not among them. */
  indexOf({ name }: PersonRow, selection: PeopleSelection): number | undefined {
    const group = this.#groups.get(foldName(name));
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
    const guest = this.#guestOf(group);
    const own = this.#groups.places(group);
    return guest === undefined ? own : [...own, ...this.#groups.places(guest)];
  }

  #selected({ order, filter = '', speakersOnly }: PeopleSelection): readonly NameGroup[] {
    const all = this.#orders[order].get();
    const speaking = speakersOnly === true ? all.filter((group) => this.#count(group, 'quotes') + this.#count(group, 'reported') > 0) : all;
    if (foldText(filter) === '') {
      return speaking;
    }
    const query = new Query(filter);
    const byFit: readonly [NameGroup[], NameGroup[], NameGroup[]] = [[], [], []];
    for (const group of speaking) {
      const fit = query.fitFolded(this.#folded(group));
      if (fit !== undefined) {
        byFit[fit].push(group);
      }
    }
    return byFit.flat();
  }

  /** Changes a group, and marks all whose place in the lists that may touch. */
  #change(key: string, change: () => void): void {
    const before = this.#groups.get(key);
    const label = before?.label;
    this.#mark(key);
    if (before !== undefined) {
      this.#unfile(before);
    }
    change();
    const after = this.#groups.get(key);
    if (after !== undefined) {
      this.#file(after);
    }
    if (label !== after?.label) {
      this.#markRelated(label?.detail);
      this.#markRelated(after?.label.detail);
    }
    this.#mark(key);
  }

  /** Marks a group, and the one that it has joined: that one's counts differ too. */
  #mark(key: string): void {
    const group = this.#groups.get(key);
    const host = group === undefined ? undefined : this.#hostOf(group);
    for (const one of [key, host?.key]) {
      if (one !== undefined) {
        this.#orders.mention.mark(one);
        this.#orders.count.mark(one);
        this.#shown.delete(one);
      }
    }
  }

  /** Marks who has a surname, and who is called by it alone. Among many nobody was or is joined. */
  #markRelated(surname: string | undefined): void {
    if (surname !== undefined) {
      const names = this.#bySurname.get(surname) ?? new Set();
      [surname, ...(names.size <= 2 ? names : [])].forEach((one) => this.#mark(one));
    }
  }

  #file({ key, label: { detail: surname } }: NameGroup): void {
    if (surname !== key) {
      this.#bySurname.set(surname, (this.#bySurname.get(surname) ?? new Set()).add(key));
    }
  }

  #unfile({ key, label: { detail: surname } }: NameGroup): void {
    const names = this.#bySurname.get(surname);
    if (names?.delete(key) === true && names.size === 0) {
      this.#bySurname.delete(surname);
    }
  }

  /** What is listed under a key; notes who has joined it. */
  #settle(key: string): NameGroup | undefined {
    const group = this.#listed(key);
    const guest = group === undefined ? undefined : this.#guestOf(group);
    if (guest === undefined) {
      this.#guests.delete(key);
    } else {
      this.#guests.set(key, guest);
    }
    return group;
  }

  #listed(key: string): NameGroup | undefined {
    const group = this.#groups.get(key);
    return group === undefined || this.#hostOf(group) !== undefined ? undefined : group;
  }

  /** The full name that a single name has joined. */
  #hostOf({ key, label }: NameGroup): NameGroup | undefined {
    const names = this.#bySurname.get(key);
    const [only] = names?.size === 1 && label.detail === key ? names : [];
    return only === undefined ? undefined : this.#groups.get(only);
  }

  /** The single name that has joined a full name. */
  #guestOf(group: NameGroup): NameGroup | undefined {
    const guest = this.#groups.get(group.label.detail);
    return guest !== undefined && guest !== group && this.#hostOf(guest) === group ? guest : undefined;
  }

  /** A count of a group in the lists, with that of who has joined it. */
  #count(group: NameGroup, count: 'quotes' | 'reported' | 'mentions'): number {
    return group[count] + (this.#guests.get(group.key)?.[count] ?? 0);
  }

  #compareCounts(a: NameGroup, b: NameGroup): number {
    return (
      this.#count(b, 'quotes') - this.#count(a, 'quotes') ||
      this.#count(b, 'reported') - this.#count(a, 'reported') ||
      this.#count(b, 'mentions') - this.#count(a, 'mentions')
    );
  }

  #folded(group: NameGroup): string {
    const shown = this.#shownOf(group.key);
    shown.folded ??= foldText(group.label.name);
    return shown.folded;
  }

  #person(group: NameGroup): SharedPerson {
    const shown = this.#shownOf(group.key);
    shown.person ??= this.#summedUp(group);
    return shown.person;
  }

  #shownOf(key: string): Shown {
    const shown = this.#shown.get(key) ?? {};
    this.#shown.set(key, shown);
    return shown;
  }

  #summedUp(group: NameGroup): SharedPerson {
    const places = this.#placesOf(group);
    const speaking = places.filter(({ quotes, reported }) => quotes + reported > 0);
    const [first] = speaking;
    return {
      key: group.key,
      name: group.label.name,
      quotes: this.#count(group, 'quotes'),
      reported: this.#count(group, 'reported'),
      mentions: this.#count(group, 'mentions'),
      sources: countSources(places),
      places: places.length,
      first: personAt(this.#groups.firstPlace(group)),
      ...(first === undefined ? {} : { speaking: { sources: countSources(speaking), first: personAt(first) } }),
    };
  }
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
