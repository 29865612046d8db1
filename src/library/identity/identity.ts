/** Which mentions of a name in different sources are one person: kept while sources come and go. */
import { foldWord } from '../../core/text/foldWord.ts';
import { anchorOf, type BlockPeople, joinedPeople, peopleOf } from './block.ts';
import { NONE } from './columns.ts';
import { doubtsAmong } from './doubts.ts';
import { type ForcedPair, ForcedPairs, type MentionRef } from './forcedPairs.ts';
import type { GatherContext } from './gather.ts';
import { GatherMemory } from './gathered.ts';
import { Judge } from './judge.ts';
import { type IdentitySource, MemberTable } from './memberTable.ts';

/** So many moves are told together, and as many as are in one more block of names. */
const MOVES_AT_ONCE = 2000;

/** A person in one source. */
export interface PlaceOfPerson {
  /** `IdentitySource.source`. */
  readonly source: number;
  /** Index in `SourceDigest.people`. */
  readonly row: number;
}

/** A place that belongs to another person than before. People are told by number, which holds until something is settled anew. */
export interface Move extends PlaceOfPerson {
  /** The number by which `MemberTable` knows the place. */
  readonly member: number;
  /** Undefined for a place that is new. */
  readonly from: number | undefined;
  /** Undefined for a place that is gone. */
  readonly to: number | undefined;
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
  /** Members that are gone and were told of. */
  readonly #gone: number[] = [];

  /** All places, by member. */
  get members(): MemberTable {
    return this.#table;
  }

  /** Takes in the people of a source; one that is known is replaced. */
  add(source: IdentitySource): void {
    this.remove(source.source);
    for (const { name, surname } of source.people) {
      this.#touch(this.#table.blockOf(name));
      if (!name.endsWith(surname)) {
        this.#touch(this.#table.blockOf(surname)); // else it is the block of the name
      }
    }
    this.#table.add(source);
  }

