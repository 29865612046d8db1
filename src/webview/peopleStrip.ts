/** The strip of people above the text: each a toggle, all of them one stop for the Tab key. */
import type { PageArticle, PagePerson, PageStrings } from '../shared/readerProtocol.ts';
import { button, element } from './elements.ts';
import { makeStop, rovingTarget } from './roving.ts';

/** So many people are in the strip; the others are chosen by "All 600…". */
const MAX_PEOPLE = 200;

/** What is asked for in the strip. */
export interface StripListener {
  toggle(person: number): void;
  goToPerson(): void;
}

/** The strip. */
export class PeopleStrip {
  readonly element: HTMLElement;
  readonly #list = element('ul');
  readonly #all: HTMLButtonElement;
  readonly #listener: StripListener;
  readonly #buttons = new Map<number, HTMLButtonElement>();
  #article: PageArticle | undefined;
  #chosen: number | undefined;

  constructor(strings: PageStrings, listener: StripListener) {
    this.#listener = listener;
    this.#all = button('', () => listener.goToPerson(), { class: 'all', title: strings.goToPerson });
    this.element = element('nav', { class: 'people', 'aria-label': strings.people }, this.#list, this.#all);
    this.element.addEventListener('keydown', (event) => this.#onKey(event));
    this.element.addEventListener('focusin', ({ target }) => target instanceof HTMLButtonElement && this.#focused(target));
  }

  /** Lists the people of an article; the strip is hidden when there are none. */
  set(article: PageArticle, chosen: number | undefined): void {
    const hadFocus = this.element.contains(document.activeElement);
    this.#article = article;
    this.#chosen = undefined;
    this.#buttons.clear();
    this.#list.replaceChildren();
    article.order.slice(0, MAX_PEOPLE).forEach((person) => this.#add(person));
    this.#all.textContent = article.allPeople;
    this.#all.hidden = article.people.length === 1;
    this.element.hidden = article.people.length === 0;
    this.#list.scrollLeft = 0;
    this.#makeStop(this.#order()[0]);
    this.choose(chosen);
    if (hadFocus) {
      this.#stop()?.focus({ preventScroll: true });
    }
  }

  /** Shows who is chosen. */
  choose(person: number | undefined): void {
    this.#press(this.#chosen, 'false');
    this.#chosen = person;
    if (person !== undefined && !this.#buttons.has(person)) {
      this.#add(person);
    }
    this.#press(person, 'true');
    const chosen = this.#buttons.get(person ?? -1);
    if (chosen !== undefined) {
      this.#makeStop(chosen);
      this.#bringIntoView(chosen);
    }
  }

  #add(person: number): void {
    const { people = [], uri } = this.#article ?? {};
    const known = people[person];
    if (known !== undefined) {
      const made = personButton(known, () => this.#listener.toggle(person));
      made.dataset['vscodeContext'] = JSON.stringify({ webviewSection: 'name', verbatimUri: uri, person });
      this.#buttons.set(person, made);
      this.#list.append(element('li', {}, made));
    }
  }

  #press(person: number | undefined, pressed: 'true' | 'false'): void {
    this.#buttons.get(person ?? -1)?.setAttribute('aria-pressed', pressed);
  }

  #order(): readonly HTMLButtonElement[] {
    return [...this.#list.querySelectorAll('button'), ...(this.#all.hidden ? [] : [this.#all])];
  }

  #stop(): HTMLButtonElement | undefined {
    return this.#order().find((one) => one.tabIndex === 0);
  }

  #makeStop(stop: HTMLButtonElement | undefined): void {
    makeStop(this.#order(), stop);
  }

  #onKey(event: KeyboardEvent): void {
    const order = this.#order();
    const at = order.findIndex((one) => one === document.activeElement);
    const to = rovingTarget(event, at, order.length);
    if (to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      order[to]?.focus({ preventScroll: true });
    }
  }

  /** What is focused by pointer stays where it is until the click is done. */
  #focused(one: HTMLButtonElement): void {
    this.#makeStop(one);
    if (one.matches(':focus-visible')) {
      this.#bringIntoView(one);
    }
  }

  /** Sideways only: the page itself must not move. */
  #bringIntoView(one: HTMLElement | undefined): void {
    if (one === undefined || !this.#list.contains(one)) {
      return;
    }
    const list = this.#list.getBoundingClientRect();
    const place = one.getBoundingClientRect();
    // The edge at the end is faded.
    const fade = Math.min(40, list.width / 4);
    if (place.left < list.left) {
      this.#list.scrollLeft += place.left - list.left - 2;
    } else if (place.right > list.right - fade) {
      this.#list.scrollLeft += place.right - list.right + fade;
    }
  }
}

/** The role is a tooltip, which screen readers say too. */
function personButton({ name, role, counts }: PagePerson, act: () => void): HTMLButtonElement {
  const made = button('', act, { 'aria-pressed': 'false', title: role });
  made.append(element('b', {}, name), ' ', element('small', {}, counts));
  return made;
}
