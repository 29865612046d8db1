/** Blocks of a text to an article: which of them is the title, what the head says, and the numbers of paragraphs. */
import type { Article, ArticleFormat, Block } from '../core/article.ts';
import { visibleLines } from '../core/visibleText.ts';
import { knownFields } from '../core/knownFields.ts';
import { FOOT_LINES, HEAD_LINES, type HeadLine, joinHeadLines, looksLikeTitle, parseHeadLine, publisherOf } from './head.ts';

/** A block before it has a number. */
export type UnnumberedBlock = Omit<Block, 'number'>;

/** What a file says of the article outside of its text, in front matter, meta tags or properties. Each is undefined where it says nothing. */
export interface ArticleFields {
  readonly title?: string;
  readonly byline?: string;
  readonly publisher?: string;
  /** ISO 8601 day. */
  readonly date?: string;
  readonly address?: string;
  /** The key by which it is cited. */
  readonly citekey?: string;
}

/** A text in blocks. */
export interface AssembledText {
  readonly text: string;
  readonly format: ArticleFormat;
  /** The blocks of the body, in order. One of kind `title` is the title; where none is, it is looked for. */
  readonly body: readonly UnnumberedBlock[];
  readonly fields: ArticleFields;
  /** Blocks before the body that are shown and are not looked at. */
  readonly before?: readonly Block[];
}

/**
 * The article. Title, byline, publisher, date and address are those of the fields; what they leave open is taken from the
 * text: the title from the first heading of level 1 (or, without one, from a first block that looks like a title), the others
 * from the first five and last two blocks, as in plain text.
 */
export function assembleArticle({ text, format, body, fields, before = [] }: AssembledText): Article {
  const title = titleOf(text, body, fields);
  const head = headBlocks(
    text,
    body.filter((block) => block !== title.block),
  );
  const kinds = new Map<UnnumberedBlock, Block['kind']>(
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
    format,
    blocks: numbered([...before, ...blocks]),
    ...knownFields({ title: title.words, byline: said.byline, publisher, date: said.date }),
    ...fields,
  };
}

interface Title {
  readonly words: string | undefined;
  /** The block that is set as the title; undefined when only the fields have it. */
  readonly block: UnnumberedBlock | undefined;
}

function titleOf(text: string, blocks: readonly UnnumberedBlock[], fields: ArticleFields): Title {
  const set = blocks.find((block) => block.kind === 'title');
  if (set !== undefined) {
    return { words: fields.title ?? shownWords(text, set), block: set };
  }
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const words = heading === undefined ? undefined : shownWords(text, heading);
  if (fields.title !== undefined) {
    return { words: fields.title, block: words?.toLowerCase() === fields.title.toLowerCase() ? heading : undefined };
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
function headBlocks(text: string, blocks: readonly UnnumberedBlock[]): ReadonlyMap<UnnumberedBlock, HeadLine> {
  const found = new Map<UnnumberedBlock, HeadLine>();
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
function headOf(text: string, block: UnnumberedBlock): HeadLine | undefined {
  if (block.kind !== 'paragraph' || block.end - block.start > 1000) {
    return undefined;
  }
  const said = visibleLines(text, block).map(parseHeadLine);
  return said.every((line) => line !== undefined) ? joinHeadLines(said) : undefined;
}

function shownWords(text: string, block: UnnumberedBlock): string {
  return visibleLines(text, block).join(' ');
}

function isNumbered(block: UnnumberedBlock): boolean {
  return block.kind === 'paragraph' || block.kind === 'listItem' || block.kind === 'blockQuote';
}

function withoutLevel({ level: _, ...block }: UnnumberedBlock, kind: Block['kind']): UnnumberedBlock {
  return { ...block, kind };
}

function numbered(blocks: readonly UnnumberedBlock[]): readonly Block[] {
  let number = 0;
  return blocks.map((block) => (isNumbered(block) ? { ...block, number: ++number } : block));
}