  /** Forgets the people of a source; one that is not known is passed over. */
  remove(source: number): void {
    for (const member of this.#table.membersOf(source)) {
      this.#table.blocksOf(member).forEach((block) => this.#touch(block));
      this.#memory.forget(this.#table.shape(member).group, member);
      if (this.#table.told(member) !== NONE) {
        this.#gone.push(member);
      }
    }
    this.#table.remove(source);
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

  /**
   * Works in all changes; tells what moved since the last time, each place once, in parts: first what is gone. The place that
   * stands for a person, whose number that is, is told of before the others of the person.
   */
  settle(tell: (moves: readonly Move[]) => void = () => undefined): void {
    tell(this.#gone.splice(0).map((member) => this.#move(member, undefined)));
    if (this.#dirty.size > 0) {
      const context = this.#context(this.#dirty);
      this.#gather(context);
      this.#joinForced(context);
      this.#tellMoves(tell);
      this.#dirty.clear();
    }
    this.#table.recycle();
  }

  /** Finds the people of each block, one after the other: those of all together would take much memory. */
  #gather(context: GatherContext): void {
    /** Whose bare surnames may mean somebody of another block, who must be known before. */
    const waiting: { readonly people: BlockPeople; readonly guests: readonly number[] }[] = [];
    for (const block of this.#dirty) {
      const members = this.#table.membersIn(block);
      if (this.#table.isLone(block)) {
        members.forEach((member) => this.#table.setPerson(member, member));
        continue;
      }
      const people = peopleOf(members, context);
      const guests = this.#table.guestsOf(block);
      people.full.forEach((one) => this.#setPerson(one.members));
      if (people.bare.length > 0 && guests.length > 0) {
        waiting.push({ people, guests });
      } else if (people.bare.length > 0) {
        joinedPeople(people, guests, context).forEach((joined) => this.#setPerson(joined));
      }
    }
    for (const { people, guests } of waiting) {
      joinedPeople(people, guests, context).forEach((joined) => this.#setPerson(this.#withWhole(joined)));
    }
  }

  #tellMoves(tell: (moves: readonly Move[]) => void): void {
    let moves: Move[] = [];
    const note = (member: number, person: number): void => {
      if (person !== this.#table.told(member)) {
        moves.push(this.#move(member, person));
        this.#table.setTold(member, person);
      }
    };
    for (const block of this.#dirty) {
      for (const member of this.#table.membersIn(block)) {
        const person = this.#numberFor(this.#table.person(member));
        note(person, person);
        note(member, person);
      }
      if (moves.length >= MOVES_AT_ONCE) {
        tell(moves);
        moves = [];
      }
    }
    tell(moves);
  }

  /** Two of one source whose names are the same have one key: they are told of as one, by the number of the first. */
  #numberFor(person: number): number {
    let first = person;
    for (const other of this.#table.membersOf(this.#table.source(person))) {
      const isAlike =
        other !== person && this.#table.person(other) === other && this.#table.blocksOf(other)[0] === this.#table.blocksOf(person)[0];
      if (isAlike && this.#table.row(other) < this.#table.row(first) && this.#keyOf(other) === this.#keyOf(person)) {
        first = other;
      }
    }
    return first;
  }

  #move(member: number, to: number | undefined): Move {
    const told = this.#table.told(member);
    const from = told === NONE ? undefined : told;
    return { member, source: this.#table.source(member), row: this.#table.row(member), from, to };
  }

  /** The key of the person of a place, as it was settled last; undefined when nobody is known there. */
  personAt(place: PlaceOfPerson): string | undefined {
    const person = this.numberAt(place);
    return person === undefined ? undefined : this.#keyOf(person);
  }

  /** The keys of the people of a source, by row, as they were settled last; none for a source that is not known. */
  peopleOf(source: number): readonly string[] {
    const keys: string[] = [];
    for (const member of this.#table.membersOf(source)) {
      keys[this.#table.row(member)] = this.#keyOf(this.#table.person(member));
    }
    return keys;
  }

  /** The number of the person of a place, as it was told last; undefined when nobody is known there. */
  numberAt({ source, row }: PlaceOfPerson): number | undefined {
    const member = this.#table.membersOf(source).find((one) => this.#table.row(one) === row);
    return member === undefined ? undefined : this.#table.told(member);
  }

  /** The number of the person that a key leads to; undefined when the member is gone that it names. */
  numberOf(key: string): number | undefined {
    const anchor = this.#memberNamed(key);
    return anchor === undefined ? undefined : this.#table.told(anchor);
  }

  /** The people of a source by number, which a key costs much more than; as they were told last, and in no order. */
  numbersIn(source: number): readonly number[] {
    return this.#table.membersOf(source).map((member) => this.#table.told(member));
  }

  /**
   * The key of a person whose number this is, as long as nothing is settled anew: the folded name of the member that stands for the
   * person (full name first, then the earliest) and a number of the address of its source. It is the same each time the same sources
   * are read, in whatever order. A key leads to whoever that member belongs to: after a merge the keys of both lead to the one, after
   * a split to the part that the member is in.
   */
  keyOfNumber(person: number): string {
    return this.#keyOf(person);
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

  #keyOf(member: number): string {
    const [one, more] = this.#table.uriHash(member);
    return `${foldWord(this.#table.comparedName(member))}#${(one >>> 0).toString(36)}.${(more >>> 0).toString(36)}`;
  }

  #memberNamed(key: string): number | undefined {
    const end = key.lastIndexOf('#');
    const hash = key.slice(end + 1).split('.');
    const [one, more] = hash.map((number) => Number.parseInt(number, 36) | 0);
    const members = this.#table.membersIn(this.#table.blockOf(key.slice(0, end)));
    const named = members.filter((member) => {
      const own = this.#table.uriHash(member);
      return own[0] === one && own[1] === more && this.#keyOf(member) === key;
    });
    // Where a source has two of the name, the key is of the one who stands for a person.
    return named.find((member) => this.#table.told(member) === member) ?? named[0];
  }

  #memberAt({ uri, name }: MentionRef): number | undefined {
    const folded = foldWord(name);
    return this.#table
      .membersIn(this.#table.blockOf(name))
      .find((member) => foldWord(this.#table.comparedName(member)) === folded && this.#table.isFrom(member, uri));
  }
}
