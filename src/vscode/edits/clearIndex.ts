/** What "Clear Index" does: deletes what is stored of the sources, what was opened to be printed too. */
import * as vscode from 'vscode';
import { clearPrintFolder } from '../exports/marked/printFolder.ts';
import type { Services } from '../services.ts';

/** Asks first: whether the sources are to be read again is for the person to say. */
export async function clearIndex({ context, library, trees }: Services): Promise<void> {
  const clear = vscode.l10n.t('Clear');
  const again = vscode.l10n.t('Clear and Read Again');
  const detail = vscode.l10n.t(
    'It holds words of the sources of this workspace, and is on this machine alone. Your sources and settings are not touched. After “Clear” nothing is read or stored until you refresh the sources.',
  );
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Clear the index of the sources?'),
    { modal: true, detail },
    clear,
    again,
  );
  if (chosen === undefined) {
    return;
  }
  if (chosen === clear) {
    library.stop();
  } else {
    library.resume();
  }
  trees.setStopped(chosen === clear);
  library.clear();
  await clearPrintFolder(context);
}
