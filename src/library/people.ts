/** The same people across sources, and kept so while sources come and go. */
import { foldText } from '../core/text/foldText.ts';
import { pairKey } from '../core/text/pairKey.ts';
import { comparedName } from './cast.ts';
import { Decisions } from './decisions.ts';
import type { SourceDigest } from './digest.ts';
import { Query } from './fold.ts';
import { Identity, type Move } from './identity/identity.ts';
import { type Label, type LabelledPlace, NameGroups, type NameGroup, type PlaceInSource } from './nameGroups.ts';
import { type NamingPage, Namings } from './namingSources.ts';
import type { Place } from './placeTable.ts';
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
import type { Cast, PersonRow } from './store/indexStore.ts';

/** When one of so many people fits what was typed, those who fit are few. */
const FEW = 20;

/** Everybody in the sources, each once, as `Identity` tells who is who; changes are worked in when something is asked. */
export class PeopleDirectory {
  readonly #sources: SourceNumbers;
  readonly #groups: NameGroups;
  readonly #identity = new Identity();
  readonly #decisions = new Decisions();
  /** People of sources that came since they were last settled, by the number of the source. */
  readonly #fresh = new Map<number, readonly PersonRow[]>();
  readonly #compare: Readonly<Record<PeopleOrder, (a: NameGroup, b: NameGroup) => number>>;
  readonly #orders: Readonly<Record<PeopleOrder, SortedKeys<NameGroup>>>;
  /** Those who were listed, until something of them changes. */
  readonly #shown = new Map<string, SharedPerson>();
  readonly #namings = new Namings();

