/** Finds short words of plain letters by a number that is made of the letters: nothing is compared letter by letter. */

/** Six bits a letter, five letters in each of two numbers. */
const BITS = 6;
const MASK = (1 << (5 * BITS)) - 1;
/** Longer words have no such number. */
const MAX_LETTERS = 10;
/** Stands for the first letters of what is no word. */
const NO_LETTERS = -1;
/** Numbers of one slot: the first letters, the last five, the id + 1 (0 is free), and one to make it a power of two. */
const SLOT = 4;
/** A word that finds no place within so many slots has none: no text, also none made for it, makes looking up slow. */
const MAX_PROBES = 16;

/** The ids of words of at most ten ASCII letters, as another table gave them. One word is read, then found, then perhaps added. */
export class PlainWords {
  /** Open addressing; its length is a power of two, at least twice what the words take. */
  #slots = new Int32Array(SLOT * 4096);
  #count = 0;
  #high = 0;
  #low = 0;
  #isShort = false;

  /** Reads the ASCII letters from `start` on; returns where they end, `to` at the latest. */
  read(text: string, start: number, to: number): number {
    let high = 0;
    let low = 0;
    let at = start;
    for (; at < to; at++) {
      const code = text.charCodeAt(at);
      const small = code | 0x20;
      if (small < 0x61 || small > 0x7a) {
        break;
      }
      high = (high << BITS) | (low >>> (4 * BITS));
      low = ((low << BITS) & MASK) | (code & 0x3f);
    }
    this.#high = high;
    this.#low = low;
    this.#isShort = at - start <= MAX_LETTERS;
    return at;
  }

  /** Reads any one code unit. */
  readUnit(code: number): void {
    this.#high = NO_LETTERS;
    this.#low = code;
    this.#isShort = true;
  }

  /** The id of the word read last; -1 when it was not added, or could not be. */
  find(): number {
    const slots = this.#slots;
    const at = this.#isShort ? this.#place(this.#high, this.#low) : -1;
    return at < 0 ? -1 : (slots[at + 2] ?? 0) - 1;
  }

  /** Notes the id of the word read last. */
  add(id: number): void {
    if (!this.#isShort) {
      return;
    }
    if (2 * SLOT * this.#count >= this.#slots.length) {
      this.#grow();
    }
    this.#put(this.#high, this.#low, id + 1);
  }

  /** Where the slot of the word is, or a free one for it; -1 when there is neither. */
  #place(high: number, low: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (mixed(high, low) * SLOT) & mask;
    for (let probe = 0; probe < MAX_PROBES; probe++) {
      if (slots[at + 2] === 0 || (slots[at + 1] === low && slots[at] === high)) {
        return at;
      }
      at = (at + SLOT) & mask;
    }
    return -1;
  }

  #put(high: number, low: number, entry: number): void {
    const at = this.#place(high, low);
    if (at >= 0) {
      this.#slots[at] = high;
      this.#slots[at + 1] = low;
      this.#slots[at + 2] = entry;
      this.#count++;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    this.#count = 0;
    for (let at = 0; at < old.length; at += SLOT) {
      const entry = old[at + 2] ?? 0;
      if (entry !== 0) {
        this.#put(old[at] ?? 0, old[at + 1] ?? 0, entry);
      }
    }
  }
}

/** Spreads words that differ in a letter over all slots (the mixing steps of MurmurHash3). */
function mixed(high: number, low: number): number {
  const sum = Math.imul(high, 0x9e3779b1) ^ low;
  const product = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  return product ^ (product >>> 13);
}
