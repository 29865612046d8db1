/** What stands above and beside the list: who the person is, who may be the same, who is named with him or her, and what is listed. */
import type {
  ListChoice,
  OtherChosen,
  PageCompany,
  PageNobody,
  PageOther,
  PagePerson,
  PersonStrings,
} from '../../shared/personProtocol.ts';
import { button, element } from '../elements.ts';
import { makeStop, rovingTarget } from '../roving.ts';

/** What is asked for. */
export interface HeadListener {
  other(chosen: OtherChosen): void;
  choose(choice: ListChoice): void;
  /** More of who is named with the person, from this one on. */
  company(first: number): Promise<PageCompany>;
}

/** The head. Its parts are elements that the page puts into their places. */
export class PersonHead {
  readonly header = element('header', { class: 'head' });
  readonly doubts = element('section', { class: 'others doubts', 'aria-labelledby': 'doubts' });
  readonly company = element('nav', { class: 'others company', 'aria-labelledby': 'company' });
  readonly tools = element('div', { class: 'tools' });
  readonly #strings: PersonStrings;
  readonly #listener: HeadListener;
  readonly #list = element('ul');
  readonly #more: HTMLButtonElement;
  readonly #choices: readonly (readonly [HTMLButtonElement, Partial<ListChoice>])[];
  #company: PageCompany = { total: 0, people: [] };
  #choice: ListChoice = { order: 'date', shows: 'all' };

