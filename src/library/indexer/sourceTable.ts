/** What the index thread has at hand of each source: whether what is stored of it still holds. */
import type { FileStat } from '../readSource.ts';
import type { SourceOrigin, SourceOutcome } from '../store/indexStore.ts';

/** Of what a source's record was made, as far as it is compared. */
interface Known {
  readonly stamp: FileStat;
  /** Whether it was made by the analysis that we have. */
  readonly isCurrent: boolean;
  readonly hasHash: boolean;
  /** The limit that the file was too large for. */
  readonly limit: number | undefined;
}

/** A source, and its place among all, ascending. */
export interface OrderedSource {
  readonly uri: string;
  readonly order: number;
}

interface Entry {
  order: number;
  version: number;
  known: Known | undefined;
  /** Whether its content may be another though its stamp is the same. */
  isDoubtful: boolean;
}

/** The sources that are indexed. */
export class SourceTable {
  readonly #analyser: string;
  readonly #entries = new Map<string, Entry>();
  /** Grows with every change, so that no source has the same version twice, even one that was gone meanwhile. */
  #versions = 0;
  #stored = 0;

  /** `analyser` is the version of the analysis that we have. */
  constructor(analyser: string) {
    this.#analyser = analyser;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** How many sources have a record. */
  get stored(): number {
    return this.#stored;
  }

  has(uri: string): boolean {
    return this.#entries.has(uri);
  }

  uris(): Iterable<string> {
    return this.#entries.keys();
  }

  /** Adds a source, or gives it another place among all; answers what of both, undefined when neither. */
  add({ uri, order }: OrderedSource): 'added' | 'moved' | undefined {
    const entry = this.#entries.get(uri);
    if (entry === undefined) {
      this.#entries.set(uri, { order, version: ++this.#versions, known: undefined, isDoubtful: false });
      return 'added';
    }
    const isMoved = entry.order !== order;
    entry.order = order;
    return isMoved ? 'moved' : undefined;
  }

  /** The place of a source among all; undefined for one that is not there. */
  order(uri: string): number | undefined {
    return this.#entries.get(uri)?.order;
  }

  /** Takes a source out; answers whether it was there. */
  delete(uri: string): boolean {
    this.#stored -= this.isStored(uri) ? 1 : 0;
    return this.#entries.delete(uri);
  }

  /** Whether the source has a record. */
  isStored(uri: string): boolean {
    return this.#entries.get(uri)?.known !== undefined;
  }

  /** The version of a source that is to be read now; 0 for one that is not there. */
  version(uri: string): number {
    return this.#entries.get(uri)?.version ?? 0;
  }

  /** What is being read of the source is out of date. With `isDoubtful` its content counts, whatever its stamp. */
  supersede(uri: string, { isDoubtful }: { readonly isDoubtful: boolean }): void {
    const entry = this.#entries.get(uri);
    if (entry !== undefined) {
      entry.version = ++this.#versions;
      entry.isDoubtful ||= isDoubtful;
    }
  }

  /** Remembers of what the record of a source was made. */
  remember(origin: SourceOrigin, outcome: SourceOutcome<unknown>): void {
    const entry = this.#entries.get(origin.uri);
    if (entry !== undefined) {
      this.#stored += entry.known === undefined ? 1 : 0;
      entry.isDoubtful = false;
      entry.known = {
        stamp: origin.stamp,
        isCurrent: origin.analyser === this.#analyser,
        hasHash: origin.hash !== '',
        limit: outcome.kind === 'failed' && outcome.reason.kind === 'tooLarge' ? outcome.reason.limit : undefined,
      };
    }
  }

  /** Remembers that the content of a source is the same under another stamp. */
  renew(uri: string, stamp: FileStat): void {
    const entry = this.#entries.get(uri);
    if (entry?.known !== undefined) {
      entry.known = { ...entry.known, stamp };
      entry.isDoubtful = false;
    }
  }

  /** Whether a source was said to have changed, and has not been found the same or other since. */
  isDoubtful(uri: string): boolean {
    return this.#entries.get(uri)?.isDoubtful ?? false;
  }

  /** What was said to have changed was looked at. */
  settle(uri: string): void {
    const entry = this.#entries.get(uri);
    if (entry !== undefined) {
      entry.isDoubtful = false;
    }
  }

  /** Forgets of all sources what is stored. */
  forgetStored(): void {
    this.#stored = 0;
    for (const entry of this.#entries.values()) {
      entry.known = undefined;
      entry.version = ++this.#versions;
    }
  }

  /** Whether the record of a source still holds for a file with this stamp, when files of at most `limit` bytes are read. */
  isUpToDate(uri: string, stamp: FileStat, limit: number): boolean {
    const entry = this.#entries.get(uri);
    const known = entry?.known;
    if (entry === undefined || known === undefined || entry.isDoubtful || !known.isCurrent) {
      return false;
    }
    const isSame = known.stamp.size === stamp.size && known.stamp.mtime === stamp.mtime;
    return isSame && (known.limit === undefined ? stamp.size <= limit : known.limit === limit);
  }

  /** Whether the hash of a source's record may be compared with that of its file. */
  isHashOfUse(uri: string): boolean {
    const known = this.#entries.get(uri)?.known;
    return known !== undefined && known.isCurrent && known.hasHash;
  }
}
