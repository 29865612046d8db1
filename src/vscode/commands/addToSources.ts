/** "Add to Sources" and "Add Folder of Sources…". */
import * as vscode from 'vscode';
import { FORMAT_NAMES } from '../../formats/formatNames.ts';
import type { Services } from '../services.ts';
import { sourceOfText } from '../workspace/textAddress.ts';
import { registerCommand } from './register.ts';

/**
 * Registers the two commands. The Explorer gives the file or folder clicked on and all those selected; from the palette
 * "Add to Sources" takes the file in the text editor, or asks.
 */
export function registerAddToSources(services: Services): vscode.Disposable {
  const { edits, log } = services;
  return vscode.Disposable.from(
    registerCommand(log, 'verbatim.addToSources', async (clicked, selected) => {
      const given = urisOf(clicked, selected);
      const active = vscode.window.activeTextEditor?.document.uri;
      const uris =
        given.length > 0 ? given : active !== undefined && active.scheme !== 'untitled' ? [sourceOfText(active)] : await askForFiles();
      await edits.add(uris);
    }),
    registerCommand(log, 'verbatim.addFolder', async (clicked, selected) => {
      const given = urisOf(clicked, selected);
      await edits.add(given.length > 0 ? given : await askForFolders());
    }),
  );
}

function urisOf(clicked: unknown, selected: unknown): readonly vscode.Uri[] {
  const all = Array.isArray(selected) ? selected.filter((one): one is vscode.Uri => one instanceof vscode.Uri) : [];
  return all.length > 0 ? all : clicked instanceof vscode.Uri ? [clicked] : [];
}

async function askForFolders(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
    title: vscode.l10n.t('Add Folder of Sources'),
    openLabel: vscode.l10n.t('Add'),
  });
  return chosen ?? [];
}

async function askForFiles(): Promise<readonly vscode.Uri[]> {
  const extensions = FORMAT_NAMES.flatMap((format) => format.extensions.map((one) => one.slice(1)));
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: true,
    title: vscode.l10n.t('Add to Sources'),
    openLabel: vscode.l10n.t('Add'),
    filters: { [vscode.l10n.t('Texts and documents')]: extensions, [vscode.l10n.t('All files')]: ['*'] },
  });
  return chosen ?? [];
}
