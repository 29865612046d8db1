/** Which mentions of a name in different sources are one person: kept while sources come and go. */
import { foldWord } from '../../core/text/foldWord.ts';
import { anchorOf, joinedPeople, peopleOf } from './block.ts';
import { doubtsAmong } from './doubts.ts';
import { type ForcedPair, ForcedPairs, type MentionRef } from './forcedPairs.ts';
import type { GatherContext } from './gather.ts';
import { GatherMemory } from './gathered.ts';
import { Judge } from './judge.ts';
import { type IdentitySource, MemberTable } from './memberTable.ts';
import { nameShape } from './nameShape.ts';

/** A person in one source. */
export interface PlaceOfPerson {
  /** `IdentitySource.source`. */
  readonly source: number;
  /** Index in `SourceDigest.people`. */
  readonly row: number;
}

/** A place that belongs to another person than before. */
export interface Move extends PlaceOfPerson {
  /** Undefined for a place that is new. */
  readonly from: string | undefined;
  /** Undefined for a place that is gone. */
  readonly to: string | undefined;
}

/** One person in all sources. */
export interface IdentifiedPerson {
  /**
   * The folded name of the member that stands for the person (full name first, then the earliest) and a number of the address
   * of its source. It is the same each time the same sources are read, in whatever order. A key leads to whoever that member
   * belongs to: after a merge the keys of both lead to the one, after a split to the part that the member is in.
   */
  readonly key: string;
  /** The fullest name, the commonest of those. */
  readonly name: string;
  /** The names that the sources give, each once, that of the person first, then the commonest. */
  readonly variants: readonly string[];
  /** In no order. */
  readonly places: readonly PlaceOfPerson[];
}

/**
 * The same people whatever the order in which sources came, and whoever came and went between. Changes are noted, and worked
 * in when `settle` is called: at a cost in proportion to the members of the names that changed.
 */
export class Identity {
  readonly #table = new MemberTable();
  readonly #memory = new GatherMemory();
  #pairs: readonly ForcedPair[] = [];
  /** For each block the blocks of names that somebody decided to be the same or different. */
  #linked = new Map<number, Set<number>>();
  /** Blocks to be worked in. */
  readonly #dirty = new Set<number>();
  /** Members that came since people were settled. */
  readonly #fresh = new Set<number>();
  /** Keys of people whose members that stood for them are gone; their numbers may be others' by now. */
  readonly #goneKeys = new Map<number, string>();
  #gone: Move[] = [];

  /** Takes in the people of a source; one that is known is replaced. */
  add(source: IdentitySource): void {
    this.remove(source.source);
    for (const { name, surname } of source.people) {
      this.#touch(this.#table.blockOf(name));
      this.#touch(this.#table.blockOf(surname));
    }
    this.#table.add(source).forEach((member) => this.#fresh.add(member));
  }