  constructor(sources: SourceNumbers) {
    this.#sources = sources;
    this.#groups = new NameGroups(sources);
    const listing = { all: () => this.#groups.all(), get: (key: string) => this.#groups.get(key) };
    const mention = (a: NameGroup, b: NameGroup): number => this.#groups.compareFirst(a, b);
    this.#compare = { mention, count: (a, b) => compareCounts(a, b) || mention(a, b) };
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

  /** Takes in the people of a source, which has its number already. */
  add({ uri, date, people }: Cast): void {
    const source = this.#sources.get(uri);
    if (source !== undefined) {
      const compared = people.map((person) => ({ ...person, ...comparedName(person) }));
      this.#identity.add({ source, uri, ...(date === undefined ? {} : { date }), people: compared });
      this.#decisions.add(source, uri, people);
      this.#namings.setDay(source, date);
      this.#fresh.set(source, people);
    }
  }

  /** Forgets the people of a source, which still has its number. */
  remove({ uri }: Cast): void {
    const source = this.#sources.get(uri);
    if (source !== undefined) {
      this.#identity.remove(source);
      this.#decisions.remove(source);
      this.#namings.setDay(source, undefined);
      this.#fresh.delete(source);
    }
  }

  /** Follows a new order of the sources. */
  reorder(): void {
    this.#namings.forget();
    this.#groups.reorder();
    for (const group of this.#groups.all()) {
      this.#mark(group.key);
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
    const key = source === undefined ? undefined : this.#identity.personAt({ source, row: person });
    const group = key === undefined ? undefined : this.#groups.get(key);
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
    return this.#namings.page(group?.key ?? '', () => (group === undefined ? [] : this.#groups.places(group)), selection, range);
  }

  /** Who is named in the sources that name a person. Costs a pass over all whom they name, the first time. Roles as in `list`. */
  company(key: string, { offset, limit }: Range, digestOf?: (uri: string) => SourceDigest | undefined): Page<Companion> {
    this.#settle();
    const group = this.#groupOf(key);
    if (group === undefined) {
      return { total: 0, items: [] };
    }
    const all = this.#namings.company(
      group.key,
      () => this.#groups.places(group),
      (source) => this.#identity.numbersIn(source),
    );
    const found = all.slice(0, offset + limit + 1).map(([number, together]) => ({ key: this.#identity.keyOfNumber(number), together }));
    const others = found.filter(({ key: other }) => other !== group.key).slice(offset, offset + limit);
    const counted = others.flatMap(({ key: other, together }) => {
      const one = this.#groups.get(other);
      return one === undefined ? [] : [{ person: this.#person(one), together }];
    });
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
    const doubts = this.#identity.doubts(group.key).flatMap((other) => this.#groups.get(other) ?? []);
    return { person: this.#person(group), variants: this.#groups.names(group), doubts: doubts.map((one) => this.#person(one)) };
  }

  /** A key may lead to somebody who has another by now. */
  #groupOf(key: string): NameGroup | undefined {
    return this.#groups.get(key) ?? this.#groups.get(this.#identity.person(key)?.key ?? '');
  }

  /** Has each place be of whom it belongs to now. */
  #settle(): void {
    const decided = this.#decisions.changed();
    if (decided !== undefined) {
      this.#identity.force(decided);
    }
    const moves = this.#identity.settle();
    if (moves.length > 0) {
      this.#namings.forget();
    }
    const leaving = new Map<string, Map<number, Move>>();
    for (const move of moves) {
      if (move.from !== undefined) {
        const places = leaving.get(move.from) ?? new Map<number, Move>();
        leaving.set(move.from, places.set(pairKey(move.source, move.row), move));
      }
    }
    const moved: { readonly to: string; readonly one: LabelledPlace }[] = [];
    for (const [key, places] of leaving) {
      this.#mark(key);
      const moveOf = ({ source, row }: Place): Move | undefined => places.get(pairKey(source, row));
      for (const one of this.#groups.take(key, (place) => moveOf(place) !== undefined)) {
        const to = moveOf(one.place)?.to;
        if (to !== undefined) {
          moved.push({ to, one });
        }
      }
    }
    moved.forEach(({ to, one: { label, place } }) => this.#put(to, label, place));
    for (const { source, row, from, to } of moves) {
      const person = from === undefined && to !== undefined ? this.#fresh.get(source)?.[row] : undefined;
      if (person !== undefined && to !== undefined) {
        const { quoteCount: quotes, reportedCount: reported, mentionCount: mentions, quotedWords: words } = person;
        this.#put(to, { name: person.name, detail: '' }, { source, row, quotes, reported, mentions, words });
      }
    }
    this.#fresh.clear();
  }

  #put(key: string, label: Label, place: Place): void {
    this.#mark(key);
    this.#groups.add(key, label, place);
  }

  /** Somebody's place in the lists may be another: to be said before the change. */
  #mark(key: string): void {
    const group = this.#groups.get(key);
    this.#orders.mention.mark(key, group);
    this.#orders.count.mark(key, group);
    this.#shown.delete(key);
  }

  #selected({ order, filter = '', speakersOnly }: PeopleSelection): readonly NameGroup[] {
    const all = this.#orders[order].get();
    if (foldText(filter) === '') {
      return speakersOnly === true ? all.filter(speaks) : all;
    }
    const isWanted = speakersOnly === true ? speaks : (): boolean => true;
    const query = new Query(filter);
    // To go through all in their order, in which they lie all over the memory, takes longer than to sort a few.
    const few = fitting(this.#groups.all(), { query, isWanted, most: all.length / FEW });
    return few === undefined
      ? (fitting(all, { query, isWanted, most: Infinity }) ?? []).flat()
      : few.flatMap((groups) => groups.sort(this.#compare[order]));
  }

  #person(group: NameGroup): SharedPerson {
    const person = this.#shown.get(group.key) ?? this.#summedUp(group);
    this.#shown.set(group.key, person);
    return person;
  }

  #summedUp(group: NameGroup): SharedPerson {
    const places = this.#groups.places(group);
    const speaking = places.filter(({ quotes, reported }) => quotes + reported > 0);
    const [first] = speaking;
    return {
      key: group.key,
      name: group.label.name,
      quotes: group.quotes,
      reported: group.reported,
      mentions: group.mentions,
      sources: countSources(places),
      places: places.length,
      first: personAt(this.#groups.firstPlace(group)),
      ...(first === undefined ? {} : { speaking: { sources: countSources(speaking), first: personAt(first) } }),
    };
  }
}

function speaks({ quotes, reported }: NameGroup): boolean {
  return quotes + reported > 0;
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

function compareCounts(a: NameGroup, b: NameGroup): number {
  return b.quotes - a.quotes || b.reported - a.reported || b.mentions - a.mentions;
}

function foldedName(group: NameGroup): string {
  group.folded ??= foldText(group.label.name);
  return group.folded;
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
