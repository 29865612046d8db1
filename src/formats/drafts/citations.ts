/** Which of the sources that a draft cites a quotation is said to be from: the nearest. */
import { firstStartingAt, type Span } from '../../core/span.ts';
import type { DraftCitation } from './draft.ts';
import type { CitationPlace, DraftBlock } from './draftFormat.ts';
import type { DraftText, ShownQuote } from './draftText.ts';
import type { QuotedPart } from './quotedParts.ts';
import type { SentencePlaces } from './sentencePlaces.ts';
import { ATTRIBUTION_LINE, SOURCE_LINE } from './sourceLines.ts';

/** What is looked at. */
export interface CitationScene {
  /** The draft's text. */
  readonly text: string;
  readonly draft: DraftText;
  readonly sentences: SentencePlaces;
}

/** What of a draft's text may stand between words and what is cited for them: marks, brackets, markup, but no end of a sentence. */
const BESIDE = /^[^\p{L}\p{N}.!?…]{0,12}$/u;

/**
 * What is cited for something quoted, which stands at `place` in the draft's text: right beside it, else in its sentence, else in its
 * paragraphs, else in a line with a source after them. For a block quote: in the lines under it, else in it, else at the beginning of what
 * comes after it, else in the sentence before it.
 */
export function citationsOf(part: QuotedPart, place: Span, scene: CitationScene): readonly DraftCitation[] {
  return (part.quote === undefined ? ofMarks(part, place, scene) : ofQuote(part.quote, place, scene)) ?? [];
}

function ofMarks(part: QuotedPart, place: Span, { text, draft, sentences }: CitationScene): readonly DraftCitation[] | undefined {
  const near = neighbours(placesOf(draft, part.blocks), place);
  const reach = sentences.reach(part);
  return (
    nearest(
      near.filter((one) => isBeside(text, one, place)),
      place,
    ) ??
    nearest(
      near.filter(({ start }) => start >= reach.start && start < reach.end),
      place,
    ) ??
    nearest(near, place) ??
    ofSourceLines(draft.sourceLines.get(part.blocks.at(-1) ?? -1), text)
  );
}

function ofQuote(
  { number, blocks }: ShownQuote,
  place: Span,
  { text, draft, sentences }: CitationScene,
): readonly DraftCitation[] | undefined {
  const first = blocks[0] ?? 0;
  const last = blocks.at(-1) ?? 0;
  const line = draft.attributions.get(number);
  // The line that names the speaker may stand before the words, too.
  const after = draft.blocks[last + (line !== undefined && draft.blocks[last + 1] === line ? 2 : 1)]?.block;
  const introIndex = first - (line !== undefined && draft.blocks[first - 1] === line ? 2 : 1);
  const before = draft.blocks[introIndex]?.block;
  const intro = sentences.lastOf(introIndex);
  const own = placesOf(draft, blocks).filter((one) => one.isText !== true);
  return (
    cited(line?.block.places.at(-1)) ??
    ofSourceLines(
      [...(draft.sourceLines.get(last) ?? []), ...(draft.sourceLines.get(last + 1) ?? []).filter(() => line !== undefined)],
      text,
    ) ??
    cited(own.at(-1)) ??
    cited(after?.places.find((one) => isBeside(text, one, { start: after.start, end: after.start }))) ??
    nearest(before?.places.filter(({ start }) => start >= intro.start) ?? [], place) ??
    (line === undefined ? undefined : ofAttribution(draft, line.block, line))
  );
}

function placesOf(draft: DraftText, blocks: readonly number[]): readonly CitationPlace[] {
  const [first] = blocks;
  const places = (index: number): readonly CitationPlace[] => draft.blocks[index]?.block.places ?? [];
  return first !== undefined && blocks.length === 1 ? places(first) : blocks.flatMap(places);
}

/** The last place before, the first one after, and those that the words stand in or that stand in the words and are not their own text. */
function neighbours(places: readonly CitationPlace[], { start, end }: Span): readonly CitationPlace[] {
  const from = firstStartingAt(places, start);
  const to = firstStartingAt(places, end);
  const inside = places.slice(from, to).filter((one) => one.isText !== true);
  return [places[from - 1], ...inside, places[to]].filter((one) => one !== undefined);
}

function cited(place: CitationPlace | undefined): readonly DraftCitation[] | undefined {
  return place?.citations;
}

/** The place with the fewest units between it and the words; of two the later one, as sources are mostly told after what is quoted. */
function nearest(places: readonly CitationPlace[], words: Span): readonly DraftCitation[] | undefined {
  let best: CitationPlace | undefined;
  for (const place of places) {
    if (best === undefined || gap(place, words) <= gap(best, words)) {
      best = place;
    }
  }
  return best?.citations;
}

function gap(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

function isBeside(text: string, place: Span, words: Span): boolean {
  return (
    BESIDE.test(text.slice(Math.min(place.end, words.end), Math.max(place.start, words.start)).slice(0, 13)) || gap(place, words) === 0
  );
}

function ofSourceLines(lines: readonly DraftBlock[] = [], text: string): readonly DraftCitation[] | undefined {
  const citations = lines.flatMap(({ places }) => places.flatMap((place) => place.citations));
  return citations.length > 0 ? citations : wordsOfLine(lines[0], text);
}

/** What a line says after `Source:`. */
function wordsOfLine(line: DraftBlock | undefined, text: string): readonly DraftCitation[] | undefined {
  const { runs = [] } = line ?? {};
  const words = runs.map((run) => run.shown ?? text.slice(run.start, run.end)).join('');
  const value = words
    .trim()
    .replace(SOURCE_LINE, '')
    .replace(/[\s)\]]+$/, '');
  const start = runs[0]?.start ?? 0;
  return value === '' ? undefined : [{ kind: 'source', value, start, end: runs.at(-1)?.end ?? start }];
}

/** What a line says after the name: `— Jane Doe, Daily`. */
function ofAttribution(draft: DraftText, block: DraftBlock, { start, end }: Span): readonly DraftCitation[] | undefined {
  const line = draft.shown.text.slice(start, end).replace(ATTRIBUTION_LINE, '');
  const value = /^[^,(]*[,(]\s*(.*?)[\s).]*$/s.exec(line)?.[1] ?? '';
  return value === '' ? undefined : [{ kind: 'source', value, start: block.start, end: block.end }];
}
