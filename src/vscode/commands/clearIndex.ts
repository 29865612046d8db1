/** "Clear Index": what is stored of the sources is deleted. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers the command. It asks first: whether the sources are to be read again is for the person to say. */
export function registerClearIndex({ library, log, trees }: Services): vscode.Disposable {
  return registerCommand(log, 'verbatim.clearIndex', async () => {
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
  });
}
