/** Opens the find box of one of the views: VS Code gives a view none of its own in the title. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers a command for each view. */
export function registerFindInViews({ log }: Services): vscode.Disposable {
  const open = async (view: string): Promise<void> => {
    await vscode.commands.executeCommand(`verbatim.${view}.focus`);
    await vscode.commands.executeCommand('list.find');
  };
  return vscode.Disposable.from(
    registerCommand(log, 'verbatim.findInSources', () => open('sources')),
    registerCommand(log, 'verbatim.findInPeople', () => open('people')),
    registerCommand(log, 'verbatim.findInQuotes', () => open('quotes')),
  );
}
