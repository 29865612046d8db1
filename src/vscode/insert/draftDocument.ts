/** Which documents can take in quotations, and in what format. */
import * as vscode from 'vscode';
import type { DraftFormat } from '../../formats/drafts/draft.ts';
import { draftFormatOf } from '../../formats/drafts/draftNames.ts';
import { formatOfDraft } from '../drafts/draftFiles.ts';
import { DRAFT_SELECTOR } from '../drafts/draftSelector.ts';
import type { Settings } from '../workspace/settings.ts';
import type { SourceStore } from '../workspace/sourceStore.ts';
import { sourceOfText } from '../workspace/textAddress.ts';

/** The formats of documents that have no file yet, by their languages. */
const UNTITLED: ReadonlyMap<string, DraftFormat> = new Map([
  ['markdown', 'markdown'],
  ['latex', 'latex'],
  ['tex', 'latex'],
  ['asciidoc', 'asciidoc'],
  ['adoc', 'asciidoc'],
  ['restructuredtext', 'restructuredText'],
  ['plaintext', 'plainText'],
]);

/** Documents that VS Code asks us about. */
export const WRITTEN_SELECTOR: vscode.DocumentSelector = [
  DRAFT_SELECTOR,
  ...Array.from(UNTITLED.keys(), (language) => ({ scheme: 'untitled', language })),
];

/** The kind of our drops, among what else can be made of something dropped. */
export const DROP_KIND = vscode.DocumentDropOrPasteEditKind.Text.append('verbatim', 'quote');

/** The format of a document that a person can put quotations into; undefined for sources, and for what nobody writes in. */
export function writtenFormatOf({ uri, isUntitled, languageId }: vscode.TextDocument, store: SourceStore): DraftFormat | undefined {
  if (store.isSource(sourceOfText(uri)) || (!isUntitled && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true)) {
    return undefined;
  }
  return isUntitled ? UNTITLED.get(languageId) : draftFormatOf(uri.path);
}

/** What tells drafts from other files. */
interface OfferedParts {
  readonly store: SourceStore;
  readonly settings: Settings;
}

/** The same of a document in which something is offered unasked: of files only the drafts that the settings name. */
export function offeredFormatOf(document: vscode.TextDocument, { store, settings }: OfferedParts): DraftFormat | undefined {
  const isDraft = document.isUntitled || formatOfDraft(document.uri, settings) !== undefined;
  return isDraft ? writtenFormatOf(document, store) : undefined;
}
