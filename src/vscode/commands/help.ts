/** "Show Log", "Copy Diagnostic Report", "Copy Path of the Command-Line Tool" and the walkthrough. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { commandsOf } from './commandsOf.ts';
import { registerCommand } from './register.ts';

/** Registers the commands. */
export function registerHelp(services: Services): vscode.Disposable {
  const { context, log } = services;
  const register = commandsOf(services, async () => (await import('./onDemand.ts')).help);
  return vscode.Disposable.from(
    registerCommand(log, 'verbatim.showLog', () => {
      log.show();
    }),
    register('verbatim.copyDiagnosticReport', 'copyDiagnosticReport'),
    register('verbatim.copyToolPath', 'copyToolPath'),
    registerCommand(log, 'verbatim.openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
  );
}
