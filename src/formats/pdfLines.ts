/** The words of a PDF's page, as the file places them one by one, as lines. */

/** A stretch of words as it stands on the page. Lengths are in points; y grows upwards. */
export interface PdfWords {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
  /** Whether a line ends after it, as far as the file's reader can tell. */
  readonly hasEOL: boolean;
}

/** A line of a page. */
export interface PdfLine {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  /** Where the letters stand. */
  readonly y: number;
  readonly size: number;
}

/** Two stretches are of one line when they stand so much of their size apart in height, at most. */
const SAME_LINE = 0.5;
/** A gap that is wider than this, of the size, divides two words; one that is wider than the second divides two columns. */
const WORD_GAP = 0.15;
const COLUMN_GAP = 3;
/** Smaller than this, of the line's size, is raised or lowered. */
const SMALL = 0.8;

/** The lines of a page, in the order in which the file has them: that of columns, for those that were set in columns. */
export function linesOfPage(all: readonly PdfWords[]): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfWords[] = [];
  const end = (): void => {
    const made = lineOf(line);
    lines.push(...(made === undefined ? [] : [made]));
    line = [];
  };
  for (const words of all) {
    if (line.length > 0 && words.str.trim() !== '' && !isSameLine(line, words)) {
      end();
    }
    if (words.str !== '') {
      line.push(words);
    }
    if (words.hasEOL) {
      end();
    }
  }
  end();
  return joinBroken(lines);
}

function isSameLine(line: readonly PdfWords[], next: PdfWords): boolean {
  const last = line.findLast(({ str }) => str.trim() !== '') ?? line.at(-1);
  if (last === undefined) {
    return true;
  }
  const size = Math.max(last.size, next.size);
  const gap = next.x - (last.x + last.width);
  return Math.abs(next.y - last.y) <= size * SAME_LINE && gap > -size && gap < size * COLUMN_GAP;
}

function lineOf(stretches: readonly PdfWords[]): PdfLine | undefined {
  const shown = stretches.filter(({ str }) => str.trim() !== '');
  const first = shown[0];
  if (first === undefined) {
    return undefined;
  }
  const size = shown.reduce((most, one) => Math.max(most, one.size), 0);
  let words = '';
  let end = first.x;
  for (const one of stretches) {
    if (isNoteMark(one, size, words)) {
      continue;
    }
    const gap = one.x - end;
    words += words !== '' && gap > size * WORD_GAP && !/\s$/.test(words) && !/^\s/.test(one.str) ? ` ${one.str}` : one.str;
    end = Math.max(end, one.x + one.width);
  }
  const base = shown.find((one) => one.size >= size * SMALL) ?? first;
  const right = shown.reduce((most, one) => Math.max(most, one.x + one.width), first.x);
  const left = shown.reduce((least, one) => Math.min(least, one.x), first.x);
  const clean = words.replace(/[\s\0]+/g, ' ').trim();
  return clean === '' ? undefined : { words: clean, left, right, y: base.y, size };
}

/** A small raised figure after a word or a sentence is the mark of a note, and none of the words. */
function isNoteMark(one: PdfWords, size: number, before: string): boolean {
  return one.size < size * SMALL && /^\s*(?:\d{1,3}|[*†‡])\s*$/.test(one.str) && /[\p{L}.,;:!?”’"')\]]\s*$/u.test(before);
}

/** Puts together what stands on one line and was taken for two, where a raised figure or another font lies between. */
function joinBroken(lines: readonly PdfLine[]): readonly PdfLine[] {
  const joined: PdfLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const size = Math.max(before?.size ?? 0, line.size);
    const gap = before === undefined ? Infinity : line.left - before.right;
    if (before !== undefined && Math.abs(before.y - line.y) < size * SAME_LINE && gap > -size * SAME_LINE && gap < size * 1.5) {
      const space = gap > size * WORD_GAP ? ' ' : '';
      joined[joined.length - 1] = { ...before, words: before.words + space + line.words, right: line.right, size };
    } else {
      joined.push(line);
    }
  }
  return joined;
}
