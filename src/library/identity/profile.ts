/** What is known of a person from some sources, and how well two such profiles fit together. */
import type { Gender } from '../../core/article.ts';
import type { MemberTable } from './memberTable.ts';
import { type NameShape, namesClash } from './nameShape.ts';

/** In how many of the members something stands. */
type Counts = Map<number, number>;

/** What some members of one person tell, summed up. What stands in hardly any of many members counts no more. */
export class Profile {
  members: number[] = [];
  sources = new Set<number>();
  shapes = new Set<NameShape>();
  roles: Counts = new Map();
  places: Counts = new Map();
  words: Counts = new Map();
  companions: Counts = new Map();
  gender: Gender | undefined;
  fields = 0;
  /** Jr. and the like, where any of the names has it. */
  suffix = '';
  firstDay = Infinity;
  lastDay = -Infinity;

  /** A profile of one member. */
  static of(table: MemberTable, member: number): Profile {
    const profile = new Profile();
    const shape = table.shape(member);
    const { gender, roles, fields, places, words } = table.evidence(member);
    const own = table.company(member);
    const day = table.day(member);
    profile.members.push(member);
    profile.sources.add(table.source(member));
    profile.shapes.add(shape);
    profile.gender = gender;
    profile.fields = fields;
    profile.suffix = shape.suffix;
    profile.firstDay = day ?? Infinity;
    profile.lastDay = day ?? -Infinity;
    roles.forEach((role) => profile.roles.set(role, 1));
    places.forEach((place) => profile.places.set(place, 1));
    words.forEach((word) => profile.words.set(word, 1));
    table.companions(member).forEach((name) => name !== own && profile.companions.set(name, 1));
    return profile;
  }

  /** The same, of which only the sources may be changed. */
  withOwnSources(): Profile {
    return Object.assign(new Profile(), this, { sources: new Set(this.sources) });
  }

  /** The same, which may be changed. */
  copy(): Profile {
    const copy = new Profile();
    copy.add(this);
    return copy;
  }

  /** Takes in another profile, of other members. */
  add(other: Profile): void {
    this.members.push(...other.members);
    this.suffix ||= other.suffix;
    other.sources.forEach((source) => this.sources.add(source));
    other.shapes.forEach((shape) => this.shapes.add(shape));
    this.gender ??= other.gender;
    this.fields |= other.fields;
    this.firstDay = Math.min(this.firstDay, other.firstDay);
    this.lastDay = Math.max(this.lastDay, other.lastDay);
    for (const kind of ['roles', 'places', 'words', 'companions'] as const) {
      other[kind].forEach((count, item) => this[kind].set(item, (this[kind].get(item) ?? 0) + count));
    }
  }
}

/** How well two profiles fit, the names left aside. */
export interface Fit {
  /** Points: above 0 for one person, below 0 for two. */
  readonly points: number;
  /** Whether something speaks for two people, be it outweighed: the names alone do not join them then. */
  readonly isDoubtful: boolean;
  /** Whether they share a role or title. */
  readonly sharesRole: boolean;
}

/** An office that few hold at a time, held by both. */
const SAME_OFFICE = 3;
/** Any other role: there are many doctors. */
const SAME_ROLE = 1;
const OTHER_FIELD = -4;
const SAME_PLACE = 2;
const SAME_COMPANION = 2;
/** A second place or companion counts again, further ones not. */
const COUNTED_TWICE = 2;
const SAME_WORD = 0.5;
const MAX_WORDS = 1.5;
/** Those of one trade are written of in the same words. */
const MAX_WORDS_OF_TRADE = 0.5;
const OTHER_PLACES = -2;
/** Somebody who is known from many sources is met in ever new places. */
const OTHER_PLACES_OF_MANY = -1;
const OTHER_WORDS = -0.5;
/** Fewer words cannot be said to be others. */
const FEW_WORDS = 3;
const MANY_MEMBERS = 8;
/** Nobody is news for so many days. */
const LONGEST_LIFE = 70 * 366;
const OTHER_TIME = -4;
/** What stands in a smaller part of the members does not count. */
const SMALLEST_PART = 16;

/** Whether two profiles cannot be one person's, whatever they share: gender, Jr. and Sr., middle names, named in one source as two. */
export function profilesClash(a: Profile, b: Profile): boolean {
  if (a.gender !== undefined && b.gender !== undefined && a.gender !== b.gender) {
    return true;
  }
  const [few, many] = a.sources.size < b.sources.size ? [a.sources, b.sources] : [b.sources, a.sources];
  for (const source of few) {
    if (many.has(source)) {
      return true;
    }
  }
  for (const one of a.shapes) {
    for (const other of b.shapes) {
      if (one !== other && namesClash(one, other)) {
        return true;
      }
    }
  }
  return false;
}

/** How well the evidence of two profiles fits. */
export function fitOf(a: Profile, b: Profile): Fit {
  const roles = shared(a, a.roles, b, b.roles);
  const places = shared(a, a.places, b, b.places);
  // A name may have been taken for a person's in one source and for a place's in another.
  const companions = shared(a, a.companions, b, b.companions) + shared(a, a.places, b, b.companions) + shared(a, a.companions, b, b.places);
  const words = shared(a, a.words, b, b.words);
  const hasOffice = roles > 0 && [...a.roles.keys()].some((role) => (role & 1) === 1 && b.roles.has(role));
  const isOtherField = a.fields !== 0 && b.fields !== 0 && (a.fields & b.fields) === 0;
  const isElsewhere = places + companions === 0 && a.places.size > 0 && b.places.size > 0;
  const isOtherTime = Math.max(a.lastDay, b.lastDay) - Math.min(a.firstDay, b.firstDay) > LONGEST_LIFE;
  const role = hasOffice ? SAME_OFFICE : roles > 0 ? SAME_ROLE : isOtherField ? OTHER_FIELD : 0;
  const near = SAME_PLACE * Math.min(places, COUNTED_TWICE) + SAME_COMPANION * Math.min(companions, COUNTED_TWICE);
  const elsewhere = !isElsewhere ? 0 : Math.max(a.members.length, b.members.length) >= MANY_MEMBERS ? OTHER_PLACES_OF_MANY : OTHER_PLACES;
  const isOfOtherThings = words + places + companions + roles === 0 && Math.min(a.words.size, b.words.size) >= FEW_WORDS;
  const topic = isOfOtherThings && !isElsewhere ? OTHER_WORDS : Math.min(words * SAME_WORD, roles > 0 ? MAX_WORDS_OF_TRADE : MAX_WORDS);
  return {
    points: role + near + elsewhere + topic + (isOtherTime ? OTHER_TIME : 0),
    isDoubtful: isOtherField || isElsewhere || isOtherTime,
    sharesRole: roles > 0,
  };
}

/** How much stands in both, in a part of each that counts. */
function shared(a: Profile, some: Counts, b: Profile, others: Counts): number {
  if (some.size > others.size) {
    return shared(b, others, a, some);
  }
  let found = 0;
  for (const [item, count] of some) {
    const other = others.get(item);
    const isKnown = other !== undefined && other * SMALLEST_PART >= b.members.length && count * SMALLEST_PART >= a.members.length;
    found += isKnown ? 1 : 0;
  }
  return found;
}
