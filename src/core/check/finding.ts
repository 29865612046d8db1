/** The vocabulary of the check: a quotation that is looked for in a source, and what came of it. All of it is readonly and JSON-safe. */
import type { Confidence, PassageKind } from '../article.ts';
import type { Span } from '../span.ts';

/** A passage of the source, as far as the check looks at it; the span is in `Article.text`, marks included. In order of the text. */
export interface SpokenPassage extends Span {
  readonly kind: PassageKind;
  /** Equal for passages of one speaker of this source; undefined where it is not known who speaks. */
  readonly speaker?: string;
  /** How sure it is who speaks. */
  readonly confidence: Confidence;
}

/** How words of the draft and of the source differ at one place. One of the spans is empty where words were dropped or added. */
export interface Difference {
  /** Seen from the source: the draft has dropped, added, replaced or moved something. */
  readonly kind: 'dropped' | 'added' | 'replaced' | 'moved';
  /** In the words of the quotation, as `QuotationText.words` has them; where it is empty, the place between words. */
  readonly draft: Span;
  /** In `Article.text` of the source. */
  readonly source: Span;
}

/** Why words that all stand in the source are not the source's, or in what small thing they are other. */
export type FindingReason =
  /** The words that `…` or `[...]` leaves out hold a negation. */
  | 'omits-negation'
  /** What is left out is in part somebody else's speech, or the pieces are of different speakers. */
  | 'crosses-speakers';

/** What is named of words that count as the same. */
export type FindingNote =
  /** The first letter is a capital, or is none, other than in the source. */
  | 'first-capital'
  /** The pieces of one statement are joined over the words that name its speaker. */
  | 'joined';

/** Whose words these are in the source: somebody's in quotation marks, what is reported without, or the article's own. */
export type WordsOf = 'quoted' | 'reported' | 'own';

/** What came of a quotation in one source. Spans are in `Article.text` unless said otherwise. */
export interface SourceFinding {
  /**
   * `exact`: all words stand there, in order, but for what is never a difference. `near`: words stand there that are so much alike
   * that they are meant, with differences or a reason.
   */
  readonly kind: 'exact' | 'near';
  /** From the first to the last of the words, without the marks around them. */
  readonly place: Span;
  /** Where each fragment of the quotation stands, in order; one where nothing is left out or joined. */
  readonly fragments: readonly Span[];
  /** In order of the quotation; empty when `kind` is `exact`, or where there is a reason. */
  readonly differences: readonly Difference[];
  /** What `…`, `[...]` or `[inserted words]` stand in place of. */
  readonly omitted: readonly Span[];
  readonly reason?: FindingReason;
  readonly notes: readonly FindingNote[];
  readonly wordsOf: WordsOf;
  /** Index of the passage in which the words stand, that of the first of them; undefined where they stand in none. */
  readonly passage?: number;
  /** Part of the quotation's words that stand there in order, 0 to 1; it ranks and never says that something is verbatim. */
  readonly likeness: number;
}
