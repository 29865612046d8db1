/** What somebody decided: that two mentions of a name are one person or two, whatever the evidence says. */

/** One mention: the source's address, and the person's name as `DigestPerson.name` has it. */
export interface MentionRef {
  readonly uri: string;
  readonly name: string;
}

/** A decision. Where decisions contradict each other, two stay two. */
export interface ForcedPair {
  readonly kind: 'same' | 'different';
  readonly a: MentionRef;
  readonly b: MentionRef;
}

/** The decisions that touch members that are there, by member. */
export class ForcedPairs {
  readonly #same = new Map<number, Set<number>>();
  readonly #different = new Map<number, Set<number>>();

  /** Notes a decision about two members. */
  add(kind: ForcedPair['kind'], a: number, b: number): void {
    const pairs = kind === 'same' ? this.#same : this.#different;
    pairs.set(a, (pairs.get(a) ?? new Set()).add(b));
    pairs.set(b, (pairs.get(b) ?? new Set()).add(a));
  }

  /** Whether anything was decided about the member. */
  touches(member: number): boolean {
    return this.#same.has(member) || this.#different.has(member);
  }

  /** All members that are the same as another. */
  get merged(): readonly number[] {
    return [...this.#same.keys()];
  }

  sameAs(member: number): ReadonlySet<number> {
    return this.#same.get(member) ?? NOBODY;
  }

  /** Whether somebody of the one list was decided to be another than somebody of the other list. */
  areApart(some: readonly number[], others: readonly number[]): boolean {
    if (this.#different.size === 0) {
      return false;
    }
    return some.some((member) => {
      const apart = this.#different.get(member);
      return apart !== undefined && others.some((other) => apart.has(other));
    });
  }
}

const NOBODY: ReadonlySet<number> = new Set();
