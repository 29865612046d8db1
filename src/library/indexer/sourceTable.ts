/** What the index thread has at hand of each source: whether what is stored of it still holds. */
import { isAmong } from '../check/leftOut.ts';
import type { FileStat } from '../readSource.ts';
import type { SourceOrigin, SourceOutcome } from '../store/indexStore.ts';

/** A source, and its place among all, ascending. */
export interface OrderedSource {
  readonly uri: string;
  readonly order: number;
}

/** What is known of a source, as bits. */
const IS_STORED = 1;
/** Whether its record was made by the analysis that we have. */
const IS_CURRENT = 2;
const HAS_HASH = 4;
/** Whether its content may be another though its stamp is the same. */
const IS_DOUBTFUL = 8;
/** Bits of a record. */
const OF_RECORD = IS_STORED | IS_CURRENT | HAS_HASH;

/** The sources that are indexed. They may be very many: what is known of them stands in columns, by number. */
export class SourceTable {
  readonly #analyser: string;
  readonly #numbers = new Map<string, number>();
  readonly #uris: string[] = [];
  readonly #orders: number[] = [];
  readonly #versionsOf: number[] = [];
  readonly #flags: number[] = [];
  /** The stamps of which the records were made. */
  readonly #sizes: number[] = [];
  readonly #mtimes: number[] = [];
  /** The limits that files were too large for. */
  readonly #limits = new Map<number, number>();
  readonly #free: number[] = [];
  /** Grows with every change, so that no source has the same version twice, even one that was gone meanwhile. */
  #versions = 0;
  #stored = 0;
  /** What was left out when it was last counted how many have a record, and how many of those that have one are among it. */
  #leftOut: { readonly list: readonly string[]; stored: number } = { list: [], stored: 0 };

