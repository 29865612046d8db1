/** What a format of drafts is: how the text of a draft becomes blocks of shown words, with the citations that stand in them. */
import type { Block } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import type { DraftCitation, DraftFormat } from './draft.ts';

/** A place where sources are cited, in the draft's text: a link, a cite command, the mark of a footnote. */
export interface CitationPlace extends Span {
  /** What is cited there: several in `[@a; @b]`, what its text cites for a footnote. Not empty. */
  readonly citations: readonly DraftCitation[];
  /** Whether it is part of the running text, such as a bare address: where it stands in quoted words it belongs to them. */
  readonly isText?: true;
}

/** A line that belongs to what stands before it: `attribution`, who has said it (`— Jane Doe`); `source`, where it is from (`Source: …`). */
export type LineRole = 'attribution' | 'source';

/**
 * A paragraph, heading, list item or footnote of a draft. Runs are in order; one whose `shown` is empty stands for markup that divides
 * no words, though a line break lies in it.
 */
export interface DraftBlock extends Omit<Block, 'number'> {
  /** Number of the block quote that it is part of, or that its role is for; blocks of one quote follow each other. */
  readonly quote?: number;
  readonly role?: LineRole;
  /** The text of a footnote: what stands beside it is no part of what comes before or after it. */
  readonly isNote?: true;
  /** In order. */
  readonly places: readonly CitationPlace[];
}

/** Reads drafts of one format. */
export interface DraftReader {
  readonly id: DraftFormat;
  /**
   * The blocks of a draft, without what is not shown or is no prose: front matter, preamble, code, comments. A footnote's block comes
   * after the one that it is set in; else they are in order of the text. Whatever the text is, nothing is thrown, and the time is in
   * proportion to its length.
   */
  read(text: string): readonly DraftBlock[];
}
