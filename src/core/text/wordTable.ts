/** Interning of word types: each different word of the texts read gets a small number, and what is known of it is found out once. */
import { Lexicon } from '../lexicon/lexicon.ts';
import { ANY_ABBREVIATION } from '../lexicon/wordFlags.ts';
import { CharClasses } from './characters.ts';
import { PlainWords } from './plainWords.ts';
import { shapeOf, WordShape } from './wordShape.ts';

/** A word longer than this many UTF-16 code units is known by its first so many units: nothing in a lexicon is longer. */
export const MAX_WORD_LENGTH = 64;

/** What a stage wants to know of a word type, as a number: found out once a type. `lower` is its lower-case spelling. */
export type WordProperty = (text: string, lower: string, words: WordTable) => number;

/** Above this many word types a table is not worth keeping: its owner starts a new one before the next article. */
const FULL = 200_000;

/** A word that finds no place within so many slots is kept aside: no text, also none made for it, makes looking up slow. */
const MAX_PROBES = 64;

/** Stands for a number not found out yet. A word that has this very number is looked at each time. */
const UNKNOWN = -(2 ** 31);

const DIGIT_0 = 48;
const DIGIT_9 = 57;

/**
 * Word types by number. A type is the exact spelling, case included; `lower` leads to the type of its lower-case form.
 * Numbers (digits) are interned by their shape, each digit as `0`, so that figures do not fill the table.
 * One table serves many articles, one after the other: ids stay valid as long as the table lives.
 */
export class WordTable {
  readonly lexicon: Lexicon;
  /** Character classes met so far; they live as long as the table. */
  readonly characters = new CharClasses();
  readonly #texts: string[] = [];
  #hashes = new Int32Array(4096);
  #flags = new Int32Array(4096);
  #shapes = new Int32Array(4096);
  #lower = new Int32Array(4096);
  /** Open addressing: 0 is free, else id + 1. Its length is a power of two, at least twice the number of types. */
  #slots = new Int32Array(8192);
  /** The types whose first `MAX_PROBES` slots were taken by others. */
  readonly #aside = new Map<string, number>();
  readonly #columns = new Map<WordProperty, WordColumn>();
  readonly #derived = new Map<unknown, unknown>();
  readonly #codes = new Uint16Array(MAX_WORD_LENGTH);
  readonly #plain = new PlainWords();

  constructor(lexicon: Lexicon = new Lexicon()) {
    this.lexicon = lexicon;
  }

  /** How many word types are known; ids are 0 to size - 1. */
  get size(): number {
    return this.#texts.length;
  }

  /** Whether the table has grown so large that its owner should start a new one before the next article. */
  get isFull(): boolean {
    return this.#texts.length > FULL;
  }

  /** The id of the word `text[start, end)`. */
  intern(text: string, start: number, end: number): number {
    const codes = this.#codes;
    const length = Math.min(end - start, MAX_WORD_LENGTH);
    let hash = 0;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(start + i);
      codes[i] = code;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    return this.#find(length, hash);
  }

  /** Where the ASCII letters from `start` end, `to` at the latest; `internLetters` then gives the id of the word that they are. */
  readLetters(text: string, start: number, to: number): number {
    return this.#plain.read(text, start, to);
  }

  /** The id of the word `text[start, end)`, which `readLetters` has read last. */
  internLetters(text: string, start: number, end: number): number {
    const known = this.#plain.find();
    if (known >= 0) {
      return known;
    }
    const id = this.intern(text, start, end);
    this.#plain.add(id);
    return id;
  }

  /** The id of the mark `text[start, end)`; one of a single code unit is found like a short word. */
  internMark(text: string, start: number, end: number): number {
    if (end - start > 1) {
      return this.intern(text, start, end);
    }
    this.#plain.readUnit(text.charCodeAt(start));
    return this.internLetters(text, start, end);
  }

