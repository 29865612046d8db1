/** The list of formats that drafts are written in. A new one is a file beside this and a line here. */
import { fileNameOf } from '../formatNames.ts';
import type { DraftFormat } from './draft.ts';
import type { DraftReader } from './draftFormat.ts';
import { latexDraft } from './latexDraft.ts';
import { markdownDraft } from './markdownDraft.ts';
import { plainTextDraft } from './plainTextDraft.ts';

/** All formats of drafts. */
export const DRAFT_READERS: readonly DraftReader[] = Object.freeze([markdownDraft, latexDraft, plainTextDraft]);

/** The format of a draft, by the extension of its path, address or file name; undefined for files that are no drafts. */
export function draftFormatOf(path: string): DraftFormat | undefined {
  const name = fileNameOf(path).toLowerCase();
  return DRAFT_READERS.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)))?.id;
}

/** The reader of a format. */
export function draftReaderOf(format: DraftFormat): DraftReader {
  return DRAFT_READERS.find(({ id }) => id === format) ?? plainTextDraft;
}
