/** Between offsets of an article's text and heights in the window, also where the browser has laid nothing out yet. */
import type { Span } from '../core/span.ts';
import type { Anchor } from '../shared/readerProtocol.ts';
import type { ArticleView, Box } from './articleView.ts';
import type { Region } from './render.ts';

/** Average width of a letter and what a paragraph adds to its lines, in em; for boxes that are not laid out. */
const LETTER = 0.46;
const GAP = 0.95;
/** A character that is not shown, such as the second of two spaces, has no place: one of so many after it has. */
const REACH = 8;

/** Heights of an article in its scroller, in pixels below the scroller's upper edge. */
export class Geometry {
  readonly #scroller: HTMLElement;
  readonly #view: ArticleView;
  #near: readonly HTMLElement[] = [];
  #setting: string | undefined;

  /** The article stands in the scroller already. */
  constructor(scroller: HTMLElement, view: ArticleView) {
    this.#scroller = scroller;
    this.#view = view;
    this.estimate();
  }

  /**
   * Answers whether the lines are others than they were when this was asked last, by width, height and letters. If so it guesses
   * anew how high the boxes are that are not laid out, for the scroll bar and for jumps.
   */
  estimate(): boolean {
    const { inlineSize, padding, fontSize, fontFamily, lineHeight } = getComputedStyle(this.#view.element);
    const setting = [inlineSize, padding, fontSize, fontFamily, lineHeight].join();
    if (setting === this.#setting) {
      return false;
    }
    this.#setting = setting;
    const letters = Math.max(20, (parseFloat(inlineSize) || 600) / (parseFloat(fontSize) * LETTER));
    const leading = parseFloat(lineHeight) / parseFloat(fontSize);
    for (const { element, blocks, start, end } of this.#view.isLong ? this.#view.boxes : []) {
      const height = ((end - start) / letters + blocks / 2) * leading + blocks * GAP;
      element.style.setProperty('--height', `${height.toFixed(1)}em`);
    }
    return true;
  }

  /** What stands at the upper edge of the window; undefined when there is no text. */
  anchor(): Anchor | undefined {
    const region = this.#regionAt(0);
    if (region === undefined) {
      return undefined;
    }
    const below = this.#top(region.element);
    if (below >= 0) {
      return { offset: region.start, below };
    }
    const line = this.#lineAnchor(region);
    return line === undefined || line.offset === region.start ? { offset: region.start, below } : line;
  }

  /** Scrolls so that an anchor is where it was. */
  scrollTo({ offset, below }: Anchor): void {
    const top = this.topOf(offset);
    if (top !== undefined) {
      this.#scroller.scrollTop += top - below;
    }
  }

  /** Scrolls so that a place starts a third from the top. */
  scrollToThird(offset: number): void {
    this.scrollTo({ offset, below: this.#scroller.clientHeight / 3 });
  }

  /** Where the character at `offset` stands, or the piece that starts there. Sets and lays out what that takes. */
  topOf(offset: number): number | undefined {
    this.#bringNear(offset);
    const region = regionOf(this.#view.boxes[this.#view.boxIndexAt(offset)], offset);
    if (region === undefined) {
      return undefined;
    }
    const inside = offset > region.start ? this.#lineTop(region, offset) : undefined;
    return inside ?? this.#top(region.element);
  }

  /** About which offset stands at a height of the window. */
  offsetAt(height: number): number {
    const region = this.#regionAt(height);
    if (region === undefined) {
      return 0;
    }
    const { top, height: size } = region.element.getBoundingClientRect();
    const part = (height - (top - this.#edge)) / Math.max(1, size);
    return region.start + Math.min(1, Math.max(0, part)) * (region.end - region.start);
  }

  /** The pieces that are in the window or half a window from it. */
  regionsInView(): readonly Region[] {
    const { boxes } = this.#view;
    const height = this.#scroller.clientHeight;
    const reach = { from: -height / 2, to: 1.5 * height };
    const near = this.#between(boxes, reach).flatMap((box) => box.regions ?? []);
    return this.#between(near, reach);
  }

  get #edge(): number {
    return this.#scroller.getBoundingClientRect().top;
  }

  #top(element: Element): number {
    return element.getBoundingClientRect().top - this.#edge;
  }

  #bottom(element: Element): number {
    return element.getBoundingClientRect().bottom - this.#edge;
  }

  #between<T extends { readonly element: Element }>(
    list: readonly T[],
    { from, to }: { readonly from: number; readonly to: number },
  ): readonly T[] {
    const bottom = ({ element }: T): number => this.#bottom(element);
    return list.slice(firstBelow(list, from, bottom), firstBelow(list, to, bottom) + 1);
  }

  /** The first piece that ends below a height. */
  #regionAt(height: number): Region | undefined {
    const { boxes } = this.#view;
    const index = Math.min(
      boxes.length - 1,
      firstBelow(boxes, height, (box) => this.#bottom(box.element)),
    );
    const box = boxes[index];
    const regions: readonly Region[] = box === undefined || box.regions?.length === 0 ? [] : (box.regions ?? [box]);
    return regions[firstBelow(regions, height, ({ element }) => this.#bottom(element))] ?? regions.at(-1);
  }

  /** The first line of a piece that is not above the window, by its first character. */
  #lineAnchor(region: Region): Anchor | undefined {
    let low = region.start;
    let high = region.end;
    while (low < high) {
      const middle = (low + high) >> 1;
      const rect = this.#rectAt(region, middle);
      if (rect !== undefined && rect.bottom - this.#edge <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const below = this.#lineTop(region, low);
    return below === undefined ? undefined : { offset: low, below };
  }

  #lineTop(region: Region, offset: number): number | undefined {
    const rect = this.#rectAt(region, offset);
    return rect === undefined ? undefined : rect.top - this.#edge;
  }

  #rectAt(region: Region, offset: number): DOMRect | undefined {
    const place: Span = { start: offset, end: offset + REACH };
    const range = document.createRange();
    for (const { node, from, to } of this.#view.map.nodesOf(region.element, place)) {
      for (let at = from; at < to; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const [rect] = range.getClientRects();
        if (rect !== undefined) {
          return rect;
        }
      }
    }
    return undefined;
  }

  /** Fills what is around an offset and has that and what is above it laid out, so that it stays where it is measured. */
  #bringNear(offset: number): void {
    const { boxes, isLong } = this.#view;
    const index = this.#view.boxIndexAt(offset);
    this.#view.fill(index - 1, index + 1);
    if (!isLong) {
      return;
    }
    const elements = boxes.slice(Math.max(0, index - 1), index + 1).map(({ element }) => element);
    this.#near.filter((element) => !elements.includes(element)).forEach((element) => element.classList.remove('near'));
    elements.forEach((element) => element.classList.add('near'));
    this.#near = elements;
  }
}

/** The piece that holds an offset, or the next one, or the last. */
function regionOf(box: Box | undefined, offset: number): Region | undefined {
  const regions = box?.regions ?? [];
  return regions[firstBelow(regions, offset, ({ end }) => end)] ?? regions.at(-1);
}

/** Index of the first of a list, whose values rise, with a value above `limit`; its length when there is none. */
function firstBelow<T>(list: readonly T[], limit: number, valueOf: (one: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && valueOf(one) <= limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
