/** The sources that name one person: each once, in the order asked for, by page. */
import { isoDay } from './days.ts';
import type { PlaceInSource } from './nameGroups.ts';
import type { NamingSelection, NamingSources, Range } from './sourceQueries.ts';

/** A source that names the person. */
export interface Naming {
  /** Number and address of the source. */
  readonly source: number;
  readonly uri: string;
  /** Indices of those in `SourceDigest.people` who are this person. */
  readonly rows: readonly number[];
  readonly quotes: number;
  readonly reported: number;
  readonly mentions: number;
  /** Days since 1970; undefined where the source tells no date. */
  readonly day: number | undefined;
}

/** Some of the sources that name the person. */
export interface NamingPage extends Pick<NamingSources, 'total' | 'offset' | 'before' | 'days'> {
  readonly namings: readonly Naming[];
}

/** Somebody by number, and in how many sources he or she is named. */
export type Counted = readonly [person: number, together: number];

/** What was worked out for one person. */
interface Remembered {
  /** The group of the person, undefined of nobody. */
  readonly group: number | undefined;
  /** In the order of the sources. */
  readonly all: readonly Naming[];
  readonly selected: Map<string, readonly Naming[]>;
  company?: readonly Counted[];
}

/** Sources by the person whom they name. What was worked out last is remembered, for lists are asked for page by page. */
export class Namings {
  readonly #dayIn: (source: number) => number | undefined;
  #last: Remembered | undefined;

  /** `dayIn` tells the day of a source by its number, as in `Naming`. */
  constructor(dayIn: (source: number) => number | undefined) {
    this.#dayIn = dayIn;
  }

  /** Places are others now, in another order, or of another day. */
  forget(): void {
    this.#last = undefined;
  }

  /** Some of the sources of the person whose places these are, in the order of the sources. */
  page(group: number | undefined, places: () => readonly PlaceInSource[], selection: NamingSelection, range: Range): NamingPage {
    const { all, selected } = this.#remembered(group, places);
    const { order, speakingOnly, at } = selection;
    const what = JSON.stringify([order, speakingOnly]);
    const namings = selected.get(what) ?? select(all, selection);
    selected.set(what, namings);
    return pageOf(namings, range, at);
  }

  /** All who are named in these sources, the person too, and in how many of them: the most first, then who is named first. */
  company(group: number, places: () => readonly PlaceInSource[], peopleIn: (source: number) => readonly number[]): readonly Counted[] {
    const remembered = this.#remembered(group, places);
    remembered.company ??= countTogether(remembered.all, peopleIn);
    return remembered.company;
  }

  #remembered(group: number | undefined, places: () => readonly PlaceInSource[]): Remembered {
    if (this.#last === undefined || this.#last.group !== group) {
      this.#last = { group, all: namingsOf(places(), this.#dayIn), selected: new Map() };
    }
    return this.#last;
  }
}

/** Places in the order of the sources, those of one source together. */
function namingsOf(places: readonly PlaceInSource[], dayIn: (source: number) => number | undefined): readonly Naming[] {
  const namings: Naming[] = [];
  for (const { source, uri, row, quotes, reported, mentions } of places) {
    const last = namings.at(-1);
    if (last?.source === source) {
      const counts = { quotes: last.quotes + quotes, reported: last.reported + reported, mentions: last.mentions + mentions };
      namings[namings.length - 1] = { ...last, rows: [...last.rows, row], ...counts };
    } else {
      namings.push({ source, uri, rows: [row], quotes, reported, mentions, day: dayIn(source) });
    }
  }
  return namings;
}

function select(namings: readonly Naming[], { order, speakingOnly }: NamingSelection): readonly Naming[] {
  const selected = speakingOnly === true ? namings.filter(({ quotes, reported }) => quotes + reported > 0) : namings;
  // Between two that tell no day the difference is no number, and they stay in the order of the sources.
  return order === 'source' ? selected : selected.toSorted((a, b) => (b.day ?? -Infinity) - (a.day ?? -Infinity) || 0);
}

function pageOf(selected: readonly Naming[], { offset, limit }: Range, at: string | undefined): NamingPage {
  const index = at === undefined ? -1 : selected.findIndex(({ uri }) => uri === at);
  const start = index < 0 ? offset : index - (index % limit);
  const before = { quotes: 0, reported: 0, mentions: 0 };
  for (const { quotes, reported, mentions } of selected.slice(0, start)) {
    before.quotes += quotes;
    before.reported += reported;
    before.mentions += mentions;
  }
  const days = daysOf(selected);
  const namings = selected.slice(start, start + limit);
  return { total: selected.length, offset: start, before, ...(days === undefined ? {} : { days }), namings };
}

function daysOf(namings: readonly Naming[]): NamingSources['days'] {
  let [first, last] = [Infinity, -Infinity];
  for (const { day } of namings) {
    first = Math.min(first, day ?? Infinity);
    last = Math.max(last, day ?? -Infinity);
  }
  return first === Infinity ? undefined : { first: isoDay(first), last: isoDay(last) };
}

/** How often each stands in the sources, counted once a source. */
function countTogether(namings: readonly Naming[], peopleIn: (source: number) => readonly number[]): readonly Counted[] {
  const counts = new Map<number, number>();
  for (const { source } of namings) {
    const people = peopleIn(source);
    people.forEach((person, nth) => {
      if (people.indexOf(person) === nth) {
        counts.set(person, (counts.get(person) ?? 0) + 1);
      }
    });
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
