/** The page of a person: shows what the extension says, and is walked through by keys and pointer. */
import { isListStep, isPersonContent } from '../../shared/personChecks.ts';
import type {
  ListChoice,
  OpenWay,
  PagePerson,
  PersonContent,
  PersonHost,
  PersonPage,
  PersonState,
  PersonStrings,
} from '../../shared/personProtocol.ts';
import { Plurals } from '../../shared/plurals.ts';
import type { Handlers, Remote } from '../../shared/rpc.ts';
import { button, element } from '../elements.ts';
import { unattended } from '../hostLink.ts';
import { StatusBar } from '../statusBar.ts';
import { type ListAct, listenToListKeys } from './listKeys.ts';
import { nobodyElement, PersonHead } from './personHead.ts';
import { PlaceList } from './placeList.ts';
import { PlaceWalk } from './placeWalk.ts';

/** What the page is made of. */
export interface AppParts {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  readonly strings: PersonStrings;
  readonly setState: (state: PersonState) => void;
  /** Connects to the extension, whose calls are answered by `handlers` from then on. */
  readonly connect: (handlers: Handlers<PersonPage>) => Remote<PersonHost>;
}

/** The page. */
export class PersonApp {
  readonly #parts: AppParts;
  readonly #host: Remote<PersonHost>;
  readonly #head: PersonHead;
  readonly #list: PlaceList;
  readonly #walk: PlaceWalk;
  readonly #status: StatusBar;
  readonly #nothing: HTMLElement;
  readonly #plurals = new Plurals(document.documentElement.lang);
  readonly #sheet: HTMLElement;
  #shown: PersonContent | undefined;

  constructor(parts: AppParts) {
    this.#parts = parts;
    const { root, scroller, strings, connect, setState } = parts;
    const host = connect(this.#handlers());
    this.#host = host;
    this.#head = new PersonHead(strings, {
      other: (chosen) => unattended(host.other(chosen)),
      choose: (choice) => unattended(this.#choose(choice)),
      company: (first) => host.company(first),
    });
    this.#list = new PlaceList(scroller, strings.list, host, {
      around: (change) => this.#walk.keepInPlace(change),
      changed: () => this.#walk.settle(),
      failed: (error) => console.warn(error instanceof Error ? error.message : String(error)),
    });
    this.#status = new StatusBar(
      button(strings.previousSource, () => this.#act('previousSource')),
      button(strings.nextSource, () => this.#act('nextSource')),
    );
    this.#walk = new PlaceWalk(scroller, this.#list, {
      moved: (place) => unattended(host.placeChanged(place).then(setState)),
      open: (place, way) => unattended(host.open({ ...place, way })),
      say: (statement) => this.#status.say(statement),
      ordinal: (nth) => strings.ordinal.replace('{0}', number(nth)).replace('{1}', number(this.#placeCount)),
    });
    this.#nothing = element('p', { class: 'nothing' }, strings.nothing);
    const { header, doubts, company, tools } = this.#head;
    this.#sheet = element('div', { class: 'sheet' }, header, doubts, company, tools, this.#nothing, this.#list.element);
    root.append(this.#status.element);
    this.#listen();
  }

  /** Begins with what the page's HTML brings along, and asks for what is there now. */
  async start(content: PersonContent): Promise<void> {
    this.#show(content);
    this.#focused();
    const now = await this.#host.ready(undefined);
    if (JSON.stringify(now) !== JSON.stringify(this.#shown)) {
      this.#show(now);
    }
  }

  #handlers(): Handlers<PersonPage> {
    return {
      show: { check: isPersonContent, handle: (content) => this.#show(content) },
      step: { check: isListStep, handle: ({ kind, direction }) => this.#walk.step(direction, kind) },
    };
  }

  get #placeCount(): number {
    return this.#shown?.kind === 'person' ? this.#shown.places : 0;
  }

  #show(content: PersonContent): void {
    const { scroller, strings } = this.#parts;
    const hadFocus = document.hasFocus() && (document.activeElement === document.body || scroller.contains(document.activeElement));
    const wasList = this.#shown?.kind === 'person';
    this.#shown = content;
    this.#status.element.hidden = content.kind === 'nobody';
    if (content.kind === 'nobody') {
      scroller.replaceChildren(nobodyElement(content, strings, (chosen) => unattended(this.#host.other(chosen))));
      if (hadFocus) {
        scroller.querySelector('button')?.focus({ preventScroll: true });
      }
      return;
    }
    this.#showPerson(content);
    if (!wasList) {
      scroller.replaceChildren(this.#sheet);
    }
    if (hadFocus && !this.#sheet.contains(document.activeElement)) {
      this.#list.element.focus({ preventScroll: true });
    }
  }

  #showPerson(person: PagePerson): void {
    const { strings } = this.#parts;
    this.#head.show(person);
    this.#nothing.hidden = person.places > 0;
    this.#list.element.hidden = person.places === 0;
    const total = this.#plurals.text(strings.places, person.places, number(person.places));
    if (!this.#walk.isSomewhere || person.statement !== undefined) {
      this.#status.say(person.statement ?? [{ text: total }]);
    }
    this.#list.show(person);
    if (person.place !== undefined) {
      unattended(this.#walk.restore(person.place));
    }
  }

  async #choose(choice: ListChoice): Promise<void> {
    this.#show(await this.#host.choose(choice));
  }

  #act(what: ListAct): void {
    unattended(this.#walk.act(what));
  }

  #listen(): void {
    const { element: list } = this.#list;
    listenToListKeys(list, (what, isRepeated) => {
      if (!isRepeated || !this.#walk.isMoving) {
        this.#act(what);
      }
    });
    list.addEventListener('contextmenu', (event) => this.#onMenu(event));
    list.addEventListener('focus', () => unattended(this.#walk.enter()));
    list.addEventListener('click', ({ target, detail }) => this.#onClick(target, detail > 1 ? 'open' : 'beside'));
    window.addEventListener('focus', () => this.#focused());
    window.addEventListener('blur', () => this.#focused());
  }

  /** The menu key is pressed on the list, which has the focus as a whole: what it asks for is the menu of the place, beside it. */
  #onMenu(event: MouseEvent): void {
    const { element: place } = this.#walk;
    if (event.target === this.#list.element && place !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      const { left, bottom } = place.getBoundingClientRect();
      place.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: left, clientY: bottom }));
    }
  }

  /** A click on words that are being selected is none. */
  #onClick(target: EventTarget | null, way: OpenWay): void {
    if (target instanceof Element && (way === 'open' || document.getSelection()?.isCollapsed !== false)) {
      this.#walk.point(target, way);
    }
  }

  /** The window has the focus or not. Where nothing in it has, the list does. */
  #focused(): void {
    const hasFocus = document.hasFocus();
    if (hasFocus && document.activeElement === document.body) {
      this.#list.element.focus({ preventScroll: true });
    }
    unattended(this.#host.focusChanged(hasFocus));
  }
}

function number(value: number): string {
  return new Intl.NumberFormat(document.documentElement.lang).format(value);
}
