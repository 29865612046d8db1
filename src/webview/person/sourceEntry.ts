/** One source of the list, and as many of its places as are set. */
import { type PagePlace, type PagePlaces, type PageSource, PLACES_AT_ONCE } from '../../shared/personProtocol.ts';
import { element } from '../elements.ts';
import { placeElement, placeId, problemElement, sourceElement } from './placeElements.ts';

/** A place takes about so much height until it is there, in em. */
const PLACE_HEIGHT = 3.4;

/** A stretch of places that are asked for together. */
export interface Block {
  readonly entry: SourceEntry;
  readonly first: number;
  readonly element: HTMLElement;
  places: readonly PagePlace[] | undefined;
}

/** The source. Its places are asked for in blocks, each when it comes near. */
export class SourceEntry {
  readonly source: PageSource;
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  readonly #blocks: Block[] = [];
  #count = 0;
  #hasProblem = false;

  constructor(source: PageSource) {
    this.source = source;
    ({ element: this.element, heading: this.heading } = sourceElement(source));
    this.#setCount(source.quotes + source.mentions);
  }

  /** How many places it has, as far as is known. */
  get count(): number {
    return this.#count;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** Whether it cannot be read: then its one place says why. */
  get hasProblem(): boolean {
    return this.#hasProblem;
  }

  /** The block that a place is in; the last where it is in none. */
  blockOf(index: number): Block | undefined {
    return this.#blocks[Math.min(Math.floor(index / PLACES_AT_ONCE), this.#blocks.length - 1)];
  }

  /** A place that is set; undefined for others. */
  place(index: number): PagePlace | undefined {
    return this.blockOf(index)?.places?.[index % PLACES_AT_ONCE];
  }

  elementOf(index: number): HTMLElement | null {
    return document.getElementById(placeId(this.source.id, index));
  }

  /** The place that starts there, where that is set. */
  indexOfStart(start: number | undefined): number | undefined {
    const block = this.#blocks.find(({ places }) => places?.some((one) => one.start === start) === true);
    return block === undefined ? undefined : block.first + (block.places?.findIndex((one) => one.start === start) ?? 0);
  }

  /** Sets a block. What was told of how many there are may have been older. */
  fill(block: Block, { total, places, problem }: PagePlaces): void {
    this.#hasProblem = problem !== undefined;
    if (total !== this.#count) {
      this.#setCount(total);
    }
    const there = this.#blocks[Math.floor(block.first / PLACES_AT_ONCE)];
    if (there === undefined) {
      return;
    }
    there.places = places;
    there.element.style.removeProperty('--height');
    const made =
      problem === undefined
        ? places.map((place, nth) => placeElement(this.source, there.first + nth, place))
        : [problemElement(this.source, problem)];
    there.element.replaceChildren(...made);
  }

  #setCount(count: number): void {
    this.#count = count;
    const wanted = Math.ceil(count / PLACES_AT_ONCE);
    this.#blocks.splice(wanted).forEach((block) => block.element.remove());
    for (let nth = this.#blocks.length; nth < wanted; nth++) {
      const first = nth * PLACES_AT_ONCE;
      const made = element('div', { class: 'block', role: 'presentation' });
      made.style.setProperty('--height', `${String(Math.min(count - first, PLACES_AT_ONCE) * PLACE_HEIGHT)}em`);
      this.#blocks.push({ entry: this, first, element: made, places: undefined });
      this.element.append(made);
    }
  }
}
