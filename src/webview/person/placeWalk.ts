/** The place of the list that is looked at: goes from one to the next, keeps it where others come and go, and has it opened. */
import type { ListedPlace, OpenWay, PagePerson } from '../../shared/personProtocol.ts';
import type { Statement } from '../../shared/readerProtocol.ts';
import type { ListAct } from './listKeys.ts';
import { type Cursor, end, step, stepSource } from './listWalk.ts';
import type { PlaceList } from './placeList.ts';

/** A reader beside follows when one stays at a place for so long, in milliseconds. */
const FOLLOW = 90;
/** The part of the window that a page is. */
const PAGE = 0.85;
/** A page is no more places than these, where they are very low or not set. */
const MAX_PAGE = 60;

/** What is done about the place. */
export interface WalkListener {
  moved(place: ListedPlace): void;
  open(place: ListedPlace, way: OpenWay): void;
  say(statement: Statement): void;
  /** "3 of 41". */
  ordinal(nth: number): string;
}

/** The walk. */
export class PlaceWalk {
  readonly #scroller: HTMLElement;
  readonly #list: PlaceList;
  readonly #listener: WalkListener;
  #at: Cursor | undefined;
  #start: number | undefined;
  #moving: Promise<void> = Promise.resolve();
  #moves = 0;
  #timer: number | undefined;

  constructor(scroller: HTMLElement, list: PlaceList, listener: WalkListener) {
    this.#scroller = scroller;
    this.#list = list;
    this.#listener = listener;
  }

  /** Whether a place is looked at. */
  get isSomewhere(): boolean {
    return this.#at !== undefined;
  }

  /** The element of the place that is looked at; undefined where it is not set. */
  get element(): HTMLElement | undefined {
    return this.#at?.entry.elementOf(this.#at.index) ?? undefined;
  }

  /** Whether something is still being asked for on the way. */
  get isMoving(): boolean {
    return this.#moves > 0;
  }

  /** The list has the focus: a place is looked at from now on. */
  async enter(): Promise<void> {
    if (this.#at === undefined && this.#list.length > 0) {
      await this.#go(async () => (this.#at === undefined ? end(this.#list, 1) : undefined), { isSilent: true });
    }
  }

  /** Does what a key or a button says. */
  async act(what: ListAct): Promise<void> {
    if (what === 'open' || what === 'beside') {
      await this.#moving;
      this.#open(what);
    } else {
      await this.#go((at) => this.#target(at, what));
    }
  }

  /** Goes to the next or previous quote or mention. */
  async step(direction: 1 | -1, kind: 'quotes' | 'mentions'): Promise<void> {
    await this.#go((at) => step(this.#list, at, direction, kind));
  }

  /** Goes to what was pointed at, and has it opened. */
  point(target: Element, way: OpenWay): void {
    const place = target.closest<HTMLElement>('.place');
    const group = target.closest('.place, .title')?.closest('[role="group"]');
    const found = group === null || group === undefined ? undefined : this.#entryOf(group);
    if (found !== undefined) {
      this.#select({ ...found, index: Number(place?.dataset['index'] ?? 0) }, { follows: false });
      this.#open(way === 'open' ? 'open' : 'beside');
    }
  }

  /** Goes to a place that was looked at before. */
  async restore({ chunk, source, index, start }: NonNullable<PagePerson['place']>): Promise<void> {
    if (this.#at?.entry.source.id === source) {
      return; // it is there
    }
    await this.#go(
      async () => {
        const entry = (await this.#list.ensureChunk(chunk))?.entries?.find((one) => one.source.id === source);
        if (entry === undefined) {
          return undefined;
        }
        await this.#list.ensurePlace(entry, index);
        return { chunk, entry, index: entry.indexOfStart(start) ?? Math.min(index, Math.max(0, entry.count - 1)) };
      },
      { isSilent: true, isCentred: true },
    );
  }

