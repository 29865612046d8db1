/** Cuts a stretch of an article into nested pieces: passages hold people, and both hold the styled text. */
import type { Run } from '../article.ts';
import { overlaps, type Span } from '../span.ts';

/** A mark that begins inside so many others is not set: a browser cannot hold thousands of elements in each other. */
const MAX_DEPTH = 8;

/** Text that is shown. The span is what it stands for in the article's text; the two may differ in length. */
export interface TextPiece extends Span {
  readonly kind: 'text';
  readonly text: string;
  /** The run that it is of, for its style; undefined for the space between two lines. */
  readonly run?: Run;
}

/** A passage or a mention, or a fragment of one that begins or goes on elsewhere. */
export interface MarkPiece {
  readonly kind: 'passage' | 'mention';
  /** Index in the article's passages or mentions. */
  readonly index: number;
  /** Whether the mark begins in this piece. */
  readonly isFirst: boolean;
  readonly children: Piece[];
}

/** A part of what is set. */
export type Piece = TextPiece | MarkPiece;

/** A mark with its index in the article's list. */
export interface IndexedSpan extends Span {
  readonly index: number;
}

/** What may be marked in a stretch: each list in order of the text, a container before what it holds. */
export interface Marks {
  readonly passages: readonly IndexedSpan[];
  readonly mentions: readonly IndexedSpan[];
}

/**
 * The pieces of `stretch`, which lies in the block that `runs` are of. Marks that cross each other are cut in two.
 * What is not in a run is not shown, but for line breaks between runs, which are a space.
 */
export function piecesOf(text: string, runs: readonly Run[], stretch: Span, marks: Marks): readonly Piece[] {
  const root: Piece[] = [];
  const open: { readonly piece: MarkPiece; readonly key: string }[] = [];
  const passages = new Sweep(marks.passages);
  const mentions = new Sweep(marks.mentions);
  let end = stretch.start;
  for (const leaf of leavesOf(text, runs, stretch, marks)) {
    const around = [
      ...passages.around(leaf).map((mark) => ({ kind: 'passage' as const, mark })),
      ...mentions.around(leaf).map((mark) => ({ kind: 'mention' as const, mark })),
    ];
    const keys = around.map(({ kind, mark }) => `${kind} ${String(mark.index)}`);
    let depth = 0;
    while (depth < open.length && open[depth]?.key === keys[depth]) {
      depth++;
    }
    open.length = depth;
    for (const [level, { kind, mark }] of around.entries()) {
      if (level >= depth) {
        const piece: MarkPiece = { kind, index: mark.index, isFirst: mark.start >= end, children: [] };
        (open.at(-1)?.piece.children ?? root).push(piece);
        open.push({ piece, key: keys[level] ?? '' });
      }
    }
    (open.at(-1)?.piece.children ?? root).push(leaf);
    end = leaf.end;
  }
  return root;
}

/** The shown text of a stretch, cut wherever a mark begins or ends. A replaced text is never cut. */
function* leavesOf(text: string, runs: readonly Run[], stretch: Span, marks: Marks): Generator<TextPiece> {
  const cuts = cutsOf(stretch, marks);
  let cut = 0;
  let before: Run | undefined;
  for (const run of runs) {
    if (before !== undefined && /[\r\n]/.test(text.slice(before.end, run.start))) {
      const gap = { start: Math.max(before.end, stretch.start), end: Math.min(run.start, stretch.end) };
      if (gap.start < gap.end) {
        yield { kind: 'text', ...gap, text: ' ' };
      }
    }
    before = run;
    let start = Math.max(run.start, stretch.start);
    const end = Math.min(run.end, stretch.end);
    if (run.shown !== undefined && start < end) {
      if (run.start >= stretch.start) {
        yield { kind: 'text', start: run.start, end: run.end, text: run.shown, run };
      }
      continue;
    }
    while (start < end) {
      while ((cuts[cut] ?? Infinity) <= start) {
        cut++;
      }
      const until = Math.min(cuts[cut] ?? end, end);
      yield { kind: 'text', start, end: until, text: text.slice(start, until), run };
      start = until;
    }
  }
}

function cutsOf(stretch: Span, { passages, mentions }: Marks): readonly number[] {
  const cuts = new Set<number>();
  for (const { start, end } of [...passages, ...mentions]) {
    for (const cut of [start, end]) {
      if (cut > stretch.start && cut < stretch.end) {
        cuts.add(cut);
      }
    }
  }
  return [...cuts].sort((a, b) => a - b);
}

/** Answers, for places that come in order, which marks are around them. */
class Sweep {
  readonly #marks: readonly IndexedSpan[];
  #next = 0;
  #open: IndexedSpan[] = [];

  constructor(marks: readonly IndexedSpan[]) {
    this.#marks = marks;
  }

  around(place: Span): readonly IndexedSpan[] {
    this.#open = this.#open.filter((mark) => mark.end > place.start);
    for (let mark = this.#marks[this.#next]; mark !== undefined && mark.start < place.end; mark = this.#marks[++this.#next]) {
      if (mark.end > place.start && this.#open.length < MAX_DEPTH) {
        this.#open.push(mark);
      }
    }
    return this.#open.filter((mark) => overlaps(mark, place));
  }
}
