/** Who is named in which source, with what tells people of one name apart: everything that identity is decided by. */
import { dayOf } from '../days.ts';
import type { Counted, GroupedPlaces } from '../placeTable.ts';
import { Columns, NONE, Pool } from './columns.ts';
import { type Evidence, lengthOf, richnessOf, unpacked } from './evidence.ts';
import { hashOf } from '../../core/text/hash.ts';
import type { NameShape } from './nameShape.ts';
import { NameTable } from './nameTable.ts';

/** A person as one source tells of him or her: what of `DigestPerson` counts here. */
export interface IdentityPerson {
  /** Index in `SourceDigest.people`. */
  readonly id: number;
  readonly name: string;
  readonly surname: string;
  /** The name as it is shown, where that is another. */
  readonly shownName?: string;
  /** As `evidenceOf` makes it; an empty list where nothing is told. */
  readonly evidence: readonly number[];
  /** What is counted of the person in the source, for who sums it up: identity goes by none of it. 0 when missing. */
  readonly quoteCount?: number;
  readonly reportedCount?: number;
  readonly mentionCount?: number;
  readonly quotedWords?: number;
}

/** A source, as far as it tells who its people are. */
export interface IdentitySource {
  /** A number of its own, not negative; small numbers take least room. */
  readonly source: number;
  readonly uri: string;
  /** ISO 8601 day. */
  readonly date?: string;
  readonly people: readonly IdentityPerson[];
}

/** Columns of a member. */
const SOURCE = 0;
const NAME = 1;
/** The next member of the block, and the one before. */
const NEXT = 2;
const BEFORE = 3;
/** The next member of the source. */
const SIBLING = 4;
/** The member that stands for the person, and the one that was told to stand for it last; `NONE` of who was not told of. */
const PERSON = 5;
const TOLD = 6;
/** Where the evidence begins, and its sizes. */
const LIST = 7;
const SIZES = 8;
/** Four numbers that are mostly small, a byte each: those of `SMALL`. */
const SMALLS = 9;
/** What others note: the group in which the member is listed, and the next there. */
const GROUP = 10;
const GROUP_NEXT = 11;
const WIDTH = 12;

/** Sizes take so many bits of their cell; the rest is the number of quoted words. */
const SIZES_BITS = 11;
/** The places of numbers in a cell: how far from its end, and how large they are at most; one that is larger stands in a map. */
const SMALL = Object.freeze({
  row: { column: SMALLS, shift: 0, most: 255 },
  quotes: { column: SMALLS, shift: 8, most: 255 },
  reported: { column: SMALLS, shift: 16, most: 255 },
  mentions: { column: SMALLS, shift: 24, most: 255 },
  words: { column: SIZES, shift: SIZES_BITS, most: (1 << (32 - SIZES_BITS)) - 1 },
});
type Small = keyof typeof SMALL;

/** Columns of a source. */
const HEAD = 0;
const COMPANIONS = 1;
const COMPANION_COUNT = 2;
const DATE = 3;
const URI = 4;
const URI_MORE = 5;

/** Before any date. */
const NO_DAY = -0x80000000;

/** So many people of a source are kept as company of the others. */
const MAX_COMPANIONS = 12;

const NO_BLOCKS: ReadonlySet<number> = new Set();

/** Members by number, in blocks of names that can be one. */
export class MemberTable implements GroupedPlaces {
  readonly #members = new Columns(WIDTH);
  readonly #sources = new Columns(6);
  readonly #pool = new Pool();
  readonly #names = new NameTable();
  /** The first member of each block. */
  readonly #heads: number[] = [];
  /** For each block the members that may be called by a word of it, though their names end with another: Kim Jong-un. */
  readonly #guests = new Map<number, Set<number>>();
  readonly #guestBlocks = new Map<number, number>();
  /** For each block those where its members are or were guests: more than needed is harmless. */
  readonly #beside = new Map<number, Set<number>>();
  /** By the number of the source; `NONE` for one that is not there. */
  readonly #sourceAt: number[] = [];
  /** Numbers of members that are too large for their places. */
  readonly #large = new Map<number, Map<Small, number>>();
  /** Members that are gone, whose numbers nobody gets before `recycle`. */
  readonly #gone: number[] = [];

