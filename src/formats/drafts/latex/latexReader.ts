/** Goes through a LaTeX text once, from sign to sign and from command to command, and tells a writer what is shown. */
import type { Span } from '../../../core/span.ts';
import { citingPlace } from '../citedPlaces.ts';
import { DraftWriter } from '../draftWriter.ts';
import { readCites, readNote, readQuoting } from './latexCiting.ts';
import { ACCENTS, CITES, HEADINGS, HIDDEN, NOTES, QUOTING, SHOWN_AFTER, SHOWN_SIGNS, SHOWN_WORDS } from './latexCommands.ts';
import { beginEnvironment, endEnvironment } from './latexEnvironments.ts';
import type { LatexSource } from './latexSource.ts';
import type { GroupEnd, LatexState } from './latexState.ts';

interface Group {
  /** The offset of the brace that closes it; -1 where none does. */
  readonly closing: number;
  readonly end?: GroupEnd;
}

/** Reads a part of a text. */
export class LatexReader implements LatexState {
  readonly source: LatexSource;
  readonly writer: DraftWriter;
  at: number;
  quoting = 0;
  isInMarks = false;
  isLooseQuote = false;
  readonly #end: number;
  readonly #groups: Group[] = [];
  /** A German mark is open, so that `"'` closes it. */
  #isGermanOpen = false;

  constructor(source: LatexSource, { start, end }: Span) {
    this.source = source;
    this.writer = new DraftWriter(source.text);
    this.at = start;
    this.#end = end;
  }

  /** Reads it all. */
  read(): DraftWriter {
    while (this.at < this.#end) {
      this.#next();
    }
    this.#closeGroups(() => true);
    return this.writer;
  }

  open(brace: number, end?: GroupEnd): void {
    this.#groups.push({ closing: this.source.closing(brace), ...(end === undefined ? {} : { end }) });
    this.at = brace + 1;
  }

  endParagraph(): void {
    this.#closeGroups(({ closing }) => closing < 0);
    this.#isGermanOpen = false;
    this.isInMarks = false;
    if (this.isLooseQuote) {
      this.isLooseQuote = false;
      this.writer.endQuote();
    }
    this.writer.endBlock();
  }

