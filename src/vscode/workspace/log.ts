/** The extension's log, as "Show Log" shows it. */
import * as vscode from 'vscode';

/** Creates the log channel. Paths may stand in it, words of articles never. */
export function createLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel('Verbatim', { log: true });
}