  /** The id of the shape of the number `text[start, end)`: `1,250` and `3,000` are both `0,000`. */
  internNumber(text: string, start: number, end: number): number {
    const codes = this.#codes;
    const length = Math.min(end - start, MAX_WORD_LENGTH);
    let hash = 0;
    for (let i = 0; i < length; i++) {
      const own = text.charCodeAt(start + i);
      const code = own >= DIGIT_0 && own <= DIGIT_9 ? DIGIT_0 : own;
      codes[i] = code;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    return this.#find(length, hash);
  }

  /** The id of a word given as a string. */
  id(word: string): number {
    return this.intern(word, 0, word.length);
  }

  /** The word of an id, as spelled (its first `MAX_WORD_LENGTH` units). */
  text(id: number): string {
    return this.#texts[id] ?? '';
  }

  /** The id of the lower-case form. */
  lower(id: number): number {
    const known = this.#lower[id] ?? -1;
    if (known >= 0) {
      return known;
    }
    const text = this.text(id);
    const lower = text.toLowerCase();
    const found = lower === text ? id : this.id(lower);
    this.#lower[id] = found;
    return found;
  }

  /** Bits of `WordFlag`: what the lexicon knows of the lower-case form. */
  flags(id: number): number {
    return this.#flags[id] ?? 0;
  }

  /** Bits of `WordShape`: what the spelling shows. */
  shape(id: number): number {
    return this.#shapes[id] ?? 0;
  }

  /** The column of what `compute` says of each word type; one a function, kept as long as the table. */
  column(compute: WordProperty): WordColumn {
    const known = this.#columns.get(compute);
    if (known !== undefined) {
      return known;
    }
    const column = new WordColumn(this, compute);
    this.#columns.set(compute, column);
    return column;
  }

  /** What `make` builds from the table (an index of phrases, say): built once a function, kept as long as the table. */
  derived<T>(make: (words: WordTable) => T): T {
    if (!this.#derived.has(make)) {
      this.#derived.set(make, make(this));
    }
    return this.#derived.get(make) as T;
  }

  /** The id of the word in the first `length` places of `#codes`, whose hash is `sum`, not yet mixed. */
  #find(length: number, sum: number): number {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const hash = mixed(sum);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let probe = 0; probe < MAX_PROBES; probe++) {
      const entry = slots[slot] ?? 0;
      if (entry === 0) {
        return this.#add(length, hash, slot);
      }
      if (hashes[entry - 1] === hash && this.#same(entry - 1, length)) {
        return entry - 1;
      }
      slot = (slot + 1) & mask;
    }
    return this.#aside.get(this.#read(length)) ?? this.#add(length, hash, undefined);
  }

  /** The first `length` places of `#codes`. A string built from codes, not cut out of the article: a slice would keep the whole article in memory. */
  #read(length: number): string {
    return String.fromCharCode(...this.#codes.subarray(0, length));
  }

  #same(id: number, length: number): boolean {
    const codes = this.#codes;
    const text = this.#texts[id] ?? '';
    if (text.length !== length) {
      return false;
    }
    for (let i = 0; i < length; i++) {
      if (text.charCodeAt(i) !== codes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Adds the word in the free slot; aside where there is none. */
  #add(length: number, hash: number, slot: number | undefined): number {
    const id = this.#texts.length;
    const text = this.#read(length);
    this.#texts.push(text);
    if (id >= this.#hashes.length) {
      this.#growColumns();
    }
    this.#hashes[id] = hash;
    this.#place(id, slot);
    const lower = text.toLowerCase();
    this.#shapes[id] = shapeOf(text) | this.#stemBit(text, lower);
    this.#flags[id] = this.lexicon.flags(lower);
    this.#lower[id] = -1;
    if (this.#texts.length * 2 > this.#slots.length) {
      this.#growSlots();
    }
    return id;
  }

  /** A word that, with a period, is an abbreviation. In lower case only those that are no words without it. */
  #stemBit(text: string, lower: string): number {
    const isStem = text === lower ? this.lexicon.isLowerStem(lower) : (this.lexicon.flags(lower + '.') & ANY_ABBREVIATION) !== 0;
    return isStem ? WordShape.AbbreviationStem : 0;
  }

  #growColumns(): void {
    const size = this.#hashes.length * 2;
    this.#hashes = grown(this.#hashes, size);
    this.#flags = grown(this.#flags, size);
    this.#shapes = grown(this.#shapes, size);
    this.#lower = grown(this.#lower, size);
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    this.#aside.clear();
    for (let id = 0; id < this.#texts.length; id++) {
      let slot = (this.#hashes[id] ?? 0) & mask;
      let probe = 0;
      while (probe < MAX_PROBES && this.#slots[slot] !== 0) {
        slot = (slot + 1) & mask;
        probe++;
      }
      this.#place(id, probe < MAX_PROBES ? slot : undefined);
    }
  }

  #place(id: number, slot: number | undefined): void {
    if (slot === undefined) {
      this.#aside.set(this.#texts[id] ?? '', id);
    } else {
      this.#slots[slot] = id + 1;
    }
  }
}

/**
 * A number for each word type, found out once by `compute` from the spelling and its lower-case form. For bits that
 * one stage needs and the lexicon does not hold (classes of reporting verbs, say). Had from `WordTable.column`.
 */
export class WordColumn {
  readonly #words: WordTable;
  readonly #compute: WordProperty;
  #values = unknowns(4096);

  constructor(words: WordTable, compute: WordProperty) {
    this.#words = words;
    this.#compute = compute;
  }

  /** The number of the word type `id`. */
  get(id: number): number {
    const value = this.#values[id] ?? UNKNOWN;
    return value === UNKNOWN ? this.#find(id) : value;
  }

  #find(id: number): number {
    if (id >= this.#values.length) {
      const values = unknowns(Math.max(this.#values.length * 2, id + 1));
      values.set(this.#values);
      this.#values = values;
    }
    const text = this.#words.text(id);
    const value = this.#compute(text, text.toLowerCase(), this.#words);
    this.#values[id] = value;
    return value;
  }
}

function unknowns(size: number): Int32Array<ArrayBuffer> {
  return new Int32Array(size).fill(UNKNOWN);
}

/** Spreads the sums of words that differ little, such as numbered names, over all slots (the mixing steps of MurmurHash3). */
function mixed(sum: number): number {
  const product = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  return product ^ (product >>> 13);
}

function grown(column: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(column);
  return larger;
}
