/** Marks exactly the characters that were jumped to. */
import { overlaps, type Span } from '../core/span.ts';
import type { ArticleView } from './articleView.ts';
import type { JumpLook } from './markElements.ts';

/** Name of the highlight for places that are no passage and no mention; the style sheet knows it. */
const HIGHLIGHT = 'jump';
/** After so many milliseconds a fresh mark settles, as the animation of the style sheet does. */
const FRESH = 1_400;

/** The mark of one article. A passage or a mention is marked as such, any other place without changing an element. */
export class JumpMark {
  readonly #view: ArticleView;
  #place: Span | undefined;
  #isHighlight = false;
  #timer: number | undefined;

  constructor(view: ArticleView) {
    this.#view = view;
  }

  /** Marks a place instead of the one before; undefined for none. */
  show(place: Span | undefined, look: JumpLook): void {
    const { marks, element } = this.#view;
    const target = place === undefined ? undefined : marks.at(place);
    if (place !== undefined) {
      this.#view.fill(this.#view.boxIndexAt(place.start));
    }
    this.#place = place;
    this.#isHighlight = place !== undefined && (target === undefined || marks.of(target).length === 0);
    marks.jumpTo(target, look);
    element.classList.toggle('settled', look === 'settled');
    this.#highlight();
    clearTimeout(this.#timer);
    if (look === 'fresh') {
      this.#timer = setTimeout(() => element.classList.add('settled'), FRESH);
    }
  }

  /** More of the article is set: what is marked of it too. */
  extend(filled: Span): void {
    if (this.#isHighlight && this.#place !== undefined && overlaps(this.#place, filled)) {
      this.#highlight();
    }
  }

  #highlight(): void {
    const ranges = this.#isHighlight && this.#place !== undefined ? this.#rangesOf(this.#place) : [];
    if (ranges.length === 0) {
      CSS.highlights.delete(HIGHLIGHT);
    } else {
      CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    }
  }

  #rangesOf(place: Span): readonly Range[] {
    const { boxes, map } = this.#view;
    const regions = boxes.filter((box) => overlaps(box, place)).flatMap((box) => box.regions ?? []);
    return regions
      .filter((region) => overlaps(region, place))
      .flatMap((region) =>
        [...map.nodesOf(region.element, place)].map(({ node, from, to }) => {
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, to);
          return range;
        }),
      );
  }
}
