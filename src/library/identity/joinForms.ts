/** Joins people of one block who were gathered under different forms of a name: initials, short forms of several names, misspellings. */
import { fullFormsOf } from '../../core/lexicon/diminutives.ts';
import type { GatherContext } from './gather.ts';
import type { Gathered } from './gathered.ts';
import type { Judge } from './judge.ts';
import { givenNamesFit, isMisspelling, type NameShape } from './nameShape.ts';

/** Where a form could be more people than so many, it is left alone. */
const MAX_CANDIDATES = 64;
/** Two candidates fit about equally well when their points differ by less. */
const MARGIN = 1;

/** Somebody, with the forms of the name. */
interface Named {
  readonly person: Gathered;
  readonly shapes: readonly NameShape[];
}

/** People by key. */
class Lists {
  readonly #lists = new Map<string, Named[]>();

  /** Adds somebody, once where the same key comes again right away. */
  add(key: string, named: Named): void {
    const list = this.#lists.get(key);
    if (list === undefined) {
      this.#lists.set(key, [named]);
    } else if (list.at(-1) !== named) {
      list.push(named);
    }
  }

  get(key: string): readonly Named[] {
    return this.#lists.get(key) ?? [];
  }
}

/** The people with names of several words, joined over the forms of their names. The lists that come in are changed. */
export function joinForms(people: readonly Gathered[], { judge }: GatherContext): Gathered[] {
  if (people.length < 2) {
    return [...people];
  }
  const all = people.map((person): Named => ({ person, shapes: [...person.shapes] }));
  const byForm = new Lists();
  const bySound = new Lists();
  for (const named of all) {
    for (const shape of named.shapes) {
      keysOf(shape).forEach((key) => byForm.add(key, named));
      bySound.add(shape.givenSound, named);
    }
  }
  const hosts = new Hosts(judge);
  for (const named of all) {
    const keys = new Set(named.shapes.flatMap(keysSought));
    hosts.join(
      named,
      [...keys].flatMap((key) => byForm.get(key)).filter((one) => fits(named, one, givenNamesFit)),
    );
  }
  const fewFirst = [...all].sort((a, b) => a.person.members.length - b.person.members.length);
  for (const named of fewFirst) {
    const near = named.shapes.flatMap(({ givenSound }) => bySound.get(givenSound));
    const candidates = near.length > MAX_CANDIDATES ? [] : near.filter((one) => fits(named, one, isMisspelling));
    if (!hosts.has(named) && candidates.every(({ person }) => person.members.length >= named.person.members.length)) {
      hosts.join(named, candidates);
    }
  }
  return all.filter((named) => !hosts.has(named)).map(({ person }) => person);
}

/** Who has joined whom. */
class Hosts {
  readonly #judge: Judge;
  readonly #hosts = new Map<Gathered, Gathered>();

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  /** Whether somebody has joined another. */
  has({ person }: Named): boolean {
    return this.#hosts.has(person);
  }

  /** Joins somebody to the candidate that fits best, if one does. */
  join({ person: guest }: Named, candidates: readonly Named[]): void {
    const host = bestOf(guest, [...new Set(candidates.map(({ person }) => this.#hosts.get(person) ?? person))], this.#judge);
    if (host !== undefined) {
      this.#hosts.set(guest, host);
      this.#hosts.forEach((other, one) => other === guest && this.#hosts.set(one, host));
      host.absorb(guest);
    }
  }
}

/** Under which keys a name is found by other forms of it: its first letter, and its usual form. */
function keysOf({ given, last, group }: NameShape): readonly string[] {
  return given.length < 2 ? [] : [`${given.charAt(0)}. ${last}`, group];
}

/** Under which keys the names are that the form may stand for: most forms stand for themselves alone. */
function keysSought({ given, last, nicknames }: NameShape): readonly string[] {
  const forms = given.length === 1 ? [] : fullFormsOf(given);
  const initial = given.length === 1 ? [`${given}. ${last}`] : [];
  return [...initial, ...(forms.length > 1 ? forms : []).map((form) => `${form} ${last}`), ...nicknames.map((word) => `${word} ${last}`)];
}

/** Whether two of different groups have forms that can be one name. */
function fits(a: Named, b: Named, test: (one: NameShape, other: NameShape) => boolean): boolean {
  const isOther = a !== b && a.shapes[0]?.group !== b.shapes[0]?.group;
  return isOther && a.shapes.some((one) => b.shapes.some((other) => test(one, other)));
}

/** The one whom the form fits; undefined when there is none, or two fit about equally well. */
function bestOf(guest: Gathered, candidates: readonly Gathered[], judge: Judge): Gathered | undefined {
  if (candidates.length === 0 || candidates.length > MAX_CANDIDATES) {
    return undefined;
  }
  const judged = candidates
    .filter((one) => one !== guest)
    .map((host) => ({ host, ...judge.of(host.profile, guest.profile) }))
    .filter(({ joins, isBacked }) => joins && isBacked)
    .sort((a, b) => b.total - a.total);
  const [first, second] = judged;
  return first !== undefined && first.total - (second?.total ?? -Infinity) >= MARGIN ? first.host : undefined;
}
