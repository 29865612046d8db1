/** Where in a draft's text stands what a citation is written as. */
import type { Span } from '../../core/span.ts';
import type { DraftCitation } from '../../formats/drafts/draft.ts';

/** Between the words of a link and its address in Markdown; between the address and the words in LaTeX. */
const BEFORE_ADDRESS = /^[*_`]*\]\(\s*<?$/;
const BEHIND_ADDRESS = /^\}\s*\{$/;

/**
 * The place of `value` in the text: in the citation, beside it, or elsewhere, as that of a footnote, if it stands there once. Undefined
 * where it cannot be told which place is meant, or others cite by the same footnote.
 */
export function citedPlace(text: string, { start, end, value }: DraftCitation): Span | undefined {
  const places = placesOf(text, value);
  const near = places.find(
    (place) =>
      (place.start >= start && place.end <= end) ||
      (place.start >= end && BEFORE_ADDRESS.test(text.slice(end, place.start))) ||
      (place.end <= start && BEHIND_ADDRESS.test(text.slice(place.end, start))),
  );
  const mark = text.slice(start, end);
  // The mark, and the footnote itself where that has the same one: `[1]_` leads to `.. [1]`.
  const isShared = mark !== '' && placesOf(text, mark).length > (mark.endsWith('_') ? 1 : 2);
  return near ?? (places.length === 1 && !isShared ? places[0] : undefined);
}

function placesOf(text: string, words: string): readonly Span[] {
  const places: Span[] = [];
  for (let at = words === '' ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    places.push({ start: at, end: at + words.length });
  }
  return places;
}
