/** The vocabulary of drafts: texts that quote from sources. All of it is readonly and JSON-safe. */
import type { Confidence } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';

/** Formats that drafts are written in. */
export type DraftFormat = 'markdown' | 'latex' | 'asciidoc' | 'restructuredText' | 'plainText';

/** All of them. */
export const DRAFT_FORMATS: readonly DraftFormat[] = ['markdown', 'latex', 'asciidoc', 'restructuredText', 'plainText'];

/** A stretch of a quotation's words, and where it stands in the draft. */
export interface WordsRun {
  /** Offset in `DraftQuotation.words`. */
  readonly at: number;
  /** How many code units of the words it makes up. */
  readonly length: number;
  /** In the draft's text. As long as the run where the words stand so in the draft; else what they are shown for (`&amp;`, `\&`). */
  readonly source: Span;
}

/** Who the draft says has said it. */
export interface ClaimedSpeaker {
  /** The fullest name that the draft gives, else the words that name the speaker ("the minister"). */
  readonly name: string;
  /** Whether it is a person with a name. */
  readonly isPerson: boolean;
  /** All forms of the name in the draft, the fullest first; empty where it is no person. */
  readonly variants: readonly string[];
  /** Where the speaker is named beside the quotation, in the draft's text; undefined when carried over. */
  readonly span?: Span;
  readonly confidence: Confidence;
}

/**
 * Where the draft says the words are from, and the place where it does; that of what a footnote cites is the footnote's mark.
 * `link`, an address as written (relative or not); `key`, a cite key without its sign;
 * `source`, the words of a line `Source: …`, or of a footnote that has neither link nor key.
 */
export interface DraftCitation extends Span {
  readonly kind: 'link' | 'key' | 'source';
  readonly value: string;
}

/** Words that a draft quotes: a stretch in quotation marks, or a block quote. The span is in the draft's text, marks included. */
export interface DraftQuotation extends Span {
  readonly kind: 'marks' | 'block';
  /** As shown, without the marks around it: no markup, character references resolved, a line break as a space, a blank line between paragraphs. */
  readonly words: string;
  /** There is no closing mark: `words` go to the end of the paragraph, or to where the next quotation opens. */
  readonly isUnclosed?: true;
  /** Where the words stand, in order; what lies between two runs is not in the draft's text. */
  readonly runs: readonly WordsRun[];
  /** Words, as they are counted against the least number. */
  readonly wordCount: number;
  readonly claimed?: ClaimedSpeaker;
  /** The nearest in the same sentence, else in the same paragraph or block quote; several where they stand as one (`[@a; @b]`). */
  readonly citations: readonly DraftCitation[];
  /** The sentence that the quotation stands in, or the block quote, in the draft's text. */
  readonly around: Span;
}

/** A draft, read. */
export interface Draft {
  /** The whole text; offsets are of this string. */
  readonly text: string;
  readonly format: DraftFormat;
  /** In order of the text, none inside another. */
  readonly quotations: readonly DraftQuotation[];
  /** Shingles (see `shinglesOf` in core) outside of quotations, at most 200: a copy of the draft among the sources has most of them. */
  readonly ownWords: readonly number[];
}
