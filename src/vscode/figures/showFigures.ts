/** "Show Who Is Quoted…": asks how the quotes are to be counted, and shows the table. */
import * as vscode from 'vscode';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { FiguresDocuments } from './figuresDocuments.ts';
import { askForScope } from './scope.ts';

/** Makes what shows the tables; the first command that needs it does. */
export function figuresDocuments(services: Services): FiguresDocuments {
  return new FiguresDocuments(services);
}

/** Shows a table of all sources, or of the source or folder that was clicked on. */
export async function showFigures(services: Services, documents: FiguresDocuments, clicked: unknown): Promise<void> {
  const scope = await askForScope(services, vscode.l10n.t('Who Is Quoted'), clicked);
  if (scope === undefined) {
    return;
  }
  const { groups, problem } = services.settings.groups;
  if (scope.by === 'group' && problem !== undefined) {
    throw new UserError(problem);
  }
  if (scope.by === 'group' && groups.length === 0) {
    await offerSettings();
    return;
  }
  await documents.show(scope);
}

async function offerSettings(): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('There are no groups yet. Name them in the setting verbatim.groups, or by “Add to Group…” on a person.'),
    open,
  );
  if (chosen === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'verbatim.groups');
  }
}
