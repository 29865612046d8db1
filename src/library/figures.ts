/** What is asked and answered about who is quoted how much. */
import type { Page } from './page.ts';

/** By what figures are told. */
export type FiguresBy = 'person' | 'source' | 'publisher' | 'group';

/** People whom the user counts together. */
export interface PersonGroup {
  readonly name: string;
  /** Names as the sources write them, one of each person; blind to case and accents. */
  readonly people: readonly string[];
}

/** Which figures are asked for. */
export interface FiguresRequest {
  readonly by: FiguresBy;
  /** The address of a source or of a folder: only what is in there counts. All sources when missing. */
  readonly within?: string;
  /** For `by: 'group'`. */
  readonly groups?: readonly PersonGroup[];
  /** Who asks: of several questions of one asker only the last is answered. */
  readonly asker: string;
}

/** How much is quoted. */
export interface Counts {
  /** Direct and partial quotes. */
  readonly quotes: number;
  /** Words of these quotes as they are shown; none of what is reported. */
  readonly words: number;
  /** Passages of reported speech, which are no quotes. */
  readonly reported: number;
  /** Of a source 1; of a publisher, and of all, those that were read; else those in which anything is quoted or reported. */
  readonly sources: number;
}

/** What was said, in however many sources. */
export type Said = Omit<Counts, 'sources'>;

/** A row of a table of figures. */
export type FiguresRow = Counts &
  (
    | {
        readonly kind: 'person';
        readonly key: string;
        readonly name: string;
        /** A source that names the person, and an index of its people. */
        readonly first: { readonly uri: string; readonly person: number };
        /** Where another row has the same name. */
        readonly role?: string;
      }
    /** A group, a document or somebody without a name, as the text calls it. */
    | { readonly kind: 'speaker'; readonly key: string; readonly name: string }
    | { readonly kind: 'source'; readonly uri: string }
    | { readonly kind: 'publisher'; readonly name: string }
    | {
        readonly kind: 'group';
        readonly name: string;
        /** How many people of the group are quoted or reported, and which of the names are nobody's who is. */
        readonly people: number;
        readonly missing: readonly string[];
      }
  );

/** What is in none of the rows, as a row beside them. */
export type OtherRow = Counts &
  /** All who speak and are no named people, where they are not told one by one. */
  (
    | { readonly kind: 'speakers' }
    /** Passages whose speaker is not known. */
    | { readonly kind: 'unknown' }
    | { readonly kind: 'noPublisher' }
    | { readonly kind: 'noGroup'; readonly people: number }
  );

/** Figures. All rows and others add up to the total, unless people are in several groups. */
export interface Figures {
  readonly total: Counts;
  /** Most quotes first, then words, then reported; groups in the order in which they were named. */
  readonly rows: Page<FiguresRow>;
  readonly others: readonly OtherRow[];
  /** People who are in several groups. */
  readonly inSeveral: number;
  /** Sources that are not read yet, and that cannot be. */
  readonly unread: number;
  readonly failed: number;
  /** Passages of monstrous sources that are in no row. */
  readonly leftOut: number;
  /** The same as long as nothing has changed. */
  readonly revision: number;
}

/** Nothing is quoted. */
export const NO_COUNTS: Counts = Object.freeze({ quotes: 0, words: 0, reported: 0, sources: 0 });

/** What is answered where there are no sources. */
export const NO_FIGURES: Figures = Object.freeze({
  total: NO_COUNTS,
  rows: { total: 0, items: [] },
  others: [],
  inSeveral: 0,
  unread: 0,
  failed: 0,
  leftOut: 0,
  revision: 0,
});
