/** Gathers the members of one group of names into people. What comes out depends on the members alone, not on their order. */
import { Gathered, type GatherMemory, type Round, SAMPLE } from './gathered.ts';
import type { Judge, Judgement } from './judge.ts';
import type { MemberTable } from './memberTable.ts';
import { Profile } from './profile.ts';

/** Two people fit about equally well when their points differ by less. */
const MARGIN = 1;

/** What gathering needs to look at members. */
export interface GatherContext {
  readonly table: MemberTable;
  readonly judge: Judge;
  readonly memory: GatherMemory;
}

/** The people among members of one group. Linear in their number, for each is compared with a few people only. */
export function gather(group: string, members: readonly number[], context: GatherContext): Gathered[] {
  const { table, judge, memory } = context;
  if (members.length === 1) {
    return [new Gathered(table, [...members])];
  }
  const isUsual = members.length > SAMPLE && !members.some((member) => judge.forced.touches(member));
  const rounds = isUsual ? memory.roundsOf(group) : [];
  const found: Gathered[] = [];
  let left = members;
  for (let nth = 0; left.length > 0; nth++) {
    const round = roundOf(sampleOf(left, context), rounds[nth], context);
    if (round !== rounds[nth]) {
      rounds.splice(nth, rounds.length, round);
    }
    const people = round.people.map((profile) => new Gathered(table, [...profile.members], profile.withOwnSources()));
    const chosen = new Set(round.sample);
    left =
      left.length > chosen.size
        ? assign(
            left.filter((member) => !chosen.has(member)),
            { round, people },
            context,
          )
        : [];
    people.forEach((person) => found.push(person));
  }
  return group.includes(' ') ? joinStrays(found, context) : found;
}

/** Somebody who is in so many sources and in so many times as many as another of the same full name is whom most people mean by it. */
const WELL_KNOWN = 8;

/**
 * Joins to the one who is well known by a full name those who were kept apart for want of evidence: where nothing clearly speaks
 * for another, it is likelier that it is the one everybody writes of.
 */
function joinStrays(people: Gathered[], { table, judge }: GatherContext): Gathered[] {
  const first = ({ members: [member = -1] }: Gathered): number => member;
  const [known, ...others] = people.sort((a, b) => b.members.length - a.members.length || compareMembers(table, first(a), first(b)));
  if (known === undefined || known.members.length < WELL_KNOWN) {
    return people;
  }
  const size = known.members.length;
  const isRival = (one: Gathered, stray: Gathered): boolean =>
    one !== stray && one.members.length >= WELL_KNOWN && judge.of(one.profile, stray.profile).joins;
  return [
    known,
    ...others.filter((stray) => {
      const { joins, isOpposed } = judge.of(known.profile, stray.profile);
      const isSame = joins || (!isOpposed && stray.members.length * WELL_KNOWN <= size);
      if (!isSame || others.some((one) => isRival(one, stray))) {
        return true;
      }
      known.absorb(stray);
      return false;
    }),
  ];
}

/** The round that is known, if it is of the same sample, else a new one. */
function roundOf(sample: readonly number[], known: Round | undefined, { table, judge }: GatherContext): Round {
  if (known?.sample.length === sample.length && known.sample.every((member, i) => sample[i] === member)) {
    return known;
  }
  const profiles = sample.map((member) => Profile.of(table, member));
  return { sample, people: agglomerate(profiles, judge), assigned: new Map() };
}

/** In which order members are looked at: by what they tell, then by the addresses of their sources. Never 0 of two members. */
export function compareMembers(table: MemberTable, a: number, b: number): number {
  const byRank = table.rank(a) - table.rank(b);
  if (byRank !== 0) {
    return byRank;
  }
  const [x, y] = [table.uriHash(a), table.uriHash(b)];
  return x[0] - y[0] || x[1] - y[1] || table.row(a) - table.row(b);
}

