/** An article that is read: which place was jumped to, whose words are set off, and where it is scrolled to. */
import type { Span } from '../core/span.ts';
import type { IDisposable } from '../shared/lifecycle.ts';
import type { Anchor, PageArticle, PageView, Snapshot } from '../shared/readerProtocol.ts';
import { ArticleView } from './articleView.ts';
import { Geometry } from './geometry.ts';
import { JumpMark } from './jumpMark.ts';
import { MarginLayout } from './marginLayout.ts';
import type { MarkRef } from './markElements.ts';
import { ReadUpTo } from './readUpTo.ts';
import { shownSpan } from './shownSpan.ts';

/** One article in the scroller. */
export class Reading implements IDisposable {
  readonly article: PageArticle;
  readonly #scroller: HTMLElement;
  readonly #view: ArticleView;
  readonly #geometry: Geometry;
  readonly #jump: JumpMark;
  readonly #margin = new MarginLayout();
  readonly #resizing: ResizeObserver;
  readonly #readUpTo: ReadUpTo;
  #place: Span | undefined;
  #person: number | undefined;
  #isPreview = false;
  /** Where it was scrolled to when that was looked at last. */
  #anchor: Anchor | undefined;
  /** The scroll position that the anchor is of: while it stays, so does the anchor, and does not drift as widths change. */
  #anchoredAt: number | undefined;

