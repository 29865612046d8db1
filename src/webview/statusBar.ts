/** The bar below the text: says where one is, for eyes and for screen readers, and has the buttons that lead on. */
import type { Statement } from '../shared/readerProtocol.ts';
import { element } from './elements.ts';

/** The bar. It is always there, so that nothing moves when it speaks. */
export class StatusBar {
  readonly element: HTMLElement;
  readonly #live = element('p', { role: 'status' });
  #statement: Statement = [];

  /** `others` stand beside what it says. */
  constructor(...others: readonly HTMLElement[]) {
    this.element = element('footer', { class: 'status' }, this.#live, ...others);
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