/** The members that tell most, and all that something was decided of, in order. */
function sampleOf(members: readonly number[], { table, judge }: GatherContext): number[] {
  const sample: number[] = [];
  const forced: number[] = [];
  for (const member of members) {
    if (judge.forced.touches(member)) {
      forced.push(member);
      continue;
    }
    let at = sample.length;
    while (at > 0 && compareMembers(table, member, sample[at - 1] ?? member) < 0) {
      at--;
    }
    if (at < SAMPLE) {
      sample.splice(at, 0, member);
      sample.length = Math.min(sample.length, SAMPLE);
    }
  }
  return [...forced, ...sample].sort((a, b) => compareMembers(table, a, b));
}

/** Joins profiles, the surest first, until no two are one person. They are in order; they are changed. */
export function agglomerate(profiles: readonly Profile[], judge: Judge): Profile[] {
  const left = new Judged(joinForced([...profiles], judge), judge);
  for (let pair = left.surest(); pair !== undefined; pair = left.surest()) {
    left.join(...pair);
  }
  return joinUncontested(left);
}

/** Profiles with what is judged of each two of them. */
class Judged {
  readonly profiles: readonly Profile[];
  /** Those that have not joined another. */
  readonly alive: Set<number>;
  readonly #judge: Judge;
  readonly #judgements: (Judgement | undefined)[];
  /** Points of two that the evidence joins; -Infinity of all others. */
  readonly #points: Float64Array;

  constructor(profiles: readonly Profile[], judge: Judge) {
    this.profiles = profiles;
    this.alive = new Set(profiles.keys());
    this.#judge = judge;
    this.#judgements = new Array<Judgement | undefined>(profiles.length ** 2);
    this.#points = new Float64Array(profiles.length ** 2).fill(-Infinity);
    profiles.forEach((_, i) => {
      for (let j = 0; j < i; j++) {
        this.#look(i, j);
      }
    });
  }

  of(i: number, j: number): Judgement | undefined {
    return this.#judgements[i * this.profiles.length + j];
  }

  /** The two that fit best, if neither fits somebody about as well who is not the other. */
  surest(): readonly [number, number] | undefined {
    const contested = new Set<number>();
    for (;;) {
      const best = this.#best(contested);
      const [i, j] = [Math.floor(best / this.profiles.length), best % this.profiles.length];
      if (best < 0) {
        return undefined;
      }
      if (!this.#isContested(i, j) && !this.#isContested(j, i)) {
        return [j, i];
      }
      contested.add(best);
    }
  }

  /** Joins the second to the first. */
  join(kept: number, gone: number): void {
    const [one, other] = [this.profiles[kept], this.profiles[gone]];
    if (one === undefined || other === undefined) {
      return;
    }
    one.add(other);
    this.alive.delete(gone);
    for (let k = 0; k < this.profiles.length; k++) {
      this.#points[Math.max(k, gone) * this.profiles.length + Math.min(k, gone)] = -Infinity;
    }
    for (const k of this.alive) {
      if (k !== kept) {
        this.#look(Math.max(k, kept), Math.min(k, kept));
      }
    }
  }

  #look(i: number, j: number): void {
    const [a, b] = [this.profiles[i], this.profiles[j]];
    if (a !== undefined && b !== undefined) {
      const judgement = this.#judge.of(a, b);
      this.#judgements[i * this.profiles.length + j] = judgement;
      this.#judgements[j * this.profiles.length + i] = judgement;
      this.#points[i * this.profiles.length + j] = judgement.joins && judgement.isBacked ? judgement.total : -Infinity;
    }
  }

  #best(without: ReadonlySet<number>): number {
    let best = -1;
    let most = -Infinity;
    for (let at = 0; at < this.#points.length; at++) {
      const points = this.#points[at] ?? -Infinity;
      if (points > most && !without.has(at)) {
        most = points;
        best = at;
      }
    }
    return best;
  }

  #isContested(one: number, other: number): boolean {
    const total = this.of(one, other)?.total ?? 0;
    for (const k of this.alive) {
      const rival = k === one || k === other ? undefined : this.of(one, k);
      if (rival?.joins === true && rival.total > total - MARGIN && this.of(other, k)?.isOpposed === true) {
        return true;
      }
    }
    return false;
  }
}

