/** Counts of people over the sources that are asked about, in columns. */
import type { CastDirectory } from '../castDirectory.ts';
import type { Said } from '../figures.ts';
import { NONE } from '../identity/columns.ts';
import type { OverviewName, OverviewPerson } from './overviewFigures.ts';

/** Columns of a group: what is counted; of how many sources; and the last source that counted, of which `END` is one more. */
const QUOTES = 0;
const WORDS = 1;
const REPORTED = 2;
const MENTIONS = 3;
const SPEAKING = 4;
const NAMING = 5;
const SPEAKING_END = 6;
const NAMING_END = 7;
const WIDTH = 8;

/** Counts by group of `PeopleDirectory`. Sources are taken one after the other, each once. */
export class PeopleTally {
  readonly #casts: CastDirectory;
  readonly #sums: Int32Array;
  readonly #named: number[] = [];

  constructor(casts: CastDirectory) {
    this.#casts = casts;
    this.#sums = new Int32Array(casts.people.grouped.end * WIDTH);
  }

  /** Counts the people of a source; answers how many quotes are theirs, or of the one whose quotes are wanted. */
  take(source: number, wanted: number | undefined): number {
    const { members } = this.#casts.people;
    const end = source + 1;
    let found = 0;
    for (let member = members.firstOf(source); member !== NONE; member = members.sibling(member)) {
      const group = members.group(member);
      const at = group * WIDTH;
      if (this.#sums[at + NAMING] === 0) {
        this.#named.push(group);
      }
      const [quotes, reported] = [members.count(member, 'quotes'), members.count(member, 'reported')];
      this.#add(at + MENTIONS, members.count(member, 'mentions'));
      this.#countOnce(at + NAMING, at + NAMING_END, end);
      if (quotes + reported > 0) {
        this.#add(at + QUOTES, quotes);
        this.#add(at + WORDS, members.count(member, 'words'));
        this.#add(at + REPORTED, reported);
        this.#countOnce(at + SPEAKING, at + SPEAKING_END, end);
        found += wanted === undefined || wanted === group ? quotes : 0;
      }
    }
    return found;
  }

  /** The groups of all who are named. */
  get named(): readonly number[] {
    return this.#named;
  }

  /** How many of the sources name somebody. */
  naming(group: number): number {
    return this.#get(group, NAMING);
  }

  /** Whether anything of somebody's is quoted or reported. */
  speaks(group: number): boolean {
    return this.#get(group, SPEAKING) > 0;
  }

  said(group: number): Said {
    return { quotes: this.#get(group, QUOTES), words: this.#get(group, WORDS), reported: this.#get(group, REPORTED) };
  }

  /** Somebody with all counts. */
  person(group: number): OverviewPerson {
    const counts = { sources: this.#get(group, SPEAKING), mentions: this.#get(group, MENTIONS), naming: this.naming(group) };
    return { ...this.name(group), ...this.said(group), ...counts };
  }

  /** Somebody without counts. */
  name(group: number): OverviewName {
    const { people } = this.#casts;
    const { uri, row } = people.grouped.firstPlace(group);
    return { key: people.keyOf(group), name: people.grouped.name(group), first: { uri, person: row } };
  }

  /** Orders people by what they say, the most quoted first; 0 only of one and the same. */
  compareSaid(a: number, b: number): number {
    const by = (column: number): number => this.#get(b, column) - this.#get(a, column);
    return by(QUOTES) || by(WORDS) || by(REPORTED) || this.#compareNames(a, b);
  }

  /** Orders people by how many sources name them, the most first; 0 only of one and the same. */
  compareNaming(a: number, b: number): number {
    const by = (column: number): number => this.#get(b, column) - this.#get(a, column);
    return by(NAMING) || by(MENTIONS) || this.#compareNames(a, b);
  }

  #compareNames(a: number, b: number): number {
    const { people } = this.#casts;
    const [one, other] = [people.grouped.name(a), people.grouped.name(b)];
    const [key, otherKey] = one === other ? [people.keyOf(a), people.keyOf(b)] : [one, other];
    return key < otherKey ? -1 : Number(key > otherKey);
  }

  #get(group: number, column: number): number {
    return this.#sums[group * WIDTH + column] ?? 0;
  }

  #add(at: number, value: number): void {
    this.#sums[at] = (this.#sums[at] ?? 0) + value;
  }

  /** A source may give two names that are one person's: they count once. */
  #countOnce(at: number, last: number, end: number): void {
    if (this.#sums[last] !== end) {
      this.#sums[last] = end;
      this.#add(at, 1);
    }
  }
}
