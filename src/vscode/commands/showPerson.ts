/** "Show Person…": the page of a person, with all quotes and mentions in all sources. */
import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers the command; what it does is loaded when it is first wanted. */
export function registerShowPerson(services: Services): vscode.Disposable {
  return registerCommand(services.log, 'verbatim.showPerson', async (clicked) =>
    (await import('./onDemand.ts')).showPerson(services, clicked),
  );
}
