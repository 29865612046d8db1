/** Columns of numbers for one article, cut out of one block of memory: to ask for each by itself takes longer than to fill it. */

/** Bytes of the first block: enough for an article of a few pages. */
const FIRST_BLOCK = 1 << 17;
/** A block larger than this, made for a very long article, is not kept for the next one. */
const LARGEST_KEPT = 1 << 22;
/** Columns start at multiples of so many bytes. */
const ALIGNMENT = 8;

/** Hands out columns, all zero. Columns are valid until `clear`, which gives their memory to the next article. */
export class Columns {
  #block = new ArrayBuffer(0);
  #used = 0;

  /** Makes all columns handed out so far invalid. */
  clear(): void {
    this.#used = 0;
    if (this.#block.byteLength > LARGEST_KEPT) {
      this.#block = new ArrayBuffer(FIRST_BLOCK);
    }
  }

  /** A column of so many numbers of 32 bits. */
  int32(length: number): Int32Array<ArrayBuffer> {
    const start = this.#take(4 * length);
    return new Int32Array(this.#block, start, length).fill(0);
  }

  /** A column of so many bytes. */
  uint8(length: number): Uint8Array<ArrayBuffer> {
    const start = this.#take(length);
    return new Uint8Array(this.#block, start, length).fill(0);
  }

  /** Where the next so many bytes of the block start; a new block when they are not there, and the columns keep the old one. */
  #take(bytes: number): number {
    if (this.#used + bytes > this.#block.byteLength) {
      this.#block = new ArrayBuffer(Math.max(2 * this.#block.byteLength, 2 * bytes, FIRST_BLOCK));
      this.#used = 0;
    }
    const start = this.#used;
    this.#used = start + Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    return start;
  }
}
