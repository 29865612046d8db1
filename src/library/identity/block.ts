/** The people of one block of names: gathers its members, and joins what different forms of a name belong to one. */
import { compareMembers, gather, type GatherContext } from './gather.ts';
import { Gathered } from './gathered.ts';
import { joinBare, type Known } from './joinBare.ts';
import { joinForms } from './joinForms.ts';
import type { MemberTable } from './memberTable.ts';
import { hasInitial, type NameShape } from './nameShape.ts';

/** The people of a block, before bare surnames are joined. */
export interface BlockPeople {
  /** Those with names of several words. */
  readonly full: readonly Gathered[];
  /** Those of whom only one word is known. */
  readonly bare: readonly Gathered[];
}

/** The people among the members of a block, each name by itself and joined over its forms. */
export function peopleOf(members: readonly number[], context: GatherContext): BlockPeople {
  const groups = new Map<string, number[]>();
  for (const member of members) {
    const { group } = context.table.shape(member);
    const list = groups.get(group);
    if (list === undefined) {
      groups.set(group, [member]);
    } else {
      list.push(member);
    }
  }
  const full: Gathered[] = [];
  const bare: Gathered[] = [];
  for (const [group, own] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const list = group.includes(' ') ? full : bare;
    gather(group, own, context).forEach((person) => list.push(person));
  }
  return { full: joinForms(full, context), bare };
}

/**
 * All people of a block as lists of members. Guests are members of other blocks whose persons are known already; a bare
 * name that means one of them is listed with the guest's members first.
 */
export function joinedPeople(
  { full, bare }: BlockPeople,
  guests: readonly number[],
  context: GatherContext,
): readonly (readonly number[])[] {
  const own = full.map((person): Known => ({ person, surnames: new Set([...person.shapes].map(({ last }) => last)) }));
  const others = bare.length === 0 ? [] : guestHosts(guests, context);
  const hosts = joinBare(bare, [...own, ...others], context);
  const joined = new Set(hosts.values());
  const alone = bare.filter((one) => !hosts.has(one));
  return [...full, ...others.filter((host) => joined.has(host)).map(({ person }) => person), ...alone].map(({ members }) => members);
}

function guestHosts(guests: readonly number[], { table }: GatherContext): Known[] {
  const byPerson = new Map<number, number[]>();
  for (const member of [...guests].sort((a, b) => compareMembers(table, a, b))) {
    byPerson.set(table.person(member), [...(byPerson.get(table.person(member)) ?? []), member]);
  }
  return [...byPerson.values()].map((members) => ({
    person: new Gathered(table, members),
    surnames: new Set(members.flatMap((member) => surnamesOf(table.shape(member)))),
  }));
}

/** The words of the name: the block has those only of which one is the surname. */
function surnamesOf({ given, middle, last }: NameShape): readonly string[] {
  return [given, ...middle, last];
}

/** The member that stands for a person: with a full name, then of the earliest day, then by the address of the source. */
export function anchorOf(members: readonly number[], table: MemberTable): number {
  return members.reduce((best, member) => (compareAnchors(member, best) < 0 ? member : best));

  function compareAnchors(a: number, b: number): number {
    if (a === b) {
      return 0;
    }
    const byForm = formOf(table.shape(a)) - formOf(table.shape(b));
    const [x, y] = [table.uriHash(a), table.uriHash(b)];
    return byForm || compareDays(table.day(a), table.day(b)) || x[0] - y[0] || x[1] - y[1] || table.row(a) - table.row(b);
  }
}

/** 0 for a full name, 1 for one with an initial, 2 for one word. */
function formOf(shape: NameShape): number {
  return shape.given === '' ? 2 : hasInitial(shape) ? 1 : 0;
}

function compareDays(a: number | undefined, b: number | undefined): number {
  return a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a - b;
}
