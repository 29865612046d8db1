/** Markdown: CommonMark with front matter. Markup is hidden, the rest keeps its offsets in the file. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Article, Block } from '../core/article.ts';
import { LineMap } from '../core/lineMap.ts';
import type { Span } from '../core/span.ts';
import { visibleLines } from '../core/visibleText.ts';
import type { Format } from './format.ts';
import { type FrontMatter, frontMatterOf } from './frontMatter.ts';
import { FOOT_LINES, HEAD_LINES, type HeadLine, joinHeadLines, looksLikeTitle, parseHeadLine, publisherOf } from './head.ts';
import { definitionsOf, type MarkdownBlock, markdownBlocks } from './markdownBlocks.ts';
import { piecesOf } from './markdownPieces.ts';

/**
 * Reads Markdown. Title, byline, publisher, date and address are the front matter's; what it leaves open is taken from the
 * text: the title from the first heading of level 1 (or, without one, from a first block that looks like a title), the others
 * as in plain text. HTML is shown as it is written. Front matter that does not parse is shown as text. What would take the
 * parser too long is read as plain lines (see `piecesOf`).
 */
export const markdown: Format = {
  id: 'markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  read: (text) => readMarkdown(text),
};

function readMarkdown(text: string): Article {
  const front = frontMatterOf(text);
  const body = bodyBlocks(text, front.end);
  const title = titleOf(text, body, front.fields);
  const head = headBlocks(
    text,
    body.filter((block) => block !== title.block),
  );
  const kinds = new Map<MarkdownBlock, Block['kind']>(
    [...head].map(([block, said]) => [block, said.byline === undefined ? 'matter' : 'byline']),
  );
  const paragraphs = body.filter((block) => isNumbered(block) && !head.has(block) && block !== title.block);
  const blocks = body.map((block) =>
    block === title.block ? withoutLevel(block, 'title') : { ...block, kind: kinds.get(block) ?? block.kind },
  );
  const said = joinHeadLines([...head.values()]);
  const publisher = said.publisher ?? publisherOf(paragraphs.slice(0, HEAD_LINES).map((block) => shownWords(text, block)));
  return {
    text,
    format: 'markdown',
    blocks: numbered([...front.shown, ...blocks]),
    ...(title.words === undefined ? {} : { title: title.words }),
    ...(said.byline === undefined ? {} : { byline: said.byline }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(said.date === undefined ? {} : { date: said.date }),
    ...front.fields,
  };
}

function bodyBlocks(text: string, start: number): readonly MarkdownBlock[] {
  const { pieces, definitions } = piecesOf(text.slice(start));
  return pieces.flatMap((piece) => {
    const place = { start: start + piece.start, end: start + piece.end };
    return piece.kind === 'plain' ? plainLines(text, place) : parsePiece(text, place, definitions);
  });
}

/** The definitions go before the piece, so that nothing that the piece leaves open takes them in. */
function parsePiece(text: string, piece: Span, definitions: string): readonly MarkdownBlock[] {
  const lead = definitions === '' ? '' : `${definitions}\n\n`;
  const source = lead + text.slice(piece.start, piece.end);
  const nodes = fromMarkdown(source).children;
  const references = new Map<string, string | undefined>();
  const context = {
    text: source,
    definitions: definitionsOf(nodes),
    decodeReference: (reference: string): string | undefined => {
      if (!references.has(reference)) {
        references.set(reference, decodeReference(reference));
      }
      return references.get(reference);
    },
  };
  const shift = piece.start - lead.length;
  return markdownBlocks(nodes, context)
    .filter((block) => block.start >= lead.length)
    .map((block) => ({ ...moved(block, shift), runs: block.runs.map((run) => moved(run, shift)) }));
}

function moved<T extends Span>(place: T, shift: number): T {
  return { ...place, start: place.start + shift, end: place.end + shift };
}

/** What a character reference stands for, as the parser says. */
function decodeReference(reference: string): string | undefined {
  const [paragraph] = fromMarkdown(`x${reference}x`).children;
  const [words] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const shown = words?.type === 'text' ? words.value.slice(1, -1) : reference;
  return shown === reference ? undefined : shown;
}

function plainLines(text: string, place: Span): readonly MarkdownBlock[] {
  const words = text.slice(place.start, place.end);
  const lines = new LineMap(words);
  const blocks: MarkdownBlock[] = [];
  for (let index = 0; index < lines.lineCount; index++) {
    const { start, end } = lines.line(index);
    const line = words.slice(start, end);
    const trimmed = line.trim();
    if (trimmed !== '') {
      const first = place.start + start + line.length - line.trimStart().length;
      const run = { start: first, end: first + trimmed.length };
      blocks.push({ kind: 'paragraph', ...run, runs: [run] });
    }
  }
  return blocks;
}

interface Title {
  readonly words: string | undefined;
  /** The block that is set as the title; undefined when only the front matter has it. */
  readonly block: MarkdownBlock | undefined;
}

function titleOf(text: string, blocks: readonly MarkdownBlock[], front: FrontMatter): Title {
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const words = heading === undefined ? undefined : shownWords(text, heading);
  if (front.title !== undefined) {
    return { words: front.title, block: words?.toLowerCase() === front.title.toLowerCase() ? heading : undefined };
  }
  if (heading !== undefined) {
    return { words, block: heading };
  }
  const first = blocks.slice(0, HEAD_LINES).find((block) => headOf(text, block) === undefined);
  const isTitle =
    first !== undefined && (first.kind === 'heading' || (first.kind === 'paragraph' && looksLikeTitle(shownWords(text, first))));
  return isTitle ? { words: shownWords(text, first), block: first } : { words: undefined, block: undefined };
}

/** The paragraphs among the first five and last two blocks that say who wrote it, when and where. */
function headBlocks(text: string, blocks: readonly MarkdownBlock[]): ReadonlyMap<MarkdownBlock, HeadLine> {
  const found = new Map<MarkdownBlock, HeadLine>();
  const first = blocks.slice(0, HEAD_LINES);
  const last = blocks.slice(Math.max(first.length, blocks.length - FOOT_LINES)).toReversed();
  for (const block of [...first, ...last]) {
    const said = headOf(text, block);
    const hasByline = [...found.values()].some((one) => one.byline !== undefined);
    if (said !== undefined && !(hasByline && said.byline !== undefined) && !(said.isDate === true && last.includes(block))) {
      found.set(block, said);
    }
  }
  return found;
}

/** What a paragraph says of the article, when each of its lines says something. */
function headOf(text: string, block: MarkdownBlock): HeadLine | undefined {
  if (block.kind !== 'paragraph' || block.end - block.start > 1000) {
    return undefined;
  }
  const said = visibleLines(text, block).map(parseHeadLine);
  return said.every((line) => line !== undefined) ? joinHeadLines(said) : undefined;
}

function shownWords(text: string, block: MarkdownBlock): string {
  return visibleLines(text, block).join(' ');
}

function isNumbered(block: MarkdownBlock): boolean {
  return block.kind === 'paragraph' || block.kind === 'listItem' || block.kind === 'blockQuote';
}

function withoutLevel({ level: _, ...block }: MarkdownBlock, kind: Block['kind']): MarkdownBlock {
  return { ...block, kind };
}

function numbered(blocks: readonly MarkdownBlock[]): readonly Block[] {
  let number = 0;
  return blocks.map((block) => (isNumbered(block) ? { ...block, number: ++number } : block));
}
