/** The words of a text and the marks between them, as columns of numbers: made once, compared many times. */
import { type Span, span } from '../span.ts';
import { foldText } from '../text/foldText.ts';
import { CharacterKind, CharacterTraits, kindOf, looseUnitOf } from './characterTraits.ts';
import { strictMarks, strictWord } from './strictFold.ts';

/** Words by their indices, half-open. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units, mixed: words that differ have nearly always different numbers. */
function hashOf(text: string): number {
  let hash = BASIS;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  }
  return mixed(hash);
}

function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return half ^ (half >>> 13);
}

const COMMA = 0x2c;
const PERIOD = 0x2e;
/** What stands between two words is looked at once if it has so few characters: most of it comes again and again. */
const KEPT_LENGTH = 8;

/** Characters for each word, spaces included, that room is made for at first. */
const LIKELY_LENGTH = 5;

/**
 * Words are letters, digits and the apostrophes between them, numbers with their inner marks, or one sign of a script without
 * spaces. All else that shows is marks. Equal numbers mean equal words but for the rarest chance: who says that words are the
 * same compares `word` too.
 */
export class StrictWords {
  readonly text: string;
  /** How many words there are. */
  count = 0;
  /** Of each word, as `strictWord` folds it. */
  strict = new Int32Array(0);
  /** Of each word without regard to capitals and accents. */
  loose = new Int32Array(0);
  /** Of the marks before each word, and after the last one; 0 where there are none. */
  marks = new Int32Array(0);
  #starts = new Int32Array(0);
  #ends = new Int32Array(0);
  readonly #traits = new CharacterTraits();
  readonly #knownMarks = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
    this.#grow(Math.ceil(text.length / LIKELY_LENGTH) + 2);
    this.#read();
  }

  /** Where the words from `first` to `end` (not included) stand in `text`; for none the place behind the word before. */
  span(first: number, end: number): Span {
    return first < end ? span(this.#starts[first] ?? 0, this.#ends[end - 1] ?? 0) : span(this.#endBefore(first), this.#endBefore(first));
  }

  /** Index of the first word that starts at or after an offset; `count` when there is none. */
  firstFrom(offset: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A word, folded. */
  word(index: number): string {
    return strictWord(this.text.slice(this.#starts[index], this.#ends[index]));
  }

  /** The marks before a word, folded; after the last one for `count`. */
  marksBefore(index: number): string {
    return strictMarks(this.#between(index));
  }

  /** Where these marks stand in `text`, without the spaces around them; for none the place behind the word before. */
  marksSpan(index: number): Span {
    const between = this.#between(index);
    const from = this.#endBefore(index) + between.length - between.trimStart().length;
    return between.trim() === '' ? this.span(index, index) : span(from, from + between.trim().length);
  }

  #between(index: number): string {
    return this.text.slice(this.#endBefore(index), index < this.count ? this.#starts[index] : this.text.length);
  }

  #endBefore(index: number): number {
    return index > 0 ? (this.#ends[index - 1] ?? 0) : 0;
  }

  #read(): void {
    const { text } = this;
    let marks = 0; // how many have been met since the last word
    let mark = 0;
    let at = 0;
    while (at < text.length) {
      const code = text.codePointAt(at) ?? 0;
      const kind = kindOf(this.#traits.of(code));
      if (kind === CharacterKind.Letter || kind === CharacterKind.Digit || kind === CharacterKind.Sign || kind === CharacterKind.Accent) {
        this.#setMarks(marks, mark, at);
        marks = 0;
        at = this.#readWord(at);
      } else {
        if (kind !== CharacterKind.Space && kind !== CharacterKind.Ignored) {
          marks++;
          mark = code;
        }
        at += code > 0xffff ? 2 : 1;
      }
    }
    this.#setMarks(marks, mark, at);
  }

  /** A mark alone that has no other kinds needs no second look. */
  #setMarks(marks: number, mark: number, end: number): void {
    if (this.count + 1 >= this.strict.length) {
      this.#grow(Math.ceil(this.strict.length * 1.5) + 2);
    }
    if (marks > 0) {
      const isPlain = marks === 1 && (mark === COMMA || mark === PERIOD);
      this.marks[this.count] = isPlain ? mark : this.#marksOf(this.text.slice(this.#endBefore(this.count), end));
    }
  }

  #marksOf(between: string): number {
    const known = this.#knownMarks.get(between);
    if (known !== undefined) {
      return known;
    }
    const folded = strictMarks(between);
    // Odd, so that no number is that of a plain mark.
    const number = folded === '' ? 0 : folded === ',' ? COMMA : folded === '.' ? PERIOD : hashOf(folded) | 1;
    if (between.length <= KEPT_LENGTH) {
      this.#knownMarks.set(between, number);
    }
    return number;
  }

  /** Reads the word that starts at an offset, and answers where it ends. */
  #readWord(start: number): number {
    const { text } = this;
    let strict = BASIS;
    let loose = BASIS;
    let isPlain = true;
    let end = start;
    let before: number = CharacterKind.Letter;
    for (let at = start; at < text.length;) {
      const unit = text.charCodeAt(at);
      const small = unit | 0x20;
      if (small >= 0x61 && small <= 0x7a && before !== CharacterKind.Sign) {
        strict = Math.imul(strict ^ unit, PRIME);
        loose = Math.imul(loose ^ small, PRIME);
        before = CharacterKind.Letter;
        end = ++at;
        continue;
      }
      const code = text.codePointAt(at) ?? 0;
      const traits = this.#traits.of(code);
      const kind = kindOf(traits);
      const next = at + (code > 0xffff ? 2 : 1);
      if (kind !== CharacterKind.Ignored) {
        if (at > start && !this.#goesOn(before, kind, at)) {
          break;
        }
        isPlain &&= looseUnitOf(traits) !== 0;
        strict = Math.imul(strict ^ (kind === CharacterKind.Apostrophe ? 0x27 : code), PRIME);
        loose = Math.imul(loose ^ looseUnitOf(traits), PRIME);
        before = kind;
        end = next;
      }
      at = next;
    }
    this.#put(start, end, isPlain ? undefined : strictWord(text.slice(start, end)), strict, loose);
    return end;
  }

  /** Takes in a word; where it is no plain one, as it is folded. */
  #put(start: number, end: number, word: string | undefined, strict: number, loose: number): void {
    const index = this.count++;
    this.#starts[index] = start;
    this.#ends[index] = end;
    this.strict[index] = word === undefined ? mixed(strict) : hashOf(word);
    this.loose[index] = word === undefined ? mixed(loose) : hashOf(foldText(word));
  }

  /** Whether a word that has come to a character of one kind goes on with the one at `at`, of another. */
  #goesOn(before: number, kind: number, at: number): boolean {
    switch (kind) {
      case CharacterKind.Accent:
        return true;
      case CharacterKind.Letter:
      case CharacterKind.Digit:
        return before !== CharacterKind.Sign;
      case CharacterKind.Apostrophe:
        return isWordKind(before) && isWordKind(this.#kindAfter(at));
      case CharacterKind.Joint:
        return before === CharacterKind.Digit && this.#kindAfter(at) === CharacterKind.Digit;
      default:
        return false;
    }
  }

  /** The kind of the next character that shows. */
  #kindAfter(at: number): number {
    for (let next = at + 1; next < this.text.length; next++) {
      const kind = kindOf(this.#traits.of(this.text.codePointAt(next) ?? 0));
      if (kind !== CharacterKind.Ignored) {
        return kind;
      }
    }
    return CharacterKind.Space;
  }

  #grow(length: number): void {
    const grown = (column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(length);
      larger.set(column);
      return larger;
    };
    [this.strict, this.loose, this.marks] = [grown(this.strict), grown(this.loose), grown(this.marks)];
    [this.#starts, this.#ends] = [grown(this.#starts), grown(this.#ends)];
  }
}

function isWordKind(kind: number): boolean {
  return kind === CharacterKind.Letter || kind === CharacterKind.Digit || kind === CharacterKind.Accent;
}
