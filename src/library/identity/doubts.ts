/** Who may be the same person and was kept apart, to be offered as a merge. */
import { compareMembers, type GatherContext } from './gather.ts';
import type { Judge } from './judge.ts';
import { Profile } from './profile.ts';

/** So many members stand for each person. */
const MEMBERS = 32;
/** So many are offered. */
const MAX_OFFERED = 8;
/** Points below which it is clearly somebody else. */
const CLEARLY_OTHER = -1.5;
/** What must speak for it where a bare surname may be that of a full name. */
const BARE_NEEDS = 1;

/** The people among the members, by the member that stands for each, who may be the one given; the likeliest first. */
export function doubtsAmong(members: readonly number[], person: number, context: GatherContext): readonly number[] {
  const profiles = profilesOf(members, context);
  const own = profiles.get(person);
  if (own === undefined) {
    return [];
  }
  return [...profiles]
    .filter(([other]) => other !== person)
    .map(([other, profile]) => ({ other, points: pointsOf(own, profile, context.judge) }))
    .filter(({ points }) => points > CLEARLY_OTHER)
    .sort((a, b) => b.points - a.points || compareMembers(context.table, a.other, b.other))
    .slice(0, MAX_OFFERED)
    .map(({ other }) => other);
}

function profilesOf(members: readonly number[], { table }: GatherContext): ReadonlyMap<number, Profile> {
  const profiles = new Map<number, Profile>();
  for (const member of [...new Set(members)].sort((a, b) => compareMembers(table, a, b))) {
    const known = profiles.get(table.person(member));
    if (known === undefined) {
      profiles.set(table.person(member), Profile.of(table, member));
    } else if (known.members.length < MEMBERS) {
      known.add(Profile.of(table, member));
    }
  }
  return profiles;
}

function pointsOf(a: Profile, b: Profile, judge: Judge): number {
  const { total, points, isRuledOut } = judge.of(a, b);
  if (isRuledOut) {
    return -Infinity;
  }
  if (total !== -Infinity) {
    return total;
  }
  const isBare = [...a.shapes].every(({ given }) => given === '') !== [...b.shapes].every(({ given }) => given === '');
  const hasSurname = [...a.shapes].some((one) => [...b.shapes].some((other) => one.last === other.last));
  return isBare && hasSurname && points >= BARE_NEEDS ? points - BARE_NEEDS : -Infinity;
}
