/** "Insert Quote into Draft". */
import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers the command; what it does is loaded when it is first wanted. */
export function registerInsertQuote(services: Services): vscode.Disposable {
  return registerCommand(services.log, 'verbatim.insertQuote', async (clicked, selected) =>
    (await import('./onDemand.ts')).insertQuotes(services, clicked ?? (await services.persons.target()), selected),
  );
}
