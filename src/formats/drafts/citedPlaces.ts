/** How places of a draft tell what is cited there, whatever the format. */
import type { Span } from '../../core/span.ts';
import type { DraftCitation } from './draft.ts';
import type { CitationPlace } from './draftFormat.ts';

/** A place that cites one thing. */
export function citingPlace(kind: DraftCitation['kind'], value: string, { start, end }: Span): CitationPlace {
  return { start, end, citations: [{ kind, value, start, end }] };
}

/** Whether a link may lead to a source: neither to mail, a telephone nor a place in the draft itself. */
export function isSourceLink(address: string): boolean {
  return address !== '' && !/^(?:#|mailto:|tel:)/i.test(address);
}

/** What is cited somewhere, told for another place. */
export function citedAt(mark: Span, citations: readonly DraftCitation[]): readonly DraftCitation[] {
  return citations.map(({ kind, value }) => ({ kind, value, ...mark }));
}

/** What a footnote cites, told for the place of its mark: what is cited in its text, else its words, if it has any. */
export function citedByNote(mark: Span, places: readonly CitationPlace[], words: () => string): readonly DraftCitation[] {
  const cited = places.flatMap(({ citations }) => citedAt(mark, citations));
  return cited.length > 0 ? cited : wordsCited(mark, words());
}

/** Words as what a place cites; nothing where there are none. */
export function wordsCited(mark: Span, value: string): readonly DraftCitation[] {
  return value === '' ? [] : [{ kind: 'source', value, ...mark }];
}
