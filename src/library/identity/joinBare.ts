/** Joins people who were called by the surname alone to those whose full names are known, where a title or role tells who is meant. */
import type { GatherContext } from './gather.ts';
import type { Gathered } from './gathered.ts';

/** Somebody whom a bare surname may mean. */
export interface Known {
  readonly person: Gathered;
  /** The surnames by which he or she may be called. */
  readonly surnames: ReadonlySet<string>;
}

/** What must speak for the only one of a surname where no role tells who is meant. */
const ENOUGH_WITHOUT_ROLE = 2;

/**
 * For each bare one who it is: the only one of the surname who is known to have the title or role, if nothing speaks against it;
 * where no role is told, the only one of the surname at all, if more speaks for it.
 */
export function joinBare<T extends Known>(bare: readonly Gathered[], known: readonly T[], { judge }: GatherContext): Map<Gathered, T> {
  const byRole = new Map<string, T[]>();
  const bySurname = new Map<string, T[]>();
  for (const person of bare.length > 0 ? known : []) {
    for (const surname of person.surnames) {
      push(bySurname, surname, person);
      for (const role of person.person.roles) {
        push(byRole, `${surname} ${String(role)}`, person);
      }
    }
  }
  const found = new Map<Gathered, T>();
  for (const one of bare) {
    const surnames = new Set([...one.shapes].map(({ last }) => last));
    const keys = [...surnames].flatMap((surname) => [...one.roles].map((role) => `${surname} ${String(role)}`));
    const holders = new Set(keys.flatMap((key) => byRole.get(key) ?? []));
    const bearers = new Set([...surnames].flatMap((surname) => bySurname.get(surname) ?? []));
    const [only] = holders.size === 1 ? holders : holders.size === 0 && bearers.size === 1 ? bearers : [];
    const judgement = only === undefined ? undefined : judge.of(only.person.profile, one.profile);
    if (only !== undefined && judgement?.isRuledOut === false && judgement.points >= (holders.size === 1 ? 1 : ENOUGH_WITHOUT_ROLE)) {
      found.set(one, only);
      only.person.absorb(one); // two who clash do not both join
    }
  }
  return found;
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) {
    lists.set(key, [item]);
  } else {
    list.push(item);
  }
}
