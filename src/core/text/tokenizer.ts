/** Splits the text of an article into tokens: one pass over the characters, no strings made but for new word types. */
import type { Article, Run } from '../article.ts';
import { CharClass, type CharClasses, isLetterPair, unitsAt } from './characters.ts';
import { Columns } from './columns.ts';
import { markKindOf } from './markKind.ts';
import { isQuotationMark, TokenKind, type Tokens } from './tokens.ts';
import { WordShape } from './wordShape.ts';
import type { WordTable } from './wordTable.ts';

const AMPERSAND = 0x26;
const HYPHEN = 0x2d;
/** s, d, m after an apostrophe, and ll, re, ve: what is cut off a word as a clitic. */
const CLITIC = /^(?:s|d|m|ll|re|ve)$/i;

/**
 * Splits the shown text of the article into tokens. Linear in its length, whatever it holds. The tokens, and all that is made
 * from them, are valid until `columns` is cleared.
 */
export function tokenize(article: Article, words: WordTable, columns = new Columns()): Tokens {
  const tokenizer = new Tokenizer(article.text, words, columns);
  for (let i = 0; i < article.blocks.length; i++) {
    tokenizer.addBlock(i, article.blocks[i]?.runs ?? []);
  }
  return tokenizer.tokens();
}

/** Collects the tokens of one article; `tokens()` ends it. */
class Tokenizer {
  readonly #text: string;
  readonly #words: WordTable;
  readonly #columns: Columns;
  readonly #classes: CharClasses;
  #count = 0;
  #block = 0;
  #start: Int32Array;
  #end: Int32Array;
  #kind: Uint8Array;
  #word: Int32Array;
  #blocks: Int32Array;
  readonly #marks: number[] = [];

  constructor(text: string, words: WordTable, columns: Columns) {
    this.#text = text;
    this.#words = words;
    this.#columns = columns;
    this.#classes = words.characters;
    // A token of news has five characters on average, with its space; the columns grow where that is too few.
    const size = (text.length >> 2) + 16;
    this.#start = columns.int32(size);
    this.#end = columns.int32(size);
    this.#kind = columns.uint8(size);
    this.#word = columns.int32(size);
    this.#blocks = columns.int32(size);
  }

  /** Adds the tokens of one block; blocks come in order. */
  addBlock(block: number, runs: readonly Run[]): void {
    this.#block = block;
    for (const run of runs) {
      if (run.shown === undefined) {
        this.#scan(run.start, run.end);
      } else {
        this.#addShown(run, run.shown);
      }
    }
  }

  tokens(): Tokens {
    return {
      text: this.#text,
      words: this.#words,
      columns: this.#columns,
      count: this.#count,
      start: this.#start,
      end: this.#end,
      kind: this.#kind,
      word: this.#word,
      block: this.#blocks,
      marks: this.#marks,
    };
  }

  #scan(from: number, to: number): void {
    let at = from;
    while (at < to) {
      const kind = this.#classAt(at);
      if (kind === CharClass.Space || kind === CharClass.Joiner) {
        at++;
      } else if (kind === CharClass.Letter) {
        at = this.#addWord(at, to);
      } else if (kind === CharClass.Digit) {
        at = this.#addNumber(at, to);
      } else if (kind === CharClass.Surrogate) {
        at = isLetterPair(this.#text, at) ? this.#addWord(at, to) : this.#addMark(at, to);
      } else {
        at = this.#addMark(at, to);
      }
    }
  }

