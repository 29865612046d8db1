/** What stands at the head and foot of every page and is no part of the text: running titles, addresses, page numbers. */
import type { PdfLine } from './pdfLines.ts';

/** So many lines at either end of a page are looked at. */
const EDGE_LINES = 3;
/** A running line stands on so many pages, and on this share of them. */
const MIN_PAGES = 2;
const MIN_SHARE = 0.4;
const PAGE_NUMBER = /^(?:page |p\. ?|[-–—|] ?)?(?:\d{1,4}|[ivxl]{1,7})(?: ?(?:\/|of) ?\d{1,4})?(?: ?[-–—|])?$/i;

/** Longer lines are text. */
const MAX_LENGTH = 120;

/** The pages without their running lines. A single page has none. */
export function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const lines of edges) {
    for (const key of new Set(lines.flat().map(keyOf))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const isRunning = (line: PdfLine): boolean => {
    const count = counts.get(keyOf(line)) ?? 0;
    return line.words.length <= MAX_LENGTH && count >= MIN_PAGES && count >= pages.length * MIN_SHARE;
  };
  return pages.map((page, index) => {
    const dropped = new Set((edges[index] ?? []).flatMap((lines) => runningFrom(lines, isRunning, pages.length)));
    // A page on which all lines run has none: it is like another.
    return dropped.size === page.length ? page : page.filter((line) => !dropped.has(line));
  });
}

/** From the edge inwards, as far as lines run: what stands further in is text, however often it stands there. */
function runningFrom(lines: readonly PdfLine[], isRunning: (line: PdfLine) => boolean, pages: number): readonly PdfLine[] {
  const end = lines.findIndex((line) => !isRunning(line) && !(pages > 1 && PAGE_NUMBER.test(line.words)));
  return end < 0 ? lines : lines.slice(0, end);
}

/** The highest and the lowest lines of a page, from the edge inwards, wherever they stand in the file. */
function edgesOf(page: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const byHeight = page.toSorted((a, b) => b.y - a.y);
  return [byHeight.slice(0, EDGE_LINES), byHeight.slice(-EDGE_LINES).toReversed()];
}

/** Running lines are alike but for the number of the page; they stand at one height. */
function keyOf({ words, y }: PdfLine): string {
  return `${words.replace(/\d+/g, '#').toLowerCase()} ${String(Math.round(y / 4))}`;
}
