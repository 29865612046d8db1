/** The names of files that drafts are written in: apart from what reads them, for most who ask open none. */
import { fileNameOf, FORMAT_NAMES } from '../formatNames.ts';
import type { DraftFormat } from './draft.ts';

/** Extensions of file names by format, in lower case, with the dot. */
export const DRAFT_EXTENSIONS: Readonly<Record<DraftFormat, readonly string[]>> = Object.freeze({
  markdown: extensionsOf('markdown'),
  latex: ['.tex', '.ltx', '.latex'],
  asciidoc: ['.adoc', '.asciidoc', '.asc'],
  restructuredText: ['.rst', '.rest'],
  plainText: extensionsOf('plainText'),
});

/** Those of articles in the same format. */
function extensionsOf(format: 'markdown' | 'plainText'): readonly string[] {
  return FORMAT_NAMES.find(({ id }) => id === format)?.extensions ?? [];
}

/** The format of a draft, by the extension of its path, address or file name; undefined for files that are no drafts. */
export function draftFormatOf(path: string): DraftFormat | undefined {
  const name = fileNameOf(path).toLowerCase();
  const [format] = Object.entries(DRAFT_EXTENSIONS).find(([, extensions]) => extensions.some((one) => name.endsWith(one))) ?? [];
  return format as DraftFormat | undefined;
}
