/** "Replace with the Source's Words…": shows what would change, word by word. */
import * as vscode from 'vscode';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { quotationAt } from './quotationAt.ts';
import { wordEdits } from './wordEdits.ts';

/** Shows it for the quotation at a place of a draft, an offset; without these, that at the cursor. */
export async function replaceQuotation(services: Services, clicked: unknown, at: unknown): Promise<void> {
  const { checked, quotation } = await quotationAt(services, clicked, at);
  const edits = wordEdits(checked, quotation);
  if (edits.length === 0) {
    throw new UserError(vscode.l10n.t('There are no words of a source that this quotation could be replaced with.'));
  }
  const { preview } = await services.drafts.load();
  await preview.show({ document: checked.document, version: checked.version, edits });
}

/** Puts the words that are shown into the draft. */
export async function acceptWords(services: Services): Promise<void> {
  await (await services.drafts.load()).preview.accept();
}

/** Leaves the draft as it is. */
export async function discardWords(services: Services): Promise<void> {
  await (await services.drafts.load()).preview.discard();
}
