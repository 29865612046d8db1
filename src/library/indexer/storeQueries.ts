/** Answers what is asked about all sources from the store, and keeps at hand who is in them. */
import { nextTurn } from '#platform/turn.ts';
import { foldedWords } from '../../core/compare/comparedWords.ts';
import type { LineRange } from '../../core/lineMap.ts';
import { castOf } from '../cast.ts';
import { CastDirectory } from '../castDirectory.ts';
import type { CheckedDraft, DraftToCheck } from '../check/checkedDraft.ts';
import { type CheckSeams, DraftChecks } from '../check/draftChecks.ts';
import type { SourceDigest } from '../digest.ts';
import { Recent } from '../recent.ts';
import { QuoteVersions } from '../reuse/quoteVersions.ts';
import { passagesAcross, passagesOfPerson, passagesOfSpeaker } from '../passages.ts';
import type { Figures, FiguresRequest } from '../figures.ts';
import type { OverviewFigures, OverviewMark, OverviewRequest, OverviewSource } from '../overview/overviewFigures.ts';
import type { SearchSeams } from '../search/searchSeams.ts';
import { SourceSearch } from '../search/sourceSearch.ts';
import type {
  Companion,
  FoundHits,
  FoundPassages,
  KnownPerson,
  NamingSelection,
  NamingSources,
  Page,
  PassagePlace,
  PassageRequest,
  PeopleSelection,
  PersonInSource,
  PersonPlace,
  PlacedPassage,
  Range,
  SearchRequest,
  SharedPassage,
  SharedPerson,
  SharedSpeaker,
  SourceQueries,
  Versions,
} from '../sourceQueries.ts';
import type { OverlayOptions } from '../sourceIndex.ts';
import type { Cast } from '../store/indexStore.ts';
import { withinTime } from '../withinTime.ts';
import type { RecordFollower } from './indexer.ts';
import type { CountSeams } from './directoryCounts.ts';
import { FiguresQueries } from './figuresQueries.ts';
import { linesOf, type LineSeams } from './lineQueries.ts';
import { OverviewQueries } from './overviewQueries.ts';
import { PassageQueries } from './passageQueries.ts';
import type { StoreKeeper } from './storeKeeper.ts';
import { take } from './take.ts';

/** Casts that are taken in before others get their turn. */
const CASTS_AT_ONCE = 50;

/** So many digests are kept unpacked: of one list they are asked for several times. */
const MOST_DIGESTS = 600;

/** So long a list waits for who is in all sources, in milliseconds, to show each quotation once; until then each place is shown. */
const SOON = 100;

/** The order of the sources that there are. */
export interface SourceOrders {
  /** The place of a source among all, ascending; undefined for one that is none. */
  order(uri: string): number | undefined;
  /** The address as it is kept already. */
  kept(uri: string): string;
  /** All sources, in no order. */
  uris(): Iterable<string>;
  /** Whether a source was read, or cannot be. */
  isStored(uri: string): boolean;
  /** Of how many sources that is so, but for those that are left out as `DraftToCheck.without` says. */
  countStored(without: readonly string[]): number;
}

/** How the texts of sources are looked into, and drafts are read. */
export type TextSeams = Pick<SearchSeams, 'find'> & Pick<CheckSeams, 'compare' | 'read' | 'isComplete'> & Pick<LineSeams, 'lines'>;

/** The answers. Who is in all sources is read at the first question about it; after that only what changes. */
export class StoreQueries implements SourceQueries, RecordFollower {
  readonly #keeper: StoreKeeper;
  readonly #sources: SourceOrders;
  /** What unsaved buffers say in place of files, and what persons have corrected; never stored. */
  readonly #overlays = new Map<string, SourceDigest>();
  /** Those of them whose text is not the file's. */
  readonly #unsaved = new Set<string>();
  #casts = new CastDirectory();
  readonly #digests = new Recent<SourceDigest>(MOST_DIGESTS);
  #loading: Promise<void> | undefined;
  /** Sources that have changed since it was begun to read the casts: what is read of them is out of date. */
  #changed: Set<string> | undefined;
  #resets = 0;

