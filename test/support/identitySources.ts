/** Sources for tests of identity, with as little in them as the test is about. */
import type { Gender } from '../../src/core/article.ts';
import { evidenceOf } from '../../src/library/identity/evidence.ts';
import type { IdentityPerson, IdentitySource } from '../../src/library/identity/memberTable.ts';

/** What a source tells of a person. */
export interface Told {
  readonly surname?: string;
  readonly gender?: Gender;
  readonly roles?: readonly string[];
  readonly places?: readonly string[];
  readonly words?: readonly string[];
  /** Full names of others in the source. */
  readonly with?: readonly string[];
  readonly date?: string;
}

/** A person of a source; the surname is the last word unless it is told. */
export function personIn(name: string, { surname, gender, roles = [], places = [], words = [] }: Told = {}): Omit<IdentityPerson, 'id'> {
  const own = surname ?? name.split(' ').at(-1) ?? name;
  return { name, surname: own, evidence: evidenceOf(gender, { roles, places, words }) };
}

/** A source with these people, whose address is made of its number. */
export function sourceOf(source: number, people: readonly Omit<IdentityPerson, 'id'>[], { date }: Pick<Told, 'date'> = {}): IdentitySource {
  return {
    source,
    uri: `source-${String(source)}`,
    ...(date === undefined ? {} : { date }),
    people: people.map((person, id) => ({ ...person, id })),
  };
}
