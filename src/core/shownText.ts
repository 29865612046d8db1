/** All that an article shows, as one text, with the way back to the places in `Article.text`. */
import type { Article, Block, Run } from './article.ts';
import type { Span } from './span.ts';

/** A stretch of the shown text that comes from one run. What lies between two pieces divides lines or blocks. */
export interface ShownPiece {
  /** In the shown text. */
  readonly at: number;
  readonly length: number;
  /** In `Article.text`; as long as the piece where the words stand so there, letter by letter. */
  readonly source: Span;
  readonly run: Run;
}

/**
 * The words of an article as `visibleText` gives them for the whole of it: without markup, a line break inside a paragraph as
 * a space, blocks divided by a blank line.
 */
export class ShownText {
  readonly text: string;
  /** In order of the shown text. */
  readonly pieces: readonly ShownPiece[];
  /** Where each of the blocks stands in the shown text, by index; empty where it shows nothing. */
  readonly places: readonly Span[];

  constructor({ text, blocks }: Pick<Article, 'text' | 'blocks'>) {
    const builder = new Builder(text);
    for (const block of blocks) {
      builder.add(block);
    }
    this.text = builder.shown;
    this.pieces = builder.pieces;
    this.places = builder.places;
  }

  /** The place in `Article.text` of a place in `text` that holds at least one character. */
  sourceOf({ start, end }: Span): Span {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end - 1);
    if (first === undefined || last === undefined) {
      return { start: 0, end: 0 };
    }
    // What lies between two pieces belongs to the one before.
    const from = isPlain(first) ? Math.min(first.source.start + start - first.at, first.source.end) : first.source.start;
    const to = isPlain(last) ? Math.min(last.source.start + end - last.at, last.source.end) : last.source.end;
    return { start: from, end: Math.max(from, to) };
  }

  /** What of the pieces lies in a place of the shown text; a piece that does not stand so in `Article.text` whole or not at all. */
  piecesIn({ start, end }: Span): readonly ShownPiece[] {
    const found: ShownPiece[] = [];
    for (let index = Math.max(0, this.#indexAt(start)); index < this.pieces.length; index++) {
      const piece = this.pieces[index];
      if (piece === undefined || piece.at >= end) {
        break;
      }
      const at = Math.max(piece.at, start);
      const length = Math.min(piece.at + piece.length, end) - at;
      if (length > 0) {
        const from = piece.source.start + at - piece.at;
        found.push({ at, length, source: isPlain(piece) ? { start: from, end: from + length } : piece.source, run: piece.run });
      }
    }
    return found;
  }

  /** The first place in `text` that shows what stands at an offset of `Article.text` or behind it. */
  shownFrom(offset: number): number {
    const index = this.#countUntil((piece) => piece.source.end <= offset);
    const piece = this.pieces[index];
    if (piece === undefined) {
      return this.text.length;
    }
    if (offset <= piece.source.start) {
      return piece.at;
    }
    return isPlain(piece) ? piece.at + offset - piece.source.start : (this.pieces[index + 1]?.at ?? this.text.length);
  }

  #pieceAt(offset: number): ShownPiece | undefined {
    return this.pieces[Math.max(0, this.#indexAt(offset))];
  }

  /** Index of the last piece that begins at or before the offset; -1 when there is none. */
  #indexAt(offset: number): number {
    return this.#countUntil(({ at }) => at <= offset) - 1;
  }

  /** How many pieces the condition holds for: those at the beginning. */
  #countUntil(holds: (piece: ShownPiece) => boolean): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.pieces[middle];
      if (piece !== undefined && holds(piece)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

function isPlain({ run }: ShownPiece): boolean {
  return run.shown === undefined;
}

class Builder {
  readonly pieces: ShownPiece[] = [];
  readonly places: Span[] = [];
  readonly #text: string;
  readonly #parts: string[] = [];
  #length = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get shown(): string {
    return this.#parts.join('');
  }

  add(block: Block): void {
    const before = { parts: this.#parts.length, length: this.#length, pieces: this.pieces.length };
    if (before.length > 0) {
      this.#put('\n\n');
    }
    const start = this.#length;
    runLines(this.#text, block.runs).forEach((line, index) => {
      if (index > 0) {
        this.#put(' ');
      }
      this.#addLine(line);
    });
    if (this.#length === start) {
      // A block that shows nothing leaves no blank line.
      this.#parts.length = before.parts;
      this.#length = before.length;
      this.pieces.length = before.pieces;
    }
    this.places.push({ start: Math.min(start, this.#length), end: this.#length });
  }

  /** A line has no white space at its ends. */
  #addLine(line: readonly Run[]): void {
    const words = line.map((run) => run.shown ?? this.#text.slice(run.start, run.end));
    const whole = words.join('');
    const from = whole.length - whole.trimStart().length;
    const to = whole.trimEnd().length;
    let at = 0;
    line.forEach((run, index) => {
      const own = words[index] ?? '';
      const cutStart = Math.max(0, from - at);
      const cutEnd = Math.min(own.length, to - at);
      at += own.length;
      if (cutStart < cutEnd) {
        const { start, end } = run.shown === undefined ? { start: run.start + cutStart, end: run.start + cutEnd } : run;
        this.pieces.push({ at: this.#length, length: cutEnd - cutStart, source: { start, end }, run });
        this.#put(own.slice(cutStart, cutEnd));
      }
    });
  }

  #put(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
  }
}

/** The runs of a block, line by line: a line ends where a line break lies between two runs. `text` is what the runs are of. */
export function runLines(text: string, runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  let before: Run | undefined;
  for (const run of runs) {
    if (before !== undefined && /[\r\n]/.test(text.slice(before.end, run.start))) {
      lines.push([]);
    }
    lines.at(-1)?.push(run);
    before = run;
  }
  return lines;
}
