/** How quotes are dragged, out of a view and out of the reader's page. */
import type { Span } from '../core/span.ts';

/** Under this type quotes are dragged: JSON, a list of places. Never as addresses, for these would be opened where they are dropped. */
export const QUOTES_TYPE = 'application/vnd.verbatim.quotes+json';

/** A quote that is dragged; the span is in `Article.text`. */
export interface DraggedQuote extends Span {
  readonly uri: string;
}
