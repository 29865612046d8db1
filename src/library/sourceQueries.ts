/** What is asked of the index of all sources. It answers later, from wherever it is. */
import type { Confidence } from '../core/article.ts';
import type { LineRange } from '../core/lineMap.ts';
import type { Span } from '../core/span.ts';
import type { CheckedDraft, DraftToCheck } from './check/checkedDraft.ts';
import type { DigestPassage, DigestPerson, SourceDigest } from './digest.ts';
import type { Figures, FiguresRequest } from './figures.ts';
import type { OverviewFigures, OverviewMark, OverviewRequest, OverviewSource } from './overview/overviewFigures.ts';
import type { Page, Range } from './page.ts';
import type { FoundPlace } from './search/findInArticle.ts';

export type { Page, Range } from './page.ts';

/** How people are ordered: as they are first named, in the order of the sources; or by most quotes, then reported, then mentions. */
export type PeopleOrder = 'mention' | 'count';

/** Which people are asked for, and in what order. */
export interface PeopleSelection {
  readonly order: PeopleOrder;
  /** What was typed: only those whose names hold all its words, or parts of words; names that begin with it come first. */
  readonly filter?: string;
  /** Only those whose words are quoted or reported. */
  readonly speakersOnly?: true;
  /** Those who are in one place only are told of as this source does. */
  readonly details?: true;
}

/** A person in one source. `person` is an index of `SourceDigest.people`. */
export interface PersonInSource {
  readonly uri: string;
  readonly person: number;
}

/** One person, over all sources. */
export interface SharedPerson {
  /** Leads to the person as long as the source is there that tells most of him or her; the same at each start. */
  readonly key: string;
  readonly name: string;
  readonly quotes: number;
  readonly reported: number;
  readonly mentions: number;
  /** In how many sources he or she is named, and under how many names in these together: a source may give two. */
  readonly sources: number;
  readonly places: number;
  /** The first source that names him or her, in the order of the sources. */
  readonly first: PersonInSource;
  /** In how many sources he or she is quoted or reported, and in which first; undefined where there are none. */
  readonly speaking?: { readonly sources: number; readonly first: PersonInSource };
  /** The role that the first source gives, where another of those listed has the same name. */
  readonly role?: string;
  /** The person in the one source that names him or her, where details were asked for and there is only one place. */
  readonly only?: DigestPerson;
}

/** A person over all sources, with what helps to tell who it is. */
export interface KnownPerson {
  readonly person: SharedPerson;
  /** The names that the sources give, each once: that which is shown first, then the most frequent. */
  readonly variants: readonly string[];
  /** People who may be the same and are kept apart, the likeliest first. */
  readonly doubts: readonly SharedPerson[];
}

/** A person in one of several sources. */
export interface PersonPlace {
  readonly uri: string;
  readonly person: DigestPerson;
}

/** Which sources of a person are asked for, and in what order. */
export interface NamingSelection {
  /** That of the sources; or by day, the newest first and last those that tell none. */
  readonly order: 'source' | 'date';
  /** Only those in which his or her words are quoted or reported. */
  readonly speakingOnly?: true;
  /** The part of the list is that of the same length in which this source stands; as asked for where it is not in the list. */
  readonly at?: string;
}

/** A source that names a person, and how: a source may give two names that are one person's. */
export interface NamingSource {
  readonly uri: string;
  readonly people: readonly DigestPerson[];
}

/** Some of the sources that name a person. */
export interface NamingSources extends Page<NamingSource> {
  /** How many come before. */
  readonly offset: number;
  /** What stands in those that come before. */
  readonly before: Pick<SharedPerson, 'quotes' | 'reported' | 'mentions'>;
  /** The first and the last day of all of the list, ISO 8601; undefined where no source tells one. */
  readonly days?: { readonly first: string; readonly last: string };
}

/** Somebody who is named in sources that name another. */
export interface Companion {
  readonly person: SharedPerson;
  /** In how many sources both are named. */
  readonly together: number;
}

/** Somebody or something that speaks and is no named person, over all sources. */
export interface SharedSpeaker {
  /** `UNKNOWN_SPEAKER` for all passages whose speaker is not known. */
  readonly key: string;
  readonly name: string | undefined;
  readonly quotes: number;
  readonly reported: number;
  /** How sure it is that the first of the passages is this speaker's. */
  readonly confidence: Confidence;
}

/** The key of the speaker who is not known: no folded name is like it. */
export const UNKNOWN_SPEAKER = ' ';

/** A passage in one of several sources. */
export interface PlacedPassage {
  readonly uri: string;
  readonly passage: DigestPassage;
  /** The speaker's full name, else the words that name the speaker; undefined when it is unclear who speaks. */
  readonly speaker: string | undefined;
}

/** Where a passage stands; the span is in the source's `Article.text`. */
export interface PassagePlace extends Span {
  readonly uri: string;
}

/** A passage that stands for all places of its quotation. */
export interface SharedPassage extends PlacedPassage {
  /** In how many sources the quotation stands, in which more perhaps; undefined where only this one is known. */
  readonly shared?: { readonly sources: number; readonly isCut?: true };
}

/** One of the places of a quotation. */
export interface VersionPlace extends PlacedPassage {
  /** The key of the speaker, as in `SharedPerson`; undefined where no named person speaks. */
  readonly person?: string;
  /** The words are not all the same as at the place that was asked about. */
  readonly isOtherWords?: true;
}

/** A quotation in all the sources that have it: in the same words, in a part of them, or with a few that are other. */
export interface Versions {
  /** In the order of the sources and of the text, that which was asked about among them. */
  readonly places: readonly VersionPlace[];
  /** Whether there may be more. */
  readonly isCut: boolean;
}

