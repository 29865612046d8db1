/** The words of a quotation, and where each of them stands in the draft. */
import type { ShownText } from '../../core/shownText.ts';
import { type Span, trimmed } from '../../core/span.ts';
import type { WordsRun } from './draft.ts';

/** Between paragraphs. */
const DIVIDER = '\n\n';

/** The words of places in the shown text, a paragraph each, with their runs. */
export function wordsOf(shown: ShownText, paragraphs: readonly Span[]): { readonly words: string; readonly runs: readonly WordsRun[] } {
  const parts: string[] = [];
  const runs: WordsRun[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    // « With spaces » as French marks have them.
    const place = trimmed(shown.text, paragraph);
    if (place.start === place.end) {
      continue;
    }
    const from = length + (parts.length === 0 ? 0 : DIVIDER.length);
    for (const piece of shown.piecesIn(place)) {
      runs.push({ at: from + piece.at - place.start, length: piece.length, source: piece.source });
    }
    parts.push(shown.text.slice(place.start, place.end));
    length = from + place.end - place.start;
  }
  return { words: parts.join(DIVIDER), runs };
}
