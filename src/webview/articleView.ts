/** An article as it is set: its element, the boxes that it is set in one after the other, and its marks. */
import { type Chunk, chunksOf, isMonstrous } from '../core/marked/chunks.ts';
import { firstStartingAt } from '../core/span.ts';
import { type IDisposable, toDisposable } from '../shared/lifecycle.ts';
import { articleDirection } from '../shared/direction.ts';
import type { PageArticle } from '../shared/readerProtocol.ts';
import { element } from './elements.ts';
import { MarkElements } from './markElements.ts';
import { type Region, Renderer } from './render.ts';
import { TextMap } from './textMap.ts';

/** Longer texts, in UTF-16 code units, are set in boxes of their own that the browser need not lay out while they are not seen. */
const LONG = 50_000;

/** A stretch of the article that is set at once: all of a short one, a chunk of a long one, a part of a monstrous paragraph. */
export interface Box extends Region {
  /** How many blocks it holds; less than one for a part of one. */
  readonly blocks: number;
  /** Sets it and answers the pieces that it is made of, in order. */
  readonly set: () => readonly Region[];
  /** These pieces; undefined while it is empty. */
  regions: readonly Region[] | undefined;
}

/** An article's element and what stands in it. Boxes are empty until they are filled. */
export class ArticleView implements IDisposable {
  readonly article: PageArticle;
  readonly element: HTMLElement;
  readonly map = new TextMap();
  readonly marks: MarkElements;
  /** In order. */
  readonly boxes: readonly Box[];
  /** Whether the boxes are more than one, so that some may be neither filled nor laid out. */
  readonly isLong: boolean;
  readonly #renderer: Renderer;
  readonly #onFilled: (box: Box) => void;
  #idle: IDisposable | undefined;

  /** `onFilled` is called with each box that is filled. */
  constructor(article: PageArticle, onFilled: (box: Box) => void) {
    this.article = article;
    this.#onFilled = onFilled;
    this.element = element('article', {
      dir: articleDirection(article.text, article.blocks),
      'data-vscode-context': JSON.stringify({ webviewSection: 'text', verbatimUri: article.uri }),
    });
    this.element.append(...headOf(article));
    this.marks = new MarkElements(article);
    this.#renderer = new Renderer(article, this.map, (kind, index, made) => this.marks.add(kind, index, made));
    this.isLong = article.text.length > LONG;
    this.element.classList.toggle('long', this.isLong);
    const whole = { first: 0, end: article.blocks.length };
    this.boxes = this.isLong ? chunksOf(article.blocks).flatMap((chunk) => this.#boxesOf(chunk)) : [this.#box(whole, this.element)];
  }

  /** Index of the box that holds `offset`, of the last that starts before it where none does, of the first where that is none. */
  boxIndexAt(offset: number): number {
    return Math.max(0, firstStartingAt(this.boxes, offset + 1) - 1);
  }

  /** Fills the boxes from the `first` to the `last`, those that are empty. */
  fill(first: number, last = first): void {
    for (const box of this.boxes.slice(Math.max(0, first), last + 1)) {
      if (box.regions === undefined) {
        box.regions = box.set();
        this.#onFilled(box);
      }
    }
  }

  /** Fills all other boxes, those nearest to `offset` first, while the browser has nothing else to do. */
  fillInIdle(offset: number): void {
    const from = this.boxIndexAt(offset);
    const order = this.boxes.map((_box, index) => index).sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
    const rest = order.filter((index) => this.boxes[index]?.regions === undefined)[Symbol.iterator]();
    const step = (deadline: IdleDeadline): void => {
      for (let next = rest.next(); next.done !== true; next = rest.next()) {
        this.fill(next.value);
        if (deadline.timeRemaining() < 5) {
          this.#whenIdle(step);
          return;
        }
      }
    };
    this.#whenIdle(step);
  }

  /** Dims all but the marks of one person; undefined for nobody. */
  choose(person: number | undefined): void {
    this.element.toggleAttribute('data-chosen', person !== undefined);
    this.marks.choose(person);
  }

  dispose(): void {
    this.#idle?.dispose();
  }

  #whenIdle(step: (deadline: IdleDeadline) => void): void {
    const handle = requestIdleCallback(step, { timeout: 200 });
    this.#idle = toDisposable(() => cancelIdleCallback(handle));
  }

  #boxesOf(chunk: Chunk): readonly Box[] {
    const first = this.article.blocks[chunk.first];
    if (first !== undefined && isMonstrous(first)) {
      const { element: made, boxes } = this.#renderer.parts(chunk.first);
      this.element.append(made);
      return boxes.map((box) => ({
        ...box,
        blocks: 0,
        set: () => {
          box.fill();
          return [box];
        },
        regions: undefined,
      }));
    }
    const made = element('div', { class: 'chunk' });
    this.element.append(made);
    return [this.#box(chunk, made)];
  }

  #box({ first, end }: Chunk, made: HTMLElement): Box {
    const { blocks } = this.article;
    const start = blocks[first]?.start ?? 0;
    const set = (): readonly Region[] => {
      const { elements, regions } = this.#renderer.blocks(first, end);
      made.append(...elements);
      return regions;
    };
    return { start, end: blocks[end - 1]?.end ?? start, element: made, blocks: end - first, set, regions: undefined };
  }
}

/** What stands above the text and is no part of it, and what of the file's front matter is no block. */
export function headOf({ origin, title, byline }: PageArticle): readonly HTMLElement[] {
  return [
    element('div', { class: 'origin', dir: 'auto' }, origin),
    ...(title === undefined ? [] : [element('h1', { dir: 'auto' }, title)]),
    ...(byline === undefined ? [] : [element('p', { 'data-kind': 'byline', dir: 'auto' }, byline)]),
  ];
}
