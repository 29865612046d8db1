/** What the commands of LaTeX see and change while a text is read. */
import type { Span } from '../../../core/span.ts';
import type { LatexSource } from './latexSource.ts';
import type { DraftWriter } from '../draftWriter.ts';

/** What ends a group: the brace that does, or the end of its paragraph where none does; that place is empty. */
export type GroupEnd = (brace: Span) => void;

/** A reader at its place. */
export interface LatexState {
  readonly source: LatexSource;
  readonly writer: DraftWriter;
  /** The place that is read next. */
  at: number;
  /** How many quotations made by commands are open. */
  quoting: number;
  /** Whether marks of TeX's own are open: two backquotes without two apostrophes. */
  isInMarks: boolean;
  /** Whether the block quote that is open has no end, so that it goes to the end of its paragraph. */
  isLooseQuote: boolean;
  /** Opens the group of the brace, which is read next. */
  open(brace: number, end?: GroupEnd): void;
  /** Ends the paragraph, and the groups in it that nothing closes. */
  endParagraph(): void;
}