  readonly #search: SourceSearch;
  readonly #figures: FiguresQueries;
  readonly #overviews: OverviewQueries;
  readonly #versions: QuoteVersions;
  readonly #checks: DraftChecks;
  readonly #passages: PassageQueries;
  readonly #lines: LineSeams;

  constructor(keeper: StoreKeeper, sources: SourceOrders, { find, lines, ...texts }: TextSeams) {
    this.#keeper = keeper;
    this.#sources = sources;
    this.#versions = new QuoteVersions({
      sharing: (fingerprints, most) => this.#casts.sharing(fingerprints, most),
      digest: (uri) => this.#digest(uri),
      order: (uri) => sources.order(uri),
    });
    this.#search = new SourceSearch({
      keeper,
      order: (uri) => sources.order(uri),
      digest: (uri) => this.#digest(uri),
      overlays: this.#overlays,
      unsaved: this.#unsaved,
      directory: () => ({ isAtHand: this.#isAtHand, loaded: this.#directory() }),
      merged: (passages) => this.#versions.merged(passages),
      find,
    });
    this.#checks = new DraftChecks({
      ...texts,
      keeper,
      order: (uri) => sources.order(uri),
      isStored: (uri) => sources.isStored(uri),
      countStored: (without) => sources.countStored(without),
      digest: (uri) => (this.#unsaved.has(uri) ? this.#storedDigest(uri) : this.#digest(uri)),
      namesOf: (uri, person) => this.#namesOf(uri, person),
    });
    this.#passages = new PassageQueries({ keeper, sources, overlays: this.#overlays, digest: (uri) => this.#digest(uri) });
    this.#lines = { keeper, order: (uri) => sources.order(uri), lines };
    const counts: CountSeams = { sources, directory: () => this.#directory(), digest: (uri) => this.#digest(uri) };
    this.#figures = new FiguresQueries(counts);
    this.#overviews = new OverviewQueries(counts);
  }

  replacing(uris: readonly string[]): () => void {
    const isListed = this.#loading !== undefined;
    const before = uris.filter((uri) => isListed && this.#isListed(uri)).flatMap((uri) => this.#cast(uri) ?? []);
    return () => {
      this.#digests.forget(uris);
      this.#checks.changed(uris);
      if (isListed) {
        this.#versions.forget(uris);
        before.forEach((cast) => this.#unlist(cast));
        uris.forEach((uri) => this.#list(this.#cast(uri)));
        uris.forEach((uri) => this.#changed?.add(uri));
      }
    };
  }

  reordered(): void {
    this.#casts.reorder(Array.from(this.#casts.sources.all(), ([uri]) => [uri, this.#sources.order(uri) ?? 0] as const));
  }

  reset(): void {
    this.#resets++;
    this.#loading = undefined;
    this.#changed = undefined;
    this.#casts = new CastDirectory(this.#casts.revision + 1);
    this.#digests.clear();
    this.#versions.reset();
    this.#checks.reset();
  }

  /** As in `SourceIndex`. */
  overlay(uri: string, digest: SourceDigest | undefined, { isOfFile }: OverlayOptions = {}): void {
    const done = this.replacing([uri]);
    if (digest === undefined) {
      this.#overlays.delete(uri);
    } else {
      this.#overlays.set(uri, digest);
    }
    if (digest === undefined || isOfFile === true) {
      this.#unsaved.delete(uri);
    } else {
      this.#unsaved.add(uri);
    }
    done();
  }

  digest(uri: string): Promise<SourceDigest | undefined> {
    return Promise.resolve(this.#digest(uri));
  }

  async people(selection: PeopleSelection, range: Range): Promise<Page<SharedPerson>> {
    return (await this.#directory()).people.list(selection, range, (uri) => this.#digest(uri));
  }

  async person(key: string): Promise<KnownPerson | undefined> {
    return (await this.#directory()).people.known(key);
  }

  async keysIn(uri: string): Promise<readonly string[]> {
    return (await this.#directory()).people.keysIn(uri);
  }

  async personPlaces(key: string, { offset, limit }: Range): Promise<Page<PersonPlace>> {
    const places = (await this.#directory()).people.places(key);
    const items = places.slice(offset, offset + limit).flatMap(({ uri, row }) => {
      const person = this.#digest(uri)?.people[row];
      return person === undefined ? [] : [{ uri, person }];
    });
    return { total: places.length, items };
  }

  async personSources(key: string, selection: NamingSelection, range: Range): Promise<NamingSources> {
    const { namings, ...page } = (await this.#directory()).people.sources(key, selection, range);
    const items = namings.map(({ uri, rows }) => {
      const digest = this.#digest(uri);
      return { uri, people: rows.flatMap((row) => digest?.people[row] ?? []) };
    });
    return { ...page, items };
  }

  async company(key: string, range: Range): Promise<Page<Companion>> {
    return (await this.#directory()).people.company(key, range, (uri) => this.#digest(uri));
  }

  async personPassages(key: string, range: Range): Promise<Page<PlacedPassage>> {
    const places = (await this.#directory()).people.places(key);
    return passagesAcross(places, range, ({ uri, row }) => this.#of(uri, (digest) => passagesOfPerson(uri, digest, row)));
  }

  async personQuotes(key: string, range: Range): Promise<Page<SharedPassage>> {
    return this.#merged((all) => this.personPassages(key, all), range);
  }

  async indexOfPerson({ uri, person }: PersonInSource, selection: PeopleSelection): Promise<number | undefined> {
    const directory = await this.#directory();
    return directory.people.indexOf({ uri, person }, selection);
  }

  async speakers(range: Range): Promise<Page<SharedSpeaker>> {
    return (await this.#directory()).speakers.list(range);
  }

  async indexOfSpeaker(key: string): Promise<number | undefined> {
    return (await this.#directory()).speakers.indexOf(key);
  }

  async speakerPassages(key: string, range: Range): Promise<Page<PlacedPassage>> {
    const places = (await this.#directory()).speakers.places(key);
    return passagesAcross(places, range, ({ uri }) => this.#of(uri, (digest) => passagesOfSpeaker(uri, digest, key)));
  }

  async speakerQuotes(key: string, range: Range): Promise<Page<SharedPassage>> {
    return this.#merged((all) => this.speakerPassages(key, all), range);
  }

  async versions(place: PassagePlace): Promise<Versions | undefined> {
    const { people } = await this.#directory();
    const found = this.#versions.of(place);
    const wordsAt = ({ passage }: PlacedPassage): string => foldedWords(passage.words).join(' ');
    const asked = found?.places.find(({ uri, passage }) => uri === place.uri && passage.start === place.start);
    const words = asked === undefined ? '' : wordsAt(asked);
    return (
      found && {
        ...found,
        places: found.places.map((one) => {
          const person = one.passage.person === undefined ? undefined : people.keysIn(one.uri)[one.passage.person];
          return { ...one, ...(person === undefined ? {} : { person }), ...(wordsAt(one) === words ? {} : { isOtherWords: true }) };
        }),
      }
    );
  }

  async sharedCounts(uri: string): Promise<readonly number[]> {
    await this.#directory();
    return this.#versions.countsIn(uri);
  }

  async findPassages({ filter, limit, isUncounted }: PassageRequest): Promise<FoundPassages> {
    const found = await this.#passages.find(filter, limit + 1);
    const shown = found.slice(0, limit);
    const merged = isUncounted === true ? this.#versions.distinct(shown) : await this.#mergedSoon(shown);
    return { passages: merged, isCut: found.length > limit };
  }

  linesOf(places: readonly PassagePlace[]): Promise<readonly (LineRange | undefined)[]> {
    return linesOf(places, this.#lines);
  }

  /**
   * Some of a list in which each quotation stands once. As many passages as are asked for are enough to begin with: they are
   * taken together until there are so many quotations.
   */
  async #merged(passagesOf: (range: Range) => Promise<Page<PlacedPassage>>, { offset, limit }: Range): Promise<Page<SharedPassage>> {
    for (let size = offset + limit; ; size *= 2) {
      const { total, items } = await passagesOf({ offset: 0, limit: size });
      const merged = this.#versions.merged(items);
      if (merged.length >= offset + limit || items.length >= total) {
        return { total: total - items.length + merged.length, items: merged.slice(offset, offset + limit) };
      }
    }
  }

  search(request: SearchRequest): Promise<FoundHits | undefined> {
    return this.#search.search(request);
  }

  figures(request: FiguresRequest, range: Range): Promise<Figures | undefined> {
    return this.#figures.ask(request, range);
  }

  overview(request: OverviewRequest): Promise<OverviewFigures | undefined> {
    return this.#overviews.ask(request);
  }

  overviewSources(request: Omit<OverviewRequest, 'asker'>, mark: OverviewMark, range: Range): Promise<Page<OverviewSource>> {
    return this.#overviews.sources(request, mark, range);
  }

  checkDraft(draft: DraftToCheck): Promise<CheckedDraft | undefined> {
    return this.#checks.check(draft);
  }

  /** All names of somebody, where it is at hand who is in all sources. */
  #namesOf(uri: string, person: number): readonly string[] {
    const key = this.#isAtHand ? this.#casts.people.keysIn(uri)[person] : undefined;
    return key === undefined ? [] : (this.#casts.people.known(key)?.variants ?? []);
  }

  #digest(uri: string): SourceDigest | undefined {
    return this.#overlays.get(uri) ?? this.#storedDigest(uri);
  }

  #storedDigest(uri: string): SourceDigest | undefined {
    return this.#digests.get(uri, () => this.#keeper.ask((store) => store.digest(uri), undefined));
  }

  #cast(uri: string): Cast | undefined {
    const overlay = this.#overlays.get(uri);
    return overlay === undefined ? this.#keeper.ask((store) => store.cast(uri), undefined) : castOf(uri, overlay);
  }

  #of(uri: string, passages: (digest: SourceDigest) => readonly PlacedPassage[]): readonly PlacedPassage[] {
    const digest = this.#digest(uri);
    return digest === undefined ? [] : passages(digest);
  }

  get #isAtHand(): boolean {
    return this.#loading !== undefined && this.#changed === undefined;
  }

  /** The same with each quotation once, unless who is in all sources is too long in coming. */
  async #mergedSoon(passages: readonly PlacedPassage[]): Promise<readonly SharedPassage[]> {
    await withinTime(SOON, [this.#directory()]);
    return this.#isAtHand ? this.#versions.merged(passages) : passages;
  }

  async #directory(): Promise<CastDirectory> {
    for (let resets = -1; resets !== this.#resets;) {
      resets = this.#resets;
      await (this.#loading ??= this.#load());
    }
    return this.#casts;
  }

  async #load(): Promise<void> {
    const resets = this.#resets;
    this.#changed = new Set();
    this.#overlays.forEach((digest, uri) => this.#list(castOf(uri, digest)));
    const casts = this.#keeper.ask((store) => store.casts(), [])[Symbol.iterator]();
    const next = (): readonly Cast[] => this.#keeper.ask(() => take(casts, CASTS_AT_ONCE), []);
    for (let part = next(); part.length > 0 && resets === this.#resets; part = next()) {
      for (const cast of part) {
        if (this.#changed.has(cast.uri) !== true) {
          this.#list(cast);
        }
      }
      await nextTurn();
    }
    casts.return?.();
    if (resets === this.#resets) {
      this.#changed = undefined;
    }
  }

  #list(cast: Cast | undefined): void {
    const order = cast === undefined ? undefined : this.#sources.order(cast.uri);
    if (cast !== undefined && order !== undefined && !this.#isListed(cast.uri)) {
      this.#casts.add({ ...cast, uri: this.#sources.kept(cast.uri) }, order);
    }
  }

  #unlist(cast: Cast): void {
    if (this.#isListed(cast.uri)) {
      this.#casts.remove(cast);
    }
  }

  /** Whether the cast of a source is in the directory. */
  #isListed(uri: string): boolean {
    return this.#casts.sources.get(uri) !== undefined;
  }
}
