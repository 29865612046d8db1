/** Folds text for comparing: without regard to case, accents, kinds of marks, dashes and spaces; and finds the way back. */
import type { Span } from '../span.ts';

/** Letters that no decomposition makes plain, and the final sigma, which is a matter of place. */
const PLAIN: Readonly<Record<string, string>> = Object.freeze({
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
});

const SPACE = 0x20;
const BEYOND_ASCII = /[\u0080-\uffff]/;

function plainApostrophe(text: string): string {
  return text.replace(/[‘’‚‛`´ʼ′]/g, "'");
}

/** What a letter or mark is compared as; a space for white space, nothing for what is passed over. */
function foldCharacter(character: string): string {
  if (/\s/.test(character)) {
    return ' ';
  }
  // Apostrophes before and after: a wide one becomes one, and an acute accent by itself would fall apart into a space and an accent.
  return plainApostrophe(plainApostrophe(character).normalize('NFKD'))
    .toLowerCase()
    .replace(/[\p{Mn}\u00ad\u200b-\u200d\u2060\ufeff"“”„‟«»‹›]/gu, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/[ßæœøđðþłħıς]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/\s+/g, ' ');
}

/** Tells each code unit of the folded text, and the offset in `text` of the character that it comes from. */
function fold(text: string, tell: (unit: number, at: number) => void): void {
  const known = new Map<number, string>();
  let isAfterSpace = true; // spaces at the beginning are none
  let space = -1; // one is told when something comes after it
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    let folded = known.get(code);
    if (folded === undefined) {
      folded = foldCharacter(String.fromCodePoint(code));
      known.set(code, folded);
    }
    for (let index = 0; index < folded.length; index++) {
      const unit = folded.charCodeAt(index);
      if (unit !== SPACE) {
        if (space >= 0) {
          tell(SPACE, space);
        }
        tell(unit, at);
        [space, isAfterSpace] = [-1, false];
      } else if (!isAfterSpace) {
        [space, isAfterSpace] = [at, true];
      }
    }
    at += code > 0xffff ? 2 : 1;
  }
}

/** Text that is built unit by unit, with so many units put together at a time as a call may have arguments. */
const STRETCH = 8192;

function stringOf(units: readonly number[]): string {
  let text = '';
  for (let at = 0; at < units.length; at += STRETCH) {
    text += String.fromCharCode(...units.slice(at, at + STRETCH));
  }
  return text;
}

/**
 * The text as it is compared: small letters without accents, compatibility forms as the usual ones, single marks and
 * apostrophes all as `'`, no double marks, each dash as `-`, each stretch of white space as one space, none at the ends.
 */
export function foldText(text: string): string {
  if (/^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/.test(text) && !text.includes('"') && !text.includes('`')) {
    return text.toLowerCase(); // most names, and there are many
  }
  // Most of most texts is ASCII and printers' marks: only the rest needs to be looked at letter by letter.
  const plain = text.replace(/["“”]/g, '').replace(/[‘’`]/g, "'").replace(/[–—]/g, '-');
  return (BEYOND_ASCII.test(plain) ? foldLetters(plain) : plain)
    .toLowerCase()
    .replace(/[^\S ]\s*| \s+/g, ' ') // a single space stays as it is
    .trim();
}

function foldLetters(text: string): string {
  const known = new Map<string, string>();
  return text.replace(/[\u{80}-\u{10ffff}]/gu, (character) => {
    const folded = known.get(character) ?? foldCharacter(character);
    known.set(character, folded);
    return folded;
  });
}

/** A folded text that knows where each of its characters comes from. */
export class FoldedText {
  /** The same as `foldText` gives. */
  readonly text: string;
  readonly #source: string;
  readonly #starts: readonly number[];

  constructor(source: string) {
    const units: number[] = [];
    const starts: number[] = [];
    fold(source, (unit, at) => {
      units.push(unit);
      starts.push(at);
    });
    this.text = stringOf(units);
    this.#source = source;
    this.#starts = starts;
  }

  /** The place in the source of a place in `text`: the characters that it comes from, with the accents that follow them. */
  sourceOf({ start, end }: Span): Span {
    const from = this.#starts[start] ?? this.#source.length;
    if (end <= start) {
      return { start: from, end: from };
    }
    const last = this.#starts[end - 1] ?? from;
    let to = last + ((this.#source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
    while (/\p{Mn}/u.test(String.fromCodePoint(this.#source.codePointAt(to) ?? 0))) {
      to += (this.#source.codePointAt(to) ?? 0) > 0xffff ? 2 : 1;
    }
    return { start: from, end: to };
  }
}
