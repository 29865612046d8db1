/** Where in a text the window is: "60 % · 3 min left" in the bar below, and above the bar a line that is as long. */
import type { Span } from '../core/span.ts';
import { Plurals } from '../shared/plurals.ts';
import type { PageArticle, PageStrings } from '../shared/readerProtocol.ts';
import { element } from './elements.ts';
import { shareBefore } from './readUpTo.ts';
import { shownSpan } from './shownSpan.ts';

/** Words of English that is no fiction that adults read in a minute, silently: the mean of many studies (Brysbaert, 2019). */
const WORDS_PER_MINUTE = 238;

/** The words and the line. They are not spoken as they change; whoever looks for them finds them beside the buttons. */
export class ProgressBar {
  readonly line = element('div', { class: 'progress-line', 'aria-hidden': 'true' });
  readonly element: HTMLElement;
  readonly #strings: PageStrings;
  readonly #words = element('span');
  readonly #percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });
  readonly #plurals = new Plurals(document.documentElement.lang);
  readonly #number = new Intl.NumberFormat(document.documentElement.lang);
  #text: Span = { start: 0, end: 0 };
  #count = 0;

  constructor(strings: PageStrings) {
    this.#strings = strings;
    this.element = element('span', { class: 'progress' }, element('span', { class: 'spoken' }, `${strings.progress} `), this.#words);
  }

  /** Takes the text of which it tells. */
  set(article: PageArticle): void {
    this.#text = shownSpan(article);
    this.#count = article.words;
  }

  /** Shows where the window is. */
  setWindow(window: Span): void {
    const share = shareBefore(this.#text, window);
    const said = [this.#percent.format(share), this.#timeLeft((1 - share) * this.#count)].filter(Boolean).join(' · ');
    if (said !== this.#words.textContent) {
      this.#words.textContent = said;
    }
    this.line.style.setProperty('--share', share.toFixed(4));
  }

  /** Undefined when there is nothing left. */
  #timeLeft(words: number): string | undefined {
    const minutes = Math.round(words / WORDS_PER_MINUTE);
    if (words < 1) {
      return undefined;
    }
    return minutes < 1
      ? this.#strings.lessThanOneMinuteLeft
      : this.#plurals.text(this.#strings.minutesLeft, minutes, this.#number.format(minutes));
  }
}
