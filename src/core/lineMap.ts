/** Offsets and lines: where each line of a text starts, counted as text editors count. */
import { type Span, span } from './span.ts';

/** A place by line and character, both from 0; the character counts UTF-16 code units from the start of the line. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** A span by lines and characters. */
export interface LineRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** Where the character stands next, from `from` on; Infinity when it does not. */
function after(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? Infinity : at;
}

/**
 * The lines of a text. A line ends at CR LF, at LF or at a CR alone, as in VS Code; U+2028, U+2029 and form feeds end none.
 * An editor may show a file with mixed line ends as if all were alike: its offsets then differ from the file's, lines and
 * characters do not. So whoever goes from a file to an editor goes by `positionAt`, and back by `offsetAt`.
 */
export class LineMap {
  readonly #length: number;
  /** Start of each line. */
  readonly #starts: readonly number[];
  /** End of each line, without what ends it. */
  readonly #ends: readonly number[];

  constructor(text: string) {
    const starts = [0];
    const ends: number[] = [];
    let lf = after(text, '\n', 0);
    let cr = after(text, '\r', 0);
    while (lf < Infinity || cr < Infinity) {
      const end = Math.min(lf, cr);
      const next = cr + 1 === lf ? lf + 1 : end + 1;
      ends.push(end);
      starts.push(next);
      lf = lf < next ? after(text, '\n', next) : lf;
      cr = cr < next ? after(text, '\r', next) : cr;
    }
    ends.push(text.length);
    this.#length = text.length;
    this.#starts = starts;
    this.#ends = ends;
  }

  /** How many lines there are; an empty text has one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line from its first character to its last, without what ends it. Throws a RangeError when there is no such line. */
  line(index: number): Span {
    const start = this.#starts[index];
    const end = this.#ends[index];
    if (start === undefined || end === undefined) {
      throw new RangeError(`No line ${String(index)}`);
    }
    return span(start, end);
  }

  /** Index of the line that the offset is in; offsets outside the text are in the first or last line. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Line and character of an offset. A place between CR and LF counts as the end of its line. */
  positionAt(offset: number): LinePosition {
    const inside = Math.max(0, Math.min(offset, this.#length));
    const index = this.lineAt(inside);
    const { start, end } = this.line(index);
    return { line: index, character: Math.min(inside, end) - start };
  }

  /** Lines and characters of a span. */
  rangeOf({ start, end }: Span): LineRange {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** Offset of a line and character, brought inside the text when it lies outside. */
  offsetAt(position: LinePosition): number {
    if (position.line < 0) {
      return 0;
    }
    if (position.line >= this.#starts.length) {
      return this.#length;
    }
    const { start, end } = this.line(position.line);
    return start + Math.max(0, Math.min(position.character, end - start));
  }
}
