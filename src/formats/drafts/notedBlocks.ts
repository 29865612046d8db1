/** Blocks with what Pandoc's marks in them cite: keys, addresses, and footnotes with the text that they lead to. */
import type { Run } from '../../core/article.ts';
import { firstStartingAt, type Span } from '../../core/span.ts';
import { visibleLines } from '../../core/visibleText.ts';
import { citedByNote, wordsCited } from './citedPlaces.ts';
import type { CitationPlace, DraftBlock } from './draftFormat.ts';
import { type PandocMark, pandocMarks } from './pandocMarks.ts';
import { cutRuns } from './runCuts.ts';

/** A block as its format reads it, with its links. */
export type PlainBlock = Omit<DraftBlock, 'role'>;

/** A mark that leads to a footnote. */
export interface NoteMark extends Span {
  readonly label: string;
}

/** A block whose marks are cut out; those that lead to footnotes are still to be looked up. */
export interface MarkedBlock<T extends PlainBlock = PlainBlock> {
  readonly block: T;
  readonly footnotes: readonly NoteMark[];
  /** The label of the footnote whose text the block is. */
  readonly label?: string;
}

/** The blocks without the marks, and with all that is cited. */
export function withPandocMarks(text: string, blocks: readonly PlainBlock[]): readonly PlainBlock[] {
  return withNotes(
    text,
    blocks.map((block) => markedBlock(text, block)),
  );
}

/** The blocks with what their footnotes cite. A footnote that cites neither link nor key cites its words. */
export function withNotes<T extends PlainBlock>(text: string, marked: readonly MarkedBlock<T>[]): readonly T[] {
  const notes = new Map<string, PlainBlock>();
  for (const { label, block } of marked) {
    if (label !== undefined && !notes.has(label)) {
      notes.set(label, block);
    }
  }
  return marked.map(({ block, footnotes }) => {
    const looked = footnotes.flatMap(({ start, end, label }): readonly CitationPlace[] => {
      const note = notes.get(label);
      const mark = { start, end };
      return note === undefined ? [] : [{ ...mark, citations: citedByNote(mark, note.places, () => wordsOfRuns(text, note.runs)) }];
    });
    return looked.length === 0 ? block : { ...block, places: inOrder([...block.places, ...looked]) };
  });
}

/** The words that runs show, in one line. */
function wordsOfRuns(text: string, runs: readonly Run[]): string {
  const block = { kind: 'paragraph', start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0, runs } as const;
  return visibleLines(text, block).join(' ').trim();
}

function markedBlock(text: string, block: PlainBlock): MarkedBlock {
  const marks = pandocMarks(text, block).filter((mark) => isWritten(block.runs, mark));
  if (marks.length === 0) {
    return { block, footnotes: [] };
  }
  const cuts = marks.filter(({ kind }) => kind !== 'inText');
  const runs = cutRuns(text, block.runs, cuts);
  const places = [...block.places, ...marks.flatMap((mark) => placesOf(text, block, marks, mark))];
  const label = marks.find((mark) => mark.kind === 'footnoteLabel')?.label;
  return {
    block: { ...block, runs, places: inOrder(places), ...(label === undefined ? {} : { isNote: true }) },
    footnotes: marks.filter((mark) => mark.kind === 'footnote'),
    ...(label === undefined ? {} : { label }),
  };
}

/** Whether the mark stands in what is shown and is no code. The brackets of one that is a link itself are hidden. */
function isWritten(runs: readonly Run[], { kind, start }: PandocMark): boolean {
  const at = kind === 'footnote' ? start + 1 : start;
  const run = runAt(runs, at);
  return run !== undefined && run.styles?.includes('code') !== true && (run.link === undefined || kind === 'footnote');
}

/** The run that holds the offset. */
function runAt(runs: readonly Run[], offset: number): Run | undefined {
  const run = runs[firstStartingAt(runs, offset + 1) - 1];
  return run !== undefined && offset < run.end ? run : undefined;
}

function placesOf(text: string, block: PlainBlock, marks: readonly PandocMark[], mark: PandocMark): readonly CitationPlace[] {
  const { start, end } = mark;
  switch (mark.kind) {
    case 'cite':
      return [{ start, end, citations: mark.citations }];
    case 'inText':
      return [{ start, end, citations: [mark.citation], isText: true }];
    case 'note': {
      const isCiting = [marks, block.places].some((list) => (list[firstStartingAt(list, start + 1)]?.end ?? Infinity) <= end);
      const cited = isCiting ? [] : wordsCited({ start, end }, wordsOfRuns(text, runsIn(block.runs, mark.words)));
      return cited.length === 0 ? [] : [{ start, end, citations: cited }];
    }
    case 'footnote':
    case 'footnoteLabel':
      return [];
  }
}

/** What of the runs lies in the place. */
function runsIn(runs: readonly Run[], place: Span): readonly Run[] {
  const found: Run[] = [];
  for (let index = Math.max(0, firstStartingAt(runs, place.start) - 1); index < runs.length; index++) {
    const run = runs[index];
    if (run === undefined || run.start >= place.end) {
      break;
    }
    if (run.end > place.start) {
      found.push({ ...run, start: Math.max(run.start, place.start), end: Math.min(run.end, place.end) });
    }
  }
  return found;
}

function inOrder(places: readonly CitationPlace[]): readonly CitationPlace[] {
  return [...places].sort((a, b) => a.start - b.start);
}