  /** A character reference: one token of what is shown, over the reference's characters. */
  #addShown(run: Run, shown: string): void {
    const first = this.#classes.of(shown.charCodeAt(0));
    if (first === CharClass.Space || shown === '') {
      return;
    }
    const isWord = first === CharClass.Letter || first === CharClass.Digit;
    const kind = isWord ? TokenKind.Word : markKindOf(shown, 0);
    this.#noteMark(kind);
    this.#push(run.start, run.end, kind, this.#words.id(shown));
  }

  #addWord(start: number, to: number): number {
    const letters = this.#words.readLetters(this.#text, start, to);
    const isPlain = letters > start && (letters === to || endsPlainWord(this.#classAt(letters), this.#text.charCodeAt(letters)));
    if (isPlain) {
      this.#push(start, letters, TokenKind.Word, this.#words.internLetters(this.#text, start, letters));
      return letters;
    }
    let end = this.#wordEnd(start, to);
    const clitic = this.#cliticStart(start, end);
    if (clitic > start) {
      this.#push(start, clitic, TokenKind.Word, this.#words.intern(this.#text, start, clitic));
      this.#push(clitic, end, TokenKind.Clitic, this.#words.intern(this.#text, clitic, end));
      return end;
    }
    let word = this.#words.intern(this.#text, start, end);
    if (end < to && this.#classAt(end) === CharClass.Period && this.#takesPeriod(word, end, to)) {
      end++;
      word = this.#words.intern(this.#text, start, end);
    }
    this.#push(start, end, TokenKind.Word, word);
    return end;
  }

  #addNumber(start: number, to: number): number {
    let end = start;
    let letters = false;
    while (end < to) {
      const kind = this.#classAt(end);
      if (kind === CharClass.Digit) {
        end++;
      } else if (kind === CharClass.Letter) {
        letters = true;
        end++;
      } else if (end + 1 < to && this.#joinsNumber(end, kind)) {
        end++;
      } else {
        break;
      }
    }
    if (letters) {
      return this.#addWord(start, to);
    }
    this.#push(start, end, TokenKind.Number, this.#words.internNumber(this.#text, start, end));
    return end;
  }

  /** Whether the mark at `at` stands inside a number: `3.5`, `1,250`, `10:30`, `51-49`. */
  #joinsNumber(at: number, kind: number): boolean {
    const next = this.#classAt(at + 1);
    if (kind === CharClass.Hyphen) {
      return next === CharClass.Digit || next === CharClass.Letter;
    }
    const code = this.#text.charCodeAt(at);
    return next === CharClass.Digit && (kind === CharClass.Period || code === 0x2c || code === 0x3a);
  }

  #addMark(start: number, to: number): number {
    const text = this.#text;
    const code = text.charCodeAt(start);
    let end = Math.min(start + unitsAt(text, start), to);
    let kind = markKindOf(text, start);
    if (kind === TokenKind.Period || kind === TokenKind.Exclamation) {
      end = this.#endOfRepeats(end, to, kind);
      kind = kind === TokenKind.Period && end > start + 1 ? TokenKind.Ellipsis : kind;
    } else if (end < to && text.charCodeAt(end) === code && (code === 0x27 || code === 0x2019)) {
      end++;
      kind = TokenKind.DoubleStraight;
    } else if (end < to && code === 0x60 && text.charCodeAt(end) === code) {
      end++;
      kind = TokenKind.DoubleOpen;
    } else if (code === HYPHEN) {
      while (end < to && text.charCodeAt(end) === HYPHEN) {
        end++;
      }
    } else if (this.#isLooseClitic(start, to)) {
      end = start + 2;
      kind = TokenKind.Clitic;
    }
    this.#noteMark(kind);
    this.#push(start, end, kind, this.#words.internMark(text, start, end));
    return end;
  }

  /** Notes that the next token is a quotation mark, if its kind is one. */
  #noteMark(kind: number): void {
    if (isQuotationMark(kind)) {
      this.#marks.push(this.#count);
    }
  }

  /** `’s` parted from its word by markup: `*Times*’s`. */
  #isLooseClitic(start: number, to: number): boolean {
    return (
      this.#classAt(start) === CharClass.Apostrophe &&
      this.#count > 0 &&
      this.#kind[this.#count - 1] === TokenKind.Word &&
      this.#blocks[this.#count - 1] === this.#block &&
      start + 1 < to &&
      this.#text.charCodeAt(start + 1) === 0x73 &&
      (start + 2 >= to || this.#classAt(start + 2) !== CharClass.Letter) &&
      start > 0 &&
      this.#classAt(start - 1) !== CharClass.Space
    );
  }

  #endOfRepeats(from: number, to: number, kind: number): number {
    let end = from;
    while (end < to && markKindOf(this.#text, end) === kind) {
      end++;
    }
    return end;
  }

  #wordEnd(start: number, to: number): number {
    let end = start;
    while (end < to) {
      const kind = this.#classAt(end);
      if (kind === CharClass.Letter || kind === CharClass.Digit || kind === CharClass.Joiner) {
        end++;
      } else if (kind === CharClass.Surrogate) {
        if (!isLetterPair(this.#text, end)) {
          break;
        }
        end += 2;
      } else if (end + 1 < to && this.#joinsWord(start, end, kind)) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  /** Whether the mark at `at`, which has a character after it, stands inside the word that began at `start`. */
  #joinsWord(start: number, at: number, kind: number): boolean {
    const next = this.#classAt(at + 1);
    if (kind === CharClass.Apostrophe) {
      return next === CharClass.Letter;
    }
    if (kind === CharClass.Hyphen) {
      return next === CharClass.Letter || next === CharClass.Digit;
    }
    if (kind === CharClass.Period && next === CharClass.Letter) {
      // U.S, p.m, Ph.D., example.com; but not the missing space of "it rained.The".
      const single = at - start === 1 || this.#classAt(at - 2) === CharClass.Period;
      const abbreviated = at + 2 < this.#text.length && this.#classAt(at + 2) === CharClass.Period;
      return single || abbreviated || this.#isLower(at + 1);
    }
    return this.#text.charCodeAt(at) === AMPERSAND && next === CharClass.Letter && !this.#isLower(at + 1);
  }

  #isLower(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code >= 0x61 && code <= 0x7a;
  }

  /** Whether the period at `at`, right after the word, belongs to it: initials, U.S., p.m., and the abbreviations of the lexicon. */
  #takesPeriod(word: number, at: number, to: number): boolean {
    const shape = this.#words.shape(word);
    if (at + 1 < to && this.#classAt(at + 1) === CharClass.Period) {
      return false;
    }
    if ((shape & (WordShape.OneCapital | WordShape.AbbreviationStem)) !== 0) {
      return true;
    }
    return (shape & WordShape.Period) !== 0 && this.#classAt(at - 2) === CharClass.Period;
  }

  /** Where the clitic at the end of the word starts; `start` when it has none. */
  #cliticStart(start: number, end: number): number {
    for (let at = end - 2; at > start && at >= end - 3; at--) {
      if (this.#classAt(at) === CharClass.Apostrophe) {
        return CLITIC.test(this.#text.slice(at + 1, end)) ? at : start;
      }
    }
    return start;
  }

  #classAt(at: number): number {
    return this.#classes.of(this.#text.charCodeAt(at));
  }

  #push(start: number, end: number, kind: number, word: number): void {
    if (this.#count === this.#start.length) {
      this.#grow();
    }
    this.#start[this.#count] = start;
    this.#end[this.#count] = end;
    this.#kind[this.#count] = kind;
    this.#word[this.#count] = word;
    this.#blocks[this.#count] = this.#block;
    this.#count++;
  }

  #grow(): void {
    const size = this.#start.length * 2;
    const larger = (column: Int32Array): Int32Array => {
      const copy = this.#columns.int32(size);
      copy.set(column);
      return copy;
    };
    this.#start = larger(this.#start);
    this.#end = larger(this.#end);
    this.#word = larger(this.#word);
    this.#blocks = larger(this.#blocks);
    const kinds = this.#columns.uint8(size);
    kinds.set(this.#kind);
    this.#kind = kinds;
  }
}

/** Whether a word of letters ends before the character, whatever comes after that. */
function endsPlainWord(kind: number, code: number): boolean {
  return kind === CharClass.Space || (kind === CharClass.Other && code !== AMPERSAND);
}
