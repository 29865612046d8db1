/** The quotation of a draft that a command is about. */
import * as vscode from 'vscode';
import type { CheckedQuotation } from '../../library/check/checkedDraft.ts';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import type { CheckedDocument } from './draftChecks.ts';

/**
 * The quotation at an offset of the draft at an address; without these, that at the cursor. Throws a `UserError` where there is
 * none.
 */
export async function quotationAt(
  { drafts }: Services,
  clicked: unknown,
  at: unknown,
): Promise<{ readonly checked: CheckedDocument; readonly quotation: CheckedQuotation }> {
  const editor = vscode.window.activeTextEditor;
  const document = clicked instanceof vscode.Uri ? await vscode.workspace.openTextDocument(clicked) : editor?.document;
  const offset =
    typeof at === 'number' ? at : document === editor?.document ? editor?.document.offsetAt(editor.selection.active) : undefined;
  const { checks } = await drafts.load();
  const checked = document === undefined ? undefined : await checks.fresh(document);
  const quotation = checked?.draft.quotations.find(({ start, end }) => offset !== undefined && start <= offset && offset <= end);
  if (checked === undefined || quotation === undefined) {
    throw new UserError(vscode.l10n.t('There is no quotation here that is checked. Put the cursor into a quotation of a draft first.'));
  }
  return { checked, quotation };
}
