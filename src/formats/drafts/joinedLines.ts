/** Lines of a draft that make up a paragraph, as one text. */
import { firstStartingAt, type Span } from '../../core/span.ts';

/** Lines of the draft as one text, a line feed between them, with the way back. */
export class JoinedLines {
  readonly text: string;
  readonly #pieces: readonly (Span & { readonly source: number })[];

  constructor(text: string, lines: readonly Span[]) {
    let at = 0;
    this.#pieces = lines.map(({ start, end }) => {
      const piece = { start: at, end: at + end - start, source: start };
      at = piece.end + 1;
      return piece;
    });
    this.text = lines.map(({ start, end }) => text.slice(start, end)).join('\n');
  }

  /** The place in the draft of a place that is not empty. */
  sourceOf({ start, end }: Span): Span {
    return { start: this.#offset(start), end: this.#offset(end - 1) + 1 };
  }

  #offset(at: number): number {
    const piece = this.#pieces[Math.max(0, firstStartingAt(this.#pieces, at + 1) - 1)];
    return piece === undefined ? 0 : piece.source + Math.min(at, piece.end) - piece.start;
  }
}
