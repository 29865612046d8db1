/** What is put into a draft, before it is set and after. */
import type { Copied } from './citation.ts';

/** What is put into a draft: exact words, and the way to them. */
export interface Insertable extends Copied {
  readonly kind: 'exact';
  /** The address of the place as a link has it, seen from the draft. */
  readonly link: string;
}

/** Quotations, set. */
export interface InsertedText {
  readonly text: string;
  /** Whether it stands on lines of its own. */
  readonly isBlock: boolean;
  /** Footnotes, which stand at the end of the draft, each a paragraph. */
  readonly notes: readonly string[];
}
