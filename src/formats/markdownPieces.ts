/** Divides Markdown into pieces that the parser reads in bounded time, and finds those that it would not. */
import { LineMap } from '../core/lineMap.ts';
import { type Span, span } from '../core/span.ts';

/** A part of a Markdown text. A `plain` one is written so that parsing it would take too long; its lines are paragraphs. */
export interface MarkdownPiece extends Span {
  readonly kind: 'markdown' | 'plain';
}

/** The pieces of a text, and its link definitions, which count in all pieces. */
export interface MarkdownPieces {
  /** In order, without gaps. One, unless the text is long. */
  readonly pieces: readonly MarkdownPiece[];
  /** Lines such as `[1]: https://example.org`, joined; empty when there is but one piece. */
  readonly definitions: string;
}

// The parser's time grows with the square of some things (measured with micromark 4): what opens or closes emphasis, links
// and HTML within one paragraph; headings underlined, quotes and nested lists within one text; the depth of nesting.
// No article comes near these bounds.
const MAX_EMPHASIS = 1000;
/** Each of the others may be looked for to the end of its paragraph: their number times the paragraph's length. */
const MAX_SEARCHED = 20_000_000;
const MAX_PREFIX = 100;
const MAX_CONTAINERS = 1500;
/**
 * A piece is closed at the next safe place when it is longer than this, or holds this many containers. Small pieces are read
 * faster than a long one (500 kB: 150 ms in pieces of 8 kB, 240 ms in pieces of 50 kB), but each needs all definitions again.
 */
const PIECE_LENGTH = 8000;
const DEFINITIONS_SHARE = 0.25;
const PIECE_CONTAINERS = 250;
const MAX_DEFINITIONS_LENGTH = 20_000;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const LIST_MARKER = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
/** HTML that goes on over blank lines until its end, as CommonMark says; other HTML ends at one. */
const RAW_HTML: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
];
const DEFINITION = /^ {0,3}\[[^\]\\]{1,200}\]: +\S/;

/** A part between two places where the text may be divided. */
interface Section extends Span {
  readonly containers: number;
  readonly isHostile: boolean;
}

/** Divides a Markdown text. Takes time in proportion to its length. */
export function piecesOf(text: string): MarkdownPieces {
  const lines = new LineMap(text);
  const scan = new SectionScan();
  const definitions: string[] = [];
  for (let index = 0; index < lines.lineCount; index++) {
    const { start, end } = lines.line(index);
    const line = text.slice(start, end);
    if (!scan.isInside && line.length < 2000 && DEFINITION.test(line)) {
      definitions.push(line);
    }
    scan.add(line, start);
  }
  const all = joined(definitions);
  const pieces = merge(scan.end(text.length), Math.max(PIECE_LENGTH, all.length / DEFINITIONS_SHARE));
  return { pieces, definitions: pieces.length < 2 ? '' : all };
}

function joined(definitions: readonly string[]): string {
  let length = 0;
  return definitions.filter((line) => (length += line.length + 1) <= MAX_DEFINITIONS_LENGTH).join('\n');
}

function merge(sections: readonly Section[], maxLength: number): readonly MarkdownPiece[] {
  const pieces: MarkdownPiece[] = [];
  let containers = 0;
  for (const section of sections) {
    const last = pieces.at(-1);
    const kind = section.isHostile ? 'plain' : 'markdown';
    const hasRoom = last !== undefined && section.end - last.start <= maxLength && containers + section.containers <= PIECE_CONTAINERS;
    if (last !== undefined && last.kind === kind && (kind === 'plain' || hasRoom)) {
      pieces[pieces.length - 1] = { kind, ...span(last.start, section.end) };
      containers += section.containers;
    } else {
      pieces.push({ kind, ...span(section.start, section.end) });
      containers = section.containers;
    }
  }
  return pieces;
}

