/** Markdown: CommonMark with front matter. Markup is hidden, the rest keeps its offsets in the file. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Article } from '../core/article.ts';
import { LineMap } from '../core/lineMap.ts';
import type { Span } from '../core/span.ts';
import { assembleArticle } from './assemble.ts';
import type { Format } from './format.ts';
import { frontMatterOf } from './frontMatter.ts';
import { definitionsOf, type MarkdownBlock, markdownBlocks } from './markdownBlocks.ts';
import { piecesOf } from './markdownPieces.ts';

/**
 * Reads Markdown. Title, byline, publisher, date and address are the front matter's; what it leaves open is taken from the
 * text (see `assembleArticle`). HTML is shown as it is written. Front matter that does not parse is shown as text. What would take the
 * parser too long is read as plain lines (see `piecesOf`).
 */
export const markdown: Format = {
  id: 'markdown',
  read: (text) => readMarkdown(text),
};

function readMarkdown(text: string): Article {
  const front = frontMatterOf(text);
  return assembleArticle({ text, format: 'markdown', body: bodyBlocks(text, front.end), fields: front.fields, before: front.shown });
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

/** What a character reference such as `&amp;` stands for, as the parser says; undefined where it stands for itself. */
export function decodeReference(reference: string): string | undefined {
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
