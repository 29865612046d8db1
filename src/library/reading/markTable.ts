/** Which of very many sources are read, in 12 bytes for each: by a number for the address, and how long the text was. */
import { hashOf } from '../../core/text/hash.ts';

/** "VRM1" in little-endian order: what the first bytes of a file of marks are. */
const MAGIC = 0x314d5256;
const HEADER = 8;
const ENTRY = 12;
const SEED = 0x5eed;
const HIGH = 2 ** 32;
const HIGH_BITS = 2 ** 21 - 1;

/** A whole number of 53 bits for an address: of 100,000 addresses, two have the same once in a million libraries. */
export function markKey(address: string): number {
  return (hashOf(address) >>> 0) + (hashOf(address, SEED) & HIGH_BITS) * HIGH;
}

/** What becomes of marks, by key: the length of the text in UTF-16 code units, 0 where it is not known; undefined takes the mark away. */
export type MarkChanges = ReadonlyMap<number, number | undefined>;

/** The marks at one time. */
export class MarkTable {
  /** Ascending. */
  readonly #keys: Float64Array;
  readonly #lengths: Uint32Array;

  /** `keys` are ascending, `lengths` in the same order. */
  constructor(keys: Float64Array, lengths: Uint32Array) {
    this.#keys = keys;
    this.#lengths = lengths;
  }

  /** No marks. */
  static readonly empty = new MarkTable(new Float64Array(0), new Uint32Array(0));

  /** The table that `bytes` made; undefined for bytes that no table is made of. */
  static of(bytes: Uint8Array): MarkTable | undefined {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) {
      return undefined;
    }
    const size = view.getUint32(4, true);
    if (bytes.length !== HEADER + size * ENTRY) {
      return undefined;
    }
    const keys = Float64Array.from({ length: size }, (_, index) => view.getFloat64(HEADER + index * ENTRY, true));
    const isAscending = keys.every((key, index) => index === 0 || key > (keys[index - 1] ?? 0));
    return isAscending
      ? new MarkTable(
          keys,
          Uint32Array.from({ length: size }, (_, index) => view.getUint32(HEADER + index * ENTRY + 8, true)),
        )
      : undefined;
  }

  get size(): number {
    return this.#keys.length;
  }

  /** How long the text was when it was read; 0 where that is not known, undefined where it has no mark. */
  get(key: number): number | undefined {
    let [low, high] = [0, this.#keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle] ?? 0) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return this.#keys[low] === key ? this.#lengths[low] : undefined;
  }

  /** The marks after changes. */
  with(changes: MarkChanges): MarkTable {
    const added = [...changes]
      .flatMap(([key, length]) => (length === undefined ? [] : [[key, length] as const]))
      .sort((a, b) => a[0] - b[0]);
    const keys = new Float64Array(this.size + added.length);
    const lengths = new Uint32Array(keys.length);
    let size = 0;
    const put = (key: number, length: number): void => {
      keys[size] = key;
      lengths[size++] = length;
    };
    let next = 0;
    this.#keys.forEach((key, index) => {
      for (let one = added[next]; one !== undefined && one[0] < key; one = added[++next]) {
        put(...one);
      }
      if (!changes.has(key)) {
        put(key, this.#lengths[index] ?? 0);
      }
    });
    added.slice(next).forEach((one) => put(...one));
    return new MarkTable(keys.slice(0, size), lengths.slice(0, size));
  }

  /** The table as the content of a file. */
  bytes(): Uint8Array {
    const bytes = new Uint8Array(HEADER + this.size * ENTRY);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, MAGIC, true);
    view.setUint32(4, this.size, true);
    this.#keys.forEach((key, index) => {
      view.setFloat64(HEADER + index * ENTRY, key, true);
      view.setUint32(HEADER + index * ENTRY + 8, this.#lengths[index] ?? 0, true);
    });
    return bytes;
  }
}