/** Goes through the lines of a text and notes where it may be divided, and what costs the parser time. */
class SectionScan {
  readonly #sections: Section[] = [];
  #start = 0;
  #containers = 0;
  #isHostile = false;
  #isAfterBlank = false;
  #fence: string | undefined;
  /** What ends the HTML that the scan is in. */
  #rawEnd: RegExp | undefined;
  /** Of the paragraph that the scan is in: its length, its marks of emphasis, and what opens or closes something else. */
  #length = 0;
  #emphasis = 0;
  #openers = 0;

  /** Whether the lines to come are code or HTML, where nothing else is looked for. */
  get isInside(): boolean {
    return this.#fence !== undefined || this.#rawEnd !== undefined;
  }

  add(line: string, start: number): void {
    const fence = FENCE.exec(line)?.[1];
    if (this.#fence !== undefined) {
      // A fence is closed by one of its kind that is at least as long.
      this.#fence = fence?.startsWith(this.#fence) === true ? undefined : this.#fence;
      return;
    }
    if (this.#rawEnd !== undefined) {
      this.#rawEnd = this.#rawEnd.test(line) ? undefined : this.#rawEnd;
      return;
    }
    const prefix = prefixOf(line);
    if (prefix.length === line.length) {
      this.#isAfterBlank = true;
      this.#beginParagraph();
    } else {
      if (this.#isAfterBlank && !/^[ \t]/.test(line) && !LIST_MARKER.test(line)) {
        this.#divide(start);
      }
      this.#isAfterBlank = false;
    }
    this.#fence = fence;
    const rawEnd = RAW_HTML.find(([begin]) => begin.test(line))?.[1];
    this.#rawEnd = rawEnd?.test(line) === true ? undefined : rawEnd;
    this.#measure(line, prefix);
  }

  /** The sections, once all lines are in. */
  end(length: number): readonly Section[] {
    this.#divide(length);
    return this.#sections;
  }

  #divide(at: number): void {
    if (at > this.#start) {
      const { start, end } = span(this.#start, at);
      this.#sections.push({ start, end, containers: this.#containers, isHostile: this.#isHostile || this.#containers > MAX_CONTAINERS });
    }
    this.#start = at;
    this.#containers = 0;
    this.#isHostile = false;
  }

  #beginParagraph(): void {
    this.#length = 0;
    this.#emphasis = 0;
    this.#openers = 0;
  }

  #measure(line: string, prefix: Prefix): void {
    if (prefix.markers > 0) {
      this.#beginParagraph();
    }
    this.#containers += UNDERLINE.test(line) ? 1 : prefix.quotes + Math.max(0, prefix.markers - 1);
    this.#length += line.length;
    for (let at = prefix.length; at < line.length; at++) {
      switch (line.charAt(at)) {
        case '*':
        case '_':
          this.#emphasis++;
          break;
        case '`':
          // A run of backticks opens one thing.
          this.#openers += line.charAt(at - 1) === '`' ? 0 : 1;
          break;
        case '[':
        case ']':
        case '<':
          this.#openers++;
          break;
      }
    }
    if (prefix.length > MAX_PREFIX || this.#emphasis > MAX_EMPHASIS || this.#openers * this.#length > MAX_SEARCHED) {
      this.#isHostile = true;
    }
  }
}

interface Prefix {
  /** Units of white space and markers before the words of the line. */
  readonly length: number;
  readonly quotes: number;
  /** List markers. */
  readonly markers: number;
}

/** What stands before the words of a line: white space, `>` and list markers. */
function prefixOf(line: string): Prefix {
  let length = 0;
  let quotes = 0;
  let markers = 0;
  for (; length < line.length;) {
    const unit = line.charAt(length);
    if (unit === ' ' || unit === '\t') {
      length++;
    } else if (unit === '>') {
      quotes++;
      length++;
    } else {
      const marker = LIST_MARKER.exec(line.slice(length, length + 11))?.[0];
      if (marker === undefined) {
        break;
      }
      markers++;
      length += marker.length;
    }
  }
  return { length, quotes, markers };
}
