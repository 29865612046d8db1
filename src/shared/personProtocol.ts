/** The calls between the page of a person and the extension, and what they carry. */
import type { PassageKind } from '../core/article.ts';
import type { Span } from '../core/span.ts';
import type { Statement } from './readerProtocol.ts';

/** How the sources are ordered: the newest first, or as the Sources view has them. */
export type SourceOrder = 'date' | 'source';
/** What is listed: all places, or those alone where the person is quoted or reported. */
export type ShownPlaces = 'all' | 'quotes';

/** So many sources are told at a time. */
export const SOURCES_AT_ONCE = 20;
/** So many places of one source are told at a time. */
export const PLACES_AT_ONCE = 100;

/** A place where the person is quoted, reported or named. The span is in the source's `Article.text`. */
export interface PagePlace extends Span {
  readonly kind: PassageKind | 'mention';
  /** The words around, as shown; a quote that is a whole utterance has none. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** The doubt about the speaker, or that somebody has corrected it, as a word. */
  readonly note?: string;
  /** Number of the paragraph; undefined outside of numbered ones. */
  readonly paragraph?: string;
  /** Kind and paragraph, as they are spoken before the words. */
  readonly spoken: string;
  /** Index of the people of the source. */
  readonly person: number;
}

/** Some of the places of one source, in order of the text. */
export interface PagePlaces {
  /** How many the source has. */
  readonly total: number;
  readonly places: readonly PagePlace[];
  /** Why the source cannot be read, where it cannot: then there are no places. */
  readonly problem?: string;
}

/** A source that names the person. */
export interface PageSource {
  /** The same for the same source as long as the page lives. */
  readonly id: number;
  /** Another one when its places may be others. */
  readonly stamp: string;
  /** The address, for the context of a right click. */
  readonly uri: string;
  readonly title: string;
  /** Publisher and date; empty where neither is known. */
  readonly origin: string;
  /** How many passages it has, and how many mentions, of those that are listed. */
  readonly quotes: number;
  readonly mentions: number;
}

/** Some of the sources, by `SOURCES_AT_ONCE`. */
export interface PageChunk {
  readonly chunk: number;
  /** How many places are listed before. */
  readonly before: number;
  readonly sources: readonly PageSource[];
}

/** Somebody else who leads to a page of his or her own. */
export interface PageOther {
  /** By which the extension knows who it is. */
  readonly id: number;
  readonly name: string;
  readonly detail: string;
}

/** Who is named with the person. */
export interface PageCompany {
  readonly total: number;
  readonly people: readonly PageOther[];
}

/** A place in the list. */
export interface ListedPlace {
  readonly source: number;
  /** The how-manieth place of the source it is, from 0. */
  readonly index: number;
  /** Where it starts, by which it is found again when others come before it. */
  readonly start?: number;
}

/** What is told of the person. */
export interface PagePerson {
  readonly kind: 'person';
  readonly name: string;
  readonly role?: string;
  /** Other names that the sources give; undefined when they give none. */
  readonly also?: string;
  readonly counts: string;
  /** The first and the last day. */
  readonly days?: string;
  readonly doubts: readonly PageOther[];
  readonly company: PageCompany;
  readonly order: SourceOrder;
  readonly shows: ShownPlaces;
  /** How many sources and places are listed. */
  readonly sources: number;
  readonly places: number;
  /** The chunk with the place that is looked at, else the first. */
  readonly first: PageChunk;
  /** What of its places is at hand. */
  readonly known: readonly (PagePlaces & { readonly source: number })[];
  /** The place that is looked at, and in which chunk; undefined when there is none yet, or it is gone. */
  readonly place?: ListedPlace & { readonly chunk: number };
  /** What is to be said; else how many places there are. */
  readonly statement?: Statement;
}

/** Nobody has this name any more, or the sources are still being read. */
export interface PageNobody {
  readonly kind: 'nobody';
  readonly heading: string;
  readonly sentence: string;
  readonly isLoading: boolean;
  readonly nearest: readonly PageOther[];
}

/** What the page shows. */
export type PersonContent = PagePerson | PageNobody;

/** What a page is restored from after the window was reloaded. */
export interface PersonState {
  readonly version: 1;
  readonly key: string;
  readonly name: string;
  /** The place that was looked at. */
  readonly place?: { readonly uri: string; readonly index: number; readonly start?: number };
}

/** Some of the places of a source are asked for, from the `first`. */
export interface PlacesWanted {
  readonly source: number;
  readonly first: number;
}

/** What is chosen above the list. */
export interface ListChoice {
  readonly order: SourceOrder;
  readonly shows: ShownPlaces;
}

/** How a place is opened: with the focus; in a reader beside, while the focus stays; or so if one is there already. */
export type OpenWay = 'open' | 'beside' | 'follow';

/** A place to be opened; without an index the source as such. */
export interface PlaceToOpen {
  readonly source: number;
  readonly index?: number;
  readonly start?: number;
  readonly way: OpenWay;
}

/** Somebody else, and what is to be done: to show the page, or to merge the two. */
export interface OtherChosen {
  readonly person: number;
  readonly act: 'show' | 'merge';
}

/** The next or previous quote or mention. */
export interface ListStep {
  readonly kind: 'quotes' | 'mentions';
  readonly direction: 1 | -1;
}

/** Words of the page that are no source's. */
export interface PersonStrings {
  readonly list: string;
  readonly loading: string;
  readonly doubts: string;
  readonly merge: string;
  readonly company: string;
  readonly more: string;
  readonly shows: string;
  readonly all: string;
  readonly quotes: string;
  readonly order: string;
  readonly byDate: string;
  readonly bySource: string;
  readonly nearest: string;
  readonly nothing: string;
  readonly previousSource: string;
  readonly nextSource: string;
  /** "{0} of {1}". */
  readonly ordinal: string;
  /** A message of `Plurals`: "7 places". */
  readonly places: string;
}

/** Calls that the page makes. None of them carries an address: the extension knows what it shows. */
export interface PersonHost {
  /** The page is loaded; answers what to show. */
  ready(nothing: undefined): Promise<PersonContent>;
  /** Answers some of the sources. */
  chunk(chunk: number): Promise<PageChunk>;
  /** Answers some of the places of a source. */
  places(wanted: PlacesWanted): Promise<PagePlaces>;
  /** Answers more of who is named with the person, from this one on. */
  company(first: number): Promise<PageCompany>;
  /** Answers what is shown then. */
  choose(choice: ListChoice): Promise<PersonContent>;
  open(place: PlaceToOpen): Promise<void>;
  other(chosen: OtherChosen): Promise<void>;
  /** Another place is looked at; answers what the page is to be restored from. */
  placeChanged(place: ListedPlace): Promise<PersonState>;
  /** Whether keys go to the page. */
  focusChanged(hasFocus: boolean): Promise<void>;
}

/** Calls that the extension makes. */
export interface PersonPage {
  show(content: PersonContent): Promise<void>;
  step(step: ListStep): Promise<void>;
}
