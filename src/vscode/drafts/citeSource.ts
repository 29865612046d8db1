/** Has a draft cite the source that has its words, in place of what it cites. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import type { DraftCitation } from '../../formats/drafts/draft.ts';
import type { CheckedQuotation, CheckedSource } from '../../library/check/checkedDraft.ts';
import { linkTo, placeLink } from '../links/placeLink.ts';
import { citedPlace } from './citedPlace.ts';
import { rangeIn } from '../workspace/convert.ts';
import type { CheckedDocument } from './draftChecks.ts';
import { escapedFor } from './mend.ts';
import { titleOfSource } from './verdictText.ts';

/** What a draft is to cite: a source, and its key, where it has one. */
export interface CitedSource {
  readonly source: CheckedSource;
  readonly key: string | undefined;
}

/** The edit; undefined where the draft cites nothing that could be replaced. */
export function citationEdit(
  checked: CheckedDocument,
  { citations }: CheckedQuotation,
  cited: CitedSource,
): vscode.WorkspaceEdit | undefined {
  const { document } = checked;
  const [first] = citations;
  if (first === undefined) {
    return undefined;
  }
  const text = citedAs(first, checked, cited);
  const place = citedPlace(document.getText(), first);
  // A paragraph that is named beside a key is one of the other source.
  const isPlaced = first.kind === 'key' && place !== undefined && isBesidePlace(document.getText(), place);
  if (text === undefined || place === undefined || isPlaced) {
    return undefined;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeIn(document, place), text);
  return edit;
}

function isBesidePlace(draft: string, { start, end }: Span): boolean {
  return /^\s*\}?,[^@\]]*\d/.test(draft.slice(end, end + 40)) || /\][^\S\n]*\{[^}]*$/.test(draft.slice(Math.max(0, start - 40), start));
}

function citedAs({ kind }: DraftCitation, { document, format }: CheckedDocument, { source, key }: CitedSource): string | undefined {
  const uri = vscode.Uri.parse(source.uri);
  switch (kind) {
    case 'link':
      // The sign that lines stand behind is one of TeX's own.
      return format === 'markdown' ? placeLink(document.uri, uri, source.lines) : linkTo(document.uri, uri);
    case 'key':
      return key;
    case 'source':
      return escapedFor(format, titleOfSource(source));
  }
}