  /** Finds the place again after the list has changed; where it is gone, the nearest. */
  settle(): void {
    const at = this.#at;
    if (at === undefined) {
      return;
    }
    const found = this.#list.find(at.entry.source.id);
    const chunk = found?.chunk ?? this.#list.chunk(Math.min(at.chunk, this.#list.length - 1));
    const entry = found === undefined ? chunk?.entries?.at(0) : chunk?.entries?.[found.position];
    if (chunk === undefined || entry === undefined) {
      return; // what was there is being asked for
    }
    const isSame = found !== undefined;
    const index = isSame ? (entry.indexOfStart(this.#start) ?? Math.min(at.index, Math.max(0, entry.count - 1))) : 0;
    this.#mark({ chunk: chunk.index, entry, index });
  }

  /** Changes the list; what is seen stays where it is in the window. */
  keepInPlace(change: () => void): void {
    const seen = this.#seen();
    const before = seen?.getBoundingClientRect().top ?? 0;
    change();
    if (seen?.isConnected === true) {
      this.#scroller.scrollTop += seen.getBoundingClientRect().top - before;
    }
  }

  #seen(): Element | undefined {
    const { top, bottom, left, width } = this.#scroller.getBoundingClientRect();
    const own = this.#at?.entry.elementOf(this.#at.index);
    const place = own?.getBoundingClientRect();
    if (own !== null && own !== undefined && place !== undefined && place.bottom > top && place.top < bottom) {
      return own;
    }
    const x = left + Math.min(width / 2, 200);
    for (const y of [top + 80, (top + bottom) / 2]) {
      const found = document.elementFromPoint(x, y)?.closest('.place, .source');
      if (found !== null && found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  #target(at: Cursor, what: Exclude<ListAct, 'open' | 'beside'>): Promise<Cursor | undefined> {
    switch (what) {
      case 'next':
        return step(this.#list, at, 1);
      case 'previous':
        return step(this.#list, at, -1);
      case 'first':
        return end(this.#list, 1);
      case 'last':
        return end(this.#list, -1);
      case 'pageDown':
        return this.#page(at, 1);
      case 'pageUp':
        return this.#page(at, -1);
      case 'nextSource':
        return stepSource(this.#list, at, 1);
      case 'previousSource':
        return stepSource(this.#list, at, -1);
    }
  }

  /** So many places on that they fill a window. */
  async #page(from: Cursor, direction: 1 | -1): Promise<Cursor | undefined> {
    const top = ({ entry, index }: Cursor): number => entry.elementOf(index)?.getBoundingClientRect().top ?? Number.NaN;
    const height = this.#scroller.clientHeight * PAGE;
    let at: Cursor | undefined;
    for (let count = 0; count < MAX_PAGE; count++) {
      const next: Cursor | undefined = await step(this.#list, at ?? from, direction);
      if (next === undefined || Math.abs(top(next) - top(from)) > height) {
        return at ?? next;
      }
      at = next;
    }
    return at;
  }

  /** One move after the other: each begins where the one before has led. */
  #go(
    to: (at: Cursor) => Promise<Cursor | undefined>,
    options: { readonly isSilent?: true; readonly isCentred?: true } = {},
  ): Promise<void> {
    this.#moves++;
    this.#moving = this.#moving
      .then(async () => {
        const at = this.#at ?? (options.isSilent === true ? undefined : await end(this.#list, 1));
        const isFirst = this.#at === undefined && at !== undefined;
        const found = isFirst ? at : await to(at as Cursor);
        if (found !== undefined) {
          this.#select(found, { follows: options.isSilent !== true, ...(options.isCentred === true ? { isCentred: true } : {}) });
        }
      })
      .finally(() => this.#moves--);
    return this.#moving;
  }

  #select(to: Cursor, { follows, isCentred }: { readonly follows: boolean; readonly isCentred?: true }): void {
    this.#mark(to);
    this.#bringIntoView(to, isCentred === true);
    const place = this.#place();
    if (place !== undefined) {
      this.#sayWhere(to);
      this.#listener.moved(place);
    }
    clearTimeout(this.#timer);
    if (follows) {
      this.#timer = setTimeout(() => {
        const now = this.#place();
        if (now !== undefined) {
          this.#listener.open(now, 'follow');
        }
      }, FOLLOW);
    }
  }

  #mark(to: Cursor): void {
    const { element: list } = this.#list;
    list.querySelectorAll('[aria-selected="true"]').forEach((one) => one.setAttribute('aria-selected', 'false'));
    this.#at = to;
    this.#start = to.entry.place(to.index)?.start;
    this.#list.keep(to.chunk);
    const own = to.entry.elementOf(to.index);
    if (own !== null) {
      own.setAttribute('aria-selected', 'true');
      list.setAttribute('aria-activedescendant', own.id);
    } else {
      list.removeAttribute('aria-activedescendant');
    }
  }

  #bringIntoView({ entry, index }: Cursor, isCentred: boolean): void {
    const own = entry.elementOf(index);
    if (index === 0 && !isCentred) {
      entry.heading.scrollIntoView({ block: 'nearest' });
    }
    own?.scrollIntoView({ block: isCentred ? 'center' : 'nearest' });
  }

  #sayWhere({ chunk: at, entry, index }: Cursor): void {
    const chunk = this.#list.chunk(at);
    const entries = chunk?.entries ?? [];
    const before = entries.slice(0, entries.indexOf(entry)).reduce((sum, { count }) => sum + count, chunk?.before ?? 0);
    this.#listener.say([{ text: this.#listener.ordinal(before + index + 1), isStrong: true }, { text: ` · ${entry.source.title}` }]);
  }

  #place(): ListedPlace | undefined {
    return this.#at === undefined
      ? undefined
      : { source: this.#at.entry.source.id, index: this.#at.index, ...(this.#start === undefined ? {} : { start: this.#start }) };
  }

  #open(way: OpenWay): void {
    const place = this.#place();
    clearTimeout(this.#timer);
    if (place !== undefined) {
      this.#listener.open(place, way);
    }
  }

  #entryOf(group: Element): Omit<Cursor, 'index'> | undefined {
    for (let index = 0; index < this.#list.length; index++) {
      const entry = this.#list.chunk(index)?.entries?.find((one) => one.element === group);
      if (entry !== undefined) {
        return { chunk: index, entry };
      }
    }
    return undefined;
  }
}
