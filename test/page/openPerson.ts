// The page of a person that is shown, and a stand-in for the extension that answers what it asks.
import type { Locator, Page } from 'playwright-core';
import {
  type ListChoice,
  type PageChunk,
  type PageOther,
  type PagePlace,
  type PagePlaces,
  type PageSource,
  type PersonContent,
  type PersonHost,
  type PersonPage,
  type PersonState,
  type PersonStrings,
  type PlaceToOpen,
  PLACES_AT_ONCE,
  SOURCES_AT_ONCE,
} from '../../src/shared/personProtocol.ts';
import { connect, type Handlers, type Remote } from '../../src/shared/rpc.ts';
import { PageSide } from './pageSide.ts';

/** The words of the page. */
export const PERSON_STRINGS: PersonStrings = {
  list: 'Quotes and mentions',
  loading: 'Reading the sources',
  doubts: 'May be the same person',
  merge: 'Merge People…',
  company: 'Named with',
  more: 'Show more',
  shows: 'What is listed',
  all: 'All places',
  quotes: 'Quotes only',
  order: 'Order of the sources',
  byDate: 'Newest first',
  bySource: 'As in Sources',
  nearest: 'People with a similar name',
  nothing: 'No source quotes this person.',
  previousSource: 'Previous source',
  nextSource: 'Next source',
  ordinal: '{0} of {1}',
  places: '{0, plural, one {# place} other {# places}}',
};

/** A source of the stand-in. */
export interface StandInSource {
  readonly title: string;
  readonly origin?: string;
  readonly places: readonly (readonly [kind: PagePlace['kind'], words: string])[];
  readonly problem?: string;
}

/** Answers for the extension, out of sources that a test gives. */
export class PersonStandIn {
  sources: readonly StandInSource[];
  choice: ListChoice = { order: 'date', shows: 'all' };
  /** How many of the places of sources were asked for. */
  asked = 0;
  readonly opened: PlaceToOpen[] = [];
  readonly others: unknown[] = [];
  company = 0;
  doubts = 0;
  place: PersonState['place'];

  constructor(sources: readonly StandInSource[]) {
    this.sources = sources;
  }

