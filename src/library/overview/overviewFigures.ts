/** What is asked and answered for an overview: who is quoted, when, by whom it was published, and who is named with whom. */
import { type Counts, NO_COUNTS, type Said } from '../figures.ts';

/** What an overview is of: all sources, those in a folder, those that name a person, or both of the latter. */
export interface OverviewRequest {
  /** The address of a source or of a folder: only what is in there counts. All sources when missing. */
  readonly within?: string;
  /** The key of a person: only sources that name him or her count. */
  readonly person?: string;
  /** Who asks: of several questions of one asker only the last is answered. */
  readonly asker: string;
}

/** So many people are told one by one, those who are quoted as well as those who are named together. */
export const MOST_PEOPLE = 30;

/** So many publishers are told one by one. */
export const MOST_PUBLISHERS = 30;

/** A person, as a row or mark needs it. */
export interface OverviewName {
  /** As in `SharedPerson`. */
  readonly key: string;
  readonly name: string;
  /** Where another of those listed beside has the same name. */
  readonly role?: string;
  /** The first source that names the person, in the order of all sources, be it asked about or not, and an index of its people. */
  readonly first: { readonly uri: string; readonly person: number };
}

/** Somebody in the sources that are asked about. */
export interface OverviewPerson extends OverviewName, Counts {
  /** Mentions by name. */
  readonly mentions: number;
  /** How many of the sources name him or her; `sources` are those in which anything of his or hers is quoted or reported. */
  readonly naming: number;
}

/** Who is quoted in the sources. All that is told here adds up to what is quoted and reported in them, but for what is left out. */
export interface OverviewPeople {
  /** At most `MOST_PEOPLE`: most quotes first, then words, then reported, then by name. Nobody who is neither quoted nor reported. */
  readonly items: readonly OverviewPerson[];
  /** How many more people there are, and what they say. */
  readonly more: Said & { readonly people: number };
  /** Groups, documents and people without names, all together. */
  readonly speakers: Said;
  /** Passages whose speaker is not known. */
  readonly unknown: Said;
}

/** Sources, and the quotes in them; where a person is asked about, those of this person alone. */
export interface OverviewCount {
  readonly sources: number;
  /** Direct and partial quotes. */
  readonly quotes: number;
}

/** How long a bucket is. Weeks begin on Monday; decades and centuries with the years that end in 0 and 00. */
export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** A stretch of time. */
export interface TimeBucket extends OverviewCount {
  /** Its first and its last day, ISO 8601, both within. */
  readonly first: string;
  readonly last: string;
}

/** When the sources were published. */
export interface OverviewTime {
  /** The shortest unit that needs no more than 60 buckets, or else centuries. */
  readonly unit: TimeUnit;
  /** From the bucket of the first dated source to that of the last, without gaps; none where no source is dated. */
  readonly buckets: readonly TimeBucket[];
  readonly undated: OverviewCount;
}

/** A publisher. */
export interface OverviewPublisher extends OverviewCount {
  /** As the first of its sources writes it; publishers whose names differ in case alone are one. */
  readonly name: string;
}

/** Who published the sources. */
export interface OverviewPublishers {
  /** At most `MOST_PUBLISHERS`: most sources first, then quotes, then by name. */
  readonly items: readonly OverviewPublisher[];
  /** How many more publishers there are, and what they published. */
  readonly more: OverviewCount & { readonly publishers: number };
  /** Sources that tell no publisher. */
  readonly none: OverviewCount;
}

/** Two people who are named in the same sources. */
export interface NamedPair {
  /** Indices in `NamedTogether.people`; `a` is the smaller. */
  readonly a: number;
  readonly b: number;
  /** How many sources name both; never 0. */
  readonly sources: number;
}

/** Who is named together. */
export interface NamedTogether {
  /**
   * At most `MOST_PEOPLE`: those whom most sources name, then with most mentions, then by name; `sources` are those that name him or
   * her. Where a person is asked about, he or she comes first, and everybody else is named in a source with him or her.
   */
  readonly people: readonly (OverviewName & { readonly sources: number })[];
  /** How many more people are named. */
  readonly more: number;
  /** Most sources first, then in the order of `a` and `b`. */
  readonly pairs: readonly NamedPair[];
}

/** An overview. */
export interface OverviewFigures {
  /** Who was asked about; undefined where nobody was, or nobody has this key any more: then there are no sources. */
  readonly person?: OverviewPerson;
  /** Everything in the sources; where a person is asked about, what he or she says, and the sources that name him or her. */
  readonly total: Counts;
  /** Of a person: who is quoted in the sources that name him or her, he or she among them. */
  readonly people: OverviewPeople;
  /** All buckets and the undated add up to the total. */
  readonly time: OverviewTime;
  /** All publishers and those without one add up to the total. */
  readonly publishers: OverviewPublishers;
  readonly together: NamedTogether;
  /** Sources that are not read yet, and that cannot be: of all that are asked about, whomever they name. */
  readonly unread: number;
  readonly failed: number;
  /** Passages of monstrous sources that are counted for nobody. */
  readonly leftOut: number;
  /** The same as long as nothing has changed. */
  readonly revision: number;
}

/** What is answered where there are no sources. */
export const NO_OVERVIEW: OverviewFigures = Object.freeze<OverviewFigures>({
  total: NO_COUNTS,
  people: { items: [], more: { ...NO_COUNTS, people: 0 }, speakers: NO_COUNTS, unknown: NO_COUNTS },
  time: { unit: 'day', buckets: [], undated: NO_COUNTS },
  publishers: { items: [], more: { ...NO_COUNTS, publishers: 0 }, none: NO_COUNTS },
  together: { people: [], more: 0, pairs: [] },
  unread: 0,
  failed: 0,
  leftOut: 0,
  revision: 0,
});

/** A part of an overview that sources are behind. */
export type OverviewMark =
  /** ISO 8601 days, both within, as in `TimeBucket`. */
  | { readonly kind: 'time'; readonly first: string; readonly last: string }
  | { readonly kind: 'undated' }
  /** A name as in `OverviewPublisher`. */
  | { readonly kind: 'publisher'; readonly name: string }
  | { readonly kind: 'noPublisher' }
  /** The keys of one or two people, who are all named in each source. */
  | { readonly kind: 'named'; readonly people: readonly string[] };

/** A source behind a mark. */
export interface OverviewSource {
  readonly uri: string;
  /** As in `SourceSummary`; undefined where the source tells none. */
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  /** As in `OverviewCount`. */
  readonly quotes: number;
  /**
   * Indices in `SourceDigest.people` of those whom the mark is about, or else of the person asked about, in that order: where to go
   * in the source. Empty where it is about nobody.
   */
  readonly people: readonly number[];
}
