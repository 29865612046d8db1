/** A source, prepared for the check: its words, who speaks them, and where each word stands. */
import type { Article } from '../article.ts';
import { ShownText } from '../shownText.ts';
import { type Span, span } from '../span.ts';
import type { SpokenPassage } from './finding.ts';
import { SpokenWords } from './spokenWords.ts';
import { NOTHING, withoutCapitalBrackets } from './strictFold.ts';
import { StrictWords } from './strictWords.ts';
import { WordPlaces } from './wordPlaces.ts';

/** Prepared once and compared with many quotations. Words are told by their index in `words`. */
export class SourceText {
  /** The words that the article shows, title, byline and headings included. */
  readonly words: StrictWords;
  /** Who speaks them. */
  readonly spoken: SpokenWords;
  readonly #shown: ShownText;
  #places: WordPlaces | undefined;

  /** `passages` are those of the article, in order of the text, a container before what it holds. */
  constructor(article: Pick<Article, 'text' | 'blocks'>, passages: readonly SpokenPassage[]) {
    this.#shown = new ShownText(article);
    this.words = new StrictWords(withoutCapitalBrackets(this.#shown.text));
    this.spoken = new SpokenWords(this.words, passages, (offset) => this.words.firstFrom(this.#shown.shownFrom(offset)));
  }

  /** Where each word stands; made when it is first asked for. */
  get places(): WordPlaces {
    return (this.#places ??= new WordPlaces(this.words));
  }

  /** The words from `first` to `end` (not included) in `Article.text`; for none the place behind the word before. */
  span(first: number, end: number): Span {
    if (first < end) {
      const place = this.words.span(first, end);
      // With "[s]he" the place begins with the bracket.
      const isBracketed = this.words.text[place.start - 1] === NOTHING && this.#shown.text[place.start - 1] === '[';
      return this.#shown.sourceOf(isBracketed ? span(place.start - 1, place.end) : place);
    }
    const at = first > 0 ? this.#shown.sourceOf(this.words.span(first - 1, first)).end : 0;
    return span(at, at);
  }

  /** The marks before a word in `Article.text`, without the spaces around them; for none the place behind the word before. */
  marksSpan(index: number): Span {
    const marks = this.words.marksSpan(index);
    return marks.start < marks.end ? this.#shown.sourceOf(marks) : this.span(index, index);
  }
}
