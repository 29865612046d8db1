/** Anchors many places of several sources: what it takes of a text is made once. */
import type { Span } from '../../core/span.ts';
import type { OpenedSource } from '../sourceState.ts';
import { AnchoredText } from './anchor.ts';
import type { Anchor } from './correction.ts';

/** Texts, as long as their sources are kept. */
export class AnchoredTexts {
  readonly #texts = new WeakMap<OpenedSource['article'], AnchoredText>();

  /** The anchor of a place of a source; the span is in its `Article.text`. */
  anchorAt({ article }: Pick<OpenedSource, 'article'>, place: Span): Anchor {
    const text = this.#texts.get(article) ?? new AnchoredText(article.text);
    this.#texts.set(article, text);
    return text.anchorAt(place);
  }
}
