/** Stretches in quotation marks, as columns: what the pairing of marks hands to the finding of statements. */
import type { Tokens } from '../text/tokens.ts';

/**
 * The outermost stretches in quotation marks, in order of the text; they never overlap, and each lies in one block.
 * Element i of each column belongs to stretch i; columns may be longer than `count`.
 */
export interface Quotations {
  readonly count: number;
  /** Token of the opening mark; where a paragraph goes on without one, the first token of the paragraph. */
  readonly first: Int32Array;
  /** Token after the closing mark; after the last token of the block where there is none. */
  readonly end: Int32Array;
  /** Bits of `MarkBit`. */
  readonly bits: Uint8Array;
  /** Index of the stretch in the paragraph before that this one goes on with, or -1. */
  readonly continues: Int32Array;
  /** For each token the index of the stretch that it is part of, marks included, or -1. */
  readonly at: Int32Array;
}

/** What is known of a stretch. */
export const MarkBit = {
  /** It starts with an opening mark. */
  Opened: 1,
  /** It ends with a closing mark. */
  Closed: 2,
  /** Its marks are single ones, and the document uses double ones for what is said. */
  Secondary: 4,
} as const;

/** Token after the last paragraph that holds a stretch in quotation marks; after all tokens where there is no stretch. */
export function quotedEnd(tokens: Tokens, quotations: Quotations): number {
  const last = quotations.count === 0 ? tokens.count : (quotations.first[quotations.count - 1] ?? 0);
  let end = last;
  while (end < tokens.count && tokens.block[end] === tokens.block[last]) {
    end++;
  }
  return end;
}

/** Whether the token stands in quotation marks. */
export function isQuoted(quotations: Quotations, token: number): boolean {
  return (quotations.at[token] ?? -1) >= 0;
}

/** Index of the first stretch that starts with the token or after it; `count` when there is none. */
export function firstQuotationFrom(quotations: Quotations, token: number): number {
  let low = 0;
  let high = quotations.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations.first[middle] ?? 0) < token) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