/** Joins those that nothing but the name speaks for, where all that fit each other fit all. */
function joinUncontested(left: Judged): Profile[] {
  const alive = [...left.alive];
  const found: Profile[] = [];
  const seen = new Set<number>();
  for (const start of alive) {
    if (seen.has(start)) {
      continue;
    }
    const component = [start];
    seen.add(start);
    for (const i of component) {
      for (const j of alive) {
        if (!seen.has(j) && left.of(i, j)?.joins === true) {
          seen.add(j);
          component.push(j);
        }
      }
    }
    const isWhole = component.every((i) => component.every((j) => i === j || left.of(i, j)?.isApart !== true));
    const own = component.sort((a, b) => a - b).flatMap((i) => left.profiles[i] ?? []);
    const [first, ...others] = own;
    if (isWhole && first !== undefined) {
      others.forEach((other) => first.add(other));
      found.push(first);
    } else {
      found.push(...own);
    }
  }
  return found;
}

function joinForced(profiles: Profile[], judge: Judge): Profile[] {
  const found: Profile[] = [];
  for (const profile of profiles) {
    const [member = -1] = profile.members;
    const same = judge.forced.sameAs(member);
    let kept = profile;
    for (const other of found.filter(({ members }) => members.some((one) => same.has(one)))) {
      if (!judge.forced.areApart(kept.members, other.members)) {
        other.add(kept);
        found.splice(kept === profile ? found.length : found.indexOf(kept), 1);
        kept = other;
      }
    }
    if (kept === profile) {
      found.push(profile);
    }
  }
  return found;
}

/** A round, and its people as they fill up. */
interface Filling {
  readonly round: Round;
  readonly people: readonly Gathered[];
}

/** Gives each member to the person that it fits best; answers those that fit none, or two about equally well. */
function assign(members: readonly number[], { round, people }: Filling, { table, judge }: GatherContext): number[] {
  const left: number[] = [];
  const twins = twinsAmong(members, table);
  const give = (member: number, choice: number): void => {
    const person = people[choice];
    if (person === undefined) {
      left.push(member);
    } else {
      person.members.push(member);
      person.addSource(table.source(member));
    }
  };
  for (const member of members) {
    if (!twins.has(member)) {
      const choice = round.assigned.get(member) ?? chosenFor(Profile.of(table, member), round.people, judge);
      round.assigned.set(member, choice);
      give(member, choice);
    }
  }
  // Of two of one source the second does not get the person of the first.
  for (const member of [...twins].sort((a, b) => compareMembers(table, a, b))) {
    const profiles = people.map(({ profile }) => profile);
    give(member, chosenFor(Profile.of(table, member), profiles, judge));
  }
  return left;
}

/** Index of the one whom the profile fits; -1 when it fits none, or two about equally well. */
function chosenFor(profile: Profile, people: readonly Profile[], judge: Judge): number {
  const fits = people.map((person) => judge.of(person, profile));
  const best = indexOfBest(fits);
  const total = fits[best]?.total ?? 0;
  return fits.some((fit, i) => i !== best && fit.joins && fit.total > total - MARGIN) ? -1 : best;
}

function indexOfBest(fits: readonly Judgement[]): number {
  let best = -1;
  fits.forEach((fit, i) => {
    if (fit.joins && fit.total > (fits[best]?.total ?? -Infinity)) {
      best = i;
    }
  });
  return best;
}

/** Members of the same sources as others among them. */
function twinsAmong(members: readonly number[], table: MemberTable): Set<number> {
  const bySource = new Map<number, number>();
  const twins = new Set<number>();
  for (const member of members) {
    const other = bySource.get(table.source(member));
    if (other !== undefined) {
      twins.add(member).add(other);
    }
    bySource.set(table.source(member), member);
  }
  return twins;
}