  /**
   * Sets an article in place of what stands in the scroller. A place without an anchor is jumped to. `onChanged` is called after
   * its lines have become others, and when more of it has been read.
   */
  constructor(article: PageArticle, scroller: HTMLElement, { place, person, anchor, readTo = 0 }: PageView, onChanged: () => void) {
    this.article = article;
    this.#readUpTo = new ReadUpTo(shownSpan(article), readTo, onChanged);
    this.#scroller = scroller;
    this.#view = new ArticleView(article, (box) => this.#jump.extend(box));
    this.#jump = new JumpMark(this.#view);
    const offset = anchor?.offset ?? place?.start ?? 0;
    const index = this.#view.boxIndexAt(offset);
    this.#view.fill(index - 1, index + 1);
    this.#view.choose(person);
    this.#person = person;
    scroller.replaceChildren(this.#view.element);
    this.#geometry = new Geometry(scroller, this.#view);
    scroller.scrollTop = 0;
    this.#lookAt(place, anchor);
    this.#view.fillInIdle(offset);
    this.#resizing = new ResizeObserver(() => {
      if (this.#resized()) {
        onChanged();
      }
    });
    this.#resizing.observe(this.#view.element);
  }

  get place(): Span | undefined {
    return this.#place;
  }

  get person(): number | undefined {
    return this.#person;
  }

  /** Whether a place is shown for a look only. */
  get isPreview(): boolean {
    return this.#isPreview;
  }

  /** How the article is looked at now. */
  get view(): PageView {
    return {
      ...(this.#place === undefined ? {} : { place: this.#place }),
      ...(this.#person === undefined ? {} : { person: this.#person }),
      ...(this.#anchor === undefined ? {} : { anchor: this.#anchor }),
      readTo: this.#readUpTo.offset,
    };
  }

  /** The passage or mention that is the current place; undefined when it is none. */
  get current(): MarkRef | undefined {
    return this.#place === undefined ? undefined : this.#view.marks.at(this.#place);
  }

  /** The first element of the current place; undefined when it has none. */
  get currentElement(): HTMLElement | undefined {
    return this.current === undefined ? undefined : this.#view.marks.of(this.current)[0];
  }

  /** Goes to a place and marks it. */
  jump(place: Span): void {
    this.#isPreview = false;
    this.#lookAt(place, undefined);
  }

  /** Makes a place the current one where it stands; undefined for none. */
  mark(place: Span | undefined): void {
    this.#isPreview = false;
    this.#place = place;
    this.#jump.show(place, 'settled');
  }

  /** Marks a place for a look in place of the current one, or ends that. */
  preview(place: Span | undefined): void {
    this.#isPreview = place !== undefined;
    this.#jump.show(place ?? this.#place, place === undefined ? 'settled' : 'fresh');
    if (place !== undefined) {
      this.#geometry.scrollToThird(place.start);
      this.scrolled();
    }
  }

  /** Sets off the words of one person; undefined for nobody. */
  choose(person: number | undefined): void {
    this.#person = person;
    this.#view.choose(person);
  }

  /** Brings back what a snapshot is of. In a long text heights are guessed in part, so that not pixels tell the place but the text. */
  restore({ place, person, anchor, scroll }: Snapshot): void {
    this.#isPreview = false;
    this.choose(person);
    this.mark(place);
    if (this.#view.isLong && anchor !== undefined) {
      this.#scrollTo(anchor);
    } else {
      this.#scroller.scrollTop = scroll;
    }
    this.scrolled();
  }

  /** Looks where it is scrolled to. Answers the offsets at the upper and the lower edge of the window. */
  scrolled(): Span {
    // The browser may have scrolled, for the lines are others now: then what stood at the upper edge is brought back first.
    this.#resized();
    this.#margin.arrange(this.#geometry.regionsInView());
    if (this.#scroller.scrollTop !== this.#anchoredAt) {
      this.#anchor = this.#isHeldAtEnd() ? this.#anchor : this.#geometry.anchor();
      this.#anchoredAt = this.#scroller.scrollTop;
    }
    const window = { start: this.#geometry.offsetAt(0), end: this.#geometry.offsetAt(this.#scroller.clientHeight) };
    this.#readUpTo.look(this.#isPreview ? undefined : window);
    return window;
  }

  /** Brings an offset a third from the top, without marking it. */
  scrollTo(offset: number): void {
    this.#geometry.scrollToThird(offset);
  }

  /**
   * Brings into view what is selected outside of it. The find box selects what it found, and the browser does not scroll to what
   * is not laid out.
   */
  followSelection(): void {
    const range = this.#view.isLong ? selectedRange() : undefined;
    const common = range?.commonAncestorContainer;
    // What reaches over several boxes was selected by hand.
    if (range === undefined || (common instanceof Element ? common : common?.parentElement)?.closest('.chunk, .part') === null) {
      return;
    }
    const selected = range.getBoundingClientRect();
    const window = this.#scroller.getBoundingClientRect();
    const isOutside = selected.bottom < window.top || selected.top > window.bottom;
    const place = isOutside ? this.selection() : undefined;
    if (place !== undefined) {
      this.#geometry.scrollToThird(place.start);
    }
  }

  /** What is selected of the article; undefined when nothing is. */
  selection(): Span | undefined {
    const range = selectedRange();
    return range?.intersectsNode(this.#view.element) === true ? this.#view.map.spanOf(range) : undefined;
  }

  dispose(): void {
    this.#resizing.disconnect();
    this.#readUpTo.stop();
    this.#jump.show(undefined, 'settled');
    this.#view.dispose();
  }

  #lookAt(place: Span | undefined, anchor: Anchor | undefined): void {
    this.#place = place;
    this.#jump.show(place, anchor === undefined ? 'fresh' : 'settled');
    if (anchor !== undefined) {
      this.#scrollTo(anchor);
    } else if (place !== undefined) {
      this.#geometry.scrollToThird(place.start);
    }
    this.scrolled();
  }

  /** Answers whether the lines are others now; if so, what stood at the upper edge is kept there. */
  #resized(): boolean {
    const isOther = this.#geometry.estimate();
    if (isOther) {
      this.#margin.reset();
      if (this.#anchor !== undefined) {
        this.#scrollTo(this.#anchor);
      }
    }
    return isOther;
  }

  /**
   * Whether the window is at the end of the text because what was at its upper edge cannot be brought higher: the text has become
   * shorter. Nobody scrolled there, and when it is long enough again, that place is.
   */
  #isHeldAtEnd(): boolean {
    const { scrollTop, clientHeight, scrollHeight } = this.#scroller;
    const anchor = this.#anchor;
    if (anchor === undefined || scrollTop + clientHeight < scrollHeight - 1) {
      return false;
    }
    const top = this.#geometry.topOf(anchor.offset);
    return top !== undefined && top > anchor.below + 1;
  }

  #scrollTo(anchor: Anchor): void {
    this.#geometry.scrollTo(anchor);
    this.#anchor = anchor;
    this.#anchoredAt = this.#scroller.scrollTop;
  }
}

function selectedRange(): Range | undefined {
  const selection = document.getSelection();
  return selection === null || selection.isCollapsed ? undefined : selection.getRangeAt(0);
}
