/** The same people across sources, and kept so while sources come and go. */
import { foldText } from '../core/text/foldText.ts';
import { comparedName } from './cast.ts';
import { Decisions } from './decisions.ts';
import type { SourceDigest } from './digest.ts';
import { type Fit, Query } from './fold.ts';
import { NONE } from './identity/columns.ts';
import { Identity, type Move } from './identity/identity.ts';
import type { MemberTable } from './identity/memberTable.ts';
import { NameGroups, type PlaceInSource } from './nameGroups.ts';
import { type NamingPage, Namings } from './namingSources.ts';
import { SortedKeys } from './sortedKeys.ts';
import type { SourceNumbers } from './sourceNumbers.ts';
import type {
  Companion,
  KnownPerson,
  NamingSelection,
  Page,
  PeopleOrder,
  PeopleSelection,
  PersonInSource,
  Range,
  SharedPerson,
} from './sourceQueries.ts';
import type { Cast } from './store/indexStore.ts';

/** When one of so many people fits what was typed, those who fit are few. */
const FEW = 20;

/** So many who were listed are kept at hand. */
const MOST_SHOWN = 5000;

/** Everybody in the sources, each once, as `Identity` tells who is who; changes are worked in when something is asked. */
export class PeopleDirectory {
  readonly #sources: SourceNumbers;
  readonly #identity = new Identity();
  /** The places are the members of `#identity`, each of which knows its group. */
  readonly #groups: NameGroups;
  readonly #decisions = new Decisions();
  readonly #compare: Readonly<Record<PeopleOrder, (a: number, b: number) => number>>;
  readonly #orders: Readonly<Record<PeopleOrder, SortedKeys<number, number>>>;
  /** Those who were listed, by group, until something of them changes. */
  readonly #shown = new Map<number, SharedPerson>();
  readonly #namings = new Namings((source) => this.#identity.members.dayIn(source));

