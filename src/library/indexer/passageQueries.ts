/** Finds passages by their words: in the store, and in what counts in place of it. */
import { nextTurn } from '#platform/turn.ts';
import type { SourceDigest } from '../digest.ts';
import { placed } from '../passages.ts';
import type { PlacedPassage } from '../sourceQueries.ts';
import type { PassageHit } from '../store/indexStore.ts';
import { passageRunsOf } from '../store/passageTexts.ts';
import { matcherOf, type TextQuery, textQueryOf } from '../store/words.ts';
import type { StoreKeeper } from './storeKeeper.ts';

/** What finding passages needs of the index. */
export interface PassageSeams {
  readonly keeper: StoreKeeper;
  /** The place of a source among all; undefined for one that is none. And all of them, in no order. */
  readonly sources: { order(uri: string): number | undefined; uris(): Iterable<string> };
  /** What counts in place of what is stored. */
  readonly overlays: ReadonlyMap<string, SourceDigest>;
  digest(uri: string): SourceDigest | undefined;
}

/** So long is searched at a stretch, in milliseconds, before others may work. */
const STRETCH = 12;

/** Passages by their words. */
export class PassageQueries {
  readonly #seams: PassageSeams;

  constructor(seams: PassageSeams) {
    this.#seams = seams;
  }

  /** The first passages that hold all words of `filter`, as `SourceQueries.findPassages` says, at most so many; in order of the sources. */
  async find(filter: string, limit: number): Promise<readonly PlacedPassage[]> {
    const query = textQueryOf(filter, Infinity);
    const found = query.terms.length === 0 ? this.#firstPassages(limit) : [...this.#inOverlays(query)];
    if (query.terms.length > 0) {
      await this.#addStored(query, found, limit);
    }
    return found.slice(0, limit).sort((a, b) => this.#orderOf(a) - this.#orderOf(b));
  }

  /** Adds what is found in the store, until there are so many; a long search lets others work. */
  async #addStored(query: TextQuery, found: PlacedPassage[], limit: number): Promise<void> {
    const stored = this.#seams.keeper.ask((store) => store.findPassages(query), [])[Symbol.iterator]();
    let started = performance.now();
    for (let isMore = true; isMore && found.length < limit;) {
      const next = this.#seams.keeper.ask((): IteratorResult<readonly PassageHit[]> => stored.next(), { done: true, value: undefined });
      isMore = next.done !== true;
      found.push(...(next.done === true ? [] : this.#hits(next.value)));
      if (performance.now() - started > STRETCH) {
        await nextTurn();
        started = performance.now();
      }
    }
  }

  /** What was found in one source, unless a buffer or a correction says something else. */
  #hits(hits: readonly PassageHit[]): readonly PlacedPassage[] {
    const uri = hits[0]?.uri;
    if (uri === undefined || this.#seams.overlays.has(uri) || this.#seams.sources.order(uri) === undefined) {
      return [];
    }
    const passages = (digest: SourceDigest): SourceDigest['passages'] => hits.flatMap(({ passage }) => digest.passages[passage] ?? []);
    return this.#of(uri, (digest) => placed(uri, digest, passages(digest)));
  }

  #orderOf({ uri }: PlacedPassage): number {
    return this.#seams.sources.order(uri) ?? 0;
  }

  #firstPassages(limit: number): PlacedPassage[] {
    const found: PlacedPassage[] = [];
    const uris = [...this.#seams.sources.uris()].sort((a, b) => (this.#seams.sources.order(a) ?? 0) - (this.#seams.sources.order(b) ?? 0));
    for (const uri of uris) {
      found.push(...this.#of(uri, (digest) => placed(uri, digest, digest.passages)));
      if (found.length >= limit) {
        break;
      }
    }
    return found;
  }

  *#inOverlays(query: TextQuery): Generator<PlacedPassage> {
    const fits = matcherOf(query.terms);
    for (const [uri, digest] of this.#seams.overlays) {
      const runs = passageRunsOf(digest);
      yield* placed(
        uri,
        digest,
        digest.passages.filter((_, index) => fits(runs[index] ?? '')),
      );
    }
  }

  #of(uri: string, passages: (digest: SourceDigest) => readonly PlacedPassage[]): readonly PlacedPassage[] {
    const digest = this.#seams.digest(uri);
    return digest === undefined ? [] : passages(digest);
  }
}
