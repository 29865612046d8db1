/** Takes markup out of runs of shown text: what a format's own reader takes for words. */
import type { Run } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';

/** What needs no space before it. */
const NO_SPACE_BEFORE = /^[\s.,;:!?)\]}”’"'»]/;

/** The runs without the places given, which are in order of their starts and may hold each other. Each is hidden as `hide` does it. */
export function cutRuns(text: string, runs: readonly Run[], places: readonly Span[]): readonly Run[] {
  if (places.length === 0) {
    return runs;
  }
  const kept: Run[] = [];
  let next = 0;
  let hidden = 0;
  for (const run of runs) {
    let start = run.start;
    while (next < places.length && (places[next]?.start ?? 0) < run.end) {
      const place = places[next++];
      if (place === undefined || place.end <= hidden) {
        continue;
      }
      if (place.start > start) {
        kept.push({ ...run, start, end: place.start });
      }
      hide(text, kept, { start: Math.max(place.start, hidden), end: place.end });
      hidden = place.end;
      start = Math.max(start, hidden);
    }
    start = Math.max(start, hidden);
    if (start < run.end) {
      kept.push(start === run.start ? run : { ...run, start });
    }
  }
  return kept;
}

/**
 * Adds a run that shows nothing for a place after the runs, so that what stands on both sides of it are not two words. White space before
 * it goes too, where it would come to stand before a mark, a space or the end.
 */
export function hide(text: string, runs: Run[], place: Span): void {
  const isTight = place.end >= text.length || NO_SPACE_BEFORE.test(text.charAt(place.end));
  if (isTight) {
    dropSpace(text, runs);
  }
  const end = runs.at(-1)?.end ?? place.start;
  const start = isTight ? Math.min(end, place.start) : Math.max(end, place.start);
  if (start < place.end) {
    runs.push({ start, end: place.end, shown: '' });
  }
}

function dropSpace(text: string, runs: Run[]): void {
  const last = runs.at(-1);
  const shown = last?.shown ?? text.slice(last?.start ?? 0, last?.end ?? 0);
  const kept = shown.trimEnd();
  if (last === undefined || kept === shown) {
    return;
  }
  runs.pop();
  if (kept !== '') {
    runs.push(last.shown === undefined ? { ...last, end: last.start + kept.length } : { ...last, shown: kept });
  }
}
