/** The paragraphs of a reStructuredText draft, and what it defines: goes through the lines once, with what they are indented under. */
import type { BlockKind } from '../../../core/article.ts';
import { LineMap } from '../../../core/lineMap.ts';
import type { Span } from '../../../core/span.ts';
import { matchAt } from '../matchAt.ts';
import { addressWritten, Definitions, nameOf, wordsShown } from './restructuredTextInline.ts';
import {
  ADORNMENT,
  ATTRIBUTION,
  COLUMNS,
  COMMENT,
  DIRECTIVE,
  DOCTEST,
  FIELD,
  GRID,
  ITEM,
  LEAST_ADORNMENT,
  type Line,
  lineOf,
  MAX_REPLACEMENT,
  NO_PROSE,
  NOTE,
  OPTIONS,
  PROSE_AT_ONCE,
  QUOTING,
  SIGN,
  SUBSTITUTION,
  TARGET,
  VERSE,
} from './restructuredTextMarkers.ts';

/** What lines are indented under. */
interface Container {
  /** The column of what stands in it; undefined until there is a line of it that is further in than `marker`. */
  column: number | undefined;
  readonly marker: number;
  /** Number of the block quote that it is or is in. */
  quote: number | undefined;
  /** The footnote that it is or is in; its label until the first paragraph has it. */
  readonly note: { label: string | undefined } | undefined;
  /** What its next paragraph is. */
  kind: BlockKind;
  /** Whether it is a directive whose options may come. */
  isHead: boolean;
  /** Whether it is further in than what stands before it: a paragraph, but no list, makes it a block quote. */
  readonly isIndented: boolean;
}

const OUTSIDE = Object.freeze({ quote: undefined, note: undefined, kind: 'paragraph', isHead: false, isIndented: false });

/** A paragraph, heading or item, before its words are read. */
export interface Paragraph {
  kind: BlockKind;
  readonly container: Container;
  readonly lines: Span[];
  /** Whether it is a line block, each line of which is read by itself. */
  readonly isVerse: boolean;
  readonly isAttribution: boolean;
  readonly quote: number | undefined;
  readonly label: string | undefined;
}

