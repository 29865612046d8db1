/** Classes of characters, for the tokenizer: what each UTF-16 code unit can do in a token. */

/** Class of a character. `Unknown` is only used inside the table. */
export const CharClass = {
  Unknown: 0,
  Space: 1,
  /** A letter or a mark that goes on a letter. */
  Letter: 2,
  Digit: 3,
  Apostrophe: 4,
  Period: 5,
  Hyphen: 6,
  /** Any other character: a token by itself. */
  Other: 7,
  /** A surrogate: the pair must be looked at. */
  Surrogate: 8,
  /** Soft hyphen, joiners, variation selectors: inside a word part of it, elsewhere nothing. */
  Joiner: 9,
} as const;

/** Looks up the class of code units; the table fills as characters are met, so that only scripts in use cost anything. */
export class CharClasses {
  readonly #table = new Uint8Array(0x10000);

  /** The class of one UTF-16 code unit. */
  of(code: number): number {
    const known = this.#table[code] ?? 0;
    if (known !== CharClass.Unknown) {
      return known;
    }
    const found = classify(code);
    this.#table[code] = found;
    return found;
  }
}

/** Whether the pair of surrogates at `offset` is a letter (of a historic script, say); false for emoji and for a lone surrogate. */
export function isLetterPair(text: string, offset: number): boolean {
  return /^[\p{L}\p{M}]/u.test(String.fromCodePoint(text.codePointAt(offset) ?? 0));
}

/** Number of code units of the character at `offset`: 2 for a surrogate pair, else 1. */
export function unitsAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) {
    return CharClass.Surrogate;
  }
  const character = String.fromCharCode(code);
  if (code === 0x27 || code === 0x2019) {
    return CharClass.Apostrophe;
  }
  if (character === '.') {
    return CharClass.Period;
  }
  if (character === '-' || code === 0x2010 || code === 0x2011) {
    return CharClass.Hyphen;
  }
  if (/[\p{L}\p{M}]/u.test(character) && !(code >= 0xfe00 && code <= 0xfe0f)) {
    return CharClass.Letter;
  }
  if (/\p{N}/u.test(character)) {
    return CharClass.Digit;
  }
  // Soft hyphen, zero-width joiners and variation selectors, but not the zero-width space.
  if (code === 0xad || (code >= 0x200c && code <= 0x200f) || code === 0x2060 || (code >= 0xfe00 && code <= 0xfe0f)) {
    return CharClass.Joiner;
  }
  // Control characters (NUL among them), the byte order mark and the zero-width space show nothing.
  return /[\s\p{Cc}\u200b\ufeff\u2028\u2029]/u.test(character) ? CharClass.Space : CharClass.Other;
}
