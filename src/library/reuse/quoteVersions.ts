/** Finds the versions of a quotation in all sources, and puts lists together in which each quotation stands once. */
import { foldedWords } from '../../core/compare/comparedWords.ts';
import { foldName } from '../cast.ts';
import type { SourceDigest } from '../digest.ts';
import { placed } from '../passages.ts';
import { Recent } from '../recent.ts';
import { deadline } from '../search/turns.ts';
import type { PassagePlace, PlacedPassage, SharedPassage } from '../sourceQueries.ts';
import { fingerprintsOfText } from './fingerprints.ts';
import { areVersions, type ComparedPassage } from './versionRule.ts';

/** What finding needs of the index. */
export interface ReuseSeams {
  /** Sources that share fingerprints, those that share most first, at most so many. */
  sharing(fingerprints: readonly number[], most: number): readonly string[];
  digest(uri: string): SourceDigest | undefined;
  /** The place of a source among all, ascending; undefined for one that is none. */
  order(uri: string): number | undefined;
}

/** The places of a quotation, in the order of the sources and of the text. */
export interface FoundVersions {
  readonly places: readonly PlacedPassage[];
  /** Whether there may be more. */
  readonly isCut: boolean;
}

/** A passage, and by what it is found and compared; made when it is asked for, since most passages stand nowhere else. */
class Prepared implements ComparedPassage {
  readonly placed: PlacedPassage;
  readonly #people: () => ReadonlySet<string>;
  #words: readonly string[] | undefined;
  #fingerprints: readonly number[] | undefined;

  /** `people` answers those whom the passage's source names. */
  constructor(placed: PlacedPassage, people: () => ReadonlySet<string>) {
    this.placed = placed;
    this.#people = people;
  }

  get words(): readonly string[] {
    return (this.#words ??= foldedWords(this.placed.passage.words));
  }

  get fingerprints(): readonly number[] {
    return (this.#fingerprints ??= fingerprintsOfText(this.placed.passage.words));
  }

  get speaker(): string | undefined {
    const { passage, speaker } = this.placed;
    return passage.person === undefined || speaker === undefined ? undefined : foldName(speaker);
  }

  get people(): ReadonlySet<string> {
    return this.#people();
  }
}

/** So many other sources are looked into for one passage, and for each of a list, where it is told how many they are. */
const MOST_LOOKED = 200;
const MOST_LISTED = 40;
/** So many are looked into for all passages of a list together, besides those that it lists; fewer where it takes long, in milliseconds. */
const MOST_FOR_LIST = 400;
const FEWEST_FOR_LIST = 50;
const LIST_TIME = 25;
/** So many sources are kept prepared. */
const MOST_PREPARED = 400;

/** Versions of quotations, as the sources are now. */
export class QuoteVersions {
  readonly #seams: ReuseSeams;
  /** The passages of the sources that were looked into last. */
  readonly #prepared = new Recent<readonly Prepared[]>(MOST_PREPARED);

  constructor(seams: ReuseSeams) {
    this.#seams = seams;
  }

  /** Sources have changed, or are no more. */
  forget(uris: Iterable<string>): void {
    this.#prepared.forget(uris);
  }

  /** All sources are others. */
  reset(): void {
    this.#prepared.clear();
  }

  /** All places of the quotation of which a passage is a version, that one among them; undefined when there is no such quote. */
  of(place: PassagePlace): FoundVersions | undefined {
    const own = this.#passagesOf(place.uri).find(({ placed: one }) => isAt(one, place));
    return own === undefined ? undefined : this.#versions(own, (candidates) => candidates.slice(0, MOST_LOOKED));
  }

  /** In how many other sources each passage of a source stands, in the order of the digest's passages. */
  countsIn(uri: string): readonly number[] {
    const budget = new Budget(new Set());
    const counts = new Map(
      this.#passagesOf(uri).map((one) => [startOf(one.placed), countSources(this.#versions(one, budget.take)) - 1] as const),
    );
    return (this.#seams.digest(uri)?.passages ?? []).map((passage) => counts.get(startOf({ uri, passage })) ?? 0);
  }

  /** The same list with each quotation where it stands first, and in how many sources it stands. */
  merged(passages: readonly PlacedPassage[]): readonly SharedPassage[] {
    const budget = new Budget(new Set(passages.map(({ uri }) => uri)));
    const isShown = new Set<string>();
    return passages.flatMap((passage): readonly SharedPassage[] => {
      if (passage.passage.kind === 'reported') {
        return [passage];
      }
      if (isShown.has(startOf(passage))) {
        return [];
      }
      const found = this.#versions(new Prepared(passage, () => this.#peopleIn(passage.uri)), budget.take);
      const sources = countSources(found);
      if (sources === 1) {
        return [passage];
      }
      found.places.forEach((one) => isShown.add(startOf(one)));
      return [{ ...passage, shared: { sources, ...(found.isCut ? { isCut: true } : {}) } }];
    });
  }

  /** The same list with each quotation where it stands first, as far as its places are in the list: no other source is looked into. */
  distinct(passages: readonly PlacedPassage[]): readonly PlacedPassage[] {
    const listed = passages.map((one) => new Prepared(one, () => this.#peopleIn(one.uri)));
    const sharing = sharingOf(listed);
    const isShown = new Set<Prepared>();
    return listed.flatMap((own): readonly PlacedPassage[] => {
      if (isShown.has(own)) {
        return [];
      }
      const others = sharing(own).filter((one) => areVersions(own, one));
      // As above, what a source says twice, and no other says, is no quotation in several places.
      if (others.some(({ placed: { uri } }) => uri !== own.placed.uri)) {
        others.forEach((one) => isShown.add(one));
      }
      return [own.placed];
    });
  }

  /** `take` says into which of the other sources that may have it is looked. */
  #versions(own: Prepared, take: (candidates: readonly string[]) => readonly string[]): FoundVersions {
    const { uri } = own.placed;
    const all = own.fingerprints.length === 0 ? [] : this.#seams.sharing(own.fingerprints, MOST_LOOKED + 1);
    const others = all.filter((one) => one !== uri);
    const looked = take(others);
    const found = looked.flatMap((one) => this.#inSource(one, own));
    // What a source says twice, and no other says, is no quotation in several places.
    const places = found.length === 0 ? [own.placed] : this.#inOrder([...found, ...this.#inSource(uri, own)]);
    return { places, isCut: looked.length < others.length };
  }

  #inSource(uri: string, own: Prepared): readonly PlacedPassage[] {
    const known = new Set(own.fingerprints);
    return this.#passagesOf(uri)
      .filter((one) => isAt(own.placed, placeOf(one)) || (one.fingerprints.some((each) => known.has(each)) && areVersions(own, one)))
      .map((one) => one.placed);
  }

  #inOrder(found: readonly PlacedPassage[]): readonly PlacedPassage[] {
    const orderOf = ({ uri }: PlacedPassage): number => this.#seams.order(uri) ?? 0;
    return [...found].sort((a, b) => orderOf(a) - orderOf(b) || a.passage.start - b.passage.start);
  }

  /** The passages of a source that are quoted word for word. */
  #passagesOf(uri: string): readonly Prepared[] {
    return this.#prepared.get(uri, () => this.#prepare(uri));
  }

  #prepare(uri: string): readonly Prepared[] {
    const digest = this.#seams.order(uri) === undefined ? undefined : this.#seams.digest(uri);
    const quotes = digest?.passages.filter(({ kind }) => kind !== 'reported') ?? [];
    const people = new Set(digest?.people.map(({ name }) => foldName(name)));
    return digest === undefined ? [] : placed(uri, digest, quotes).map((one) => new Prepared(one, () => people));
  }

  #peopleIn(uri: string): ReadonlySet<string> {
    return this.#passagesOf(uri)[0]?.people ?? new Set();
  }
}

