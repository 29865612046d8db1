/** "Open in Text Editor". */
import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers the command; what it does is loaded when it is first wanted. */
export function registerOpenInTextEditor(services: Services): vscode.Disposable {
  return registerCommand(services.log, 'verbatim.openInTextEditor', async (argument) =>
    (await import('./onDemand.ts')).openInTextEditor(services, argument ?? (await services.persons.target())),
  );
}
