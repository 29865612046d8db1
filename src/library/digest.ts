/** What is kept of every source: enough for the views, without its text. */
import type { Confidence, Gender, PassageKind, SpeakerKind } from '../core/article.ts';
import type { Span } from '../core/span.ts';

/** A person of one source, with counts. */
export interface DigestPerson {
  /** Index in `SourceDigest.people`, which is in order of first mention; the same as in `Analysis.people`. */
  readonly id: number;
  /** The fullest name that the article gives, without titles. */
  readonly name: string;
  readonly surname: string;
  /** The different forms of the name in the article, the fullest first. */
  readonly variants: readonly string[];
  /** The role that the text gives, as written; undefined when it gives none. */
  readonly role?: string;
  readonly gender?: Gender;
  /** Mentions by name; pronouns and descriptions are not counted. */
  readonly mentionCount: number;
  /** Direct and partial passages that are this person's. */
  readonly quoteCount: number;
  /** Reported passages that are this person's. */
  readonly reportedCount: number;
  /** The first mention by name, in `Article.text`. */
  readonly first: Span;
}

/** A passage of one source: a stretch in quotation marks, or reported speech. The span is in `Article.text`. */
export interface DigestPassage extends Span {
  readonly kind: PassageKind;
  /** The whole passage as shown: without markup, hard line breaks as spaces. */
  readonly words: string;
  /** Whose it is, as an index of `SourceDigest.people`; undefined when it is nobody's or unclear. */
  readonly person?: number;
  /** The words that name the speaker, as shown ("he", "a spokesman"); undefined when no words do. */
  readonly speakerText?: string;
  readonly speakerKind: SpeakerKind;
  /** How sure it is who speaks. */
  readonly confidence: Confidence;
  /** Number of the paragraph where it starts; undefined outside of numbered paragraphs. */
  readonly paragraph?: number;
  /** Id of the rule that found the speaker. */
  readonly rule: string;
  /** The how-manieth direct or partial passage of the source it is, from 1; undefined for reported speech. */
  readonly ordinal?: number;
}

/** One source, summed up. Sizes are in UTF-16 code units of `Article.text`. */
export interface SourceDigest {
  readonly title?: string;
  readonly byline?: string;
  readonly publisher?: string;
  /** ISO 8601 day. */
  readonly date?: string;
  readonly address?: string;
  /** Words that are shown, title and byline included. */
  readonly words: number;
  /** Numbered paragraphs. */
  readonly paragraphs: number;
  readonly characters: number;
  readonly people: readonly DigestPerson[];
  /** In order of the text; at most as many as fit the digest's bounds. */
  readonly passages: readonly DigestPassage[];
  /** All direct and partial passages, those left out of `passages` too. */
  readonly quoteCount: number;
  /** All reported passages, those left out of `passages` too. */
  readonly reportedCount: number;
  /** How many passages did not fit into `passages`: more than 0 only for monstrous files. */
  readonly truncated: number;
}
