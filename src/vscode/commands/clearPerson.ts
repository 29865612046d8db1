/** "Clear the Chosen Person". */
import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers the command. */
export function registerClearPerson({ log, readers }: Services): vscode.Disposable {
  return registerCommand(log, 'verbatim.clearPerson', () => readers.active?.choosePerson(undefined));
}
