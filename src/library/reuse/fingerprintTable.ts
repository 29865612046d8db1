/** Which sources have a fingerprint: many small entries in little room, kept while sources come and go. */
import { FINGERPRINT_BITS } from './fingerprints.ts';

/** The end of a chain. */
const NOWHERE = -1;
/** Each entry holds the number of a source and, above it, those bits of the fingerprint that do not name its chain. */
const SOURCE_BITS = 24;
const REST_BITS = 32 - SOURCE_BITS;
const CHAIN_BITS = FINGERPRINT_BITS - REST_BITS;

/** Chains of sources by fingerprint. A million entries take 8 MB. */
export class FingerprintTable {
  readonly #heads = new Int32Array(1 << CHAIN_BITS).fill(NOWHERE);
  #entries = new Int32Array(1024);
  #next = new Int32Array(1024);
  #end = 0;
  /** The chain of entries given back. */
  #free = NOWHERE;

  /** Takes in the fingerprints of a source, none of them twice. `source` is its number, of at most 24 bits. */
  add(source: number, fingerprints: readonly number[]): void {
    for (const one of fingerprints) {
      const at = this.#take();
      const chain = one >>> REST_BITS;
      this.#entries[at] = entryOf(one, source);
      this.#next[at] = this.#heads[chain] ?? NOWHERE;
      this.#heads[chain] = at;
    }
  }

  /** Forgets the fingerprints of a source, the same that were added. */
  remove(source: number, fingerprints: readonly number[]): void {
    for (const one of fingerprints) {
      this.#removeOne(one >>> REST_BITS, entryOf(one, source));
    }
  }

  /** The numbers of the sources that have a fingerprint, those that came last first, at most so many. */
  sources(fingerprint: number, most: number): readonly number[] {
    const found: number[] = [];
    for (
      let at = this.#heads[fingerprint >>> REST_BITS] ?? NOWHERE;
      at !== NOWHERE && found.length < most;
      at = this.#next[at] ?? NOWHERE
    ) {
      const source = (this.#entries[at] ?? 0) & ((1 << SOURCE_BITS) - 1);
      if (this.#entries[at] === entryOf(fingerprint, source)) {
        found.push(source);
      }
    }
    return found;
  }

  #removeOne(chain: number, entry: number): void {
    let before = NOWHERE;
    let at = this.#heads[chain] ?? NOWHERE;
    while (at !== NOWHERE && this.#entries[at] !== entry) {
      before = at;
      at = this.#next[at] ?? NOWHERE;
    }
    if (at === NOWHERE) {
      return;
    }
    const next = this.#next[at] ?? NOWHERE;
    if (before === NOWHERE) {
      this.#heads[chain] = next;
    } else {
      this.#next[before] = next;
    }
    this.#next[at] = this.#free;
    this.#free = at;
  }

  #take(): number {
    const at = this.#free;
    if (at !== NOWHERE) {
      this.#free = this.#next[at] ?? NOWHERE;
      return at;
    }
    if (this.#end === this.#entries.length) {
      this.#entries = grown(this.#entries);
      this.#next = grown(this.#next);
    }
    return this.#end++;
  }
}

function entryOf(fingerprint: number, source: number): number {
  return ((fingerprint & ((1 << REST_BITS) - 1)) << SOURCE_BITS) | source;
}

function grown(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.ceil(column.length * 1.5));
  larger.set(column);
  return larger;
}