  /** Forgets the people of a source; one that is not known is passed over. */
  remove(source: number): void {
    this.#table.remove(source, (members) => {
      for (const member of members) {
        this.#table.blocksOf(member).forEach((block) => this.#touch(block));
        this.#memory.forget(this.#table.shape(member).group, member);
        if (!this.#fresh.delete(member)) {
          const from = this.#keyBefore(this.#table.person(member));
          this.#gone.push({ source, row: this.#table.row(member), from, to: undefined });
        }
      }
      for (const member of members) {
        if (this.#table.person(member) === member && !this.#goneKeys.has(member)) {
          this.#goneKeys.set(member, this.#keyOf(member));
        }
      }
    });
  }

  /** Puts decisions in place of those before; they win over all evidence. */
  force(pairs: readonly ForcedPair[]): void {
    this.#touchPairs();
    this.#pairs = pairs;
    this.#linked = new Map();
    for (const { a, b } of pairs) {
      const [one, other] = [this.#table.blockOf(a.name), this.#table.blockOf(b.name)];
      this.#linked.set(one, (this.#linked.get(one) ?? new Set()).add(other));
      this.#linked.set(other, (this.#linked.get(other) ?? new Set()).add(one));
    }
    this.#touchPairs();
  }

  /** Works in all changes; answers what moved since the last time, each place once. */
  settle(): readonly Move[] {
    let moves: readonly Move[] = this.#gone;
    this.#gone = [];
    if (this.#dirty.size > 0) {
      const context = this.#context(this.#dirty);
      const before = this.#personsIn(this.#dirty);
      const people = [...this.#dirty].flatMap((block) => {
        const members = this.#table.membersIn(block);
        return this.#isLone(block, members) ? [] : [{ block, people: peopleOf(members, context) }];
      });
      for (const { people: found } of people) {
        found.full.forEach(({ members }) => this.#setPerson(members));
      }
      for (const { block, people: found } of people) {
        joinedPeople(found, this.#table.guestsOf(block), context).forEach((members) => this.#setPerson(this.#withWhole(members)));
      }
      this.#joinForced(context);
      moves = moves.concat(this.#moves(before));
      this.#dirty.clear();
      this.#fresh.clear();
      this.#goneKeys.clear();
    }
    return moves;
  }

  /** The key of the person of a place, as it was settled last; undefined when nobody is known there. */
  personAt({ source, row }: PlaceOfPerson): string | undefined {
    const member = this.#table.membersOf(source).find((one) => this.#table.row(one) === row);
    return member === undefined ? undefined : this.#keyOf(this.#table.person(member));
  }

  /** The keys of the people of a source, by row, as they were settled last; none for a source that is not known. */
  peopleOf(source: number): readonly string[] {
    const keys: string[] = [];
    for (const member of this.#table.membersOf(source)) {
      keys[this.#table.row(member)] = this.#keyOf(this.#table.person(member));
    }
    return keys;
  }

  /** The people of a source by number, which a key costs much more than; as they were settled last, and in no order. */
  numbersIn(source: number): readonly number[] {
    return this.#table.membersOf(source).map((member) => this.#table.person(member));
  }

  /** The key of a person whose number this is, as long as nothing is settled anew. */
  keyOfNumber(person: number): string {
    return this.#keyOf(person);
  }

  /** The person that a key leads to; undefined when the member is gone that it names. */
  person(key: string): IdentifiedPerson | undefined {
    const anchor = this.#memberNamed(key);
    if (anchor === undefined) {
      return undefined;
    }
    const person = this.#table.person(anchor);
    const members = this.#membersOf(person);
    const variants = this.#namesOf(members);
    const places = members.map((member) => ({ source: this.#table.source(member), row: this.#table.row(member) }));
    return { key: this.#keyOf(person), name: variants[0] ?? '', variants, places };
  }

  /** Keys of those who may be the same person: of the same name, or one that may be, and not clearly another. The likeliest first. */
  doubts(key: string): readonly string[] {
    const anchor = this.#memberNamed(key);
    if (anchor === undefined) {
      return [];
    }
    const person = this.#table.person(anchor);
    const blocks = this.#table.blocksOf(anchor);
    const members = blocks.flatMap((block) => this.#table.membersIn(block));
    return doubtsAmong(members, person, this.#context(blocks)).map((other) => this.#keyOf(other));
  }

  /** Notes that a block is to be worked in, and those that depend on it; what its people are called now is kept until then. */
  #touch(block: number): void {
    if (this.#dirty.has(block)) {
      return;
    }
    this.#dirty.add(block);
    this.#linked.get(block)?.forEach((other) => this.#touch(other));
    this.#table.blocksBeside(block).forEach((other) => this.#touch(other));
  }

  #touchPairs(): void {
    for (const block of this.#linked.keys()) {
      this.#touch(block);
    }
  }

  /** Whether a name is borne by one alone, who needs no comparison. Most are. */
  #isLone(block: number, members: readonly number[]): boolean {
    if (members.length > 1 || this.#table.guestsOf(block).length > 0) {
      return false;
    }
    members.forEach((member) => this.#table.setPerson(member, member));
    return true;
  }

  /** The key that a person had when people were settled last. */
  #keyBefore(person: number): string {
    return this.#goneKeys.get(person) ?? this.#keyOf(person);
  }

  /** For each member the person that it was; undefined for one that is new. */
  #personsIn(blocks: Iterable<number>): ReadonlyMap<number, number | undefined> {
    const before = new Map<number, number | undefined>();
    for (const block of blocks) {
      for (const member of this.#table.membersIn(block)) {
        before.set(member, this.#fresh.has(member) ? undefined : this.#table.person(member));
      }
    }
    return before;
  }

  #moves(before: ReadonlyMap<number, number | undefined>): readonly Move[] {
    const moves: Move[] = [];
    for (const [member, old] of before) {
      const person = this.#table.person(member);
      if (old !== person || this.#goneKeys.has(old)) {
        const [from, to] = [old === undefined ? undefined : this.#keyBefore(old), this.#keyOf(person)];
        if (from !== to) {
          moves.push({ source: this.#table.source(member), row: this.#table.row(member), from, to });
        }
      }
    }
    return moves;
  }

  /** Joins what was decided to be the same and is still apart: over blocks, and forms that nothing else joins. */
  #joinForced({ judge: { forced } }: GatherContext): void {
    const merged = [...forced.merged].sort((a, b) => this.#compareKeys(a, b));
    for (const member of merged) {
      for (const other of [...forced.sameAs(member)].sort((a, b) => this.#compareKeys(a, b))) {
        const [one, two] = [this.#table.person(member), this.#table.person(other)];
        if (one !== two) {
          const [some, others] = [this.#membersOf(one), this.#membersOf(two)];
          if (!forced.areApart(some, others)) {
            this.#setPerson([...some, ...others]);
          }
        }
      }
    }
  }

  #compareKeys(a: number, b: number): number {
    const [one, other] = [this.#keyOf(a), this.#keyOf(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  }

  #context(blocks: Iterable<number>): GatherContext {
    const within = new Set(blocks);
    const forced = new ForcedPairs();
    for (const { kind, a, b } of this.#pairs) {
      const [one, other] = within.has(this.#table.blockOf(a.name)) ? [this.#memberAt(a), this.#memberAt(b)] : [];
      if (one !== undefined && other !== undefined && one !== other) {
        forced.add(kind, one, other);
      }
    }
    return { table: this.#table, judge: new Judge(forced), memory: this.#memory };
  }

  /** A list that begins with somebody of another block stands for all of that person. */
  #withWhole(members: readonly number[]): readonly number[] {
    const [first = -1] = members;
    const [own] = this.#table.blocksOf(first);
    const isGuest = members.some((member) => this.#table.blocksOf(member)[0] !== own);
    return isGuest ? [...new Set([...this.#membersOf(this.#table.person(first)), ...members])] : members;
  }

  #setPerson(members: readonly number[]): void {
    const anchor = anchorOf(members, this.#table);
    members.forEach((member) => this.#table.setPerson(member, anchor));
  }

  /** All members of a person: those of its blocks, and of the blocks that decisions link. */
  #membersOf(person: number): readonly number[] {
    const blocks = new Set(this.#table.blocksOf(person));
    for (const block of blocks) {
      this.#linked.get(block)?.forEach((other) => blocks.add(other));
    }
    const members = [...blocks].flatMap((block) => this.#table.membersIn(block)).filter((member) => this.#table.person(member) === person);
    const others = new Set(members.flatMap((member) => this.#table.blocksOf(member)).filter((block) => !blocks.has(block)));
    return [
      ...members,
      ...[...others].flatMap((block) => this.#table.membersIn(block)).filter((member) => this.#table.person(member) === person),
    ];
  }

  #namesOf(members: readonly number[]): readonly string[] {
    const counts = new Map<string, number>();
    for (const member of members) {
      const name = this.#table.name(member);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const words = (name: string): number => Math.min(nameShape(name).given.length, 2);
    const byCount = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
    const [fullest] = [...byCount].sort((a, b) => words(b) - words(a));
    return fullest === undefined ? [] : [fullest, ...byCount.filter((name) => name !== fullest)];
  }

  #keyOf(member: number): string {
    const [one, more] = this.#table.uriHash(member);
    return `${foldWord(this.#table.name(member))}#${(one >>> 0).toString(36)}.${(more >>> 0).toString(36)}`;
  }

  #memberNamed(key: string): number | undefined {
    const name = key.slice(0, key.lastIndexOf('#'));
    return this.#table.membersIn(this.#table.blockOf(name)).find((member) => this.#keyOf(member) === key);
  }

  #memberAt({ uri, name }: MentionRef): number | undefined {
    const folded = foldWord(name);
    return this.#table
      .membersIn(this.#table.blockOf(name))
      .find((member) => foldWord(this.#table.name(member)) === folded && this.#table.isFrom(member, uri));
  }
}
