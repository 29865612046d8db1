/** The frame of the page: the scroller, and around an article the strip of people, the map and the bar below. */
import type { PageAction, PageArticle, PageStrings, Statement } from '../shared/readerProtocol.ts';
import { button } from './elements.ts';
import { Overview } from './overview.ts';
import { PeopleStrip } from './peopleStrip.ts';
import { StatusBar } from './statusBar.ts';

/** What is asked for around the text. */
export interface FrameListener {
  toggle(person: number): void;
  press(action: PageAction): void;
  /** The map was pointed at. */
  go(offset: number): void;
}

/** The frame, in the elements that the page's HTML has. */
export class Frame {
  readonly scroller: HTMLElement;
  readonly #root: HTMLElement;
  readonly #strip: PeopleStrip;
  readonly #overview: Overview;
  readonly #status: StatusBar;

  constructor(root: HTMLElement, scroller: HTMLElement, strings: PageStrings, listener: FrameListener) {
    this.#root = root;
    this.scroller = scroller;
    this.#strip = new PeopleStrip(strings, {
      toggle: (person) => listener.toggle(person),
      goToPerson: () => listener.press('goToPerson'),
    });
    this.#overview = new Overview((offset) => listener.go(offset));
    this.#status = new StatusBar(
      button(strings.previous, () => listener.press('previousQuote')),
      button(strings.next, () => listener.press('nextQuote')),
    );
  }

  /** What the bar below says. */
  get statement(): Statement {
    return this.#status.statement;
  }

  /** Puts the bars around an article. */
  show(article: PageArticle, person: number | undefined): void {
    this.#strip.set(article, person);
    this.#overview.set(article, person);
    if (!this.#strip.element.isConnected) {
      this.scroller.before(this.#strip.element);
      this.scroller.after(this.#overview.element, this.#status.element);
    }
  }

  /** Shows who is chosen. */
  choose(article: PageArticle, person: number | undefined): void {
    this.#strip.choose(person);
    this.#overview.set(article, person);
  }

  /** Leaves nothing but the scroller. */
  hide(): void {
    this.#root.replaceChildren(this.scroller);
  }

  /** Says something in the bar below. */
  say(statement: Statement): void {
    this.#status.say(statement);
  }

  /** Shows in the map which offsets are in the window. */
  setWindow({ from, to }: { readonly from: number; readonly to: number }): void {
    this.#overview.setWindow(from, to);
  }
}
