/** Pairs quotation marks: outermost stretches, by the article's house style, over paragraphs, closed or not. */
import { isGlued, isQuotationMark, TokenKind, type Tokens } from '../text/tokens.ts';
import { houseStyles } from './houseStyle.ts';
import { closesSingle, familyAt, type MarkFamily, opensDouble, opensSingle } from './markRoles.ts';
import { MarkBit, type Quotations } from './quotations.ts';

/** Over so many paragraphs a quotation may go on whose mark is not opened again. */
const MAX_PARAGRAPHS = 6;

/** The stretches in quotation marks of an article with so many blocks. Linear in the number of tokens. */
export function findQuotations(tokens: Tokens, blocks: number): Quotations {
  const pairing = new Pairing(tokens, houseStyles(tokens, blocks));
  for (const mark of tokens.marks) {
    pairing.mark(mark);
  }
  return pairing.quotations();
}

/** Goes through the marks of an article. */
class Pairing {
  readonly #tokens: Tokens;
  readonly #styles: readonly MarkFamily[];
  /** Token after the last one of each block. */
  readonly #blockEnds: Int32Array;
  readonly #first: number[] = [];
  readonly #end: number[] = [];
  readonly #bits: number[] = [];
  readonly #continues: number[] = [];
  /** Token of the outermost mark that is open, or -1. */
  #open = -1;
  #family: MarkFamily = 'double';
  /** While a single mark is open: a mark that may close it or be an apostrophe, or -1. */
  #perhaps = -1;
  /** While a single mark is open: a double one inside it that is open, or -1. */
  #inner = -1;
  /** The last stretch that came to the end of its block without closing, or -1. */
  #unclosed = -1;

  constructor(tokens: Tokens, styles: readonly MarkFamily[]) {
    this.#tokens = tokens;
    this.#styles = styles;
    this.#blockEnds = tokens.columns.int32(styles.length);
    for (let i = 0; i < tokens.count; i++) {
      this.#blockEnds[tokens.block[i] ?? 0] = i + 1;
    }
  }

