/** What the recognition of names hands to the joining of people: ranges of tokens that name somebody, with what was seen around them. */
import type { Gender } from '../article.ts';
import type { NameText } from './nameText.ts';

/** Tokens `first` to before `end`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** A name of a person in the text: tokens `first` to before `end`, without titles, roles and possessive. */
export interface RecognizedName extends TokenRange {
  /** First token of the honorifics and roles with a capital right before the name; equals `first` when there are none. */
  readonly titleFirst: number;
  /** Whether Mr., Dr. or the like stands right before the name. */
  readonly honorific: boolean;
  /** The role that the text gives with this name, before it or in apposition; undefined when none. */
  readonly role?: TokenRange;
  /** From honorifics and roles that tell it (Mrs., king, actress); undefined when they do not. */
  readonly gender?: Gender;
}

/** The names of an article in order of the text; they never overlap. */
export interface Recognition {
  readonly text: NameText;
  readonly names: readonly RecognizedName[];
}