/** How many sources may be looked into for the passages of a list: those that it lists always, of others some. */
class Budget {
  readonly #listed: ReadonlySet<string>;
  readonly #isLate = deadline(LIST_TIME);
  #left = MOST_FOR_LIST;

  constructor(listed: ReadonlySet<string>) {
    this.#listed = listed;
  }

  /** Those of the candidates that may be looked into. */
  readonly take = (candidates: readonly string[]): readonly string[] => {
    const isOver = this.#left <= MOST_FOR_LIST - FEWEST_FOR_LIST && this.#isLate();
    let others = isOver ? 0 : Math.min(MOST_LISTED, this.#left);
    return candidates.filter((uri) => {
      if (this.#listed.has(uri)) {
        return true;
      }
      this.#left -= others > 0 ? 1 : 0;
      return others-- > 0;
    });
  };
}

/** Tells which others of a list that are quoted word for word have a fingerprint of one of them. */
function sharingOf(listed: readonly Prepared[]): (own: Prepared) => readonly Prepared[] {
  const fingerprintsOf = (one: Prepared): readonly number[] => (one.placed.passage.kind === 'reported' ? [] : one.fingerprints);
  const byFingerprint = new Map<number, Prepared[]>();
  for (const one of listed) {
    for (const fingerprint of fingerprintsOf(one)) {
      byFingerprint.set(fingerprint, [...(byFingerprint.get(fingerprint) ?? []), one]);
    }
  }
  return (own) => {
    const found = new Set(fingerprintsOf(own).flatMap((fingerprint) => byFingerprint.get(fingerprint) ?? []));
    found.delete(own);
    return [...found];
  };
}

/** Where a passage starts, as no other that is quoted word for word does. */
function startOf({ uri, passage }: Pick<PlacedPassage, 'uri' | 'passage'>): string {
  return `${uri} ${String(passage.start)}-${String(passage.end)}`;
}

function placeOf({ placed: { uri, passage } }: Prepared): PassagePlace {
  return { uri, start: passage.start, end: passage.end };
}

function isAt({ uri, passage }: PlacedPassage, place: PassagePlace): boolean {
  return uri === place.uri && passage.start === place.start && passage.end === place.end;
}

function countSources({ places }: FoundVersions): number {
  return new Set(places.map(({ uri }) => uri)).size;
}