  /** Takes the next mark. */
  mark(token: number): void {
    const { block } = this.#tokens;
    if (this.#open >= 0 && block[this.#open] !== block[token]) {
      this.#giveUp(this.#blockEnd(this.#open));
    }
    const family = familyAt(this.#tokens, token);
    if (this.#open < 0) {
      this.#outside(token, family);
    } else if (this.#family === 'double') {
      this.#insideDouble(token, family);
    } else {
      this.#insideSingle(token, family);
    }
  }

  quotations(): Quotations {
    if (this.#open >= 0) {
      this.#giveUp(this.#blockEnd(this.#open));
    }
    const at = this.#tokens.columns.int32(this.#tokens.count).fill(-1);
    this.#first.forEach((first, index) => at.fill(index, first, this.#end[index]));
    return {
      count: this.#first.length,
      first: Int32Array.from(this.#first),
      end: Int32Array.from(this.#end),
      bits: Uint8Array.from(this.#bits),
      continues: Int32Array.from(this.#continues),
      at,
    };
  }

  #outside(token: number, family: MarkFamily | undefined): void {
    if (family === 'double') {
      if (opensDouble(this.#tokens, token, -1)) {
        this.#begin(token, family);
      } else {
        this.#closeEarlier(token);
      }
    } else if (opensSingle(this.#tokens, token)) {
      this.#begin(token, 'single');
    }
  }

  #insideDouble(token: number, family: MarkFamily | undefined): void {
    if (family !== 'double') {
      return;
    }
    if (opensDouble(this.#tokens, token, this.#open)) {
      // The one before was never closed.
      this.#giveUp(token);
      this.#begin(token, family);
    } else {
      this.#add(this.#open, this.#endOfMarks(token), MarkBit.Opened | MarkBit.Closed);
    }
  }

  /** Token after the closing mark; `'''` closes a single mark and a double one, whichever way it is read. */
  #endOfMarks(token: number): number {
    const { kind } = this.#tokens;
    const isThree =
      kind[token] === TokenKind.DoubleStraight && kind[token + 1] === TokenKind.SingleStraight && isGlued(this.#tokens, token + 1);
    return isThree && token + 1 < this.#tokens.count ? token + 2 : token + 1;
  }

  #insideSingle(token: number, family: MarkFamily | undefined): void {
    if (family === 'double') {
      this.#doubleInSingle(token);
      return;
    }
    if (this.#inner >= 0) {
      return;
    }
    const closes = closesSingle(this.#tokens, token);
    if (closes === 'surely') {
      this.#add(this.#open, token + 1, MarkBit.Opened | MarkBit.Closed);
    } else if (closes === 'perhaps') {
      this.#perhaps = token;
    } else if (opensSingle(this.#tokens, token)) {
      this.#giveUp(token);
      this.#begin(token, 'single');
    }
  }

  /** A double mark inside single ones: nested where single ones are the style, else the single one was an apostrophe. */
  #doubleInSingle(token: number): void {
    if (this.#inner >= 0) {
      this.#inner = opensDouble(this.#tokens, token, this.#inner) ? token : -1;
    } else if (opensDouble(this.#tokens, token, -1)) {
      if (this.#style(token) === 'single') {
        this.#inner = token;
      } else {
        this.#giveUp(token);
        this.#begin(token, 'double');
      }
    }
  }

  #begin(token: number, family: MarkFamily): void {
    this.#open = token;
    this.#family = family;
    this.#perhaps = -1;
    this.#inner = -1;
  }

  /** Ends what is open without a closing mark, before the token `end`. */
  #giveUp(end: number): void {
    const open = this.#open;
    if (this.#perhaps >= 0) {
      this.#add(open, this.#perhaps + 1, MarkBit.Opened | MarkBit.Closed);
    } else if ((this.#family === 'double' || this.#style(open) === 'single') && this.#add(open, end, MarkBit.Opened)) {
      this.#unclosed = end === this.#blockEnd(open) ? this.#first.length - 1 : -1;
    }
    this.#open = -1;
  }

  /** Adds a stretch, unless nothing stands between its marks; returns whether it did. */
  #add(first: number, end: number, bits: number): boolean {
    this.#open = -1;
    if (this.#isEmpty(first, end)) {
      return false;
    }
    const isSecondary = this.#family === 'single' && this.#style(first) === 'double';
    this.#first.push(first);
    this.#end.push(end);
    this.#bits.push(bits | (isSecondary ? MarkBit.Secondary : 0));
    this.#continues.push(this.#reopens(first) ? this.#unclosed : -1);
    this.#unclosed = -1;
    return true;
  }

  #isEmpty(first: number, end: number): boolean {
    const { kind } = this.#tokens;
    let at = first;
    while (at < end && isQuotationMark(kind[at] ?? 0)) {
      at++;
    }
    return at === end;
  }

  /** Whether the mark opens again, at the start of a paragraph, what the paragraph before left open. */
  #reopens(first: number): boolean {
    const { block } = this.#tokens;
    const isFirst = first === 0 || block[first - 1] !== block[first];
    const before = this.#unclosed < 0 ? -2 : (block[this.#first[this.#unclosed] ?? 0] ?? 0);
    return isFirst && block[first] === before + 1;
  }

  /** A mark that closes where nothing is open ends what a paragraph before left open, if that was not long ago. */
  #closeEarlier(token: number): void {
    const { block } = this.#tokens;
    const from = block[this.#first[this.#unclosed] ?? 0] ?? 0;
    const to = block[token] ?? 0;
    if (this.#unclosed < 0 || to - from > MAX_PARAGRAPHS || to === from) {
      return;
    }
    this.#family = 'double';
    let first = this.#end[this.#unclosed] ?? 0;
    while (first <= token) {
      const isLast = block[first] === to;
      const end = isLast ? token + 1 : this.#blockEnd(first);
      const before = this.#unclosed;
      if (this.#add(first, end, isLast ? MarkBit.Closed : 0)) {
        this.#continues[this.#continues.length - 1] = before;
        this.#unclosed = this.#first.length - 1;
      }
      first = end;
    }
    this.#unclosed = -1;
  }

  #style(token: number): MarkFamily {
    return this.#styles[this.#tokens.block[token] ?? 0] ?? 'double';
  }

  #blockEnd(token: number): number {
    return this.#blockEnds[this.#tokens.block[token] ?? 0] ?? 0;
  }
}
