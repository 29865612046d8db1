/** Compares what is typed with what stands in articles: without regard to case, accents and the kinds of quotation marks. */
import { foldText } from '../core/text/foldText.ts';

/** How well a row fits what was typed: 0 best; undefined when it does not fit. */
export type Fit = 0 | 1 | 2 | undefined;

/** What was typed. All of its words must stand in a row, in any order, and may be parts of words there. */
export class Query {
  readonly #whole: string;
  readonly #words: readonly string[];

  constructor(typed: string) {
    this.#whole = foldText(typed);
    this.#words = this.#whole.split(' ').filter((word) => word !== '');
  }

  /**
   * How well a row fits. 0: its label begins with what was typed; 1: a word of the label begins with it; 2: else. `searched`
   * are all its words, those of the label among them.
   */
  fit(label: string, searched: string): Fit {
    if (this.#words.length === 0) {
      return 0;
    }
    const all = foldText(searched);
    return this.#words.every((word) => all.includes(word)) ? this.#rank(foldText(label)) : undefined;
  }

  /** The same of a row whose label, which is all that it is found by, is folded already. */
  fitFolded(label: string): Fit {
    return this.#words.every((word) => label.includes(word)) ? this.#rank(label) : undefined;
  }

  #rank(label: string): Exclude<Fit, undefined> {
    return label.startsWith(this.#whole) ? 0 : ` ${label}`.includes(` ${this.#whole}`) ? 1 : 2;
  }
}
