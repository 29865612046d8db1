/** "Show Log", "Copy Diagnostic Report", "Copy Path of the Command-Line Tool" and the walkthrough. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers the commands. */
export function registerHelp(services: Services): vscode.Disposable {
  const { context, log } = services;
  return vscode.Disposable.from(
    registerCommand(log, 'verbatim.showLog', () => {
      log.show();
    }),
    registerCommand(log, 'verbatim.copyDiagnosticReport', async () => {
      const { diagnosticReport } = await import('./onDemand.ts');
      await vscode.env.clipboard.writeText(diagnosticReport(services));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied versions, counts and timings; no text and no path is among them.'), 5000);
    }),
    registerCommand(log, 'verbatim.copyToolPath', async () => {
      const { fsPath } = vscode.Uri.joinPath(context.extensionUri, 'dist', 'cli.js');
      await vscode.env.clipboard.writeText(fsPath);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied. Run it with Node 20 or later: node {0} --help', fsPath), 8000);
    }),
    registerCommand(log, 'verbatim.openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
  );
}
