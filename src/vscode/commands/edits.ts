/** The commands that change which files are sources, or what is kept of them. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { commandsOf } from './commandsOf.ts';

/** Registers them; what they do is loaded when it is first wanted. */
export function registerEdits(services: Services): vscode.Disposable {
  const register = commandsOf(services, async () => (await import('./onDemand.ts')).edits);
  return vscode.Disposable.from(
    register('verbatim.addToSources', 'addToSources'),
    register('verbatim.addFolder', 'addFolders'),
    register('verbatim.removeFromSources', 'removeFromSources'),
    register('verbatim.undoRemove', 'undoRemove'),
    register('verbatim.clearIndex', 'clearIndex'),
  );
}