  /** Takes in a source that is not there; answers its members. */
  add({ source, uri, date, people }: IdentitySource): readonly number[] {
    const names = people.map(({ name, shownName }) => this.#names.take(name, shownName));
    const company = [...new Set(names.map((name) => this.#names.company(name)))].filter((hash) => hash !== 0).slice(0, MAX_COMPANIONS);
    const at = this.#sources.add([NONE, this.#pool.add(company), company.length, dayOf(date) ?? NO_DAY, hashOf(uri), hashOf(uri, 1)]);
    this.#sourceAt[source] = at;
    return people.map((person, index) => this.#addMember(source, at, person, names[index] ?? NONE));
  }

  /** Forgets a source; what is told of its members is known until `recycle`, but for their evidence. */
  remove(source: number): void {
    const at = this.#sourceAt[source] ?? NONE;
    if (at === NONE) {
      return;
    }
    this.membersOf(source).forEach((member) => this.#removeMember(member));
    this.#pool.delete(this.#sources.get(at, COMPANIONS), this.#sources.get(at, COMPANION_COUNT));
    this.#sources.delete(at);
    this.#sourceAt[source] = NONE;
  }

  /** Has the numbers of members that are gone be others'. */
  recycle(): void {
    for (const member of this.#gone.splice(0)) {
      this.#large.delete(member);
      this.#names.give(this.nameNumber(member));
      this.#members.delete(member);
    }
  }

  /** The members of a source, in order of their rows. */
  membersOf(source: number): readonly number[] {
    return this.#members.list(this.firstOf(source), SIBLING).reverse();
  }

  /** The first member of a source in the list of them, in which they are in no order; `NONE` ends it. */
  firstOf(source: number): number {
    return this.#sources.get(this.#sourceAt[source] ?? NONE, HEAD);
  }

  /** The next of these. */
  sibling(member: number): number {
    return this.#members.get(member, SIBLING);
  }

  /** The members of a block, in no order. */
  membersIn(block: number): number[] {
    return this.#members.list(this.#heads[block] ?? NONE, NEXT);
  }

  /** Whether a block has at most one member and no guests: nobody need be compared. */
  isLone(block: number): boolean {
    return this.#members.get(this.#heads[block] ?? NONE, NEXT) === NONE && (this.#guests.get(block)?.size ?? 0) === 0;
  }

  /** Members of other blocks whose surname is a word of this one. */
  guestsOf(block: number): readonly number[] {
    return [...(this.#guests.get(block) ?? [])];
  }

  /** The block of a name. */
  blockOf(name: string): number {
    return this.#names.blockOf(name);
  }

  /** Whether the member is of the source with this address. */
  isFrom(member: number, uri: string): boolean {
    const [one, more] = this.uriHash(member);
    return one === hashOf(uri) && more === hashOf(uri, 1);
  }

  /** Other blocks whose bare surnames may mean somebody of this one. */
  blocksBeside(block: number): ReadonlySet<number> {
    return this.#beside.get(block) ?? NO_BLOCKS;
  }

  /** Blocks whose bare surnames may mean the member, its own first. */
  blocksOf(member: number): readonly number[] {
    const own = this.#names.block(this.nameNumber(member));
    const other = this.#guestBlocks.get(member);
    return other === undefined ? [own] : [own, other];
  }

  source(member: number): number {
    return this.#members.get(member, SOURCE);
  }

  row(member: number): number {
    return this.#small(member, 'row');
  }

  /** The name as it is shown. */
  name(member: number): string {
    return this.#names.shown(this.nameNumber(member));
  }

  /** The name by which the member is compared with others. */
  comparedName(member: number): string {
    return this.#names.text(this.nameNumber(member));
  }

  /** A number for the name, the same for all who are called so. */
  nameNumber(member: number): number {
    return this.#members.get(member, NAME);
  }

  /** The name folded for a search. */
  foldedName(member: number): string {
    return this.#names.folded(this.nameNumber(member));
  }

  /** The name taken apart. */
  shape(member: number): NameShape {
    return this.#names.shape(this.nameNumber(member));
  }

  /** The member that stands for the person of this one. */
  person(member: number): number {
    return this.#members.get(member, PERSON);
  }

  setPerson(member: number, person: number): void {
    this.#members.set(member, PERSON, person);
  }

  /** The person that was told last of the member; `NONE` when none was. */
  told(member: number): number {
    return this.#members.get(member, TOLD);
  }

  setTold(member: number, person: number): void {
    this.#members.set(member, TOLD, person);
  }

  /** The group that somebody noted; `NONE` when none was. */
  group(member: number): number {
    return this.#members.get(member, GROUP);
  }

  setGroup(member: number, group: number): void {
    this.#members.set(member, GROUP, group);
  }

  next(member: number): number {
    return this.#members.get(member, GROUP_NEXT);
  }

  setNext(member: number, next: number): void {
    this.#members.set(member, GROUP_NEXT, next);
  }

  count(member: number, what: Counted): number {
    return this.#small(member, what);
  }

  /** Days since 1970; undefined where the source has no date. */
  day(member: number): number | undefined {
    return this.dayIn(this.source(member));
  }

  /** The same of a source; undefined of one that is not there, too. */
  dayIn(source: number): number | undefined {
    const at = this.#sourceAt[source] ?? NONE;
    const day = at === NONE ? NO_DAY : this.#sources.get(at, DATE);
    return day === NO_DAY ? undefined : day;
  }

  /** Two numbers of the address of the member's source. */
  uriHash(member: number): readonly [number, number] {
    return [this.#ofSource(member, URI), this.#ofSource(member, URI_MORE)];
  }

  /** Hashes of the full names in the member's source, its own among them. */
  companions(member: number): Int32Array {
    return this.#pool.get(this.#ofSource(member, COMPANIONS), this.#ofSource(member, COMPANION_COUNT));
  }

  /** Hash of the member's own name as company. */
  company(member: number): number {
    return this.#names.company(this.nameNumber(member));
  }

  evidence(member: number): Evidence {
    const { roles, places, words, gender } = unpacked(this.#sizes(member));
    const list = this.#pool.get(this.#members.get(member, LIST), lengthOf(roles, places, words));
    const first = roles > 0 ? 1 : 0;
    return {
      gender,
      fields: first === 1 ? (list[0] ?? 0) : 0,
      roles: list.subarray(first, first + roles),
      places: list.subarray(first + roles, first + roles + places),
      words: list.subarray(first + roles + places),
    };
  }

  /** Smaller for a member that tells more: a role, then a place; among those that tell as much by the address of the source. */
  rank(member: number): number {
    const richness = richnessOf(this.#sizes(member));
    return ((3 - richness) << 28) | (this.#ofSource(member, URI) >>> 4);
  }

  #addMember(source: number, at: number, person: IdentityPerson, nameId: number): number {
    const { id, surname, name, evidence, quoteCount = 0, reportedCount = 0, mentionCount = 0, quotedWords = 0 } = person;
    const [sizes = 0, ...list] = evidence;
    const block = this.#names.block(nameId);
    const next = this.#heads[block] ?? NONE;
    const sibling = this.#sources.get(at, HEAD);
    const member = this.#members.add([source, nameId, next, NONE, sibling, NONE, NONE, this.#pool.add(list), sizes, 0, NONE, NONE]);
    this.#setSmall(member, 'row', id);
    this.#setSmall(member, 'quotes', quoteCount);
    this.#setSmall(member, 'reported', reportedCount);
    this.#setSmall(member, 'mentions', mentionCount);
    this.#setSmall(member, 'words', quotedWords);
    this.#members.set(member, PERSON, member);
    this.#heads[block] = member;
    if (next !== NONE) {
      this.#members.set(next, BEFORE, member);
    }
    this.#sources.set(at, HEAD, member);
    if (!name.endsWith(surname)) {
      this.#invite(member, surname, block);
    }
    return member;
  }

  #sizes(member: number): number {
    return this.#members.get(member, SIZES) & ((1 << SIZES_BITS) - 1);
  }

  #small(member: number, what: Small): number {
    const { column, shift, most } = SMALL[what];
    const value = (this.#members.get(member, column) >>> shift) & most;
    return value === most ? (this.#large.get(member)?.get(what) ?? most) : value;
  }

  /** Sets a number that was 0. */
  #setSmall(member: number, what: Small, value: number): void {
    const { column, shift, most } = SMALL[what];
    if (value >= most) {
      this.#large.set(member, (this.#large.get(member) ?? new Map<Small, number>()).set(what, value));
    }
    this.#members.set(member, column, this.#members.get(member, column) | (Math.min(value, most) << shift));
  }

  #invite(member: number, surname: string, own: number): void {
    const block = this.#names.blockOf(surname);
    if (block !== own) {
      this.#guests.set(block, (this.#guests.get(block) ?? new Set()).add(member));
      this.#guestBlocks.set(member, block);
      this.#beside.set(own, (this.#beside.get(own) ?? new Set()).add(block));
    }
  }

  #removeMember(member: number): void {
    const [next, before] = [this.#members.get(member, NEXT), this.#members.get(member, BEFORE)];
    if (before === NONE) {
      this.#heads[this.#names.block(this.nameNumber(member))] = next;
    } else {
      this.#members.set(before, NEXT, next);
    }
    if (next !== NONE) {
      this.#members.set(next, BEFORE, before);
    }
    this.#guests.get(this.#guestBlocks.get(member) ?? NONE)?.delete(member);
    this.#guestBlocks.delete(member);
    const { roles, places, words } = unpacked(this.#sizes(member));
    this.#pool.delete(this.#members.get(member, LIST), lengthOf(roles, places, words));
    this.#gone.push(member);
  }

  #ofSource(member: number, column: number): number {
    return this.#sources.get(this.#sourceAt[this.source(member)] ?? NONE, column);
  }
}
