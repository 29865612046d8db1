/** Who is named in which source, with what tells people of one name apart: everything that identity is decided by. */
import { Columns, NONE, Pool } from './columns.ts';
import { type Evidence, lengthOf, unpacked } from './evidence.ts';
import { hashOf } from './hash.ts';
import { type NameShape, NameShapes } from './nameShape.ts';

/** A person as one source tells of him or her: what of `DigestPerson` counts here. */
export interface IdentityPerson {
  /** Index in `SourceDigest.people`. */
  readonly id: number;
  readonly name: string;
  readonly surname: string;
  /** As `evidenceOf` makes it; an empty list where nothing is told. */
  readonly evidence: readonly number[];
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
const ROW = 1;
const NAME = 2;
/** The next member of the block. */
const NEXT = 3;
/** The next member of the source. */
const SIBLING = 4;
/** The member that stands for the person. */
const PERSON = 5;
const LIST = 6;
const SIZES = 7;
/** The member before in the block. */
const BEFORE = 8;
const RANK = 9;

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

interface Name {
  readonly text: string;
  readonly block: number;
  /** Hash of the name as company; 0 for a name of one word, which is none. */
  readonly company: number;
  uses: number;
}

/** Members by number, in blocks of names that can be one. */
export class MemberTable {
  readonly #members = new Columns(10);
  readonly #sources = new Columns(6);
  readonly #pool = new Pool();
  readonly #shapes = new NameShapes();
  readonly #names: (Name | undefined)[] = [];
  readonly #freeNames: number[] = [];
  readonly #nameIds = new Map<string, number>();
  readonly #blockIds = new Map<string, number>();
  readonly #heads: number[] = [];
  /** For each block the members that may be called by a word of it, though their names end with another: Kim Jong-un. */
  readonly #guests = new Map<number, Set<number>>();
  readonly #guestBlocks = new Map<number, number>();
  /** For each block those where its members are or were guests: more than needed is harmless. */
  readonly #beside = new Map<number, Set<number>>();
  readonly #sourceAt = new Map<number, number>();

  has(source: number): boolean {
    return this.#sourceAt.has(source);
  }

