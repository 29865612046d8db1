/** "Save as SVG…" and "Save Figures as CSV…" of an overview. */
import * as vscode from 'vscode';
import type { SavedForm } from '../../shared/overviewProtocol.ts';
import { UserError } from '../../shared/userError.ts';
import { askForFile, replaceFile } from '../exports/exportedFile.ts';
import { overviewCsv } from './overviewCsv.ts';
import type { OverviewModel } from './overviewModel.ts';
import { isPlainPicture } from './plainPicture.ts';

/** Asks where to, and saves; `draw` answers the charts as they are shown, undefined where they are not. */
export async function saveOverview(model: OverviewModel, form: SavedForm, draw: () => Promise<string | undefined>): Promise<void> {
  // As it is shown now: while the place is asked for, something else may come.
  const text = form === 'csv' ? overviewCsv(await model.figures()) : await draw();
  if (!(form === 'csv' || isPlainPicture(text))) {
    throw new UserError(vscode.l10n.t('There is no picture to save. Show the overview, and try again.'));
  }
  const target =
    form === 'csv'
      ? await askForFile(vscode.l10n.t('Save Figures as CSV'), model.heading, { CSV: ['csv'] })
      : await askForFile(vscode.l10n.t('Save as SVG'), model.heading, { SVG: ['svg'] });
  if (target !== undefined && text !== undefined) {
    await replaceFile(target, text);
  }
}
