/** The bar below the text: says where one is, for eyes and for screen readers, and goes to the next quote or the one before. */
import type { PageAction, PageStrings, Statement } from '../shared/readerProtocol.ts';
import { button, element } from './elements.ts';

/** The bar. It is always there, so that nothing moves when it speaks. */
export class StatusBar {
  readonly element: HTMLElement;
  readonly #live = element('p', { role: 'status' });
  #statement: Statement = [];

  constructor(strings: PageStrings, press: (action: PageAction) => void) {
    this.element = element(
      'footer',
      { class: 'status' },
      this.#live,
      button(strings.previous, () => press('previousQuote')),
      button(strings.next, () => press('nextQuote')),
    );
  }

  /** What is said now. */
  get statement(): Statement {
    return this.#statement;
  }

  /** Says something. */
  say(statement: Statement): void {
    this.#statement = statement;
    this.#live.replaceChildren(...statement.map(({ text, isStrong }) => (isStrong === true ? element('b', {}, text) : text)));
    // Where the bar is too narrow the end of it is cut off.
    this.#live.title = statement.map(({ text }) => text).join('');
  }
}
