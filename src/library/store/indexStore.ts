/** What is kept of all sources, behind one interface: in a database that lasts, or in memory where there can be none. */
import type { Confidence } from '../../core/article.ts';
import type { SourceDigest, SourceSummary } from '../digest.ts';
import type { FileStat } from '../readSource.ts';
import type { SourceProblem } from '../sourceState.ts';
import type { TextQuery } from './words.ts';

/** What came of reading a source: it was read, or it cannot be. */
export type SourceOutcome<T> = { readonly kind: 'ready'; readonly found: T } | { readonly kind: 'failed'; readonly reason: SourceProblem };

/** Of what a source's record was made. Equal ones give equal records. */
export interface SourceOrigin {
  readonly uri: string;
  /** Size and time of the file when it was read; only to be compared for equality, since clocks go back. */
  readonly stamp: FileStat;
  /** SHA-256 of the file's bytes, in hex. Empty for a file that could not be read. */
  readonly hash: string;
  /** The version of what analysed it. */
  readonly analyser: string;
}

/** A source as it comes into the store. */
export interface SourceRecord extends SourceOrigin {
  readonly outcome: SourceOutcome<ReadRecord>;
}

/** What is stored of a source that could be read. */
export interface ReadRecord {
  readonly digest: SourceDigest;
  /** The words of the text, as `searchTextOf` gives them; searched and not kept. */
  readonly searchText: string;
  /** The text that was extracted from a format that is none of text: kept, compressed. Undefined for plain formats. */
  readonly extracted?: string;
}

/** A source as the store knows it, without its people and passages. */
export interface KnownSource extends SourceOrigin {
  readonly outcome: SourceOutcome<SourceSummary>;
}

/** Somebody in one source, as far as people are counted across sources. */
export interface PersonRow {
  /** Index in `SourceDigest.people`. */
  readonly id: number;
  readonly name: string;
  readonly surname: string;
  readonly quoteCount: number;
  readonly reportedCount: number;
  /** Words of the quotes that are counted. */
  readonly quotedWords: number;
  readonly mentionCount: number;
  /** What tells the person from others of the same name, as `evidenceOf` makes it; empty where nothing is told. */
  readonly evidence: readonly number[];
  /** As in `DigestPerson`; nothing that is stored has them. */
  readonly apart?: string;
  readonly oneWith?: readonly string[];
}

/** Somebody or something that speaks in one source and is no named person; without a name, all passages of unknown speakers. */
export interface SpeakerRow {
  readonly name: string | undefined;
  /** How sure it is that the first of the passages is this speaker's. */
  readonly confidence: Confidence;
  readonly quoteCount: number;
  readonly reportedCount: number;
  /** Words of the quotes that are counted. */
  readonly quotedWords: number;
}

/** Who is in one source. */
export interface Cast {
  readonly uri: string;
  /** ISO 8601 day of the source. */
  readonly date?: string;
  readonly publisher?: string;
  /** Passages that are in no row, for they did not fit into the digest; undefined when there are none. */
  readonly leftOut?: number;
  readonly people: readonly PersonRow[];
  readonly speakers: readonly SpeakerRow[];
  /** As in `SourceDigest`. */
  readonly fingerprints: readonly number[];
}

/** A passage that fits what was sought, as an index of `SourceDigest.passages`. */
export interface PassageHit {
  readonly uri: string;
  readonly passage: number;
}

/** Which sources are looked for. */
export interface SourceQuery extends TextQuery {
  /**
   * In what the terms must stand. `text`: in the text, each with its words side by side. `passages`: each word somewhere in the
   * words or speakers of the passages, in the names of people or in the title; sources without passages have none. `heading`: each
   * word somewhere in the title, the publisher or the address.
   */
  readonly in: 'text' | 'passages' | 'heading';
  /** Beginnings of words that must stand in the title, the publisher or the address besides. None when missing. */
  readonly heading?: readonly string[];
  /** The order is the other way round. */
  readonly isLastFirst?: true;
}

/**
 * Records by address. Every call is synchronous and is done when it returns; what was put is there after the process was
 * killed, or not at all. Calls throw a `StoreError` when the store cannot work.
 */
export interface IndexStore {
  readonly kind: 'sqlite' | 'memory';
  /** The file that holds the records; undefined where they are in memory alone. */
  readonly file: string | undefined;
  /** How many sources can be kept. */
  readonly capacity: number;
  /** All sources, in the order in which they came. What is put or removed meanwhile may be among them or not. */
  known(): Iterable<KnownSource>;
  /** One source; undefined for one that is not stored. */
  get(uri: string): KnownSource | undefined;
  /** A source with its people and passages, `withoutEvidence`; undefined for one that is not stored, or could not be read. */
  digest(uri: string): SourceDigest | undefined;
  /** The extracted text of a source; undefined where none was kept. */
  extracted(uri: string): string | undefined;
  /**
   * Puts records in place of what was stored under their addresses, all or none of them. Throws a `StoreError` that says `full`
   * when there would be more sources than the capacity, or the disk is full. A hundred at a time cost much less than one by one.
   */
  put(records: readonly SourceRecord[]): void;
  /** Renews the stamps of sources whose content is the same; those not stored are passed over. */
  touch(sources: readonly { readonly uri: string; readonly stamp: FileStat }[]): void;
  /** Forgets sources, all or none of them. */
  remove(uris: readonly string[]): void;
  /** Who is in all sources that could be read, in the order in which they came, as `known` gives them. */
  casts(): Iterable<Cast>;
  /** Who is in one source; undefined for one that is not stored, or could not be read. */
  cast(uri: string): Cast | undefined;
  /**
   * Sources that fit, in the order in which they first came into the store: a list for each part of them that was looked at, which
   * may be empty, so that who asks can let others work in between, or leave off.
   */
  findSources(query: SourceQuery): Iterable<readonly string[]>;
  /**
   * Passages that fit: each term stands in their words, in the speaker's name, or in the title of the source. In the order in
   * which the sources first came, and in that of the text: a list for each source that was looked at, which may be empty, so that
   * who asks can let others work in between, or leave off.
   */
  findPassages(query: TextQuery): Iterable<readonly PassageHit[]>;
  /** Forgets everything, and leaves no word of it in the file. */
  clear(): void;
  /** Can be called twice. What is being read may end there. */
  close(): void;
}

/**
 * Why a store cannot work. `corrupt`: open another with `openStore`, naming this one; `full`: nothing was written and the rest
 * goes on to work; `busy`: another process kept it to itself for five seconds.
 */
export type StoreProblem = 'corrupt' | 'full' | 'readOnly' | 'busy' | 'unavailable';

/** Thrown by a store that cannot work, with what the database said. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.problem = problem;
  }
}
