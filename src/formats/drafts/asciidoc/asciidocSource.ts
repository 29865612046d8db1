/** A paragraph of AsciiDoc as it is written: which marks and brackets belong together, and what passes unchanged. */
import type { Span } from '../../../core/span.ts';
import { FoundPlaces } from '../foundPlaces.ts';

const WORD = String.raw`[\p{L}\p{N}_]`;
/** What closes marks around words: not after white space, nor before a letter. */
const CLOSING: ReadonlyMap<string, RegExp> = new Map(
  ['*', '_', '#', '`', '+', '`"', "`'"].map((sign) => {
    const behind = sign === '`' ? String.raw`[\p{L}\p{N}_"'\x60]` : WORD;
    return [sign, new RegExp(String.raw`(?<=\S)${sign.replace(/[*+]/, '\\$&')}(?!${behind})`, 'gu')];
  }),
);
const UNESCAPED_BRACKET = /(?<!\\)\]/g;
const SPACE = /\s/g;
const CARET = /\^/g;
const TILDE = /~/g;
const PLUS_2 = /\+\+/g;
const PLUS_3 = /\+\+\+/g;
const PASS = /\\?(?:(\+{1,3})|pass:[a-z,]{0,20}\[)/g;

const SHOWN_MARKS: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([
  ['"`', ['“', '”']],
  ["'`", ['‘', '’']],
]);

/** Marks around words. */
export interface AsciidocMark {
  readonly sign: string;
  /** Where the sign stands that closes them, and how long it is. */
  readonly end: number;
  readonly closing: string;
  /** What is shown for the two where they are marks of a quotation. */
  readonly shown: readonly [open: string, close: string] | undefined;
}

/** Looks things up in a paragraph whose lines are joined. None of it takes time that grows with the square of its length. */
export class AsciidocSource {
  readonly text: string;
  /** What passes unchanged: by where it begins, what is shown of it and where it ends. */
  readonly passed = new Map<number, Span & { readonly after: number }>();
  /** Where the signs stand that are pairs of two, each two units long. */
  readonly doubles: number[] = [];
  /** The text, with what is no mark of its own covered. */
  readonly #masked: string;
  readonly #closingBrackets: ReadonlyMap<number, number>;
  readonly #found = new FoundPlaces<RegExp>();

  constructor(text: string) {
    this.text = text;
    this.#masked = this.#maskDoubles(this.#maskPassed());
    this.#closingBrackets = closingBrackets(this.#masked);
  }

  /** Marks that open at a place; `before` is where what belongs to them begins. Undefined where none do, or nothing closes them. */
  mark(at: number, before: number): AsciidocMark | undefined {
    const first = this.text.charAt(at);
    const isQuote = /["']/.test(first);
    const sign = isQuote ? this.text.slice(at, at + 2) : first;
    const closing = isQuote ? `\`${first}` : first;
    const end = /[\^~]/.test(sign) ? this.#tightEnd(at, sign) : this.#constrainedEnd(at, { sign, closing, before });
    return end === undefined ? undefined : { sign, end, closing, shown: SHOWN_MARKS.get(sign) };
  }

  /** The bracket that closes the one at the offset: its partner, else the next. */
  bracketEnd(open: number): number | undefined {
    const partner = this.#closingBrackets.get(open);
    const end = partner ?? this.#next(UNESCAPED_BRACKET, open + 1);
    return end < 0 ? undefined : end;
  }

  /** `^2^`: no white space between. */
  #tightEnd(at: number, sign: string): number | undefined {
    const end = this.#masked.charAt(at) === sign ? this.#next(sign === '^' ? CARET : TILDE, at + 2) : -1;
    const space = this.#next(SPACE, at + 1);
    return end < 0 || (space >= 0 && space < end) || this.text.charAt(at + 1) === sign ? undefined : end;
  }

  /** `*words*`: no letter around them, no white space inside at the ends. */
  #constrainedEnd(at: number, { sign, closing, before }: { readonly sign: string; readonly closing: string; readonly before: number }) {
    const behind = /^(?:["']`|[*_`#])$/.test(sign) ? CLOSING.get(closing) : undefined;
    const outside = this.#masked.charAt(before - 1);
    const isFree = !(sign === '`' ? /[\p{L}\p{N}_;:}"'`]/u : sign === "'`" ? /[\p{L}\p{N}_;:}`]/u : /[\p{L}\p{N}_;:}]/u).test(outside);
    const inside = at + sign.length;
    if (behind === undefined || !isFree || !this.#masked.startsWith(sign, at) || !/\S/.test(this.text.charAt(inside))) {
      return undefined;
    }
    const end = this.#next(behind, inside + 1);
    return end < 0 ? undefined : end;
  }

  /** The first place at or after the offset that the pattern finds; -1 where there is none. */
  #next(pattern: RegExp, from: number, text = this.#masked): number {
    return this.#found.next(pattern, from, () => {
      pattern.lastIndex = from;
      return pattern.exec(text)?.index ?? -1;
    });
  }

  /** Finds what passes unchanged: `+words+`, `++words++`, `pass:[words]`. */
  #maskPassed(): string {
    const text = this.text;
    const parts: string[] = [];
    const brackets = text.includes('pass:') ? closingBrackets(text) : new Map<number, number>();
    let done = 0;
    PASS.lastIndex = 0;
    for (let match = PASS.exec(text); match !== null; match = PASS.exec(text)) {
      const [whole, plus] = match;
      const inside = match.index + whole.length;
      const end = plus === undefined ? (brackets.get(inside - 1) ?? -1) : this.#plusEnd(inside - plus.length, plus);
      if (end < inside) {
        continue;
      }
      const after = end + (plus ?? ']').length;
      const isEscaped = whole.startsWith('\\');
      this.passed.set(match.index, isEscaped ? { start: match.index + 1, end: after, after } : { start: inside, end, after });
      parts.push(text.slice(done, match.index), '\0'.repeat(after - match.index));
      done = after;
      PASS.lastIndex = after;
    }
    return parts.join('') + text.slice(done);
  }

  /** Where the signs are that close those at the offset; -1 where none do. */
  #plusEnd(at: number, plus: string): number {
    const from = at + plus.length;
    if (plus.length > 1) {
      return this.#next(plus.length === 2 ? PLUS_2 : PLUS_3, from + 1, this.text);
    }
    const isFree = !/[\p{L}\p{N}_;:}]/u.test(this.text.charAt(at - 1)) && /\S/.test(this.text.charAt(from));
    const closing = CLOSING.get('+');
    return isFree && closing !== undefined ? this.#next(closing, from + 1, this.text) : -1;
  }

  /** Pairs `**`, `__`, `##` and two backquotes, which need no letter's end around them and go before all others. */
  #maskDoubles(masked: string): string {
    const units = masked.split('');
    for (const sign of ['**', '__', '##', '``']) {
      let open: number | undefined;
      for (let at = masked.indexOf(sign); at >= 0; at = masked.indexOf(sign, at + 1)) {
        if (open === undefined) {
          open = masked.charAt(at - 1) === '\\' ? undefined : at;
          at++;
        } else if (at > open + 2) {
          for (const place of [open, at]) {
            this.doubles.push(place);
            units[place] = '\0';
            units[place + 1] = '\0';
          }
          open = undefined;
          at++;
        }
      }
    }
    return units.join('');
  }
}

/** For each bracket that opens the one that closes it; those behind a backslash are none. */
function closingBrackets(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/\\[^]|[[\]]/g)) {
    const partner = sign === ']' ? open.pop() : undefined;
    if (sign === '[') {
      open.push(index);
    } else if (partner !== undefined) {
      closing.set(partner, index);
    }
  }
  return closing;
}
