/** The lines of a PDF's pages as paragraphs and headings. */
import { type Piece, piece } from './extracted.ts';
import { type Dehyphenate, dehyphenator } from './hyphens.ts';
import type { PdfLine } from './pdfLines.ts';
import { withoutRunningLines } from './runningLines.ts';

/** Lines that are so much larger than the text are headings. */
const HEADING_SIZE = 1.15;
const SAME_SIZE = 0.1;
/** Lines that lie so many times as far apart as most divide paragraphs; so much further in they begin one, in letters' sizes. */
const WIDE_LEADING = 1.35;
const INDENT = 0.8;
/** No indentation is wider: such a line is set apart for another reason. */
const MAX_INDENT = 6;
const MAX_TITLE = 250;
const SENTENCE_END = /[.!?…:][)\]"'”’»]*$/;
const BULLET = /^(?:[•▪◦‣●○■–—-]|\d{1,3}[.)])\s+(?=\S)/;

/** A document's pages as pieces, with its title where the first page shows one in larger letters. */
export interface PdfText {
  readonly pieces: readonly Piece[];
  readonly title?: string;
}

/** Reads lines in the order given: what goes on in the next column or on the next page is one paragraph. */
export function textOfPages(pages: readonly (readonly PdfLine[])[]): PdfText {
  const kept = withoutRunningLines(pages);
  const lines = kept.flat();
  const join = dehyphenator(lines.map(({ words }) => words));
  const size = bodySize(lines);
  const paragraphs = kept.flatMap((page) => columnsOf(page)).reduce<PdfLine[][]>((all, column) => addColumn(all, column, size), []);
  const title = titleOf(paragraphs, kept[0] ?? [], size);
  const pieces = paragraphs.map((paragraph) => pieceOf(paragraph, size, join, paragraph === title));
  const words = title === undefined ? undefined : wordsOf(title, join);
  return { pieces, ...(words === undefined ? {} : { title: words }) };
}

/** The size that most letters have. */
function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, words } of lines) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + words.length);
  }
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** Lines that follow each other downwards and share some of their width. */
function columnsOf(page: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const columns: PdfLine[][] = [];
  let before: PdfLine | undefined;
  for (const line of page) {
    const isBelow = before !== undefined && line.y < before.y && line.left < before.right && line.right > before.left;
    if (isBelow) {
      columns.at(-1)?.push(line);
    } else {
      columns.push([line]);
    }
    before = line;
  }
  return columns;
}

function addColumn(paragraphs: PdfLine[][], column: readonly PdfLine[], size: number): PdfLine[][] {
  const body = column.filter((line) => isSameSize(line.size, size));
  const measured = body.length > 1 ? body : column;
  const left = median(measured.map((line) => line.left));
  const right = measured.reduce((most, line) => Math.max(most, line.right), 0);
  const leading = median(column.slice(1).flatMap((line, index) => (column[index] === undefined ? [] : [column[index].y - line.y])));
  for (const [index, line] of column.entries()) {
    const before = index === 0 ? paragraphs.at(-1)?.at(-1) : column[index - 1];
    const isNew = before === undefined || (index === 0 ? !goesOn(before, line) : isDivided(before, line, { left, right, leading, size }));
    if (isNew) {
      paragraphs.push([line]);
    } else {
      paragraphs.at(-1)?.push(line);
    }
  }
  return paragraphs;
}

interface Column {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
  /** That of the document's text. */
  readonly size: number;
}

/** Whether a paragraph ends between two lines of a column. */
function isDivided(before: PdfLine, line: PdfLine, { left, right, leading, size }: Column): boolean {
  const apart = before.y - line.y;
  const usual = Math.max(leading, Math.min(before.size, line.size));
  if (!isSameSize(before.size, line.size) || apart > usual * WIDE_LEADING || BULLET.test(line.words)) {
    return true;
  }
  if (line.size > size * HEADING_SIZE) {
    // The lines of a heading end where its sense lets them.
    return false;
  }
  const indent = line.left - left;
  const isIndented = indent > line.size * INDENT && indent < line.size * MAX_INDENT && before.left - left < line.size * INDENT;
  return isIndented || isShort(before, line, right);
}

/** Whether the next line's first word would have had room on this one, and nothing says that it goes on with it. */
function isShort(line: PdfLine, next: PdfLine, right: number): boolean {
  const isMidSentence = !SENTENCE_END.test(line.words) && /^\p{Ll}/u.test(next.words);
  if (isMidSentence || /\p{L}[-\u2010\u00ad]$/u.test(line.words)) {
    return false;
  }
  const first = next.words.split(' ', 1)[0] ?? '';
  const letter = (next.right - next.left) / Math.max(1, next.words.length);
  return line.right + (first.length + 1.5) * letter < right;
}

/** Whether the first line of a column or page goes on with the paragraph before. */
function goesOn(before: PdfLine, line: PdfLine): boolean {
  return isSameSize(before.size, line.size) && !SENTENCE_END.test(before.words) && !BULLET.test(line.words) && before.words.length > 20;
}

function isSameSize(size: number, other: number): boolean {
  return Math.abs(size - other) <= Math.max(size, other) * SAME_SIZE;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The paragraph of the first page in the largest letters, if they are larger than the text's. */
function titleOf(paragraphs: readonly (readonly PdfLine[])[], page: readonly PdfLine[], size: number): readonly PdfLine[] | undefined {
  const first = new Set(page);
  const candidates = paragraphs.filter((paragraph) => {
    const [line] = paragraph;
    return (
      line !== undefined &&
      first.has(line) &&
      line.size > size * HEADING_SIZE &&
      lengthOf(paragraph) <= MAX_TITLE &&
      lengthOf(paragraph) > 3
    );
  });
  return candidates.reduce<readonly PdfLine[] | undefined>(
    (best, one) => (best === undefined || (one[0]?.size ?? 0) > (best[0]?.size ?? 0) ? one : best),
    undefined,
  );
}

function lengthOf(paragraph: readonly PdfLine[]): number {
  return paragraph.reduce((sum, { words }) => sum + words.length + 1, 0);
}

function pieceOf(paragraph: readonly PdfLine[], size: number, join: Dehyphenate, isTitle: boolean): Piece {
  const words = wordsOf(paragraph, join);
  const isHeading = (paragraph[0]?.size ?? 0) > size * HEADING_SIZE && words.length <= MAX_TITLE;
  if (isTitle) {
    return piece('title', words);
  }
  if (isHeading) {
    return { ...piece('heading', words), level: 2 };
  }
  const bullet = BULLET.exec(words)?.[0];
  return bullet === undefined || /^[–—-]/.test(bullet)
    ? piece('paragraph', words)
    : { ...piece('listItem', words.slice(bullet.length)), level: 1, marker: bullet.trim() };
}

function wordsOf(paragraph: readonly PdfLine[], join: Dehyphenate): string {
  return paragraph.map(({ words }) => words).reduce((all, words) => join(all, words));
}
