/** What the page of a person shows, asked of the index and of the sources piece by piece: nothing here grows with the library. */
import * as vscode from 'vscode';
import { foldName } from '../../library/cast.ts';
import { type Library, type OpenedSource, SourceError } from '../../library/library.ts';
import { openReadable } from '../../library/openReadable.ts';
import type { KnownPerson, NamingSources, SharedPerson } from '../../library/sourceQueries.ts';
import {
  type ListChoice,
  type ListedPlace,
  type PageChunk,
  type PageCompany,
  type PageNobody,
  type PageOther,
  type PagePerson,
  type PagePlaces,
  type PersonContent,
  type PersonState,
  PLACES_AT_ONCE,
  SOURCES_AT_ONCE,
} from '../../shared/personProtocol.ts';
import { oneLine } from '../views/excerpt.ts';
import { titleOf } from '../views/treeItems.ts';
import { dateText, joined, problemText } from '../views/wording.ts';
import type { SourceStore } from '../workspace/sourceStore.ts';
import { nobodyText, personNamed } from './personNamed.ts';
import { idsIn, placeMeant, type TextPlace, placesIn } from './personPlaces.ts';
import { alsoText, companion, daysText, otherPerson, pagePlace, totalsText } from './personWording.ts';
import { ToldThings } from './toldThings.ts';

/** So many of those named with the person are told at a time. */
const COMPANY_AT_ONCE = 12;
/** So many people of a similar name are offered where there is nobody of this one. */
const NEAREST = 8;
/** The role is looked for in so many of the newest sources. */
const NEWEST = 20;
/** So many sources' places are kept at hand, for when the page is made anew. */
const KEPT = 30;

/** Whom a page is about. */
export interface ShownPerson {
  readonly key: string;
  readonly name: string;
}

/** What the model works with. */
export interface ModelParts {
  readonly library: Library;
  readonly store: SourceStore;
}

/** The place that is looked at. */
type Place = NonNullable<PersonState['place']>;

/** A place that is to be opened. */
export interface PlaceToShow {
  readonly uri: vscode.Uri;
  /** Undefined where the source cannot be read, or has the place no longer. */
  readonly place?: TextPlace;
}

/** The model of one page. */
export class PersonModel {
  readonly #parts: ModelParts;
  readonly #told = new ToldThings();
  readonly #places = new Map<string, PagePlaces>();
  #subject: ShownPerson;
  #choice: ListChoice;
  #place: Place | undefined;
  /** Where the person is named: by this he or she is found again under another name. */
  #named: { readonly uri: string; readonly start: number } | undefined;

  constructor(parts: ModelParts, subject: ShownPerson, choice: ListChoice, place: Place | undefined) {
    this.#parts = parts;
    this.#subject = subject;
    this.#choice = choice;
    this.#place = place;
  }

  /** Whom the page is about, as last known. */
  get subject(): ShownPerson {
    return this.#subject;
  }

