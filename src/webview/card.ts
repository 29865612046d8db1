/** The card of a passage: who says it, how sure that is and why, and what can be done with it. */
import type { PageAction, PageCard } from '../shared/readerProtocol.ts';
import { element } from './elements.ts';
import { actions } from './notices.ts';

const HEADING = 'card-speaker';
/** Room that is left above the quote and below the card, in pixels. */
const ROOM = 12;

/** The card, of one passage at a time. The focus stays in the text until Tab takes it in. */
export class Card {
  readonly #scroller: HTMLElement;
  #element: HTMLElement | undefined;
  #quote: HTMLElement | undefined;

  /** The card opens inside `scroller`. */
  constructor(scroller: HTMLElement) {
    this.#scroller = scroller;
  }

  get isOpen(): boolean {
    return this.#element !== undefined;
  }

  /** Whether something of the card has the focus. */
  get hasFocus(): boolean {
    return this.#element?.contains(document.activeElement) === true;
  }

  /** Whether it is open and the text has the focus, or nothing: from the bars around the text Tab leads on, not back into the card. */
  get isBefore(): boolean {
    const { activeElement } = document;
    return this.isOpen && !this.hasFocus && (activeElement === document.body || this.#scroller.contains(activeElement));
  }

  /** Opens under a quote; the text scrolls if the quote's start and the card's buttons are not both seen. */
  open(quote: HTMLElement, { speaker, role, rows, buttons }: PageCard, press: (action: PageAction) => void): void {
    this.close();
    const heading = element('h2', { id: HEADING }, speaker);
    if (role !== undefined) {
      heading.append(' ', element('small', {}, role));
    }
    const list = rows.flatMap(({ term, text }) => [element('dt', {}, term), element('dd', {}, text)]);
    const made = element('section', { class: 'card', role: 'dialog', 'aria-labelledby': HEADING }, heading);
    made.append(element('dl', {}, ...list), actions(buttons, press));
    this.#element = made;
    this.#quote = quote;
    quote.classList.add('selected');
    this.#scroller.append(made);
    this.#bringIntoView(made, quote);
  }

  /** Closes the card, if it is open. What had the focus in it gives it back to the quote. */
  close(): void {
    const { hasFocus } = this;
    this.#element?.remove();
    this.#quote?.classList.remove('selected');
    if (hasFocus) {
      this.#quote?.focus({ preventScroll: true });
    }
    this.#element = undefined;
    this.#quote = undefined;
  }

  /** Puts the focus on the first button. */
  enter(): void {
    this.#element?.querySelector('button')?.focus({ preventScroll: true });
  }

  /** Whether the focus is on the first button, before which the quote is. */
  get isAtStart(): boolean {
    return this.#element !== undefined && this.#element.querySelector('button') === document.activeElement;
  }

  /** Puts the focus back on the quote. */
  leave(): void {
    this.#quote?.focus({ preventScroll: true });
  }

  #bringIntoView(made: HTMLElement, quote: HTMLElement): void {
    const window = this.#scroller.getBoundingClientRect();
    const card = made.getBoundingClientRect();
    const [start = quote.getBoundingClientRect()] = quote.getClientRects();
    const over = Math.max(card.bottom, start.bottom) + ROOM - window.bottom;
    const under = window.top + ROOM - Math.min(card.top, start.top);
    if (over > 0 || under > 0) {
      // The buttons come last: where both cannot be seen, they are.
      this.#scroller.scrollTop += over > 0 ? over : -under;
    }
  }
}
