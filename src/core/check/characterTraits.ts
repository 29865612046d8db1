/** What a character is to the check: a part of a word, a mark that counts, or nothing; and the plain letter that it resembles. */
import { foldText } from '../text/foldText.ts';

/** Kinds of characters. */
export const CharacterKind = {
  /** White space and control characters: they divide words and are all the same. */
  Space: 0,
  /** Shows nothing: soft hyphens, zero-width and directional signs, variation selectors. */
  Ignored: 1,
  /** Any other sign, dashes, quotation marks and emoji among them. */
  Mark: 2,
  Letter: 3,
  Digit: 4,
  /** A letter of a script without spaces: a word by itself. */
  Sign: 5,
  /** Between letters a part of the word, elsewhere a quotation mark. */
  Apostrophe: 6,
  /** Between digits a part of the number, elsewhere a mark. */
  Joint: 7,
  /** Goes on the character before it. */
  Accent: 8,
} as const;

/** Characters that show nothing, as Unicode lists them. */
export const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;
/** Apostrophes and single quotation marks. */
export const APOSTROPHES = /['‘’‚‛`´ʼ′]/g;
/** Letters that printers cast as one: the same letters in another form. */
export const LIGATURES = /[\ufb00-\ufb06]/g;

/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;
/** Jamo, which are put together to syllables. */
const JAMO = /[\u1100-\u11ff]/;
const KIND_BITS = 4;

/** Traits of a character: its kind, and the plain letter that it resembles where it is one code unit and the character is its own normal form. */
export type Traits = number;

/** One of `CharacterKind`. */
export function kindOf(traits: Traits): number {
  return traits & ((1 << KIND_BITS) - 1);
}

/** The code unit that the character is loosely compared as; 0 where the word must be looked at as a whole. */
export function looseUnitOf(traits: Traits): number {
  return traits >> KIND_BITS;
}

function classify(code: number): Traits {
  const character = String.fromCodePoint(code);
  const kind = kindOfCharacter(character);
  const loose = foldText(character);
  const isPlain = code <= 0xffff && loose.length === 1 && kind !== CharacterKind.Accent && character.normalize() === character;
  return kind | (isPlain && !JAMO.test(character) && character.search(LIGATURES) < 0 ? loose.charCodeAt(0) << KIND_BITS : 0);
}

function kindOfCharacter(character: string): number {
  if (character.search(APOSTROPHES) >= 0) {
    return CharacterKind.Apostrophe;
  }
  if (character.search(IGNORED) >= 0) {
    return CharacterKind.Ignored;
  }
  if (/[\s\p{Cc}]/u.test(character)) {
    return CharacterKind.Space;
  }
  if (character === '.' || character === ',') {
    return CharacterKind.Joint;
  }
  if (/\p{M}/u.test(character)) {
    return CharacterKind.Accent;
  }
  if (/\p{N}/u.test(character)) {
    return CharacterKind.Digit;
  }
  if (/\p{L}/u.test(character)) {
    return UNSPACED.test(character) ? CharacterKind.Sign : CharacterKind.Letter;
  }
  return CharacterKind.Mark;
}

/** Latin letters and printers' marks, of which most texts consist. */
const LATIN: Int32Array = Int32Array.from({ length: 0x250 }, (_, code) => classify(code));
const PRINTERS: Int32Array = Int32Array.from({ length: 0x70 }, (_, offset) => classify(0x2000 + offset));

/** Looks up traits; those of characters beyond Latin and printers' marks are kept as they are met. */
export class CharacterTraits {
  readonly #others = new Map<number, Traits>();

  /** Traits of a code point. */
  of(code: number): Traits {
    return LATIN[code] ?? PRINTERS[code - 0x2000] ?? this.#other(code);
  }

  #other(code: number): Traits {
    const known = this.#others.get(code);
    if (known !== undefined) {
      return known;
    }
    const traits = classify(code);
    this.#others.set(code, traits);
    return traits;
  }
}