/** Which passages are asked for. */
export interface PassageRequest {
  /** What was typed. */
  readonly filter: string;
  /** At most so many. */
  readonly limit: number;
  /** Nobody wants to know in how many sources a quotation stands: these are found sooner then. */
  readonly isUncounted?: true;
}

/** Passages that fit, and whether there may be more than were asked for. */
export interface FoundPassages {
  /** Each quotation once, where it stands first. */
  readonly passages: readonly SharedPassage[];
  readonly isCut: boolean;
}

/** What is looked for in all sources. */
export interface SearchRequest {
  /** As `parseQuery` takes it. */
  readonly typed: string;
  /** At most so many hits. */
  readonly limit: number;
  /** What is found first, for somebody waits: not all is looked through for what fits best, and nothing is read for places. */
  readonly isQuick?: true;
}

/** A person whose name fits, a passage whose words do, or a source whose text or title does. */
export type SearchHit =
  | { readonly kind: 'person'; readonly person: SharedPerson }
  | ({ readonly kind: 'passage' } & SharedPassage)
  | {
      readonly kind: 'text';
      readonly uri: string;
      /** Where the words stand in the text; none where they stand in the title alone, undefined where that was not looked up. */
      readonly places?: readonly FoundPlace[];
    };

/** What was found: people, then passages, then texts, each the best first. Each kind has its share, so that none fills all. */
export interface FoundHits {
  readonly hits: readonly SearchHit[];
  /** Whether there may be more than were asked for. */
  readonly isCut: boolean;
}

/** The index of all sources. Sources that are not known, or could not be read, have nothing to answer. */
export interface SourceQueries {
  digest(uri: string): Promise<SourceDigest | undefined>;
  people(selection: PeopleSelection, range: Range): Promise<Page<SharedPerson>>;
  /** Undefined when there is nobody with this key any more. */
  person(key: string): Promise<KnownPerson | undefined>;
  /** The keys of the people of a source, in the order of `SourceDigest.people`. */
  keysIn(uri: string): Promise<readonly string[]>;
  /** In which sources the person is, in their order. */
  personPlaces(key: string, range: Range): Promise<Page<PersonPlace>>;
  /** The sources that name a person, each once. */
  personSources(key: string, selection: NamingSelection, range: Range): Promise<NamingSources>;
  /** Who is named in the sources that name a person: those first who share the most of them, then who is named there first. */
  company(key: string, range: Range): Promise<Page<Companion>>;
  /** What the person said, in order of the places. */
  personPassages(key: string, range: Range): Promise<Page<PlacedPassage>>;
  /**
   * The same with each quotation once, at its first place among those of the person; the others are among its `versions`. The
   * total counts all places of which it is not known yet that they stand for another.
   */
  personQuotes(key: string, range: Range): Promise<Page<SharedPassage>>;
  /** The how-manieth of those selected, from 0, somebody is who is named in a source; undefined when he or she is not among them. */
  indexOfPerson(person: PersonInSource, selection: PeopleSelection): Promise<number | undefined>;
  /** Groups, documents and unnamed speakers in order of their first passages, and last the one who is not known. */
  speakers(range: Range): Promise<Page<SharedSpeaker>>;
  /** The how-manieth of `speakers` this is; undefined when there is none with this key. */
  indexOfSpeaker(key: string): Promise<number | undefined>;
  /** What the speaker said, in order of the sources. */
  speakerPassages(key: string, range: Range): Promise<Page<PlacedPassage>>;
  /** The same as `personQuotes` is to `personPassages`. */
  speakerQuotes(key: string, range: Range): Promise<Page<SharedPassage>>;
  /** All places of the quotation that a passage is a version of; undefined where nothing is quoted word for word. */
  versions(place: PassagePlace): Promise<Versions | undefined>;
  /** In how many other sources each of `SourceDigest.passages` stands too. */
  sharedCounts(uri: string): Promise<readonly number[]>;
  /**
   * Passages that hold all words of `filter`, in any order: in their own words, the speaker's name or the source's title, whole
   * words but the last, which may be the beginning of one; what stands between quotation marks, side by side. Without any words,
   * the first passages in the order of the sources.
   */
  findPassages(request: PassageRequest): Promise<FoundPassages>;
  /**
   * The lines and characters of places in the texts of files, in order. Undefined where there are none, as in a document whose text
   * was taken out of it, and where a file has changed since it was read, or cannot be read. Texts of unsaved buffers are not known here.
   */
  linesOf(places: readonly PassagePlace[]): Promise<readonly (LineRange | undefined)[]>;
  /**
   * People, passages and texts that have all that was typed. Undefined as soon as something else is searched for: only the last
   * search is answered. Texts of unsaved buffers are not known here, and their files are left out.
   */
  search(request: SearchRequest): Promise<FoundHits | undefined>;
  /** Who is quoted how much. Undefined as soon as the same asker asks again. */
  figures(request: FiguresRequest, range: Range): Promise<Figures | undefined>;
  /** Who is quoted, when, by whom it was published, and who is named with whom. Undefined as soon as the same asker asks again. */
  overview(request: OverviewRequest): Promise<OverviewFigures | undefined>;
  /** The sources that are counted in a mark of such an overview, in their order. None where the mark is none of the overview any more. */
  overviewSources(request: Omit<OverviewRequest, 'asker'>, mark: OverviewMark, range: Range): Promise<Page<OverviewSource>>;
  /** Checks the quotations of a draft against all sources. Undefined as soon as the same draft is to be checked again. */
  checkDraft(draft: DraftToCheck): Promise<CheckedDraft | undefined>;
}
