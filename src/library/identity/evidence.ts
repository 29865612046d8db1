/** What a source tells of a person, as numbers: hashes of roles, places and words, and their sizes in one number. */
import type { Gender, PersonTraits } from '../../core/article.ts';
import { fieldsOfRole, isOffice, roleNamed } from '../../core/lexicon/fields.ts';
import { hashOf } from '../../core/text/hash.ts';

/** What a member of the table tells. Numbers are hashes of what is compared. */
export interface Evidence {
  readonly gender: Gender | undefined;
  /** Roles by their words; offices are odd numbers, others even. */
  readonly roles: Int32Array;
  /** The fields of the roles, a bit for each. */
  readonly fields: number;
  readonly places: Int32Array;
  readonly words: Int32Array;
}

/**
 * All of it as one list of numbers: the sizes of its parts with the gender, the fields of the roles where there are any, then the
 * roles, places and words. Empty where nothing is told.
 */
export function evidenceOf(gender: Gender | undefined, traits: PersonTraits): readonly number[] {
  const { roles, fields, words } = rolesOf(traits);
  const places = hashes(traits.places);
  const sizes = packed(roles.length, places.length, words.length, gender);
  return sizes === 0 ? [] : [sizes, ...(roles.length > 0 ? [fields] : []), ...roles, ...places, ...words];
}

/** How many numbers a list of evidence has that begins with these sizes, the sizes counted. */
export function evidenceLength(sizes: number): number {
  const { roles, places, words } = unpacked(sizes);
  return 1 + lengthOf(roles, places, words);
}

/** Roles by their words; a role of several words is, whole, also something that stands near. */
function rolesOf({ roles, words }: PersonTraits): {
  readonly roles: readonly number[];
  readonly fields: number;
  readonly words: readonly number[];
} {
  const named = new Set<string>();
  const whole: string[] = [];
  for (const role of roles) {
    const parts = role.split(' ');
    parts.forEach((part) => {
      const name = roleNamed(part);
      if (name !== undefined) {
        named.add(name);
      }
    });
    if (parts.length > 1) {
      whole.push(role);
    }
  }
  const kept = [...named].slice(0, MAX_ROLES);
  const fields = kept.reduce((all, role) => all | fieldsOfRole(role), 0);
  return {
    roles: kept.map((role) => (hashOf(role) & ~1) | (isOffice(role) ? 1 : 0)),
    fields,
    words: hashes([...words.slice(0, MAX_EACH - 1), ...whole.slice(0, 1)]),
  };
}

/** Three bits for each size, then two for the gender. */
const MAX_EACH = 7;
const MAX_ROLES = 4;

/** The sizes of the lists and the gender in one number. */
function packed(roles: number, places: number, words: number, gender: Gender | undefined): number {
  return roles | (places << 3) | (words << 6) | ((gender === undefined ? 0 : gender === 'female' ? 1 : 2) << 9);
}

/** What `packed` was given. */
export function unpacked(sizes: number): {
  readonly roles: number;
  readonly places: number;
  readonly words: number;
  readonly gender: Gender | undefined;
} {
  const gender = sizes >> 9;
  return {
    roles: sizes & 7,
    places: (sizes >> 3) & 7,
    words: (sizes >> 6) & 7,
    gender: gender === 1 ? 'female' : gender === 2 ? 'male' : undefined,
  };
}

/** How much is told by what tells most, of the sizes of the lists: 2 for a role, 1 for a place, of both together 3. */
export function richnessOf(sizes: number): number {
  return ((sizes & 7) > 0 ? 2 : 0) + (((sizes >> 3) & 7) > 0 ? 1 : 0);
}

/** How many numbers the lists take together; the fields of roles stand before these. */
export function lengthOf(roles: number, places: number, words: number): number {
  return roles + places + words + (roles > 0 ? 1 : 0);
}

/** Hashes of the first strings, as many as a size can tell. */
function hashes(strings: readonly string[]): readonly number[] {
  return strings.slice(0, MAX_EACH).map((text) => hashOf(text));
}