  /** `analyser` is the version of the analysis that we have. */
  constructor(analyser: string) {
    this.#analyser = analyser;
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** How many sources have a record. */
  get stored(): number {
    return this.#stored;
  }

  /**
   * How many sources have a record and are not left out by a list, as `isAmong` reads it. All are walked only where the list is
   * not that of the last time.
   */
  countStored(without: readonly string[]): number {
    if (without.join('\n') !== this.#leftOut.list.join('\n')) {
      const isLeftOut = (uri: string): boolean => isAmong(uri, without) && this.isStored(uri);
      this.#leftOut = { list: without, stored: without.length === 0 ? 0 : [...this.uris()].filter(isLeftOut).length };
    }
    return this.#stored - this.#leftOut.stored;
  }

  has(uri: string): boolean {
    return this.#numbers.has(uri);
  }

  uris(): Iterable<string> {
    return this.#numbers.keys();
  }

  /** The address as it is kept here, for others to keep no copy; as it was given for a source that is not there. */
  kept(uri: string): string {
    return this.#uris[this.#numbers.get(uri) ?? -1] ?? uri;
  }

  /** Adds a source, or gives it another place among all; answers what of both, undefined when neither. */
  add({ uri, order }: OrderedSource): 'added' | 'moved' | undefined {
    const known = this.#numbers.get(uri);
    if (known === undefined) {
      const at = this.#free.pop() ?? this.#uris.length;
      this.#numbers.set(uri, at);
      this.#uris[at] = uri;
      this.#orders[at] = order;
      this.#versionsOf[at] = ++this.#versions;
      this.#flags[at] = 0;
      this.#sizes[at] = 0;
      this.#mtimes[at] = 0;
      return 'added';
    }
    const isMoved = this.#orders[known] !== order;
    this.#orders[known] = order;
    return isMoved ? 'moved' : undefined;
  }

  /** The place of a source among all; undefined for one that is not there. */
  order(uri: string): number | undefined {
    return this.#orders[this.#numbers.get(uri) ?? -1];
  }

  /** Takes a source out; answers whether it was there. */
  delete(uri: string): boolean {
    const at = this.#numbers.get(uri);
    if (at !== undefined) {
      this.#forgetRecord(at);
      this.#numbers.delete(uri);
      this.#uris[at] = '';
      this.#free.push(at);
    }
    return at !== undefined;
  }

  /** Whether the source has a record. */
  isStored(uri: string): boolean {
    return this.#has(uri, IS_STORED);
  }

  /** The version of a source that is to be read now; 0 for one that is not there. */
  version(uri: string): number {
    return this.#versionsOf[this.#numbers.get(uri) ?? -1] ?? 0;
  }

  /** What is being read of the source is out of date. With `isDoubtful` its content counts, whatever its stamp. */
  supersede(uri: string, { isDoubtful }: { readonly isDoubtful: boolean }): void {
    const at = this.#numbers.get(uri);
    if (at !== undefined) {
      this.#versionsOf[at] = ++this.#versions;
      this.#set(at, isDoubtful ? IS_DOUBTFUL : 0, 0);
    }
  }

  /** Remembers of what the record of a source was made. */
  remember({ uri, stamp, analyser, hash }: SourceOrigin, outcome: SourceOutcome<unknown>): void {
    const at = this.#numbers.get(uri);
    if (at !== undefined) {
      this.#forgetRecord(at);
      this.#count(at, 1);
      this.#set(at, IS_STORED | (analyser === this.#analyser ? IS_CURRENT : 0) | (hash === '' ? 0 : HAS_HASH), IS_DOUBTFUL);
      this.#setStamp(at, stamp);
      if (outcome.kind === 'failed' && outcome.reason.kind === 'tooLarge') {
        this.#limits.set(at, outcome.reason.limit);
      }
    }
  }

  /** Remembers that the content of a source is the same under another stamp. */
  renew(uri: string, stamp: FileStat): void {
    const at = this.#numbers.get(uri);
    if (at !== undefined && this.isStored(uri)) {
      this.#setStamp(at, stamp);
      this.#set(at, 0, IS_DOUBTFUL);
    }
  }

  /** Whether a source was said to have changed, and has not been found the same or other since. */
  isDoubtful(uri: string): boolean {
    return this.#has(uri, IS_DOUBTFUL);
  }

  /** What was said to have changed was looked at. */
  settle(uri: string): void {
    const at = this.#numbers.get(uri);
    if (at !== undefined) {
      this.#set(at, 0, IS_DOUBTFUL);
    }
  }

  /** Forgets of all sources what is stored. */
  forgetStored(): void {
    for (const at of this.#numbers.values()) {
      this.#forgetRecord(at);
      this.#versionsOf[at] = ++this.#versions;
    }
  }

  /** Whether the record of a source still holds for a file with this stamp, when files of at most `limit` bytes are read. */
  isUpToDate(uri: string, stamp: FileStat, limit: number): boolean {
    const at = this.#numbers.get(uri);
    if (at === undefined || this.#has(uri, IS_DOUBTFUL) || !this.#has(uri, IS_CURRENT)) {
      return false;
    }
    const tooSmall = this.#limits.get(at);
    const isSame = this.#sizes[at] === stamp.size && this.#mtimes[at] === stamp.mtime;
    return isSame && (tooSmall === undefined ? stamp.size <= limit : tooSmall === limit);
  }

  /** Whether the hash of a source's record may be compared with that of its file. */
  isHashOfUse(uri: string): boolean {
    return this.#has(uri, IS_CURRENT) && this.#has(uri, HAS_HASH);
  }

  #has(uri: string, flag: number): boolean {
    return ((this.#flags[this.#numbers.get(uri) ?? -1] ?? 0) & flag) !== 0;
  }

  #set(at: number, on: number, off: number): void {
    this.#flags[at] = ((this.#flags[at] ?? 0) & ~off) | on;
  }

  #setStamp(at: number, { size, mtime }: FileStat): void {
    this.#sizes[at] = size;
    this.#mtimes[at] = mtime;
  }

  #forgetRecord(at: number): void {
    if (((this.#flags[at] ?? 0) & IS_STORED) !== 0) {
      this.#count(at, -1);
    }
    this.#set(at, 0, OF_RECORD);
    this.#limits.delete(at);
  }

  /** A source has got a record, or has lost it. */
  #count(at: number, change: 1 | -1): void {
    this.#stored += change;
    this.#leftOut.stored += isAmong(this.#uris[at] ?? '', this.#leftOut.list) ? change : 0;
  }
}
