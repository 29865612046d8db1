/** What the paragraphs of a draft in AsciiDoc have in common. */
import type { AsciidocAttributes } from './asciidocAttributes.ts';
import type { DraftCitation } from '../draft.ts';
import type { DraftWriter } from '../draftWriter.ts';

/** What a paragraph depends on outside of it. */
export interface AsciidocScene {
  /** The whole draft. */
  readonly text: string;
  readonly writer: DraftWriter;
  /** What is set by name up to here. */
  readonly attributes: AsciidocAttributes;
  /** What can be referred to in the draft itself, and is no source. */
  readonly anchors: ReadonlySet<string>;
  /** What footnotes that have a name cite. */
  readonly notes: Map<string, readonly DraftCitation[]>;
}
