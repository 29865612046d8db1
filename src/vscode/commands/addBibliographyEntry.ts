/** "Add Bibliography Entry for Source…". */
import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers the command; what it does is loaded when it is first wanted. */
export function registerAddBibliographyEntry(services: Services): vscode.Disposable {
  return registerCommand(services.log, 'verbatim.addBibliographyEntry', async (clicked) =>
    (await import('./onDemand.ts')).addBibliographyEntry(services, clicked),
  );
}