  /** Takes in a source that is not there; answers its members. */
  add({ source, uri, date, people }: IdentitySource): readonly number[] {
    const names = people.map(({ name }) => this.#takeName(name));
    const company = [...new Set(names.map((name) => this.#names[name]?.company ?? 0))]
      .filter((hash) => hash !== 0)
      .slice(0, MAX_COMPANIONS);
    const at = this.#sources.add([NONE, this.#pool.add(company), company.length, dayOf(date), hashOf(uri), hashOf(uri, 1)]);
    this.#sourceAt.set(source, at);
    return people.map((person, index) => this.#addMember(source, at, person, names[index] ?? NONE));
  }

  /** Forgets a source; `before` gets its members while they are there. */
  remove(source: number, before: (members: readonly number[]) => void): void {
    const at = this.#sourceAt.get(source);
    if (at === undefined) {
      return;
    }
    const members = this.membersOf(source);
    before(members);
    members.forEach((member) => this.#removeMember(member));
    this.#pool.delete(this.#sources.get(at, COMPANIONS), this.#sources.get(at, COMPANION_COUNT));
    this.#sources.delete(at);
    this.#sourceAt.delete(source);
  }

  /** The members of a source, in order of their rows. */
  membersOf(source: number): readonly number[] {
    const at = this.#sourceAt.get(source);
    return at === undefined ? [] : this.#list(this.#sources.get(at, HEAD), SIBLING).reverse();
  }

  /** The members of a block, in no order. */
  membersIn(block: number): number[] {
    return this.#list(this.#heads[block] ?? NONE, NEXT);
  }

  /** Members of other blocks whose surname is a word of this one. */
  guestsOf(block: number): readonly number[] {
    return [...(this.#guests.get(block) ?? [])];
  }

  /** The block of a name. */
  blockOf(name: string): number {
    const known = this.#names[this.#nameIds.get(name) ?? NONE];
    return known?.block ?? this.#blockId(this.#shapes.get(name).block);
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
    const own = this.#nameOf(member)?.block ?? NONE;
    const other = this.#guestBlocks.get(member);
    return other === undefined ? [own] : [own, other];
  }

  source(member: number): number {
    return this.#members.get(member, SOURCE);
  }

  row(member: number): number {
    return this.#members.get(member, ROW);
  }

  name(member: number): string {
    return this.#nameOf(member)?.text ?? '';
  }

  /** The name taken apart. */
  shape(member: number): NameShape {
    return this.#shapes.get(this.name(member));
  }

  /** The member that stands for the person of this one. */
  person(member: number): number {
    return this.#members.get(member, PERSON);
  }

  setPerson(member: number, person: number): void {
    this.#members.set(member, PERSON, person);
  }

  /** Days since 1970; undefined where the source has no date. */
  day(member: number): number | undefined {
    const day = this.#ofSource(member, DATE);
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
    return this.#nameOf(member)?.company ?? 0;
  }

  evidence(member: number): Evidence {
    const { roles, places, words, gender } = unpacked(this.#members.get(member, SIZES));
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
    return this.#members.get(member, RANK);
  }

  #addMember(source: number, at: number, { id, surname, name, evidence }: IdentityPerson, nameId: number): number {
    const [sizes = 0, ...list] = evidence;
    const { roles, places } = unpacked(sizes);
    const block = this.#names[nameId]?.block ?? NONE;
    const richness = (roles > 0 ? 2 : 0) + (places > 0 ? 1 : 0);
    const rank = ((3 - richness) << 28) | (this.#sources.get(at, URI) >>> 4);
    const next = this.#heads[block] ?? NONE;
    const member = this.#members.add([
      source,
      id,
      nameId,
      next,
      this.#sources.get(at, HEAD),
      NONE,
      this.#pool.add(list),
      sizes,
      NONE,
      rank,
    ]);
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

  #invite(member: number, surname: string, own: number): void {
    const block = this.#blockId(this.#shapes.get(surname).block);
    if (block !== own) {
      this.#guests.set(block, (this.#guests.get(block) ?? new Set()).add(member));
      this.#guestBlocks.set(member, block);
      this.#beside.set(own, (this.#beside.get(own) ?? new Set()).add(block));
    }
  }

  #removeMember(member: number): void {
    const nameId = this.#members.get(member, NAME);
    const [next, before] = [this.#members.get(member, NEXT), this.#members.get(member, BEFORE)];
    if (before === NONE) {
      this.#heads[this.#names[nameId]?.block ?? NONE] = next;
    } else {
      this.#members.set(before, NEXT, next);
    }
    if (next !== NONE) {
      this.#members.set(next, BEFORE, before);
    }
    this.#guests.get(this.#guestBlocks.get(member) ?? NONE)?.delete(member);
    this.#guestBlocks.delete(member);
    const { roles, places, words } = unpacked(this.#members.get(member, SIZES));
    this.#pool.delete(this.#members.get(member, LIST), lengthOf(roles, places, words));
    this.#members.delete(member);
    this.#giveName(nameId);
  }

  #takeName(text: string): number {
    const known = this.#nameIds.get(text);
    const name = this.#names[known ?? NONE];
    if (known !== undefined && name !== undefined) {
      name.uses++;
      return known;
    }
    const { block, group, given } = this.#shapes.get(text);
    const id = this.#freeNames.pop() ?? this.#names.length;
    this.#names[id] = { text, block: this.#blockId(block), company: given === '' ? 0 : hashOf(group), uses: 1 };
    this.#nameIds.set(text, id);
    return id;
  }

  #giveName(id: number): void {
    const name = this.#names[id];
    if (name !== undefined && --name.uses === 0) {
      this.#names[id] = undefined;
      this.#nameIds.delete(name.text);
      this.#freeNames.push(id);
    }
  }

  #blockId(block: string): number {
    const known = this.#blockIds.get(block) ?? this.#heads.length;
    if (known === this.#heads.length) {
      this.#blockIds.set(block, known);
      this.#heads.push(NONE);
    }
    return known;
  }

  #nameOf(member: number): Name | undefined {
    return this.#names[this.#members.get(member, NAME)];
  }

  #ofSource(member: number, column: number): number {
    return this.#sources.get(this.#sourceAt.get(this.source(member)) ?? NONE, column);
  }

  #list(head: number, next: number): number[] {
    const list: number[] = [];
    for (let at = head; at !== NONE; at = this.#members.get(at, next)) {
      list.push(at);
    }
    return list;
  }
}

function dayOf(date: string | undefined): number {
  const time = date === undefined ? NaN : Date.parse(date);
  return Number.isNaN(time) ? NO_DAY : Math.floor(time / 86_400_000);
}
