/** What the parts of a search work with. */
import type { CastDirectory } from '../castDirectory.ts';
import type { SourceDigest } from '../digest.ts';
import type { StoreKeeper } from '../indexer/storeKeeper.ts';
import type { PlacedPassage, SharedPassage } from '../sourceQueries.ts';
import type { PlaceQuery, PlacesFound } from './textFinder.ts';
import type { Turns } from './turns.ts';

/** What searching needs of the index. */
export interface SearchSeams {
  readonly keeper: StoreKeeper;
  /** The place of a source among all, ascending; undefined for one that is none. */
  order(uri: string): number | undefined;
  digest(uri: string): SourceDigest | undefined;
  /** Sources for which the text of an unsaved buffer counts. */
  readonly unsaved: { has(uri: string): boolean };
  /** Sources for which something else counts than what is stored: an unsaved buffer, or corrections. */
  readonly overlays: { keys(): Iterable<string> };
  /** Who is in all sources; `isAtHand` when that need not be waited for. */
  directory(): { readonly isAtHand: boolean; readonly loaded: Promise<CastDirectory> };
  /** The same passages with each quotation once; who is in all sources must be at hand. */
  merged(passages: readonly PlacedPassage[]): readonly SharedPassage[];
  /** Looks into the texts of sources, in order. */
  find(uris: readonly string[], query: PlaceQuery): readonly Promise<PlacesFound>[];
}

/** How much a search may do. */
export interface SearchEffort {
  /** At most so many hits are wanted. */
  readonly limit: number;
  /** Whether the first are good enough. */
  readonly isQuick: boolean;
  readonly turns: Turns;
}
