/** "Go Back in Reader" and "Go Forward in Reader". */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** The status message is shown this long, in milliseconds. */
const SHOWN = 4000;

/** Registers both. */
export function registerReaderHistory({ log, readers }: Services): vscode.Disposable {
  const go = async (step: -1 | 1): Promise<void> => {
    const reader = readers.active;
    if (reader !== undefined && !(await reader.go(step))) {
      const message =
        step < 0 ? vscode.l10n.t('There is no earlier place in this reader.') : vscode.l10n.t('There is no later place in this reader.');
      vscode.window.setStatusBarMessage(message, SHOWN);
    }
  };
  return vscode.Disposable.from(
    registerCommand(log, 'verbatim.readerBack', () => go(-1)),
    registerCommand(log, 'verbatim.readerForward', () => go(1)),
  );
}
