/** The tree of a Markdown text as blocks, each with its runs. */
import type { BlockContent, Code, Definition, DefinitionContent, Heading, Html, List, Paragraph, Parents, RootContent } from 'mdast';
import type { Block, Run } from '../core/article.ts';
import { type InlineContext, placeOf, runsOf } from './markdownInline.ts';

/** A block of Markdown before it has a number. */
export type MarkdownBlock = Omit<Block, 'number'>;

/** Lists and quotes that lie deeper are shown as they are written: nothing that is read has so many levels. */
const MAX_DEPTH = 60;

/** Where a block stands. */
interface Place {
  readonly depth: number;
  readonly quotes: number;
  /** The list items around it. */
  readonly items: number;
  /** The marker of the item whose first block is to come. */
  readonly marker?: string;
}

type Content = RootContent | BlockContent | DefinitionContent;

/** The blocks of a tree's nodes, in order. Rules, definitions and what has no words are no blocks. */
export function markdownBlocks(nodes: readonly Content[], context: Omit<InlineContext, 'quotes'>): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  addBlocks(blocks, nodes, { depth: 0, quotes: 0, items: 0 }, context);
  return blocks;
}

/** All link definitions of the nodes, by identifier; the first of a name counts. */
export function definitionsOf(nodes: readonly Content[]): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  const waiting: Content[] = nodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'definition' && !found.has(node.identifier)) {
      found.set(node.identifier, node);
    } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      waiting.push(...(node.children as Content[]).toReversed());
    }
  }
  return found;
}

function addBlocks(blocks: MarkdownBlock[], nodes: readonly Content[], place: Place, context: Omit<InlineContext, 'quotes'>): void {
  for (const [index, node] of nodes.entries()) {
    const { marker: _, ...unmarked } = place;
    addBlock(blocks, node, index === 0 ? place : unmarked, context);
  }
}

function addBlock(blocks: MarkdownBlock[], node: Content, place: Place, context: Omit<InlineContext, 'quotes'>): void {
  if (place.depth > MAX_DEPTH) {
    push(blocks, node, 'paragraph', linesOf(node, context.text));
    return;
  }
  const inline = { ...context, quotes: place.quotes };
  switch (node.type) {
    case 'paragraph':
      addParagraph(blocks, node, place, inline);
      break;
    case 'heading':
      addHeading(blocks, node, inline);
      break;
    case 'blockquote':
      addBlocks(blocks, node.children, { ...place, depth: place.depth + 1, quotes: place.quotes + 1 }, context);
      break;
    case 'list':
      addList(blocks, node, place, context);
      break;
    case 'code':
    case 'html':
      push(blocks, node, 'code', codeRuns(node, place, context.text));
      break;
    default:
      break;
  }
}

function addParagraph(blocks: MarkdownBlock[], node: Paragraph, place: Place, context: InlineContext): void {
  const runs = runsOf(node.children, context);
  if (place.items > 0) {
    push(blocks, node, 'listItem', runs, { level: place.items, ...(place.marker === undefined ? {} : { marker: place.marker }) });
  } else {
    push(blocks, node, place.quotes > 0 ? 'blockQuote' : 'paragraph', runs);
  }
}

function addHeading(blocks: MarkdownBlock[], node: Heading, context: InlineContext): void {
  push(blocks, node, 'heading', runsOf(node.children, context), { level: node.depth });
}

function addList(blocks: MarkdownBlock[], list: List, place: Place, context: Omit<InlineContext, 'quotes'>): void {
  for (const [index, item] of list.children.entries()) {
    const marker = list.ordered === true ? `${String((list.start ?? 1) + index)}.` : '•';
    addBlocks(blocks, item.children, { ...place, depth: place.depth + 1, items: place.items + 1, marker }, context);
  }
}

function push(
  blocks: MarkdownBlock[],
  node: Parents | Content,
  kind: Block['kind'],
  runs: readonly Run[],
  more: Partial<MarkdownBlock> = {},
): void {
  const first = runs[0];
  const last = runs.at(-1);
  if (first !== undefined && last !== undefined) {
    const place = placeOf(node as Parents);
    blocks.push({ kind, start: Math.min(place.start, first.start), end: Math.max(place.end, last.end), runs, ...more });
  }
}

/** The lines of a node as they are written. */
function linesOf(node: Content, text: string): readonly Run[] {
  const { start, end } = placeOf(node as Parents);
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}

/**
 * The lines of code or HTML with what ends them, so that they stay lines when shown: one run where nothing but words stands
 * in them, more where each line begins with the marks of a quote or the indentation of a list. The fences are hidden.
 */
function codeRuns(node: Code | Html, place: Place, text: string): readonly Run[] {
  const { start, end } = placeOf(node as unknown as Parents);
  const lines = [...text.slice(start, end).matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)].filter(({ 0: line }) => line !== '');
  const fence = /^(?:`{3,}|~{3,})/.exec(text.slice(start, start + 3))?.[0];
  const isFence = node.type === 'code' && fence !== undefined;
  const last = lines.at(-1)?.[0].replace(/^[ \t>]*/, '') ?? '';
  const isClosed = isFence && lines.length > 1 && last.startsWith(fence) && /^[`~]+\s*$/.test(last);
  const inner = isFence ? lines.slice(1, isClosed ? -1 : undefined) : lines;
  const runs: Run[] = [];
  for (const { 0: line, index } of inner) {
    const hidden = prefixLength(line, place, index === 0 || (isFence && place.quotes + place.items === 0));
    const run = { start: start + index + hidden, end: start + index + line.length };
    const before = runs.at(-1);
    if (before?.end === run.start) {
      runs[runs.length - 1] = { start: before.start, end: run.end };
    } else if (run.end > run.start) {
      runs.push(run);
    }
  }
  return runs;
}

/** How much of a line of code belongs to the quotes and lists around it. */
function prefixLength(line: string, place: Place, isWhole: boolean): number {
  if (isWhole || place.quotes + place.items === 0) {
    return 0;
  }
  let quotes = place.quotes;
  let length = 0;
  // Up to four units of indentation a list item: what is left is the code's own.
  let room = 4 * place.items;
  for (; length < line.length; length++) {
    const unit = line.charAt(length);
    if (unit === '>' && quotes > 0) {
      quotes--;
      room++;
    } else if (unit === ' ' && room > 0) {
      room--;
    } else {
      break;
    }
  }
  return length;
}
