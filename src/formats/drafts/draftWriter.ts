/** Builds the blocks of a draft that is read from sign to sign: runs of what is shown, and footnotes beside the paragraph that they are set in. */
import type { BlockKind, Run, RunStyle } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import { citedByNote } from './citedPlaces.ts';
import type { DraftCitation } from './draft.ts';
import type { CitationPlace, DraftBlock, LineRole } from './draftFormat.ts';
import { hide } from './runCuts.ts';

/** What the next block is, until it ends. */
interface OpenBlock {
  kind: BlockKind;
  level: number | undefined;
  role?: LineRole;
  readonly runs: Run[];
  readonly places: CitationPlace[];
}

/** A text that is written into: the body, or a footnote. */
interface Sheet {
  block: OpenBlock;
  readonly isNote: boolean;
  /** Blocks of the footnotes that are set in the open block. */
  notes: DraftBlock[];
  /** Ended blocks. */
  readonly blocks: DraftBlock[];
}

/** Takes what a reader finds, in order of the text. */
export class DraftWriter {
  readonly #text: string;
  readonly #sheets: Sheet[] = [newSheet(false)];
  #quote: number | undefined;
  #quotes = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Shows characters as they stand in the text. */
  plain(start: number, end: number, styles?: readonly RunStyle[]): void {
    const { runs } = this.#sheet.block;
    const last = runs.at(-1);
    if (last !== undefined && last.shown === undefined && last.end === start && last.styles === styles) {
      runs[runs.length - 1] = { ...last, end };
    } else if (start < end) {
      runs.push({ start, end, ...(styles === undefined ? {} : { styles }) });
    }
  }

  /** Shows words in place of what stands in the text. */
  shown(start: number, end: number, words: string): void {
    this.#sheet.block.runs.push({ start, end, shown: words });
  }

  /** Shows nothing; what stands on both sides of it are not divided by it. */
  hidden(start: number, end: number): void {
    hide(this.#text, this.#sheet.block.runs, { start, end });
  }

  /** Notes that something is cited. */
  cite(place: CitationPlace): void {
    if (place.citations.length > 0) {
      this.#sheet.block.places.push(place);
    }
  }

  /** Ends the block; the next one is a paragraph unless told. */
  endBlock(kind: BlockKind = 'paragraph', level?: number): void {
    const sheet = this.#sheet;
    const { runs, places, ...block } = sheet.block;
    const [first] = runs;
    if (runs.some(({ shown }) => shown !== '') && first !== undefined) {
      sheet.blocks.push({
        kind: this.#quote !== undefined && block.kind === 'paragraph' && !sheet.isNote ? 'blockQuote' : block.kind,
        start: first.start,
        end: runs.at(-1)?.end ?? first.end,
        runs,
        places: places.sort((a, b) => a.start - b.start),
        ...(block.level === undefined ? {} : { level: block.level }),
        ...(block.role === undefined ? {} : { role: block.role }),
        ...(this.#quote === undefined || sheet.isNote ? {} : { quote: this.#quote }),
        ...(sheet.isNote ? { isNote: true } : {}),
      });
    } else if (places.length > 0) {
      // What is cited by itself is cited for what stands before it.
      const last = sheet.blocks.findLastIndex(({ isNote }) => isNote === sheet.isNote || !sheet.isNote);
      const before = sheet.blocks[last];
      if (before !== undefined) {
        sheet.blocks[last] = { ...before, places: [...before.places, ...places] };
      }
    }
    sheet.blocks.push(...sheet.notes);
    sheet.notes = [];
    sheet.block = newBlock(kind, level);
  }

  /** The open block is a line that says whose the block quote is, or where it is from. */
  setRole(role: LineRole): void {
    this.#sheet.block.role = role;
  }

  /** From here on blocks are those of one block quote. */
  beginQuote(): void {
    this.endBlock();
    this.#quote = ++this.#quotes;
  }

  endQuote(): void {
    this.endBlock();
    this.#quote = undefined;
  }

  /** How many footnotes are open, one in another. */
  get noteDepth(): number {
    return this.#sheets.length - 1;
  }

  /** What comes next is a footnote's. */
  beginNote(): void {
    this.#sheets.push(newSheet(true));
  }

  /** Ends the footnote, whose mark is all of it and shows nothing: what it cites, else its words, is cited there. Returns that. */
  endNote(mark: Span): readonly DraftCitation[] {
    const blocks = this.#endSheet();
    const places = blocks.flatMap((block) => block.places);
    const citations = citedByNote(mark, places, () => wordsOfRuns(this.#text, blocks));
    this.hidden(mark.start, mark.end);
    this.cite({ ...mark, citations });
    return citations;
  }

  /** All blocks; footnotes that are not ended are. */
  end(): readonly DraftBlock[] {
    while (this.#sheets.length > 1) {
      this.#endSheet();
    }
    this.endBlock();
    return this.#sheet.blocks;
  }

  #endSheet(): readonly DraftBlock[] {
    this.endBlock();
    const { blocks } = this.#sheets.pop() ?? newSheet(true);
    for (const block of blocks) {
      this.#sheet.notes.push(block);
    }
    return blocks;
  }

  get #sheet(): Sheet {
    return this.#sheets.at(-1) ?? newSheet(false);
  }
}

function newSheet(isNote: boolean): Sheet {
  return { block: newBlock('paragraph', undefined), isNote, notes: [], blocks: [] };
}

function newBlock(kind: BlockKind, level: number | undefined): OpenBlock {
  return { kind, level, runs: [], places: [] };
}

/** The words that a place of the text shows, for what has no block: runs joined. */
function wordsOfRuns(text: string, blocks: readonly DraftBlock[]): string {
  return blocks
    .map(({ runs }) => runs.map((run) => run.shown ?? text.slice(run.start, run.end)).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
