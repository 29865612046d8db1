/** Plain text: paragraphs by line or blank line, and a head read from the first and last lines. */
import type { Article, Block, BlockKind, Run } from '../core/article.ts';
import { LineMap } from '../core/lineMap.ts';
import type { Span } from '../core/span.ts';
import { knownFields } from '../core/knownFields.ts';
import type { Format } from './format.ts';
import { FOOT_LINES, HEAD_LINES, type HeadLine, joinHeadLines, looksLikeTitle, parseHeadLine, publisherOf } from './head.ts';
import { paragraphsOf, type TextLine } from './lineBreaks.ts';

/** A line that is not blank; the span is of its words, without white space at either end. */
interface Line extends TextLine, Span {
  /** Index of the block of lines that it stands in; blank lines divide blocks. */
  readonly block: number;
}

/** A title may be wrapped, but not over more lines. */
const TITLE_LINES = 2;

/**
 * Reads plain text. Each line is a paragraph, unless lines are hard-wrapped (see `paragraphsOf`). The title is the first line
 * that says nothing else of the head, if it looks like one (see `looksLikeTitle`). Byline, date and publisher are lines of
 * their own among the first five or last two that are not blank (see `parseHeadLine`; the date only among the first five).
 */
export const plainText: Format = {
  id: 'plainText',
  read: (text) => readPlainText(text),
};

function readPlainText(text: string): Article {
  const lines = linesOf(text);
  const head = headLines(lines);
  const paragraphs = paragraphsOf(blocksOf(lines, head)).flat();
  const title = titleOf(paragraphs, lines);
  const blocks = [
    ...[...head].map(([line, said]) => block(said.byline === undefined ? 'matter' : 'byline', [line])),
    ...paragraphs.map((paragraph) => block(paragraph === title ? 'title' : 'paragraph', paragraph)),
  ].sort((a, b) => a.start - b.start);
  const body = paragraphs.filter((paragraph) => paragraph !== title);
  const said = joinHeadLines([...head.values()]);
  const publisher = said.publisher ?? publisherOf(body.slice(0, HEAD_LINES).map(wordsOf));
  return {
    text,
    format: 'plainText',
    blocks: numbered(blocks),
    ...knownFields({ title: title === undefined ? undefined : wordsOf(title), byline: said.byline, publisher, date: said.date }),
  };
}

function linesOf(text: string): readonly Line[] {
  const map = new LineMap(text);
  const lines: Line[] = [];
  let block = 0;
  for (let index = 0; index < map.lineCount; index++) {
    const line = map.line(index);
    const whole = text.slice(line.start, line.end);
    const words = whole.trim();
    if (words === '') {
      block++;
      continue;
    }
    const indent = whole.length - whole.trimStart().length;
    const start = line.start + indent;
    lines.push({ start, end: start + words.length, words, indent, length: indent + words.length, block });
  }
  return lines;
}

/** The lines that say something of the article: of each kind one, the byline from the beginning rather than the end. */
function headLines(lines: readonly Line[]): ReadonlyMap<Line, HeadLine> {
  const found = new Map<Line, HeadLine>();
  const first = lines.slice(0, HEAD_LINES);
  // An article is more than its head: where all lines say who and when, the first is still a title or paragraph.
  const last = lines.slice(Math.max(first.length, lines.length - FOOT_LINES));
  for (const line of [...first, ...last.toReversed()]) {
    const said = parseHeadLine(line.words);
    const isLate = !first.includes(line);
    const isKnown = [...found.values()].some((one) => one.byline !== undefined && said?.byline !== undefined);
    if (said !== undefined && !isKnown && !(isLate && said.isDate === true)) {
      found.set(line, said);
    }
  }
  return found;
}

/** Lines that follow each other, neither a blank line nor one of the head between them. */
function blocksOf(lines: readonly Line[], head: ReadonlyMap<Line, HeadLine>): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    if (head.has(line)) {
      before = undefined;
      continue;
    }
    if (before?.block === line.block) {
      blocks.at(-1)?.push(line);
    } else {
      blocks.push([line]);
    }
    before = line;
  }
  return blocks;
}

type Paragraph = readonly Line[];

function titleOf(paragraphs: readonly Paragraph[], lines: readonly Line[]): Paragraph | undefined {
  const first = paragraphs[0];
  const line = first?.[0];
  if (first === undefined || line === undefined || first.length > TITLE_LINES || lines.indexOf(line) >= HEAD_LINES) {
    return undefined;
  }
  return looksLikeTitle(wordsOf(first)) ? first : undefined;
}

function wordsOf(paragraph: Paragraph): string {
  return paragraph.map((line) => line.words).join(' ');
}

function block(kind: BlockKind, lines: readonly Line[]): Block {
  const runs: Run[] = lines.map(({ start, end }) => ({ start, end }));
  return { kind, start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0, runs };
}

function numbered(blocks: readonly Block[]): readonly Block[] {
  let number = 0;
  return blocks.map((one) => (one.kind === 'paragraph' ? { ...one, number: ++number } : one));
}
