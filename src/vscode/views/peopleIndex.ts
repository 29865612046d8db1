/** The same people across the sources that are listed. */
import type { DigestPerson } from '../../library/digest.ts';
import type { SourceFile } from '../workspace/sourceModel.ts';

/** A person in one source. */
export interface PersonPlace {
  readonly file: SourceFile;
  readonly person: DigestPerson;
}

/** One person, with the sources that name him or her, in their order. */
export interface SharedPerson {
  /** The folded name; known by it over changes of the sources. */
  readonly key: string;
  readonly name: string;
  readonly places: readonly PersonPlace[];
  /** Over all sources. */
  readonly quotes: number;
  readonly reported: number;
  readonly mentions: number;
}

/** How the people of a list are ordered. */
export type PeopleOrder = 'mention' | 'count';

/** The name as it is compared: canonical composition, small letters, single spaces. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().split(/\s+/).join(' ').trim();
}

/**
 * Groups people by name. The same full name is one person; a single name ("Lavrov") joins the one full name that has it as
 * its surname, and stays by itself where none or several have. In order of the sources and of first mention.
 */
export function sharedPeople(places: Iterable<PersonPlace>): readonly SharedPerson[] {
  const groups = new Map<string, PersonPlace[]>();
  const bySurname = new Map<string, Set<string>>();
  for (const place of places) {
    const key = foldName(place.person.name);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [place]);
    } else {
      group.push(place);
    }
    const surname = foldName(place.person.surname);
    if (key !== surname) {
      bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(key));
    }
  }
  for (const [key, group] of groups) {
    const [full, ...others] = bySurname.get(key) ?? [];
    const joined = full === undefined || others.length > 0 ? undefined : groups.get(full);
    if (joined !== undefined) {
      joined.push(...group);
      groups.delete(key);
    }
  }
  return [...groups].map(([key, group]) => sumUp(key, group));
}

function sumUp(key: string, places: readonly PersonPlace[]): SharedPerson {
  const total = (count: (person: DigestPerson) => number): number => places.reduce((sum, { person }) => sum + count(person), 0);
  return {
    key,
    name: places[0]?.person.name ?? key,
    places,
    quotes: total((person) => person.quoteCount),
    reported: total((person) => person.reportedCount),
    mentions: total((person) => person.mentionCount),
  };
}

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
