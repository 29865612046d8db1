/** A frame: one sentence, or several that a quotation holds together, with each quotation as one item. */
import { WordFlag } from '../lexicon/wordFlags.ts';
import type { TokenRange } from '../people/recognition.ts';
import type { Columns } from '../text/columns.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Scene } from './scene.ts';

/** The kind of an item that is a stretch in quotation marks; the others have that of their token. */
export const QUOTATION = 31;
/** Items there is room for at first; few sentences have more. */
const ITEMS = 256;

/**
 * The items of a frame: words and marks outside quotations, and quotations. Items are numbered from 0; what lies outside
 * of a frame has the kind `NOTHING` and no bits. One object serves all frames, one after the other.
 */
export class Frame {
  readonly scene: Scene;
  /** How many items there are. */
  count = 0;
  /** How many of them are quotations. */
  quotations = 0;
  /** Index of the block that the frame lies in. */
  block = 0;
  /** First token, and token after the last. */
  first = 0;
  end = 0;
  /** For each item its token, or that of a quotation's opening mark. */
  #tokens: Int32Array;
  /** For each item the index of the quotation, or -1. */
  #quotations: Int32Array;
  /** For each item 1 when it is part of what somebody says. */
  #said: Uint8Array;

  constructor(scene: Scene) {
    const { columns } = scene.tokens;
    this.scene = scene;
    this.#tokens = columns.int32(ITEMS);
    this.#quotations = columns.int32(ITEMS);
    this.#said = columns.uint8(ITEMS);
  }

  /** Takes the tokens `first` to before `end`, which lie in one block. */
  set(first: number, end: number): void {
    const { at, end: ends } = this.scene.quotations;
    this.first = first;
    this.end = end;
    this.block = this.scene.tokens.block[first] ?? 0;
    this.count = 0;
    this.quotations = 0;
    for (let i = first; i < end;) {
      const quotation = at[i] ?? -1;
      this.#push(i, quotation);
      this.quotations += quotation >= 0 ? 1 : 0;
      i = quotation >= 0 ? Math.max(ends[quotation] ?? 0, i + 1) : i + 1;
    }
  }

  /** Notes that the tokens of the range, which lie in the frame for the most part, are part of what somebody says. */
  markSaid({ first, end }: TokenRange): void {
    this.#said.fill(1, this.item(first), end >= this.end ? this.count : this.item(end));
  }

  /** Whether the item is part of what somebody says, as far as is noted. */
  isSaid(item: number): boolean {
    return item >= 0 && item < this.count && this.#said[item] === 1;
  }

  /** Token of the item; for a quotation that of its opening mark. Past the last item the token after the frame. */
  token(item: number): number {
    return item >= this.count ? this.end : item < 0 ? this.first - 1 : (this.#tokens[item] ?? 0);
  }

  /** Token after the item. */
  after(item: number): number {
    return this.token(item + 1);
  }

  /** Index of the quotation that the item is, or -1. */
  quotation(item: number): number {
    return item >= 0 && item < this.count ? (this.#quotations[item] ?? -1) : -1;
  }

  /** `QUOTATION`, or the kind of the item's token; `NOTHING` outside of the frame. */
  kind(item: number): number {
    if (item < 0 || item >= this.count) {
      return NOTHING;
    }
    return (this.#quotations[item] ?? -1) >= 0 ? QUOTATION : (this.scene.tokens.kind[this.#tokens[item] ?? 0] ?? NOTHING);
  }

  /** Bits of `Grammar`; 0 for marks and quotations. */
  grammar(item: number): number {
    return this.#isPlain(item) ? (this.scene.grammar[this.#tokens[item] ?? 0] ?? 0) : 0;
  }

  /** Bits of `Cue`. */
  cue(item: number): number {
    return this.#isPlain(item) ? (this.scene.cues[this.#tokens[item] ?? 0] ?? 0) : 0;
  }

  /** Bits of `WordFlag` and `NameBit`. */
  bits(item: number): number {
    return this.#isPlain(item) ? (this.scene.resolution.text.bits[this.#tokens[item] ?? 0] ?? 0) : 0;
  }

  /** Index of the mention that the item is part of, or -1. */
  mention(item: number): number {
    return this.#isPlain(item) ? (this.scene.resolution.mentionAt[this.#tokens[item] ?? 0] ?? -1) : -1;
  }

  /** The word in lower case; empty for marks and quotations. */
  word(item: number): string {
    if (!this.#isPlain(item)) {
      return '';
    }
    const { words, word } = this.scene.tokens;
    return words.text(words.lower(word[this.#tokens[item] ?? 0] ?? 0));
  }

  /** The item that holds the token, or the first one after it. */
  item(token: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.token(middle + 1) <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  isWord(item: number): boolean {
    return this.kind(item) === TokenKind.Word;
  }

  /** Whether the item is a word that is a role: president, spokesman. */
  isRole(item: number): boolean {
    return (this.bits(item) & WordFlag.Role) !== 0;
  }

  #isPlain(item: number): boolean {
    return item >= 0 && item < this.count && (this.#quotations[item] ?? -1) < 0;
  }

  #push(token: number, quotation: number): void {
    if (this.count === this.#tokens.length) {
      const { columns } = this.scene.tokens;
      this.#tokens = grown(columns, this.#tokens);
      this.#quotations = grown(columns, this.#quotations);
      this.#said = columns.uint8(this.#tokens.length);
    }
    this.#tokens[this.count] = token;
    this.#quotations[this.count] = quotation;
    this.#said[this.count] = 0;
    this.count++;
  }
}

/** The kind of what lies outside of a frame. */
export const NOTHING = 30;

function grown(columns: Columns, column: Int32Array): Int32Array {
  const larger = columns.int32(column.length * 2);
  larger.set(column);
  return larger;
}