  /** The sources that are listed, with their places. */
  #listed(): readonly (StandInSource & { readonly id: number })[] {
    return this.sources
      .map((source, id) => ({ ...source, id }))
      .map((source) => ({ ...source, places: source.places.filter(([kind]) => this.choice.shows === 'all' || kind !== 'mention') }))
      .filter(({ places, problem }) => places.length > 0 || problem !== undefined);
  }

  content(): PersonContent {
    const listed = this.#listed();
    const at = listed.findIndex(({ title }) => title === this.place?.uri);
    const chunk = Math.floor(Math.max(0, at) / SOURCES_AT_ONCE);
    const place = this.place;
    return {
      kind: 'person',
      name: 'Anna Berglund',
      role: 'mayor of Lindvik',
      also: 'Also named: Berglund, Anna Maria Berglund',
      counts: '12 quotes, 3 reported, 40 mentions · 9 sources',
      days: '3 Feb 2024 to 5 May 2025',
      doubts: Array.from({ length: this.doubts }, (_, nth) => this.#other(1000 + nth, `Anna Berg ${String(nth)}`)),
      company: { total: this.company, people: this.#company(0) },
      ...this.choice,
      sources: listed.length,
      places: listed.reduce((sum, { places, problem }) => sum + (problem === undefined ? places.length : 1), 0),
      first: this.chunk(chunk),
      known: [],
      ...(at < 0 || place === undefined
        ? {}
        : { place: { chunk, source: listed[at]?.id ?? 0, index: place.index, start: place.start ?? 0 } }),
    };
  }

  chunk(chunk: number): PageChunk {
    const listed = this.#listed();
    const sources = listed.slice(chunk * SOURCES_AT_ONCE, (chunk + 1) * SOURCES_AT_ONCE);
    const before = listed.slice(0, chunk * SOURCES_AT_ONCE).reduce((sum, { places }) => sum + places.length, 0);
    return { chunk, before, sources: sources.map((source) => this.#source(source)) };
  }

  places(id: number, first: number): PagePlaces {
    this.asked++;
    const source = this.#listed().find((one) => one.id === id);
    if (source?.problem !== undefined) {
      return { total: 1, places: [], problem: source.problem };
    }
    const places = source?.places.map(([kind, words], nth) => placeOf(kind, words, nth)) ?? [];
    return { total: places.length, places: places.slice(first, first + PLACES_AT_ONCE) };
  }

  handlers(tell: (state: PersonState) => void): Handlers<PersonHost> {
    const any = <T>(argument: unknown): argument is T => argument !== null;
    return {
      ready: { check: (argument): argument is undefined => argument === undefined || argument === null, handle: () => this.content() },
      chunk: { check: any, handle: (chunk) => this.chunk(chunk) },
      places: { check: any, handle: ({ source, first }) => this.places(source, first) },
      company: { check: any, handle: (first) => ({ total: this.company, people: this.#company(first) }) },
      choose: {
        check: any,
        handle: (choice) => {
          this.choice = choice;
          return this.content();
        },
      },
      open: { check: any, handle: (place) => void this.opened.push(place) },
      other: { check: any, handle: (chosen) => void this.others.push(chosen) },
      placeChanged: {
        check: any,
        handle: ({ source, index, start }) => {
          const uri = this.sources[source]?.title ?? '';
          this.place = { uri, index, ...(start === undefined ? {} : { start }) };
          const state: PersonState = { version: 1, key: 'anna', name: 'Anna Berglund', place: this.place };
          tell(state);
          return state;
        },
      },
      focusChanged: { check: (flag): flag is boolean => typeof flag === 'boolean', handle: () => undefined },
    };
  }

  #source({ id, title, origin = '', places, problem }: StandInSource & { readonly id: number }): PageSource {
    const mentions = places.filter(([kind]) => kind === 'mention').length;
    const quotes = problem === undefined ? places.length - mentions : 1;
    return { id, stamp: JSON.stringify(places.length), uri: `file:///${String(id)}.txt`, title, origin, quotes, mentions };
  }

  #company(first: number): readonly PageOther[] {
    return Array.from({ length: Math.max(0, Math.min(12, this.company - first)) }, (_, nth) =>
      this.#other(first + nth, `Companion ${String(first + nth)}`),
    );
  }

  #other(id: number, name: string): PageOther {
    return { id, name, detail: 'in 3 sources' };
  }
}

function placeOf(kind: PagePlace['kind'], words: string, nth: number): PagePlace {
  const isMention = kind === 'mention';
  const [before = '', marked = '', after = ''] = words.includes('|') ? words.split('|') : ['', words, ''];
  return {
    kind,
    before,
    words: marked,
    after,
    ...(nth % 5 === 3 && !isMention ? { note: 'unsure' } : {}),
    paragraph: String(nth + 1),
    spoken: `${kind}, paragraph ${String(nth + 1)}:`,
    start: nth * 100,
    end: nth * 100 + marked.length,
    person: 0,
  };
}

/** One page. */
export class OpenPerson extends PageSide {
  readonly standIn: PersonStandIn;
  readonly states: PersonState[] = [];
  readonly remote: Remote<PersonPage>;

  constructor(page: Page, standIn: PersonStandIn) {
    super(page);
    this.standIn = standIn;
    this.remote = connect<PersonPage, PersonHost>(
      this.channel,
      standIn.handlers((state) => this.states.push(state)),
    ).remote;
  }

  /** Loads the page, and waits until it shows something. */
  override async load(address: string): Promise<void> {
    await super.load(address);
    await this.page.locator('.place, .notice').first().waitFor();
  }

  get list(): Locator {
    return this.page.getByRole('listbox');
  }

  get selected(): Locator {
    return this.page.locator('.place[aria-selected="true"]');
  }

  get status(): Locator {
    return this.page.locator('footer').getByRole('status');
  }

  /** Presses keys in the list, one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }
}