  /** Closes groups from the innermost on, as long as they fit. */
  #closeGroups(fits: (group: Group) => boolean): void {
    for (let group = this.#groups.at(-1); group !== undefined && fits(group); group = this.#groups.at(-1)) {
      this.#groups.pop();
      group.end?.({ start: this.at, end: this.at });
    }
  }

  #next(): void {
    const { text } = this.source;
    const start = this.at;
    const plain = /[^\\{}$%~\-`'"\n\r&,<>]+/y;
    plain.lastIndex = start;
    const length = plain.exec(text)?.[0].length ?? 0;
    if (length > 0) {
      this.at = Math.min(start + length, this.#end);
      this.writer.plain(start, this.at);
      return;
    }
    switch (text.charAt(start)) {
      case '\\':
        this.#command(start);
        break;
      case '{':
        this.open(start);
        break;
      case '}':
        this.#closeBrace(start);
        break;
      case '$':
        this.#math(start, text.startsWith('$$', start) ? '$$' : '$');
        break;
      case '%':
        this.#comment(start);
        break;
      case '\n':
      case '\r':
        this.#lineBreak(start);
        break;
      default:
        this.#sign(start);
    }
  }

  #closeBrace(brace: number): void {
    this.at = brace + 1;
    const index = this.#groups.findLastIndex(({ closing }) => closing === brace);
    if (index < 0) {
      return;
    }
    while (this.#groups.length > index + 1) {
      this.#groups.pop()?.end?.({ start: brace, end: brace });
    }
    this.#groups.pop()?.end?.({ start: brace, end: brace + 1 });
  }

  /** Marks that TeX's fonts join. */
  #sign(start: number): void {
    const { text } = this.source;
    const found = LIGATURES.find(([written]) => text.startsWith(written, start));
    const [written, shown] = found ?? [text.charAt(start), undefined];
    const isOther = written === `"'` && !this.#isGermanOpen;
    const isInner = written === "''" && text.startsWith("'''", start) && !text.startsWith("''''", start);
    if (shown === undefined || isOther || isInner) {
      this.at = start + 1;
      this.writer.plain(start, this.at);
      return;
    }
    this.#isGermanOpen = written === '"`' || (this.#isGermanOpen && written !== `"'`);
    this.isInMarks = written === '``' || (this.isInMarks && written !== "''");
    this.at = start + written.length;
    this.writer.shown(start, this.at, this.quoting % 2 === 1 ? (INNER.get(shown) ?? shown) : shown);
  }

  /** A comment takes the end of its line with it. */
  #comment(start: number): void {
    const { text } = this.source;
    const comment = /%[^\r\n]*(?:\r\n|\r|\n|$)[ \t]*/y;
    comment.lastIndex = start;
    this.at = start + (comment.exec(text)?.[0].length ?? 1);
    this.writer.hidden(start, this.at);
    if (/[\r\n]/.test(text.charAt(this.at))) {
      this.endParagraph();
    }
  }

  #lineBreak(start: number): void {
    const { text } = this.source;
    const breaks = /(?:\r\n|\r|\n)[ \t]*/y;
    let count = 0;
    for (breaks.lastIndex = start; breaks.test(text); count++) {
      this.at = breaks.lastIndex;
    }
    if (count > 1) {
      this.endParagraph();
    }
  }

  /** Math is not shown, but for a number. */
  #math(start: number, sign: string): void {
    const from = start + sign.length;
    const end = this.source.mathEnd(from, sign);
    if (end === undefined) {
      this.at = from;
      this.writer.plain(start, from);
      return;
    }
    this.at = end + sign.length;
    const number = /^\s*([+-]?\d[\d.,:]*)(\\%)?\s*$/.exec(this.source.text.slice(from, Math.min(end, from + 40)));
    if (number === null) {
      this.writer.hidden(start, this.at);
    } else {
      this.writer.shown(start, this.at, `${number[1] ?? ''}${number[2] === undefined ? '' : '%'}`);
    }
  }

  #command(start: number): void {
    const { text } = this.source;
    const command = /\\(?:([A-Za-z@]+)\*?|([^]))?/uy;
    command.lastIndex = start;
    const [whole = '\\', name, sign] = command.exec(text) ?? [];
    this.at = start + whole.length;
    if (name !== undefined) {
      this.#named(start, name);
    } else if (sign !== undefined) {
      this.#unnamed(start, sign);
    }
  }

  #unnamed(start: number, sign: string): void {
    const shown = SHOWN_SIGNS.get(/\s/.test(sign) ? ' ' : sign);
    if (sign === '\\') {
      this.#newLine(start);
    } else if (sign === '(' || sign === '[') {
      this.#mathBetween(start, sign === '(' ? '\\)' : '\\]');
    } else if (shown !== undefined) {
      this.writer.shown(start, this.at, shown);
    } else if (ACCENTS.has(sign)) {
      this.#accent(start, ACCENTS.get(sign) ?? '');
    }
  }

  /** `\\` with what may follow it: where a line ends after it, that divides the words. */
  #newLine(start: number): void {
    const { text } = this.source;
    const at = text.charAt(this.at) === '*' ? this.at + 1 : this.at;
    this.at = (this.source.option(at)?.end ?? at - 1) + 1;
    if (!/^[ \t]*[\r\n]/.test(text.slice(this.at, this.at + 40))) {
      this.writer.shown(start, this.at, ' ');
    }
  }

  #mathBetween(start: number, sign: string): void {
    const end = this.source.mathEnd(this.at, sign);
    this.at = end === undefined ? this.at : end + sign.length;
    this.writer.hidden(start, this.at);
  }

  #accent(start: number, accent: string): void {
    const base = /[ \t]*(?:\{(?:\\([ij])\s*|(\p{L}?))\}|\\([ij])(?![A-Za-z])[ \t]*|(\p{L}))/uy;
    base.lastIndex = this.at;
    const match = base.exec(this.source.text);
    // One of the groups has matched.
    const letter = match?.slice(1).join('') ?? '';
    if (match !== null && letter !== '') {
      this.at += match[0].length;
      this.writer.shown(start, this.at, `${letter}${accent}`.normalize('NFC'));
    }
  }

  #named(start: number, name: string): void {
    const shown = SHOWN_WORDS.get(name);
    const isAccent = ACCENTS.has(name) && this.source.brace(this.at) !== undefined;
    if (shown !== undefined) {
      this.#skipSpace();
      this.writer.shown(start, this.at, shown);
    } else if (isAccent || (ACCENTS.has(name) && /^[ \t]+\p{L}/u.test(this.source.text.slice(this.at, this.at + 9)))) {
      this.#accent(start, ACCENTS.get(name) ?? '');
    } else if (!this.#structure(start, name)) {
      this.#other(start, name);
    }
  }

  /** Commands that make or end something; false for others. */
  #structure(start: number, name: string): boolean {
    const level = HEADINGS.get(name);
    if (name === 'begin') {
      beginEnvironment(this, start);
    } else if (name === 'end') {
      endEnvironment(this);
    } else if (name === 'item') {
      this.endParagraph();
      this.writer.endBlock('listItem', 1);
      this.at = this.source.options(this.at).end;
    } else if (name === 'par') {
      this.endParagraph();
    } else if (level !== undefined || name === 'title' || name === 'caption') {
      this.#heading(name, level);
    } else if (name === 'verb' || name === 'lstinline') {
      this.#verbatim(start);
    } else {
      return false;
    }
    return true;
  }

  #heading(name: string, level: number | undefined): void {
    const { end } = this.source.options(this.at);
    const brace = this.source.brace(end);
    this.endParagraph();
    if (brace !== undefined) {
      this.writer.endBlock(name === 'title' ? 'title' : level === undefined ? 'paragraph' : 'heading', level);
      this.open(brace, () => {
        this.writer.endBlock();
      });
    }
  }

  #verbatim(start: number): void {
    const { text } = this.source;
    const from = this.source.options(this.at).end;
    const sign = text.charAt(from) === '{' ? '}' : text.charAt(from);
    const line = /[^\r\n]{0,1000}/y;
    line.lastIndex = from + 1;
    const length = (line.exec(text)?.[0] ?? '').indexOf(sign);
    this.at = length < 0 || sign === '' ? this.at : from + length + 2;
    this.writer.hidden(start, this.at);
  }

  #other(start: number, name: string): void {
    const before = SHOWN_AFTER.get(name);
    if (QUOTING.test(name)) {
      readQuoting(this, start, name);
    } else if (CITES.test(name)) {
      readCites(this, start, name);
    } else if (NOTES.has(name)) {
      readNote(this, start);
    } else if (name === 'href') {
      this.#linked(start);
    } else if (name === 'url' || name === 'nolinkurl') {
      this.#address(start);
    } else if (HIDDEN.has(name)) {
      this.#skipArguments(Infinity);
      this.writer.hidden(start, this.at);
    } else if (before !== undefined) {
      this.#skipArguments(before);
    } else {
      this.#skipOptionsAndSpace(name);
    }
  }

  /** An unknown command: what stands in its braces is shown as the rest is. */
  #skipOptionsAndSpace(name: string): void {
    const { end } = this.source.options(this.at);
    const brace = end > this.at ? this.source.brace(end) : undefined;
    this.at = brace ?? this.at;
    if (name !== 'xspace') {
      this.#skipSpace();
    }
  }

  /** TeX passes over spaces after the letters of a command, and over braces with nothing in them that keep it from that. */
  #skipSpace(): void {
    const space = /\{\}|[ \t]*/y;
    space.lastIndex = this.at;
    this.at += space.exec(this.source.text)?.[0].length ?? 0;
  }

  #skipArguments(count: number): void {
    for (let index = 0; index < count; index++) {
      const { end } = this.source.options(this.at);
      const argument = this.source.argument(end);
      if (argument === undefined) {
        this.at = end;
        return;
      }
      this.at = argument.end + 1;
    }
    this.at = this.source.options(this.at).end;
  }

  #linked(start: number): void {
    const address = this.source.argument(this.source.options(this.at).end);
    const brace = address === undefined ? undefined : this.source.brace(address.end + 1);
    if (address === undefined || brace === undefined) {
      this.at = address === undefined ? this.at : address.end + 1;
      return;
    }
    const value = this.#written(address);
    this.open(brace, ({ end }) => this.#cite(value, { start, end }));
  }

  #address(start: number): void {
    const address = this.source.argument(this.at);
    if (address !== undefined) {
      this.at = address.end + 1;
      this.writer.shown(start, this.at, this.#written(address));
      this.#cite(this.#written(address), { start, end: this.at });
    }
  }

  #cite(value: string, place: Span): void {
    if (value !== '') {
      this.writer.cite(citingPlace('link', value, place));
    }
  }

  /** An address without the escapes of signs that LaTeX takes for its own. */
  #written({ start, end }: Span): string {
    return this.source.text
      .slice(start, end)
      .trim()
      .replace(/\\([%#_&~{}$])/g, '$1');
  }
}

/** Marks in the words of a command that quotes stand in its marks. */
const INNER: ReadonlyMap<string, string> = new Map([
  ['“', '‘'],
  ['”', '’'],
]);

/** What TeX's fonts, and German shorthands, make of signs; longer ones first. */
const LIGATURES: readonly (readonly [written: string, shown: string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['"`', '„'],
  [`"'`, '“'],
  ['<<', '«'],
  ['>>', '»'],
  [',,', '„'],
  ['`', '‘'],
  ['~', '\u00a0'],
  ['&', ' '],
];
