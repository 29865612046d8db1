/** Context keys of ours, which conditions in the manifest ask for. */
import * as vscode from 'vscode';

/** Sets a context key. */
export async function setContext(name: `verbatim.${string}`, value: unknown): Promise<void> {
  await vscode.commands.executeCommand('setContext', name, value);
}
