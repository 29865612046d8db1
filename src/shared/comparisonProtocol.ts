/** The calls between the page that compares versions of a quotation and the extension, and what they carry. */
import { isRecord } from './checks.ts';

/** A stretch of a version: words that the base has too, words that it has not, or words of the base that are left out. */
export interface VersionPart {
  readonly kind: 'same' | 'added' | 'left';
  readonly text: string;
}

/** A place of the quotation. */
export interface PageVersion {
  /** The title of the source. */
  readonly source: string;
  /** Publisher, date and paragraph in one line. */
  readonly origin: string;
  /** "Said by Ingrid Halvorsen, likely". */
  readonly attribution: string;
  /** That the sources name different speakers; undefined where they do not. */
  readonly otherSpeaker?: string;
  readonly parts: readonly VersionPart[];
  /** What differs, each in words; empty where the words are the same. */
  readonly differences: readonly string[];
  /** What the differences come to: "In the same words", "2 differences". */
  readonly summary: string;
}

/** The versions, one of which the others are compared with. */
export interface PageComparison {
  readonly heading: string;
  /** Index of the base in `versions`. */
  readonly base: number;
  readonly versions: readonly PageVersion[];
  /** What is said of places that are not listed; undefined where all are. */
  readonly rest?: string;
  readonly strings: ComparisonStrings;
}

/** Words of the page itself. */
export interface ComparisonStrings {
  readonly base: string;
  readonly others: string;
  readonly open: string;
  readonly compare: string;
  /** Said before and after words that are marked, by screen readers. */
  readonly added: string;
  readonly left: string;
  readonly end: string;
}

/** Calls that the page makes: of a version by its index. */
export interface ComparisonHost {
  /** Goes to the place in the reader. */
  open(version: number): Promise<void>;
  /** Compares the others with this one. */
  compareWith(version: number): Promise<void>;
}

/** Calls that the extension makes. */
export interface ComparisonPage {
  show(comparison: PageComparison): Promise<void>;
}

/** The shape of a comparison as far as it decides what is done with it; the extension's own data is not gone through. */
export function isPageComparison(value: unknown): value is PageComparison {
  return isRecord(value) && Array.isArray(value['versions']) && 'base' in value;
}
