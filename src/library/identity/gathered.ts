/** A person as far as one block of names goes, and what was found of large groups of names, so that little is done twice. */
import type { MemberTable } from './memberTable.ts';
import type { NameShape } from './nameShape.ts';
import { Profile } from './profile.ts';

/** So many members are compared each with each; any others with the people found among these. */
export const SAMPLE = 32;

/** Somebody, with all members and a profile of those that tell most. */
export class Gathered {
  /** Those that tell most first. */
  members: number[];
  readonly #table: MemberTable;
  #profile: Profile | undefined;

  /** The profile is made when it is asked for, unless it is there already. */
  constructor(table: MemberTable, members: number[], profile?: Profile) {
    this.#table = table;
    this.members = members;
    this.#profile = profile;
  }

  /** Of at most `SAMPLE` members and all that something was decided of; the sources are those of everybody. Not to be changed. */
  get profile(): Profile {
    this.#profile ??= profileOf(this.#table, this.members);
    return this.#profile;
  }

  /** The forms of the name. */
  get shapes(): ReadonlySet<NameShape> {
    return this.#profile?.shapes ?? new Set(this.members.slice(0, SAMPLE).map((member) => this.#table.shape(member)));
  }

  /** The roles, as `Evidence` has them. */
  get roles(): Iterable<number> {
    return (
      this.#profile?.roles.keys() ?? new Set(this.members.slice(0, SAMPLE).flatMap((member) => [...this.#table.evidence(member).roles]))
    );
  }

  /** Takes in somebody of other members. */
  absorb(other: Gathered): void {
    const profile = this.profile.copy();
    profile.add(other.profile);
    this.#profile = profile;
    this.members = this.members.concat(other.members); // too many to be arguments
  }

  /** Notes that everybody's sources have more people. */
  addSource(source: number): void {
    this.profile.sources.add(source);
  }
}

/** A profile of the first members. */
export function profileOf(table: MemberTable, members: readonly number[]): Profile {
  const profile = new Profile();
  members.slice(0, SAMPLE).forEach((member) => profile.add(Profile.of(table, member)));
  return profile;
}

/** What came of some members of a group: the people among the sample, and for the others which of these they are, -1 for none. */
export interface Round {
  readonly sample: readonly number[];
  readonly people: readonly Profile[];
  readonly assigned: Map<number, number>;
}

/** So many groups are remembered. */
const REMEMBERED = 32;

/** Rounds of groups that were gathered lately. It changes how long gathering takes, and nothing else. */
export class GatherMemory {
  readonly #groups = new Map<string, Round[]>();

  /** The rounds of a group, to be read and added to. */
  roundsOf(group: string): Round[] {
    const rounds = this.#groups.get(group) ?? [];
    this.#groups.delete(group);
    this.#groups.set(group, rounds);
    const [oldest] = this.#groups.size > REMEMBERED ? this.#groups.keys() : [];
    if (oldest !== undefined) {
      this.#groups.delete(oldest);
    }
    return rounds;
  }

  /** Forgets a member that goes: its number may be another's later. */
  forget(group: string, member: number): void {
    const rounds = this.#groups.get(group);
    const first = rounds?.findIndex(({ sample }) => sample.includes(member)) ?? -1;
    if (first >= 0) {
      rounds?.splice(first);
    }
    rounds?.forEach(({ assigned }) => assigned.delete(member));
  }
}