/** Reads all lines of a text. */
export class RestructuredTextBlocks {
  /** In order. */
  readonly paragraphs: Paragraph[] = [];
  readonly definitions = new Definitions();
  readonly #text: string;
  readonly #lines: readonly (Line | undefined)[];
  /** The last line that may end a table without rules between its columns. */
  readonly #lastColumns: number;
  readonly #root: Container = { ...OUTSIDE, column: 0, marker: -1 };
  readonly #containers: Container[] = [];
  #open: Paragraph | undefined;
  /** Lines further in than this column are left out. */
  #skipped = Infinity;
  /** Lines are left out up to a blank one. */
  #isSkipping = false;
  /** The column of a paragraph that announced a literal block. */
  #literal: number | undefined;
  #quotes = 0;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    const map = new LineMap(text);
    this.#lines = Array.from({ length: map.lineCount }, (_, index) => lineOf(text, map.line(index), index));
    this.#lastColumns = this.#lines.findLastIndex((line) => line !== undefined && this.#endsTable(line));
  }

  read(): this {
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at];
      if (line === undefined) {
        this.#endParagraph();
        this.#isSkipping = false;
        this.#top.isHead = false;
      } else if (!this.#isLeftOut(line)) {
        this.#line(line);
      }
    }
    this.#endParagraph();
    return this;
  }

  get #top(): Container {
    return this.#containers.at(-1) ?? this.#root;
  }

  #words({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }

  #isLeftOut({ column, start }: Line): boolean {
    const literal = this.#literal;
    this.#literal = undefined;
    if (literal !== undefined && column > literal) {
      this.#skipped = literal;
    } else if (literal === column && SIGN.test(this.#text.charAt(start))) {
      // A literal block that is not indented has a sign before each of its lines.
      this.#isSkipping = true;
    }
    if (column <= this.#skipped) {
      this.#skipped = Infinity;
    }
    return this.#isSkipping || this.#skipped < Infinity;
  }

  #line(line: Line): void {
    const before = this.#open;
    if (before !== undefined && this.#goesOn(before, line)) {
      return;
    }
    this.#endParagraph();
    this.#literal = undefined;
    this.#enter(line, before);
    if (this.#top.isHead && matchAt(FIELD, this.#text, line.start) !== undefined) {
      this.#skipped = line.column;
      return;
    }
    this.#top.isHead = false;
    this.#start(line);
  }

  /** Takes the line if it belongs to the paragraph before it. */
  #goesOn({ container, lines, isVerse, isAttribution }: Paragraph, line: Line): boolean {
    container.column ??= line.column > container.marker ? line.column : undefined;
    const column = container.column ?? Infinity;
    const verse = isVerse ? matchAt(VERSE, this.#text, line.start) : undefined;
    if (line.column < column || (isVerse && verse === undefined && line.column === column)) {
      return false;
    }
    if (line.column === column && !isVerse && this.#isUnderline(line, lines)) {
      this.#endParagraph('heading');
      return true;
    }
    // A line under one that is further in defines what stands there.
    if (line.column > column && lines.length === 1 && !isVerse && !isAttribution) {
      return false;
    }
    lines.push({ start: line.start + (verse?.[0].length ?? 0), end: line.end });
    return true;
  }

  #isUnderline(line: Line, title: readonly Span[]): boolean {
    const length = title.length === 1 ? (title[0]?.end ?? 0) - (title[0]?.start ?? 0) : Infinity;
    return length < Infinity && line.end - line.start >= Math.min(LEAST_ADORNMENT, length) && ADORNMENT.test(this.#words(line));
  }

  /** Leaves what the line is not indented under, and enters what its indentation begins. `before` is the paragraph right before it. */
  #enter(line: Line, before: Paragraph | undefined): void {
    let top = this.#top;
    while (top !== this.#root && line.column < (top.column ?? top.marker + 1)) {
      this.#containers.pop();
      top = this.#top;
    }
    top.column ??= line.column;
    if (line.column > top.column) {
      this.#containers.push({ ...top, column: line.column, kind: 'paragraph', isHead: false, isIndented: before === undefined });
    }
  }

  /** Reads a line that begins something; what an item begins with may be an item itself. */
  #start(line: Line): void {
    let { start, column } = line;
    for (let item = this.#item(line.index, start, column); item !== undefined; item = this.#item(line.index, start, column)) {
      const marker = column;
      start += item.length;
      column += item.length;
      const isEmpty = start >= line.end;
      this.#push(marker, { column: isEmpty ? undefined : column, kind: 'listItem' });
      if (isEmpty) {
        return;
      }
    }
    const rest: Line = { start, end: line.end, column, index: line.index };
    if (!this.#explicit(rest) && !this.#leftOut(rest) && !this.#adorned(rest) && !this.#field(rest)) {
      this.#paragraph(rest);
    }
  }

  #push(marker: number, own: Partial<Container> = {}): void {
    const { quote, note } = this.#top;
    this.#containers.push({ ...OUTSIDE, column: undefined, marker, quote, note, ...own });
  }

  #item(index: number, start: number, column: number): string | undefined {
    const [item, enumerator] = matchAt(ITEM, this.#text, start) ?? matchAt(OPTIONS, this.#text, start) ?? [];
    const next = this.#lines[index + 1];
    // "A. Hollis was" and a second line is a paragraph.
    const isParagraph = enumerator !== undefined && next?.column === column && matchAt(ITEM, this.#text, next.start) === undefined;
    return isParagraph ? undefined : item;
  }

  /** Begins a paragraph, unless nothing stands there. */
  #paragraph({ start, end }: Span): void {
    if (start >= end) {
      return;
    }
    const container = this.#top;
    container.quote ??= container.isIndented ? ++this.#quotes : undefined;
    const { note, kind, quote } = container;
    const verse = matchAt(VERSE, this.#text, start);
    const signed = kind === 'listItem' ? undefined : matchAt(ATTRIBUTION, this.#text, start);
    const attributed = signed === undefined || quote === undefined ? undefined : this.#attributed(quote);
    const prefix = verse ?? (attributed === undefined ? undefined : signed);
    this.#open = {
      kind: quote !== undefined && kind === 'paragraph' ? 'blockQuote' : kind,
      container,
      lines: [{ start: start + (prefix?.[0].length ?? 0), end }],
      isVerse: verse !== undefined,
      isAttribution: attributed !== undefined,
      quote: attributed ?? quote,
      label: note?.label,
    };
    this.paragraphs.push(this.#open);
    container.kind = 'paragraph';
    if (note !== undefined) {
      note.label = undefined;
    }
  }

  /** The quote that a line with a dash tells the speaker of, which it ends; undefined where nothing is quoted before it. */
  #attributed(quote: number): number | undefined {
    const last = this.paragraphs.at(-1);
    if (last?.quote === undefined || (last.quote !== quote && !last.isAttribution)) {
      return undefined;
    }
    if (last.quote === quote) {
      this.#quotes++;
      this.#containers.filter((one) => one.quote === quote).forEach((one) => (one.quote = this.#quotes));
    }
    return last.quote;
  }

  #endParagraph(kind?: BlockKind): void {
    const open = this.#open;
    const last = open?.lines.at(-1);
    this.#open = undefined;
    if (open === undefined || last === undefined) {
      return;
    }
    if (kind !== undefined) {
      open.kind = kind;
    } else if (/(?<!\\)::$/.test(this.#words(last).slice(-3))) {
      // Of the colons that announce a literal block one is shown, none where a space is before them.
      const isApart = /^\s?$/.test(this.#text.slice(Math.max(last.start, last.end - 3), last.end - 2));
      this.#literal = open.container.column ?? open.container.marker;
      open.lines[open.lines.length - 1] = { start: last.start, end: last.end - (isApart ? 2 : 1) };
    }
  }

  /** Footnotes, targets, substitutions, directives and comments. */
  #explicit(line: Line): boolean {
    const text = this.#text;
    const { start } = line;
    if (!/^(?:\.\.|__)/.test(text.slice(start, start + 2))) {
      return false;
    }
    const [target, substitution, note, directive] = [TARGET, SUBSTITUTION, NOTE, DIRECTIVE].map((one) => matchAt(one, text, start));
    if (target !== undefined) {
      this.#target(line, target);
    } else if (substitution !== undefined) {
      this.#substitution(line, substitution);
    } else if (note !== undefined) {
      const label = this.definitions.labelOf(note[1] ?? '', 'text');
      this.definitions.labels.add(label);
      this.#push(line.column, { note: { label } });
      this.#paragraph({ start: start + note[0].length, end: line.end });
    } else if (directive !== undefined) {
      this.#directive(line, directive);
    } else if (matchAt(COMMENT, text, start) === undefined) {
      return false;
    } else if (line.end > start + 2 || this.#lines[line.index + 1] !== undefined) {
      // A comment that is empty only ends what stands before it.
      this.#skipped = line.column;
    }
    return true;
  }

  /** All that a definition says, from the offset on: lines further in belong to it. */
  #defined(line: Line, start: number): Span {
    this.#skipped = line.column;
    let last = line;
    for (let next = this.#lines[line.index + 1]; next !== undefined && next.column > line.column; next = this.#lines[last.index + 1]) {
      last = next;
    }
    return { start: Math.min(start, last.end), end: last.end };
  }

  #target(line: Line, [whole, phrase, name]: RegExpExecArray): void {
    const { targets, anonymous } = this.definitions;
    const address = addressWritten(this.#words(this.#defined(line, line.start + whole.length)));
    const named = phrase ?? name;
    if (named === undefined) {
      anonymous.push(address);
    } else if (address !== '' && !targets.has(nameOf(named))) {
      targets.set(nameOf(named), address);
    }
  }

  #substitution(line: Line, [whole, name = '', directive]: RegExpExecArray): void {
    const { start, end } = this.#defined(line, line.start + whole.length);
    const place = { start, end: Math.min(end, start + MAX_REPLACEMENT) };
    if (directive === 'replace') {
      this.definitions.substitutions.set(nameOf(name), wordsShown(this.#text, place));
    } else if (directive === 'image') {
      this.definitions.substitutions.set(nameOf(name), '');
    }
  }

  #directive(line: Line, [whole, name = '']: RegExpExecArray): void {
    const rest = { start: line.start + whole.length, end: line.end };
    if (NO_PROSE.test(name)) {
      this.#skipped = line.column;
      return;
    }
    const isArgument = rest.start < rest.end && !PROSE_AT_ONCE.test(name);
    // Arguments and options go on up to a blank line.
    this.#isSkipping = isArgument;
    this.#push(line.column, { isHead: true, ...(QUOTING.test(name) ? { quote: ++this.#quotes } : {}) });
    if (!isArgument) {
      this.#paragraph(rest);
    }
  }

  /** Tables, and what was typed into Python. */
  #leftOut(line: Line): boolean {
    const words = /^[+=>]/.test(this.#text.charAt(line.start)) ? this.#words(line) : '';
    if (GRID.test(words) || DOCTEST.test(words)) {
      this.#isSkipping = true;
      return true;
    }
    if (!COLUMNS.test(words) || line.index >= this.#lastColumns) {
      return false;
    }
    this.#at++;
    for (let last = this.#lines[this.#at]; last === undefined || !this.#endsTable(last); last = this.#lines[this.#at]) {
      this.#at++;
    }
    return true;
  }

  #endsTable(line: Line): boolean {
    return this.#lines[line.index + 1] === undefined && this.#text.startsWith('=', line.start) && COLUMNS.test(this.#words(line));
  }

  /** Titles with lines above and below them, transitions, and colons that announce a literal block. */
  #adorned(line: Line): boolean {
    const words = SIGN.test(this.#text.charAt(line.start)) ? this.#words(line) : '';
    const [title, below] = [this.#lines[line.index + 1], this.#lines[line.index + 2]];
    if (!ADORNMENT.test(words)) {
      return false;
    }
    if (words === '::') {
      this.#literal = line.column;
    } else if (title !== undefined && below !== undefined && this.#words(below) === words) {
      this.#paragraph(title);
      this.#endParagraph('heading');
      this.#at = below.index;
    } else {
      return words.length >= LEAST_ADORNMENT;
    }
    return true;
  }

  /** The name of a field is shown with what it says: it may be "Source". Those at the head of a draft are what front matter is elsewhere. */
  #field(line: Line): boolean {
    if (matchAt(FIELD, this.#text, line.start) === undefined) {
      return false;
    }
    if (this.#top === this.#root && this.paragraphs.length <= 2 && this.paragraphs.every(({ kind }) => kind === 'heading')) {
      this.#skipped = line.column;
      return true;
    }
    this.#push(line.column);
    this.#paragraph({ start: line.start + 1, end: line.end });
    return true;
  }
}
