/** What is put into a draft when quotes are dropped there. */
import * as vscode from 'vscode';
import type { DraggedQuote } from '../../shared/draggedQuotes.ts';
import { insertedText, nextNote } from '../copy/inserted.ts';
import { CancelledError } from '../../library/library.ts';
import { MOST_QUOTES } from '../copy/nodePassages.ts';
import { quotedPlaces, type QuotedPlace } from '../copy/quotedPlaces.ts';
import type { Services } from '../services.ts';
import { draftInsertion } from './draftEdit.ts';
import { DROP_KIND, writtenFormatOf } from './draftDocument.ts';
import { insertablePlaces, styleFor } from './insertable.ts';

/** The edit; undefined where the document is no draft, nothing that can be quoted was dropped, or nobody waits any more. */
export async function dropQuotes(
  services: Services,
  { document, position, dragged }: { readonly document: vscode.TextDocument; readonly position: vscode.Position; readonly dragged: string },
  token: vscode.CancellationToken,
): Promise<vscode.DocumentDropEdit | undefined> {
  const { store, settings } = services;
  const format = writtenFormatOf(document, store);
  const quotes = quotesOf(dragged).filter(({ uri }) => store.get(uri) !== undefined);
  if (format === undefined || quotes.length === 0) {
    return undefined;
  }
  const style = styleFor(format, settings);
  const quoted = await droppedPlaces(services, quotes, token);
  const { places } = await insertablePlaces(services, quoted, { draft: document.uri, style });
  if (places.length === 0 || token.isCancellationRequested) {
    return undefined;
  }
  const { text, notes } = draftInsertion(document, position, insertedText(places, style, nextNote(document.getText())));
  const edit = new vscode.DocumentDropEdit(text, vscode.l10n.t('Insert Quote with Citation'), DROP_KIND);
  if (notes !== undefined) {
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.insert(document.uri, notes.at, notes.text);
  }
  return edit;
}

/** The quotes with what they are cited by; none when nobody waits any more. */
async function droppedPlaces(
  services: Services,
  quotes: readonly DraggedQuote[],
  token: vscode.CancellationToken,
): Promise<readonly QuotedPlace[]> {
  const places = quotes.map(({ uri, start, end }) => ({ uri: vscode.Uri.parse(uri), span: { start, end } }));
  try {
    return await quotedPlaces(services, places, token);
  } catch (error) {
    if (error instanceof CancelledError) {
      return [];
    }
    throw error;
  }
}

/** What was dragged, as far as it has the form that the views give it: anything may be dropped under any type. */
function quotesOf(dragged: string): readonly DraggedQuote[] {
  let value: unknown;
  try {
    value = JSON.parse(dragged);
  } catch {
    return []; // no view of ours has written it
  }
  return Array.isArray(value) ? (value as readonly unknown[]).slice(0, MOST_QUOTES).filter(isDragged) : [];
}

function isDragged(value: unknown): value is DraggedQuote {
  const { uri, start, end } = (value ?? {}) as Readonly<Record<keyof DraggedQuote, unknown>>;
  return (
    typeof uri === 'string' &&
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    0 <= Number(start) &&
    Number(start) <= Number(end)
  );
}
