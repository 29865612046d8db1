/** What the commands that help to ask for help do: they copy what somebody is asked for. */
import * as vscode from 'vscode';
import { diagnosticReport } from '../diagnosticReport.ts';
import type { Services } from '../services.ts';

/** Copies versions, counts and timings. */
export async function copyDiagnosticReport(services: Services): Promise<void> {
  await vscode.env.clipboard.writeText(diagnosticReport(services));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied versions, counts and timings; no text and no path is among them.'), 5000);
}

/** Copies where the command-line tool lies. */
export async function copyToolPath({ context }: Services): Promise<void> {
  const { fsPath } = vscode.Uri.joinPath(context.extensionUri, 'dist', 'cli.js');
  await vscode.env.clipboard.writeText(fsPath);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied. Run it with Node 20 or later: node {0} --help', fsPath), 8000);
}
