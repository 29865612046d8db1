/** What is taken out of a document, piece by piece, and the article that the pieces make. */
import type { Article, ArticleFormat, BlockKind, Run, RunStyle } from '../core/article.ts';
import { type ArticleFields, assembleArticle, type UnnumberedBlock } from './assemble.ts';
import type { DocumentAnswer } from './format.ts';

/** A stretch of words that are set alike. A line feed in it ends a line. */
export interface PiecePart {
  readonly words: string;
  readonly styles?: readonly RunStyle[];
  readonly link?: string;
}

/** A block to be, in the order of the text. */
export interface Piece {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly marker?: string;
  readonly parts: readonly PiecePart[];
}

/** A document's text, in UTF-16 code units, is no longer than this: 15 long novels. */
export const MAX_EXTRACTED = 10_000_000;

/** What divides two blocks in the extracted text. */
const BETWEEN = '\n\n';

/**
 * The article of pieces: a text of them with a blank line between, where each line of a piece is a line. The fields' title is
 * the text's first block, unless one of the first blocks is it. No words at all is `noText`.
 */
export function extractedArticle(format: ArticleFormat, pieces: readonly Piece[], fields: ArticleFields): DocumentAnswer {
  const writer = new PieceWriter();
  for (const piece of withTitle(pieces, fields.title)) {
    writer.add(piece);
    if (writer.length > MAX_EXTRACTED) {
      return { kind: 'failed', reason: { kind: 'tooComplex' } };
    }
  }
  const { text, blocks } = writer.end();
  if (pieces.every(({ parts }) => parts.every(({ words }) => printable(words).trim() === ''))) {
    return { kind: 'failed', reason: { kind: 'noText' } };
  }
  const article: Article = { ...assembleArticle({ text, format, body: blocks, fields }), isExtracted: true };
  return { kind: 'article', article };
}

/** A piece of plain words. */
export function piece(kind: BlockKind, words: string): Piece {
  return { kind, parts: [{ words }] };
}

/** The words of a piece, on one line. */
export function pieceWords({ parts }: Piece): string {
  return parts
    .map(({ words }) => words)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** So many of the first blocks may be the title. */
const TITLE_PIECES = 8;

function withTitle(pieces: readonly Piece[], title: string | undefined): readonly Piece[] {
  if (title === undefined) {
    return pieces;
  }
  const wanted = comparable(title);
  const index = pieces.slice(0, TITLE_PIECES).findIndex((one) => isShort(one) && comparable(pieceWords(one)) === wanted);
  return index < 0
    ? [piece('title', title), ...pieces]
    : pieces.map((one, at) => (at === index ? { kind: 'title' as const, parts: one.parts } : one));
}

function isShort({ parts }: Piece): boolean {
  return parts.reduce((sum, { words }) => sum + words.length, 0) < 500;
}

/** Without what titles of one article differ in: case, kinds of marks, white space. */
function comparable(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Writes pieces into one text and notes where they stand. */
class PieceWriter {
  readonly #texts: string[] = [];
  readonly #blocks: UnnumberedBlock[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds a piece; one that shows nothing is none. */
  add({ kind, level, marker, parts }: Piece): void {
    const trimmed = trimParts(parts);
    if (trimmed.length === 0) {
      return;
    }
    if (this.#length > 0) {
      this.#write(BETWEEN);
    }
    const runs: Run[] = [];
    for (const part of trimmed) {
      this.#addPart(runs, part, kind === 'code');
    }
    const first = runs[0];
    const last = runs.at(-1);
    if (first !== undefined && last !== undefined) {
      const more = { ...(level === undefined ? {} : { level }), ...(marker === undefined ? {} : { marker }) };
      this.#blocks.push({ kind, start: first.start, end: last.end, runs, ...more });
    }
  }

  end(): { readonly text: string; readonly blocks: readonly UnnumberedBlock[] } {
    return { text: this.#texts.join(''), blocks: this.#blocks };
  }

  #addPart(runs: Run[], { words, styles = [], link }: PiecePart, isCode: boolean): void {
    // Code is shown line by line as it stands; of other text the line breaks lie between the runs.
    for (const line of isCode ? [words] : words.split(/(\n)/)) {
      const start = this.#length;
      this.#write(line);
      const setting = { ...(styles.length === 0 ? {} : { styles }), ...(link === undefined ? {} : { link }) };
      if (line !== '' && line !== '\n') {
        runs.push({ start, end: this.#length, ...setting });
      }
    }
  }

  #write(words: string): void {
    this.#texts.push(words);
    this.#length += words.length;
  }
}

/** The parts without white space at either end, whole characters only, neighbours that are set alike as one. */
function trimParts(parts: readonly PiecePart[]): readonly PiecePart[] {
  const joined: PiecePart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && before.link === part.link && isSame(before.styles, part.styles)) {
      joined[joined.length - 1] = { ...before, words: before.words + part.words };
    } else {
      joined.push(part);
    }
  }
  const clean = joined.map((part) => ({ ...part, words: printable(part.words) }));
  const first = clean.findIndex(({ words }) => words.trim() !== '');
  const last = clean.findLastIndex(({ words }) => words.trim() !== '');
  return first < 0
    ? []
    : clean.slice(first, last + 1).map((part, index, all) => {
        const words = index === 0 ? part.words.trimStart() : part.words;
        return { ...part, words: index === all.length - 1 ? words.trimEnd() : words };
      });
}

/** Without control characters, which would make a text editor take the text for binary; all that ends a line is a line feed. */
function printable(words: string): string {
  return words
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\v\f\u0085]/g, ' ')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed();
}

function isSame(styles: readonly RunStyle[] = [], others: readonly RunStyle[] = []): boolean {
  return styles.length === others.length && styles.every((style, index) => others[index] === style);
}
