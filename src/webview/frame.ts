/** The frame of the page: the scroller, and around an article the strip of people, the map and the bar below. */
import type { Span } from '../core/span.ts';
import type { PageAction, PageArticle, PageStrings, Statement } from '../shared/readerProtocol.ts';
import { button } from './elements.ts';
import { SideMap } from './sideMap.ts';
import { PeopleStrip } from './peopleStrip.ts';
import { ProgressBar } from './progressBar.ts';
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
  readonly #map: SideMap;
  readonly #progress: ProgressBar;
  readonly #status: StatusBar;

  constructor(root: HTMLElement, scroller: HTMLElement, strings: PageStrings, listener: FrameListener) {
    this.#root = root;
    this.scroller = scroller;
    this.#strip = new PeopleStrip(strings, {
      toggle: (person) => listener.toggle(person),
      goToPerson: () => listener.press('goToPerson'),
    });
    this.#map = new SideMap((offset) => listener.go(offset));
    this.#progress = new ProgressBar(strings);
    this.#status = new StatusBar(
      this.#progress.line,
      this.#progress.element,
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
    this.#map.set(article, person);
    this.#progress.set(article);
    if (!this.#strip.element.isConnected) {
      this.scroller.before(this.#strip.element);
      this.scroller.after(this.#map.element, this.#status.element);
    }
  }

  /** Shows who is chosen. */
  choose(article: PageArticle, person: number | undefined): void {
    this.#strip.choose(person);
    this.#map.set(article, person);
  }

  /** Leaves nothing but the scroller. */
  hide(): void {
    this.#root.replaceChildren(this.scroller);
  }

  /** Says something in the bar below. */
  say(statement: Statement): void {
    this.#status.say(statement);
  }

  /** Shows in the map and below which offsets are in the window. */
  setWindow(window: Span): void {
    this.#map.setWindow(window.start, window.end);
    this.#progress.setWindow(window);
  }
}
