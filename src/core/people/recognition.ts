/** What the recognition of names hands to the joining of people: ranges of tokens that name somebody, with what was seen around them. */
import type { Gender } from '../article.ts';

/** A name of a person in the text: tokens `first` to before `end`, without titles, roles and possessive. */
export interface RecognizedName {
  readonly first: number;
  readonly end: number;
  /** First token of the honorifics and roles right before the name; equals `first` when there are none. */
  readonly titleFirst: number;
  /** Token range of the role that the text gives this name, before it or in apposition; undefined when none. */
  readonly role?: TokenRange;
  /** From honorifics and roles that tell it (Mrs., king, actress); undefined when they do not. */
  readonly gender?: Gender;
}

/** Tokens `first` to before `end`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** The names of an article in order of the text; they never overlap. */
export interface Recognition {
  readonly names: readonly RecognizedName[];
}
