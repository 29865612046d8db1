/** Tokens of an article, as columns: where each word and mark stands, what kind it is, and which word type. */
import type { Columns } from './columns.ts';
import type { WordTable } from './wordTable.ts';

/** Kinds of tokens. Marks are told apart by their character alone; what they do in the text is for later stages to say. */
export const TokenKind = {
  /** A word, hyphens and inner apostrophes included; abbreviations and initials with their period. */
  Word: 0,
  /** Digits with their inner commas, points and hyphens: `3.5`, `51-49`. */
  Number: 1,
  /** What hangs on the word before: `'s`, `’ll`, `'d`, `'re`, `'ve`, `'m`. */
  Clitic: 2,
  Period: 3,
  /** `!`, `?` and runs of them. */
  Exclamation: 4,
  /** `…` or two or more periods. */
  Ellipsis: 5,
  Comma: 6,
  Semicolon: 7,
  Colon: 8,
  /** A dash of any length, `--`, or a hyphen that stands alone. */
  Dash: 9,
  /** “ „ « and two backquotes. */
  DoubleOpen: 10,
  /** ” and ». */
  DoubleClose: 11,
  /** A straight double mark, or two apostrophes in a row. */
  DoubleStraight: 12,
  /** ‘ ‚ ‹ and a single backquote. */
  SingleOpen: 13,
  /** ’ and ›; ’ is also what follows a plural in the genitive. */
  SingleClose: 14,
  /** A straight apostrophe that is not inside a word. */
  SingleStraight: 15,
  BracketOpen: 16,
  BracketClose: 17,
  /** Anything else that is shown: `$`, `&`, emoji. */
  Symbol: 18,
} as const;

/**
 * The tokens of an article in order; element i of each column belongs to token i, columns may be longer than `count`.
 * Only shown text has tokens. Offsets are UTF-16 code units of `Article.text`, half-open, and never split a surrogate pair.
 */
export interface Tokens {
  readonly text: string;
  readonly words: WordTable;
  /** Where later stages have their columns from, too. */
  readonly columns: Columns;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** A value of `TokenKind`. */
  readonly kind: Uint8Array;
  /** Id in `words`; for a `Number` that of its shape. */
  readonly word: Int32Array;
  /** Index in `Article.blocks`. */
  readonly block: Int32Array;
  /** The tokens that are quotation marks, in order: what looks for quotations looks at no others. */
  readonly marks: readonly number[];
}

/** Whether the kind is one of the marks that can open or close a quotation. */
export function isQuotationMark(kind: number): boolean {
  return kind >= TokenKind.DoubleOpen && kind <= TokenKind.SingleStraight;
}

/** Whether nothing stands between the token and the one before it. */
export function isGlued(tokens: Tokens, token: number): boolean {
  return token > 0 && tokens.end[token - 1] === tokens.start[token];
}

/** Index of the token that holds `offset`, or of the first one after it; `tokens.count` when there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.end[middle] ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
