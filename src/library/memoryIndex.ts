/** An index that keeps the digests of all sources in memory. */
import { castOf } from './cast.ts';
import { CastDirectory } from './castDirectory.ts';
import type { SourceDigest } from './digest.ts';
import { passagesAcross, passagesOfPerson, passagesOfSpeaker, placed } from './passages.ts';
import type {
  FoundPassages,
  Page,
  PeopleSelection,
  PersonInSource,
  PersonPlace,
  PlacedPassage,
  Range,
  SharedPerson,
  SharedSpeaker,
  SourceQueries,
} from './sourceQueries.ts';
import { passageRunsOf } from './store/passageTexts.ts';
import { matcherOf, textQueryOf } from './store/words.ts';

/** So long is searched at a stretch, in milliseconds, before others may work. */
const STRETCH = 12;

/** The index. What it is told, it answers at once. */
export class MemoryIndex implements SourceQueries {
  readonly #digests = new Map<string, SourceDigest>();
  readonly #orders = new Map<string, number>();
  readonly #casts = new CastDirectory();
  /** The addresses in the order of the sources; made when it is needed. */
  #ordered: readonly string[] | undefined;

  /** Takes in what was read of a source. `order` is its place among the sources, ascending. */
  set(uri: string, digest: SourceDigest, order: number): void {
    this.delete(uri);
    this.#digests.set(uri, digest);
    this.#orders.set(uri, order);
    this.#ordered = undefined;
    this.#casts.add(castOf(uri, digest), order);
  }

  /** Forgets a source. */
  delete(uri: string): void {
    const digest = this.#digests.get(uri);
    if (digest !== undefined) {
      this.#casts.remove(castOf(uri, digest));
      this.#digests.delete(uri);
      this.#orders.delete(uri);
      this.#ordered = undefined;
    }
  }

  /** Follows a new order of the sources. */
  reorder(orders: ReadonlyMap<string, number>): void {
    for (const uri of this.#digests.keys()) {
      this.#orders.set(uri, orders.get(uri) ?? 0);
    }
    this.#casts.reorder(orders);
    this.#ordered = undefined;
  }

  digest(uri: string): Promise<SourceDigest | undefined> {
    return Promise.resolve(this.#digests.get(uri));
  }

  people(selection: PeopleSelection, range: Range): Promise<Page<SharedPerson>> {
    return Promise.resolve(this.#casts.people.list(selection, range, (uri) => this.#digests.get(uri)));
  }

  personPlaces(key: string, { offset, limit }: Range): Promise<Page<PersonPlace>> {
    const places = this.#casts.people.places(key);
    const items = places.slice(offset, offset + limit).flatMap(({ uri, row }) => {
      const person = this.#digests.get(uri)?.people[row];
      return person === undefined ? [] : [{ uri, person }];
    });
    return Promise.resolve({ total: places.length, items });
  }

  personPassages(key: string, range: Range): Promise<Page<PlacedPassage>> {
    const places = this.#casts.people.places(key);
    return Promise.resolve(passagesAcross(places, range, ({ uri, row }) => this.#of(uri, (digest) => passagesOfPerson(uri, digest, row))));
  }

  indexOfPerson({ uri, person }: PersonInSource, selection: PeopleSelection): Promise<number | undefined> {
    const found = this.#digests.get(uri)?.people[person];
    return Promise.resolve(found === undefined ? undefined : this.#casts.people.indexOf(found, selection));
  }

  speakers(range: Range): Promise<Page<SharedSpeaker>> {
    return Promise.resolve(this.#casts.speakers.list(range));
  }

  indexOfSpeaker(key: string): Promise<number | undefined> {
    return Promise.resolve(this.#casts.speakers.indexOf(key));
  }

  speakerPassages(key: string, range: Range): Promise<Page<PlacedPassage>> {
    const places = this.#casts.speakers.places(key);
    return Promise.resolve(passagesAcross(places, range, ({ uri }) => this.#of(uri, (digest) => passagesOfSpeaker(uri, digest, key))));
  }

  async findPassages({ filter, limit }: { readonly filter: string; readonly limit: number }): Promise<FoundPassages> {
    const fits = matcherOf(textQueryOf(filter, limit));
    const found: PlacedPassage[] = [];
    let started = performance.now();
    for (const uri of this.#inOrder()) {
      found.push(...this.#of(uri, (digest) => placed(uri, digest, fitting(digest, fits))));
      if (found.length > limit) {
        break;
      }
      if (performance.now() - started > STRETCH) {
        await new Promise((resolve) => setImmediate(resolve));
        started = performance.now();
      }
    }
    return { passages: found.slice(0, limit), isCut: found.length > limit };
  }

  #of(uri: string, passages: (digest: SourceDigest) => readonly PlacedPassage[]): readonly PlacedPassage[] {
    const digest = this.#digests.get(uri);
    return digest === undefined ? [] : passages(digest);
  }

  #inOrder(): readonly string[] {
    this.#ordered ??= [...this.#orders].sort(([, a], [, b]) => a - b).map(([uri]) => uri);
    return this.#ordered;
  }
}

function fitting(digest: SourceDigest, fits: (text: string) => boolean): SourceDigest['passages'] {
  const runs = passageRunsOf(digest);
  return digest.passages.filter((_, index) => fits(runs[index] ?? ''));
}
