/** The map beside the text: bars for quotes, ticks for mentions of the chosen person, a frame for the window. */
import type { Span } from '../core/span.ts';
import type { PageArticle } from '../shared/readerProtocol.ts';
import { shownSpan } from './shownSpan.ts';
import { barsOf, MAP_HEIGHT, pathOf } from './sideMapShape.ts';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 18;
const QUOTES = Object.freeze({ left: 3, width: 12 });
const MENTIONS = Object.freeze({ left: 3, width: 5 });

/** The map. It is for the mouse and the eye: keys and screen readers have next and previous. */
export class SideMap {
  readonly element = shape('svg', {
    class: 'map',
    'aria-hidden': 'true',
    viewBox: `0 0 ${String(WIDTH)} ${String(MAP_HEIGHT)}`,
    preserveAspectRatio: 'none',
  });
  readonly #window = shape('rect', { class: 'view', width: String(WIDTH), height: '0' });
  readonly #quotes = shape('path', { class: 'quotes' });
  readonly #mentions = shape('path', { class: 'mentions' });

  /** `go` is called with an offset of the text that was pointed at. */
  constructor(go: (offset: number) => void) {
    this.element.append(this.#window, this.#quotes, this.#mentions);
    const point = (event: PointerEvent): void => {
      const { top, height } = this.element.getBoundingClientRect();
      const part = Math.min(1, Math.max(0, (event.clientY - top) / height));
      go(Math.round(this.#text.start + part * (this.#text.end - this.#text.start)));
    };
    this.element.addEventListener('pointerdown', (event) => {
      if (event.button === 0) {
        this.element.setPointerCapture(event.pointerId);
        point(event);
      }
    });
    this.element.addEventListener('pointermove', (event) => {
      if (this.element.hasPointerCapture(event.pointerId)) {
        point(event);
      }
    });
    // The focus stays where it is.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** The text that is shown: front matter is not. */
  #text: Span = { start: 0, end: 0 };

  /** Draws an article; once a person is chosen, his or her quotes and mentions only. */
  set({ blocks, passages, mentions }: PageArticle, person: number | undefined): void {
    this.#text = shownSpan({ blocks });
    const isTheirs = (one: { readonly person?: number }): boolean => one.person === person;
    const quotes = passages.filter((one) => one.kind !== 'reported' && (person === undefined || isTheirs(one)));
    this.element.classList.toggle('chosen', person !== undefined);
    this.#quotes.setAttribute('d', pathOf(barsOf(quotes, this.#text), QUOTES));
    this.#mentions.setAttribute('d', person === undefined ? '' : pathOf(barsOf(mentions.filter(isTheirs), this.#text), MENTIONS));
  }

  /**
   * Shows which part of the text, as offsets of it, is in the window; nothing is shown where that holds all of it, for bars stand
   * elsewhere then than the words.
   */
  setWindow(start: number, end: number): void {
    this.element.classList.toggle('whole', start <= this.#text.start && end >= this.#text.end);
    const unit = MAP_HEIGHT / Math.max(1, this.#text.end - this.#text.start);
    this.#window.setAttribute('y', String((start - this.#text.start) * unit));
    this.#window.setAttribute('height', String(Math.max(0, end - start) * unit));
  }
}

function shape<K extends 'svg' | 'rect' | 'path'>(name: K, attributes: Readonly<Record<string, string>>): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  return made;
}