  constructor(sources: SourceNumbers) {
    this.#sources = sources;
    this.#groups = new NameGroups(sources, this.#identity.members);
    const get = (group: number): number | undefined => (this.#groups.size(group) > 0 ? group : undefined);
    const listing = { all: () => this.#groups.all(), get };
    const mention = (a: number, b: number): number => this.#groups.compareFirst(a, b);
    this.#compare = { mention, count: (a, b) => this.#compareCounts(a, b) || mention(a, b) };
    this.#orders = {
      mention: new SortedKeys({ ...listing, compare: this.#compare.mention }),
      count: new SortedKeys({ ...listing, compare: this.#compare.count }),
    };
  }

  /** Everybody with all places, as of now. */
  get grouped(): NameGroups {
    this.#settle();
    return this.#groups;
  }

  /** Who is in which source: all of them are in groups, as of when `grouped` was asked for. */
  get members(): MemberTable {
    return this.#identity.members;
  }

  /** The group of a person by key, as of now; undefined when there is nobody with this key any more. */
  groupOf(key: string): number | undefined {
    this.#settle();
    return this.#groupOf(key);
  }

  /** The key of one of these groups. */
  keyOf(group: number): string {
    return this.#identity.keyOfNumber(this.#identity.members.person(this.#groups.face(group)));
  }

  /** Takes in the people of a source, which has its number already. */
  add({ uri, date, people }: Cast): void {
    const source = this.#sources.get(uri);
    if (source !== undefined) {
      const compared = people.map((person) =>
        person.apart === undefined ? person : { ...person, ...comparedName(person), shownName: person.name },
      );
      this.#identity.add({ source, uri, ...(date === undefined ? {} : { date }), people: compared });
      this.#decisions.add(source, uri, people);
      this.#namings.forget();
    }
  }

  /** Forgets the people of a source, which still has its number. */
  remove({ uri }: Cast): void {
    const source = this.#sources.get(uri);
    if (source !== undefined) {
      this.#identity.remove(source);
      this.#decisions.remove(source);
      this.#namings.forget();
    }
  }

  /** Follows a new order of the sources. */
  reorder(): void {
    this.#namings.forget();
    this.#groups.reorder();
    for (const group of this.#groups.all()) {
      this.#mark(group);
    }
  }

  /** Some of the people selected. Roles, and details where they are asked for, come of `digestOf`. */
  list(selection: PeopleSelection, { offset, limit }: Range, digestOf?: (uri: string) => SourceDigest | undefined): Page<SharedPerson> {
    this.#settle();
    const selected = this.#selected(selection);
    const people = withRoles(
      selected.slice(offset, offset + limit).map((group) => this.#person(group)),
      digestOf,
    );
    return { total: selected.length, items: selection.details === true ? people.map((one) => withDetails(one, digestOf)) : people };
  }

  /** The how-manieth of those selected somebody is, from 0; undefined when he or she is not among them. */
  indexOf({ uri, person }: PersonInSource, selection: PeopleSelection): number | undefined {
    this.#settle();
    const source = this.#sources.get(uri);
    const group = source === undefined ? undefined : this.#groupAt(this.#identity.numberAt({ source, row: person }));
    const index = group === undefined ? -1 : this.#selected(selection).indexOf(group);
    return index < 0 ? undefined : index;
  }

  /** The keys of the people of a source, by row. */
  keysIn(uri: string): readonly string[] {
    this.#settle();
    const source = this.#sources.get(uri);
    return source === undefined ? [] : this.#identity.peopleOf(source);
  }

  /** Where a person is, in the order of the sources. */
  places(key: string): readonly PlaceInSource[] {
    this.#settle();
    const group = this.#groupOf(key);
    return group === undefined ? [] : this.#groups.places(group);
  }

  /** Some of the sources that name a person. */
  sources(key: string, selection: NamingSelection, range: Range): NamingPage {
    this.#settle();
    const group = this.#groupOf(key);
    return this.#namings.page(group, () => (group === undefined ? [] : this.#groups.places(group)), selection, range);
  }

  /** Who is named in the sources that name a person. Costs a pass over all whom they name, the first time. Roles as in `list`. */
  company(key: string, { offset, limit }: Range, digestOf?: (uri: string) => SourceDigest | undefined): Page<Companion> {
    this.#settle();
    const group = this.#groupOf(key);
    if (group === undefined) {
      return { total: 0, items: [] };
    }
    const all = this.#namings.company(
      group,
      () => this.#groups.places(group),
      (source) => this.#identity.numbersIn(source),
    );
    const found = all.slice(0, offset + limit + 1).map(([number, together]) => ({ one: this.#groupAt(number), together }));
    const others = found.filter(({ one }) => one !== group).slice(offset, offset + limit);
    const counted = others.flatMap(({ one, together }) => (one === undefined ? [] : [{ person: this.#person(one), together }]));
    const people = withRoles(
      counted.map(({ person }) => person),
      digestOf,
    );
    return { total: all.length - 1, items: counted.map((one, nth) => ({ ...one, person: people[nth] ?? one.person })) };
  }

  /** A person by key, with the names that the sources give and those who may be the same; undefined when there is none. */
  known(key: string): KnownPerson | undefined {
    this.#settle();
    const group = this.#groupOf(key);
    if (group === undefined) {
      return undefined;
    }
    const doubts = this.#identity.doubts(this.keyOf(group)).flatMap((other) => this.#groupOf(other) ?? []);
    return { person: this.#person(group), variants: this.#groups.names(group), doubts: doubts.map((one) => this.#person(one)) };
  }

  /** A key may lead to somebody who has another by now. */
  #groupOf(key: string): number | undefined {
    return this.#groupAt(this.#identity.numberOf(key));
  }

  /** The group of a person, by the number that `#identity` has. */
  #groupAt(person: number | undefined): number | undefined {
    const group = person === undefined ? NONE : this.#identity.members.group(person);
    return group === NONE ? undefined : group;
  }

  /** Has each place be of whom it belongs to now. */
  #settle(): void {
    const decided = this.#decisions.changed();
    if (decided !== undefined) {
      this.#identity.force(decided);
    }
    this.#identity.settle((moves) => this.#move(moves));
  }

  #move(moves: readonly Move[]): void {
    if (moves.length > 0) {
      this.#namings.forget();
    }
    const { members } = this.#identity;
    const leaving = new Map<number, Set<number>>();
    for (const { member, from } of moves) {
      if (from !== undefined) {
        const group = members.group(member);
        leaving.set(group, (leaving.get(group) ?? new Set()).add(member));
      }
    }
    for (const [group, going] of leaving) {
      this.#mark(group);
      this.#groups.take(group, (member) => going.has(member));
    }
    for (const { member, to } of moves) {
      if (to !== undefined) {
        this.#put(member, to);
      }
    }
  }

  /** Puts a place to the others of a person; the first of these is the one that stands for the person. */
  #put(member: number, person: number): void {
    const { members } = this.#identity;
    const group = this.#groups.add(member === person ? undefined : members.group(person), member);
    members.setGroup(member, group);
    this.#mark(group);
  }

  /** Somebody's place in the lists may be another. */
  #mark(group: number): void {
    this.#orders.mention.mark(group, group);
    this.#orders.count.mark(group, group);
    this.#shown.delete(group);
  }

  #selected({ order, filter = '', speakersOnly }: PeopleSelection): readonly number[] {
    const all = this.#orders[order].get();
    const isWanted = speakersOnly === true ? (group: number): boolean => this.#speaks(group) : (): boolean => true;
    if (foldText(filter) === '') {
      return speakersOnly === true ? all.filter(isWanted) : all;
    }
    const fitOf = this.#fits(new Query(filter));
    // To go through all in their order, in which they lie all over the memory, takes longer than to sort a few.
    const few = fitting(this.#groups.all(), { fitOf, isWanted, most: all.length / FEW });
    return few === undefined
      ? (fitting(all, { fitOf, isWanted, most: Infinity }) ?? []).flat()
      : few.flatMap((groups) => groups.sort(this.#compare[order]));
  }

  /** How well the name of a group fits; each name is looked at once, for many bear the same. */
  #fits(query: Query): (group: number) => Fit {
    const { members } = this.#identity;
    const known: (Fit | null)[] = [];
    return (group) => {
      const face = this.#groups.face(group);
      const name = members.nameNumber(face);
      const fit = known[name] ?? (known[name] === null ? undefined : query.fitFolded(members.foldedName(face)));
      known[name] = fit ?? null;
      return fit;
    };
  }

  #speaks(group: number): boolean {
    return this.#groups.count(group, 'quotes') + this.#groups.count(group, 'reported') > 0;
  }

  #compareCounts(a: number, b: number): number {
    const count = (group: number, what: 'quotes' | 'reported' | 'mentions'): number => this.#groups.count(group, what);
    return (
      count(b, 'quotes') - count(a, 'quotes') || count(b, 'reported') - count(a, 'reported') || count(b, 'mentions') - count(a, 'mentions')
    );
  }

  #person(group: number): SharedPerson {
    const person = this.#shown.get(group) ?? this.#summedUp(group);
    if (this.#shown.size >= MOST_SHOWN) {
      this.#shown.clear();
    }
    this.#shown.set(group, person);
    return person;
  }

  #summedUp(group: number): SharedPerson {
    const places = this.#groups.places(group);
    const speaking = places.filter(({ quotes, reported }) => quotes + reported > 0);
    const [first] = speaking;
    return {
      key: this.keyOf(group),
      name: this.#groups.name(group),
      quotes: this.#groups.count(group, 'quotes'),
      reported: this.#groups.count(group, 'reported'),
      mentions: this.#groups.count(group, 'mentions'),
      sources: countSources(places),
      places: places.length,
      first: personAt(this.#groups.firstPlace(group)),
      ...(first === undefined ? {} : { speaking: { sources: countSources(speaking), first: personAt(first) } }),
    };
  }
}

/** Who is sought, and the most that are of use. */
interface Sought {
  readonly fitOf: (group: number) => Fit;
  readonly isWanted: (group: number) => boolean;
  readonly most: number;
}

/** Those who fit what was typed, in three lists, the best first; undefined when they are more than the most. */
function fitting(groups: Iterable<number>, { fitOf, isWanted, most }: Sought): readonly number[][] | undefined {
  const byFit: readonly [number[], number[], number[]] = [[], [], []];
  let count = 0;
  for (const group of groups) {
    const fit = fitOf(group);
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

/** Namesakes with their roles: they look alike else. */
export function withRoles<T extends Pick<SharedPerson, 'name' | 'first' | 'role'>>(
  people: readonly T[],
  digestOf: ((uri: string) => SourceDigest | undefined) | undefined,
): readonly T[] {
  const counts = new Map<string, number>();
  people.forEach(({ name }) => counts.set(name, (counts.get(name) ?? 0) + 1));
  return people.map((one) => {
    const role = counts.get(one.name) === 1 ? undefined : digestOf?.(one.first.uri)?.people[one.first.person]?.role;
    return role === undefined ? one : { ...one, role };
  });
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
