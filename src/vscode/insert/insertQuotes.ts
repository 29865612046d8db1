/** What "Insert Quote into Draft" does: puts the exact words, with their citation, at the cursor of the draft that was written in last. */
import * as vscode from 'vscode';
import { UserError } from '../../shared/userError.ts';
import { cancellable } from '../cancellable.ts';
import { type DraftStyle, insertedText, nextNote } from '../copy/inserted.ts';
import type { Insertable } from '../copy/insertedText.ts';
import { placesInUse } from '../copy/placesInUse.ts';
import { quotedPlaces } from '../copy/quotedPlaces.ts';
import type { Services } from '../services.ts';
import { counted } from '../views/wording.ts';
import { draftInsertion } from './draftEdit.ts';
import { insertablePlaces, type InsertablePlaces, isInsertable, styleFor } from './insertable.ts';

/** The status message is shown this long, in milliseconds. */
const SHOWN = 6000;

/** Inserts. A menu gives what was clicked, and all that is selected with it. One undo takes all of it back. */
export async function insertQuotes(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const quoted = await cancellable(vscode.l10n.t('Inserting quotes'), async (token) =>
    quotedPlaces(services, await placesInUse(services, clicked, selected, token), token),
  );
  if (quoted === undefined) {
    return;
  }
  if (!quoted.some(isInsertable)) {
    throw new UserError(quoted.length === 0 ? nothingText() : reportedText());
  }
  const shown = await services.lastDraft.show();
  if (shown === undefined) {
    throw new UserError(noDraftText());
  }
  const style = styleFor(shown.format, services.settings);
  const found = await insertablePlaces(services, quoted, { draft: shown.editor.document.uri, style });
  await insert(shown.editor, found.places, style);
  tell(found);
}

/** Puts it at the cursor; what is selected stays. */
async function insert(editor: vscode.TextEditor, places: readonly Insertable[], style: DraftStyle): Promise<void> {
  const { document } = editor;
  const at = editor.selection.end;
  const { text, notes, cursor } = draftInsertion(document, at, insertedText(places, style, nextNote(document.getText())));
  const isDone = await editor.edit((edit) => {
    edit.insert(at, text);
    if (notes !== undefined) {
      edit.insert(notes.at, notes.text);
    }
  });
  if (!isDone) {
    throw new UserError(vscode.l10n.t('The draft cannot be changed now, and nothing was inserted.'));
  }
  editor.selection = new vscode.Selection(cursor, cursor);
}

function tell({ places, reported, withoutKey }: InsertablePlaces): void {
  const done = counted(vscode.l10n.t('{0, plural, one {Inserted the quote.} other {Inserted # quotes.}}'), places.length);
  const left = reported === 0 ? '' : vscode.l10n.t('Reported speech was left out: it is no quotation.');
  const keyless = withoutKey === 0 ? '' : vscode.l10n.t('The source has no cite key: “Add Bibliography Entry for Source…” gives it one.');
  vscode.window.setStatusBarMessage([done, left, keyless].filter((one) => one !== '').join(' '), SHOWN);
}

function nothingText(): string {
  return vscode.l10n.t(
    'There is no quote to insert. Go to one in the reader, select some words there, or choose a quote in a view; then insert.',
  );
}

function noDraftText(): string {
  return vscode.l10n.t(
    'There is no draft to insert into. Open the Markdown, LaTeX, AsciiDoc, reStructuredText or text file that you write in, put the cursor where the quote goes, and insert again.',
  );
}

function reportedText(): string {
  return vscode.l10n.t(
    'These words are not inserted as a quotation: they are reported speech, in the words of whoever reports it. “Copy Reported Passage” copies them as such.',
  );
}
