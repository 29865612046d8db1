/** The list of formats that drafts are written in. A new one is a file beside this, a line here and its names in `draftNames.ts`. */
import { asciidocDraft } from './asciidoc/asciidocDraft.ts';
import type { DraftFormat } from './draft.ts';
import type { DraftReader } from './draftFormat.ts';
import { latexDraft } from './latex/latexDraft.ts';
import { markdownDraft } from './markdownDraft.ts';
import { plainTextDraft } from './plainTextDraft.ts';
import { restructuredTextDraft } from './restructuredText/restructuredTextDraft.ts';

/** All formats of drafts. */
export const DRAFT_READERS: readonly DraftReader[] = Object.freeze([
  markdownDraft,
  latexDraft,
  asciidocDraft,
  restructuredTextDraft,
  plainTextDraft,
]);

/** The reader of a format. */
export function draftReaderOf(format: DraftFormat): DraftReader {
  return DRAFT_READERS.find(({ id }) => id === format) ?? plainTextDraft;
}
