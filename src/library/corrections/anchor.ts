/** Finds the place that a correction is about again: by its offsets while the text is the same, else by its words, if only one place has them. */
import { countBelow } from '../../core/ascending.ts';
import type { Span } from '../../core/span.ts';
import { sha256 } from '#platform/sha256.ts';
import type { Anchor } from './correction.ts';

/** So many code units before and after a place are kept. */
const CONTEXT = 32;
/** Of the hash, so many hexadecimal digits are kept: 64 bits. */
const HASH_DIGITS = 16;

/** A text in which places are anchored. */
export class AnchoredText {
  /** The text with `\n` for each line break: a file may be checked out with others. */
  readonly #plain: string;
  /** Where the text has two characters for the one line break of the plain text, in order: offsets in either. */
  readonly #breaks: { readonly text: readonly number[]; readonly plain: readonly number[] };
  #hash: string | undefined;

  constructor(text: string) {
    const breaks = [...text.matchAll(/\r\n/g)].map(({ index }) => index);
    this.#breaks = { text: breaks, plain: breaks.map((at, before) => at - before) };
    this.#plain = text.replace(/\r\n?/g, '\n');
  }

  /** Tells one content from another, whatever its line breaks are. */
  get contentHash(): string {
    this.#hash ??= sha256(this.#plain).slice(0, HASH_DIGITS);
    return this.#hash;
  }

  /** The anchor of a place of the text. */
  anchorAt(place: Span): Anchor {
    const start = this.#toPlain(place.start);
    const end = this.#toPlain(place.end);
    return {
      exact: this.#plain.slice(start, end),
      prefix: this.#plain.slice(wholeAt(this.#plain, Math.max(0, start - CONTEXT)), start),
      suffix: this.#plain.slice(end, wholeAt(this.#plain, Math.min(this.#plain.length, end + CONTEXT))),
      start,
      end,
      hash: this.contentHash,
    };
  }

  /** Where the place is now; undefined when its words are gone, or stand in several places alike. */
  find({ exact, prefix, suffix, start, end, hash }: Anchor): Span | undefined {
    if (exact === '') {
      return undefined;
    }
    if (hash === this.contentHash && this.#plain.slice(start, end) === exact) {
      return this.#span(start, exact.length);
    }
    const around = onlyPlace(this.#plain, prefix + exact + suffix);
    const found = around === undefined ? onlyPlace(this.#plain, exact) : around + prefix.length;
    return found === undefined ? undefined : this.#span(found, exact.length);
  }

  #span(start: number, length: number): Span {
    return { start: this.#toText(start), end: this.#toText(start + length) };
  }

  #toText(offset: number): number {
    return offset + countBelow(this.#breaks.plain, offset);
  }

  #toPlain(offset: number): number {
    return offset - countBelow(this.#breaks.text, offset);
  }
}

function onlyPlace(text: string, words: string): number | undefined {
  const first = text.indexOf(words);
  return first < 0 || text.indexOf(words, first + 1) >= 0 ? undefined : first;
}

/** The offset, or the one behind it where it would split a surrogate pair. */
function wholeAt(text: string, offset: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1)) && offset > 0 ? offset + 1 : offset;
}
