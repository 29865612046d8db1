/** Adds corrections, and says what was done and how it is undone. */
import * as vscode from 'vscode';
import type { NewCorrection } from '../../library/corrections/correction.ts';
import type { Services } from '../services.ts';
import { counted } from '../views/wording.ts';
import { describe, SHORT } from './describe.ts';

/** The status message is shown this long, in milliseconds. */
const SHOWN = 8000;

/** Adds them as one act. */
export async function addCorrections({ corrections }: Services, added: readonly NewCorrection[]): Promise<void> {
  await corrections.add(added);
  const [first] = added;
  const what =
    first === undefined || added.length > 1
      ? counted(vscode.l10n.t('{0, plural, one {# correction} other {# corrections}}'), added.length)
      : describe(first, SHORT);
  const message = vscode.l10n.t('{0}. “Undo Last Correction” takes it back.', what);
  vscode.window.setStatusBarMessage(message, SHOWN);
}

/** Takes back what was corrected last. */
export async function undoCorrection({ corrections }: Services): Promise<void> {
  const undone = await corrections.undo();
  const [first] = undone;
  const message =
    first === undefined
      ? vscode.l10n.t('There is no correction to undo.')
      : undone.length > 1
        ? counted(vscode.l10n.t('{0, plural, one {Took back # correction.} other {Took back # corrections.}}'), undone.length)
        : vscode.l10n.t('Took back: {0}.', describe(first, SHORT));
  vscode.window.setStatusBarMessage(message, SHOWN);
}
