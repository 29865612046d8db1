/** "Accessibility Help for the Reader": its text is a document that nobody can edit, so that it is read and searched like any other. */
import * as vscode from 'vscode';
import type { KeyManifest } from '../help/boundKeys.ts';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

const SCHEME = 'verbatim-help';

/** Registers the command, and what gives its document. */
export function registerAccessibilityHelp({ context, log }: Services): vscode.Disposable {
  const address = vscode.Uri.from({ scheme: SCHEME, path: `/${vscode.l10n.t('Accessibility Help for the Reader')}.md` });
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async () => {
        const { accessibilityHelp } = await import('./onDemand.ts');
        return accessibilityHelp(context.extension.packageJSON as KeyManifest);
      },
    }),
    registerCommand(log, 'verbatim.accessibilityHelp', async () => {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(address));
    }),
  );
}
