/** What came of checking a draft's quotations against the sources. All of it is readonly and JSON-safe. */
import type { Difference, FindingNote, FindingReason } from '../../core/check/finding.ts';
import type { LineRange } from '../../core/lineMap.ts';
import type { Span } from '../../core/span.ts';
import type { GivenQuotation } from './givenQuotation.ts';
import type { DraftCitation, DraftFormat, DraftQuotation } from '../../formats/drafts/draft.ts';

/**
 * What is said of a quotation. `verbatim`: the words stand so in a source that counts. `differs`: they are meant and not the same.
 * `other-source`: they stand so in another source than the one cited. `other-speaker`: somebody else has said them than the draft
 * says. `not-a-quotation`: they stand there as the article's own words, or as reported speech. `not-found`: all sources were
 * searched. `cannot-check`: nothing can be said, see the reason.
 */
export type Verdict = 'verbatim' | 'differs' | 'other-source' | 'other-speaker' | 'not-a-quotation' | 'not-found' | 'cannot-check';

/** All verdicts, the good one first, then those to be told of, the gravest first. */
export const VERDICTS: readonly Verdict[] = [
  'verbatim',
  'differs',
  'other-source',
  'other-speaker',
  'not-a-quotation',
  'not-found',
  'cannot-check',
];

/** Why a verdict is what it is, where the verdict alone does not say it. */
export type CheckReason =
  | FindingReason
  /** The source cited is none of the sources, could not be read, or is not read yet. */
  | 'source-missing'
  | 'source-unreadable'
  /** Not all sources are read yet. */
  | 'index-not-ready'
  /** So little is left between what is left out that it would stand anywhere. */
  | 'too-short'
  /** Its closing mark is missing, so that it is not known where it ends. */
  | 'unclosed'
  /** It stands in the source as reported speech, or as words of the article. */
  | 'reported'
  | 'own-words';

/** Words of a source, and where they stand. Spans are in its `Article.text`. */
export interface CheckedSource extends Span {
  readonly uri: string;
  /** The span by lines and characters of that text. */
  readonly lines: LineRange;
  readonly title?: string;
  /** Number of the paragraph where the words begin; undefined outside of numbered paragraphs. */
  readonly paragraph?: number;
  /** The words as shown, from the first to the last. */
  readonly text: string;
  /** Where each fragment of the quotation stands. */
  readonly fragments: readonly Span[];
  /** As shown: the sentences before and after in the paragraph. */
  readonly before: string;
  readonly after: string;
}

/** How words differ, with the words. */
export interface CheckedDifference extends Difference {
  /** In the draft's text. */
  readonly draft: Span;
  readonly draftWords: string;
  readonly sourceWords: string;
}

/** Something that the quotation leaves out. */
export interface OmittedWords extends Span {
  readonly words: string;
}

/** A quotation of a draft, checked. The span is in the draft's text, marks included. */
export interface CheckedQuotation extends Span {
  readonly kind: DraftQuotation['kind'];
  /** The words as shown, without the marks around them. */
  readonly words: string;
  readonly verdict: Verdict;
  readonly reason?: CheckReason;
  readonly notes: readonly FindingNote[];
  /** Who the draft says has said it, and where. */
  readonly claimedSpeaker?: string;
  readonly claimedSpan?: Span;
  /** Who has said it as the source tells; undefined where nothing was found, or it is not known. */
  readonly speaker?: string;
  readonly source?: CheckedSource;
  /** In how many other sources the words stand so. */
  readonly elsewhere: number;
  readonly differences: readonly CheckedDifference[];
  readonly omitted: readonly OmittedWords[];
  /** `[inserted words]`, in the draft's text. */
  readonly inserted: readonly Span[];
  /** What the draft cites for it, and the sources that this leads to: none where there is none among them. */
  readonly citations: readonly DraftCitation[];
  readonly cited: readonly string[];
  /** What makes the source's words of the quotation, in order: words as shown, to be put in place of the draft's. Empty where nothing is to be mended. */
  readonly replacements: readonly Replacement[];
}

/** Words in place of those that the draft has; the span is in the draft's text, without marks and without the punctuation at its end. */
export interface Replacement {
  readonly span: Span;
  readonly words: string;
}

/** A draft, checked. */
export interface CheckedDraft {
  /** In order of the text. */
  readonly quotations: readonly CheckedQuotation[];
  /** How many sources count and are read. */
  readonly searched: number;
}

/** What is answered where there are no sources: there is nothing to check against. */
export const NOTHING_CHECKED: CheckedDraft = Object.freeze({ quotations: [], searched: 0 });

/** A draft that is to be checked. */
export interface DraftToCheck {
  readonly uri: string;
  readonly text: string;
  readonly format: DraftFormat;
  /** Shorter quotations are left alone. */
  readonly minimumWords: number;
  /** What cite keys stand for that no source has by itself, as bibliographies of the workspace say. */
  readonly keys?: readonly KnownKey[];
  /** Sources that do not count, as those that come with the product: addresses, or beginnings that end with `/`. */
  readonly without?: readonly string[];
  /** The text is the words of one quotation, of which this is said: no draft is read. */
  readonly quotation?: GivenQuotation;
}

/** A cite key, and what it may be known by. */
export interface KnownKey {
  readonly key: string;
  readonly url?: string;
  readonly title?: string;
  /** The one source that it is of, as a file beside that says. */
  readonly source?: string;
}

/** How many quotations have each verdict. */
export function countsOf(quotations: readonly Pick<CheckedQuotation, 'verdict'>[]): Readonly<Record<Verdict, number>> {
  const counts: Record<Verdict, number> = {
    verbatim: 0,
    differs: 0,
    'other-source': 0,
    'other-speaker': 0,
    'not-a-quotation': 0,
    'not-found': 0,
    'cannot-check': 0,
  };
  quotations.forEach(({ verdict }) => counts[verdict]++);
  return counts;
}