  /** What a page is restored from. */
  get state(): PersonState {
    return { version: 1, ...this.#subject, ...(this.#place === undefined ? {} : { place: this.#place }) };
  }

  /** Another order, or other places, are to be shown. */
  choose(choice: ListChoice): void {
    this.#choice = choice;
  }

  /** Another place is looked at. */
  lookAt({ source, index, start }: ListedPlace): void {
    const uri = this.#told.source(source);
    if (uri !== undefined) {
      this.#place = { uri, index, ...(start === undefined ? {} : { start }) };
    }
  }

  /** Sources may be others now. Answers whether the page was told of one of them. */
  changed(uris: Iterable<string>): boolean {
    let isTold = false;
    for (const uri of uris) {
      isTold = this.#told.changed(uri) || isTold;
      this.#places.delete(`all ${uri}`);
      this.#places.delete(`quotes ${uri}`);
    }
    return isTold;
  }

  /** Somebody whom the page was told of; undefined for a number that means nobody. */
  other(id: number): SharedPerson | undefined {
    return this.#told.person(id);
  }

  /** What the page shows as a whole. */
  async content(): Promise<PersonContent> {
    const { queries } = this.#parts.library;
    const known = (await queries.person(this.#subject.key)) ?? (await this.#byPlace()) ?? (await this.#byName());
    if (known === undefined) {
      return this.#nobody();
    }
    const { person } = known;
    const isMoved = person.key !== this.#subject.key;
    const statement =
      isMoved && foldName(person.name) !== foldName(this.#subject.name) ? movedText(this.#subject.name, person.name) : undefined;
    this.#subject = { key: person.key, name: person.name };
    return { ...(await this.#person(known)), ...(statement === undefined ? {} : { statement: [{ text: statement }] }) };
  }

  /** Some of the sources. */
  async chunk(chunk: number): Promise<PageChunk> {
    return this.#chunkOf(await this.#sources({ offset: chunk * SOURCES_AT_ONCE }));
  }

  /** More of who is named with the person. */
  async company(first: number): Promise<PageCompany> {
    const { total, items } = await this.#parts.library.queries.company(this.#subject.key, { offset: first, limit: COMPANY_AT_ONCE });
    return { total, people: items.map((one) => companion(this.#told.idOfPerson(one.person), one)) };
  }

  /** Some of the places of a source. The source is read for that, in a thread of its own. */
  async places(source: number, first: number): Promise<PagePlaces> {
    const uri = this.#told.source(source);
    if (uri === undefined) {
      return { total: 0, places: [] };
    }
    try {
      const { opened, places } = await this.#placesOf(uri);
      const some = places.slice(first, first + PLACES_AT_ONCE).map((place) => pagePlace(opened, place));
      return this.#keep(uri, first, { total: places.length, places: some });
    } catch (error) {
      if (error instanceof SourceError) {
        return { total: 1, places: [], problem: problemText(error.problem) };
      }
      throw error;
    }
  }

  /** The source that the page means by this number; undefined when it was told of none, or that is no source any more. */
  sourceOf(source: number): vscode.Uri | undefined {
    const uri = this.#told.source(source);
    return uri === undefined ? undefined : this.#parts.store.get(uri)?.uri;
  }

  /** Where a place is that is to be opened; undefined when the page means nothing that it was told of. */
  async find({
    source,
    index,
    start,
  }: {
    readonly source: number;
    readonly index?: number;
    readonly start?: number;
  }): Promise<PlaceToShow | undefined> {
    const uri = this.sourceOf(source);
    if (uri === undefined) {
      return undefined;
    }
    try {
      const { places } = await this.#placesOf(uri.toString());
      const place = placeMeant(places, { index: index ?? 0, ...(start === undefined ? {} : { start }) });
      return { uri, ...(place === undefined ? {} : { place }) };
    } catch (error) {
      if (error instanceof SourceError) {
        return { uri }; // the reader says why it cannot be read
      }
      throw error;
    }
  }

  async #placesOf(uri: string): Promise<{ readonly opened: OpenedSource; readonly places: readonly TextPlace[] }> {
    const { library } = this.#parts;
    const [opened, keys, digest] = await Promise.all([library.open(uri), library.queries.keysIn(uri), library.queries.digest(uri)]);
    const known = digest?.people.filter(({ id }) => keys[id] === this.#subject.key) ?? [];
    return { opened, places: placesIn(opened, idsIn(opened, known), this.#choice.shows) };
  }

  #keep(uri: string, first: number, places: PagePlaces): PagePlaces {
    if (first === 0) {
      const key = `${this.#choice.shows} ${uri}`;
      this.#places.delete(key);
      this.#places.set(key, places);
      for (const oldest of this.#places.keys()) {
        if (this.#places.size <= KEPT) {
          break;
        }
        this.#places.delete(oldest);
      }
    }
    return places;
  }

  #sources({ offset, at }: { readonly offset: number; readonly at?: string | undefined }): Promise<NamingSources> {
    const { order, shows } = this.#choice;
    const speakingOnly = shows === 'quotes' ? { speakingOnly: true as const } : {};
    const selection = { order, ...speakingOnly, ...(at === undefined ? {} : { at }) };
    return this.#parts.library.queries.personSources(this.#subject.key, selection, { offset, limit: SOURCES_AT_ONCE });
  }

  #chunkOf({ offset, before, items }: NamingSources): PageChunk {
    const { library, store } = this.#parts;
    const sources = items.flatMap(({ uri, people }) => {
      const file = store.get(uri);
      if (file === undefined) {
        return [];
      }
      const state = library.state(uri);
      const { publisher, date } = state.kind === 'ready' ? state.summary : {};
      const sum = (count: (one: (typeof people)[number]) => number): number => people.reduce((total, one) => total + count(one), 0);
      return {
        id: this.#told.idOfSource(uri),
        stamp: `${this.#choice.shows} ${String(this.#told.version(uri))} ${people.map(({ id }) => id).join()}`,
        uri,
        title: titleOf(file, state),
        origin: joined(publisher, dateText(date)),
        quotes: sum(({ quoteCount, reportedCount }) => quoteCount + reportedCount),
        mentions: this.#choice.shows === 'quotes' ? 0 : sum(({ mentionCount }) => mentionCount),
      };
    });
    return { chunk: Math.floor(offset / SOURCES_AT_ONCE), before: this.#count(before), sources };
  }

  #count({ quotes, reported, mentions }: NamingSources['before']): number {
    return quotes + reported + (this.#choice.shows === 'quotes' ? 0 : mentions);
  }

  async #person(known: KnownPerson): Promise<PagePerson> {
    const { person, doubts } = known;
    const { queries } = this.#parts.library;
    const [newest, sources, company] = await Promise.all([
      queries.personSources(person.key, { order: 'date' }, { offset: 0, limit: NEWEST }),
      this.#sources({ offset: 0, at: this.#place?.uri }),
      this.company(0),
    ]);
    this.#named = newest.items.flatMap(({ uri, people }) => people.map(({ first: { start } }) => ({ uri, start })))[0];
    const role = newest.items.flatMap(({ people }) => people.flatMap((one) => one.role ?? []))[0];
    const first = this.#chunkOf(sources);
    const [also, days, place] = [alsoText(known), daysText(newest.days), this.#placeIn(first)];
    return {
      kind: 'person',
      name: oneLine(person.name),
      ...(role === undefined ? {} : { role: oneLine(role) }),
      ...(also === undefined ? {} : { also }),
      counts: totalsText(person),
      ...(days === undefined ? {} : { days }),
      doubts: doubts.map((one) => otherPerson(this.#told.idOfPerson(one), one)),
      company,
      ...this.#choice,
      sources: sources.total,
      places: this.#count(person),
      first,
      known: first.sources.flatMap(({ id, uri }) => {
        const places = this.#places.get(`${this.#choice.shows} ${uri}`);
        return places === undefined ? [] : [{ source: id, ...places }];
      }),
      ...(place === undefined ? {} : { place }),
    };
  }

  #placeIn({ chunk, sources }: PageChunk): PagePerson['place'] {
    const place = this.#place;
    const source = sources.find(({ uri }) => uri === place?.uri);
    if (place === undefined || source === undefined) {
      return undefined;
    }
    const { index, start } = place;
    return { chunk, source: source.id, index, ...(start === undefined ? {} : { start }) };
  }

  /** The one who is named now where the person was: he or she was given another name, or merged with somebody. */
  async #byPlace(): Promise<KnownPerson | undefined> {
    const { library } = this.#parts;
    const named = this.#named;
    if (named === undefined || this.#parts.store.get(named.uri) === undefined) {
      return undefined;
    }
    const [opened, keys] = await Promise.all([openReadable(library, named.uri), library.queries.keysIn(named.uri)]);
    const mention = opened?.analysis.mentions.find(({ start }) => start === named.start);
    return opened === undefined ? undefined : library.queries.person(keys[mention?.person ?? -1] ?? '');
  }

  /** The one who has the name now, where the key leads to nobody any more. */
  async #byName(): Promise<KnownPerson | undefined> {
    const { library } = this.#parts;
    const found = await personNamed(library, this.#subject.name);
    return found === undefined ? undefined : library.queries.person(found.key);
  }

  async #nobody(): Promise<PageNobody> {
    const { library, store } = this.#parts;
    const { done, total } = library.progress;
    const isLoading = store.isScanning || done < total;
    const name = oneLine(this.#subject.name);
    return {
      kind: 'nobody',
      heading: name,
      isLoading,
      sentence: isLoading
        ? vscode.l10n.t('The sources are still being read. The page is filled as soon as somebody of this name is found.')
        : nobodyText(),
      nearest: isLoading ? [] : await this.#nearest(name),
    };
  }

  /** Those whose names have the most words of this one. */
  async #nearest(name: string): Promise<readonly PageOther[]> {
    const words = name.split(' ').filter((word) => word.length > 2);
    for (const filter of [name, ...words.toReversed()]) {
      const { items } = await this.#parts.library.queries.people({ order: 'count', filter }, { offset: 0, limit: NEAREST });
      if (items.length > 0) {
        return items.map((one) => otherPerson(this.#told.idOfPerson(one), one));
      }
    }
    return [];
  }
}

function movedText(before: string, now: string): string {
  return vscode.l10n.t('{0} is listed as {1} now', oneLine(before), oneLine(now));
}
