/** "Export Quotes…". */
import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers the command; what it does is loaded when it is first wanted. */
export function registerExportQuotes(services: Services): vscode.Disposable {
  return registerCommand(services.log, 'verbatim.exportQuotes', async (clicked, selected) =>
    (await import('./onDemand.ts')).exportQuotes(services, clicked, selected),
  );
}