  constructor(strings: PersonStrings, listener: HeadListener) {
    this.#strings = strings;
    this.#listener = listener;
    this.#more = button(strings.more, () => void this.#showMore(), { class: 'more' });
    this.company.append(element('h2', { id: 'company' }, strings.company), this.#list, this.#more);
    this.#list.addEventListener('keydown', (event) => this.#onKey(event));
    this.#list.addEventListener('focusin', ({ target }) => bringIntoView(target));
    this.#choices = [
      [this.#choiceButton(strings.all, { shows: 'all' }), { shows: 'all' }],
      [this.#choiceButton(strings.quotes, { shows: 'quotes' }), { shows: 'quotes' }],
      [this.#choiceButton(strings.byDate, { order: 'date' }), { order: 'date' }],
      [this.#choiceButton(strings.bySource, { order: 'source' }), { order: 'source' }],
    ];
    const [all, quotes, byDate, bySource] = this.#choices.map(([made]) => made);
    this.tools.append(choiceGroup(strings.shows, all, quotes), choiceGroup(strings.order, byDate, bySource));
  }

  /** Shows a person. What is the same stays, with the focus that it may have. */
  show(person: PagePerson): void {
    const { name, role, also, counts, days, order, shows } = person;
    const lines: readonly (readonly [string, string | undefined])[] = [
      ['role', role],
      ['counts', days === undefined ? counts : `${counts} · ${days}`],
      ['also', also],
    ];
    this.header.replaceChildren(
      element('h1', {}, name),
      ...lines.flatMap(([kind, text]) => (text === undefined ? [] : [element('p', { class: kind }, text)])),
    );
    this.#setDoubts(person.doubts);
    this.#setCompany(person.company);
    this.#choice = { order, shows };
    for (const [made, choice] of this.#choices) {
      const isChosen = (choice.order ?? order) === order && (choice.shows ?? shows) === shows;
      made.setAttribute('aria-pressed', String(isChosen));
    }
  }

  #choiceButton(label: string, choice: Partial<ListChoice>): HTMLButtonElement {
    return button(label, () => this.#listener.choose({ ...this.#choice, ...choice }), { 'aria-pressed': 'false' });
  }

  #setDoubts(doubts: readonly PageOther[]): void {
    const items = doubts.map((other) =>
      element(
        'li',
        {},
        otherButton(other, () => this.#listener.other({ person: other.id, act: 'show' })),
        button(this.#strings.merge, () => this.#listener.other({ person: other.id, act: 'merge' }), {
          class: 'merge',
          'aria-label': `${this.#strings.merge} ${other.name}`,
        }),
      ),
    );
    keepFocus(this.doubts, () =>
      this.doubts.replaceChildren(element('h2', { id: 'doubts' }, this.#strings.doubts), element('ul', {}, ...items)),
    );
    this.doubts.hidden = doubts.length === 0;
  }

  /** Those who are listed beyond the first stay when the first are told anew. */
  #setCompany(company: PageCompany): void {
    const shown = this.#company.people;
    const isSame = JSON.stringify(shown.slice(0, company.people.length)) === JSON.stringify(company.people);
    const people = isSame && company.total >= shown.length ? shown : company.people;
    this.#company = { total: company.total, people };
    if (!isSame || this.#list.childElementCount !== people.length) {
      keepFocus(this.#list, () => this.#list.replaceChildren(...people.map((other) => this.#companion(other))));
      makeStop(this.#buttons(), this.#buttons()[0]);
    }
    this.#more.hidden = people.length >= company.total;
    this.company.hidden = company.total === 0;
  }

  #companion(other: PageOther): HTMLElement {
    return element(
      'li',
      {},
      otherButton(other, () => this.#listener.other({ person: other.id, act: 'show' })),
    );
  }

  async #showMore(): Promise<void> {
    const first = this.#company.people.length;
    const more = await this.#listener.company(first);
    if (this.#company.people.length === first) {
      this.#company = { total: more.total, people: [...this.#company.people, ...more.people] };
      this.#list.append(...more.people.map((other) => this.#companion(other)));
      const next = this.#buttons()[first];
      makeStop(this.#buttons(), next);
      next?.focus();
      this.#more.hidden = more.people.length === 0 || this.#company.people.length >= more.total;
    }
  }

  #buttons(): readonly HTMLButtonElement[] {
    return [...this.#list.querySelectorAll('button')];
  }

  #onKey(event: KeyboardEvent): void {
    const all = this.#buttons();
    const at = all.findIndex((one) => one === document.activeElement);
    const to = rovingTarget(event, at, all.length, 'both');
    if (to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      makeStop(all, all[to]);
      all[to]?.focus();
    }
  }
}

/** What is shown where there is nobody of the name. */
export function nobodyElement(
  { heading, sentence, nearest, isLoading }: PageNobody,
  strings: PersonStrings,
  show: (chosen: OtherChosen) => void,
): HTMLElement {
  const made = element('section', { class: 'notice' }, element('h1', {}, heading), element('p', { role: 'status' }, sentence));
  if (isLoading) {
    made.prepend(element('div', { class: 'loading', role: 'progressbar', 'aria-label': strings.loading }));
  }
  if (nearest.length > 0) {
    const items = nearest.map((other) =>
      element(
        'li',
        {},
        otherButton(other, () => show({ person: other.id, act: 'show' })),
      ),
    );
    made.append(element('section', { class: 'others' }, element('h2', {}, strings.nearest), element('ul', {}, ...items)));
  }
  return made;
}

function otherButton({ name, detail }: PageOther, act: () => void): HTMLButtonElement {
  const made = button('', act, { class: 'other' });
  made.append(element('b', {}, name), ' ', element('small', {}, detail));
  return made;
}

function choiceGroup(label: string, ...buttons: readonly (HTMLButtonElement | undefined)[]): HTMLElement {
  return element('div', { class: 'choice', role: 'group', 'aria-label': label }, ...buttons.filter((one) => one !== undefined));
}

/** Brings the whole of what is focused by keys into view: the browser leaves what is seen in part as it is. */
function bringIntoView(target: EventTarget | null): void {
  if (target instanceof HTMLElement && target.matches(':focus-visible')) {
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

/** Changes what stands in an element; the how-manieth of its buttons that had the focus has it afterwards. */
function keepFocus(within: HTMLElement, change: () => void): void {
  const buttons = (): readonly HTMLButtonElement[] => [...within.querySelectorAll('button')];
  const at = buttons().findIndex((one) => one === document.activeElement);
  change();
  // A button that is focused while the window is not would take the focus from where somebody types.
  if (at >= 0 && document.hasFocus()) {
    buttons()[Math.min(at, buttons().length - 1)]?.focus({ preventScroll: true });
  }
}
