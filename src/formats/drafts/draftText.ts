/** The text that a draft shows, and the same as an article that the analysis reads, with block quotes in quotation marks. */
import type { Article, Block } from '../../core/article.ts';
import { type ShownPiece, ShownText } from '../../core/shownText.ts';
import { firstStartingAt, type Span } from '../../core/span.ts';
import type { DraftBlock } from './draftFormat.ts';

/** A block that is shown, and where it stands in the shown text. */
export interface ShownBlock extends Span {
  readonly block: DraftBlock;
}

/** Blocks that make up one block quote, by number; without the lines that say where it is from. */
export interface ShownQuote {
  readonly number: number;
  /** Indices in `DraftText.blocks`, in order. */
  readonly blocks: readonly number[];
}

/** What would pair with the marks put around a block quote, or is in code: none is to count. */
const DOUBLE_MARKS = /["“”„‟«»＂]|''|``/g;
const ANY_MARK = /["“”„‟«»＂‘’‚‛‹›'`]/g;

/** A draft as it is shown: offsets are in `shown.text`, blocks are divided by a blank line. */
export class DraftText {
  readonly shown: ShownText;
  /** What is shown, without lines that only tell a source. */
  readonly blocks: readonly ShownBlock[];
  readonly quotes: readonly ShownQuote[];
  /** Lines with a source after each block, which are not shown: by index of the block. */
  readonly sourceLines: ReadonlyMap<number, readonly DraftBlock[]>;
  /** The line that names the speaker of a block quote, by the number of the quote. */
  readonly attributions: ReadonlyMap<number, ShownBlock>;
  readonly #quoteOf: ReadonlyMap<number, ShownQuote>;

  constructor(text: string, blocks: readonly DraftBlock[]) {
    const told = blocks.filter(({ role }) => role !== 'source');
    this.shown = new ShownText({ text, blocks: told });
    this.blocks = told
      .map((block, index) => ({ block, ...(this.shown.places[index] ?? { start: 0, end: 0 }) }))
      .filter(({ start, end }) => start < end);
    this.sourceLines = sourceLinesOf(blocks, this.blocks);
    this.attributions = new Map(
      this.blocks.flatMap((shown) =>
        shown.block.role === 'attribution' && shown.block.quote !== undefined ? [[shown.block.quote, shown] as const] : [],
      ),
    );
    const quotes = new Map<number, number[]>();
    this.blocks.forEach(({ block }, index) => {
      if (block.quote !== undefined && block.role === undefined) {
        const own = quotes.get(block.quote) ?? [];
        own.push(index);
        quotes.set(block.quote, own);
      }
    });
    this.quotes = Array.from(quotes, ([number, own]) => ({ number, blocks: own }));
    this.#quoteOf = new Map(this.quotes.flatMap((quote) => quote.blocks.map((index) => [index, quote] as const)));
  }

  /** The block quote that the block with the index is part of; undefined when it is in none. */
  quoteOf(block: number): ShownQuote | undefined {
    return this.#quoteOf.get(block);
  }

  /** Index of the block that holds the offset, or of the last one before it. */
  blockAt(offset: number): number {
    return Math.max(0, firstStartingAt(this.blocks, offset + 1) - 1);
  }

  /** A block quote by itself; offsets are from its first character on. */
  quoteAlone({ blocks: indices }: ShownQuote): Article {
    const own = indices.flatMap((index) => this.blocks[index] ?? []);
    const place = { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
    const masked = new Masked(this.shown.text.slice(place.start, place.end));
    this.#maskCode(masked, place);
    const blocks = own.map(({ block, start, end }) => articleBlock(block.kind, start - place.start, end - place.start));
    return { text: masked.text(), format: 'plainText', blocks };
  }

  /**
   * The article: its offsets are those of the shown text. Block quotes stand in quotation marks, which take the place of the line breaks
   * around them, unless they do so themselves; the first thing in a draft has no place for a mark.
   */
  article(isInMarks: (quote: ShownQuote) => boolean): Article {
    const masked = new Masked(`${this.shown.text}\n`);
    this.#maskCode(masked, { start: 0, end: this.shown.text.length });
    const marked = new Set<number>();
    for (const quote of this.quotes) {
      if (!isInMarks(quote)) {
        quote.blocks.forEach((index) => marked.add(index));
      }
    }
    const blocks = this.blocks.map(({ block, start, end }, index) => {
      if (!marked.has(index)) {
        return articleBlock(block.kind, start, end);
      }
      masked.each(DOUBLE_MARKS, { start, end });
      const from = Math.max(0, start - 1);
      const isLast = this.quoteOf(index)?.blocks.at(-1) === index;
      masked.put(from, start > 0 ? '“' : '');
      masked.put(end, isLast ? '”' : '');
      return articleBlock('blockQuote', from, isLast ? end + 1 : end);
    });
    return { text: masked.text(), format: 'plainText', blocks };
  }

  #maskCode(masked: Masked, place: Span): void {
    for (const piece of this.shown.piecesIn(place)) {
      if (isCode(piece)) {
        const start = piece.at - place.start;
        masked.each(ANY_MARK, { start, end: start + piece.length });
      }
    }
  }
}

/** Each line with a source belongs to the block that comes before it and is no footnote. */
function sourceLinesOf(all: readonly DraftBlock[], shown: readonly ShownBlock[]): ReadonlyMap<number, readonly DraftBlock[]> {
  const indices = new Map(shown.map(({ block }, index) => [block, index]));
  const lines = new Map<number, DraftBlock[]>();
  let before: number | undefined;
  for (const block of all) {
    if (block.role !== 'source') {
      before = block.isNote === true ? before : (indices.get(block) ?? before);
    } else if (before !== undefined) {
      const own = lines.get(before) ?? [];
      own.push(block);
      lines.set(before, own);
    }
  }
  return lines;
}

function isCode({ run }: ShownPiece): boolean {
  return run.styles?.includes('code') === true;
}

function articleBlock(kind: Block['kind'], start: number, end: number): Block {
  return { kind, start, end, runs: [{ start, end }] };
}

/** A text in which characters are put in place of others, so that all offsets stay. */
class Masked {
  readonly #source: string;
  readonly #edits: { readonly at: number; readonly units: string }[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Puts the units in place of as many. */
  put(at: number, units: string): void {
    if (units !== '') {
      this.#edits.push({ at, units });
    }
  }

  /** Puts spaces in place of each match. */
  each(marks: RegExp, { start, end }: Span): void {
    for (const { 0: mark, index } of this.#source.slice(start, end).matchAll(marks)) {
      this.put(start + index, ' '.repeat(mark.length));
    }
  }

  text(): string {
    const parts: string[] = [];
    let end = 0;
    for (const { at, units } of this.#edits.sort((a, b) => a.at - b.at)) {
      if (at >= end) {
        parts.push(this.#source.slice(end, at), units);
        end = at + units.length;
      }
    }
    return parts.join('') + this.#source.slice(end);
  }
}
