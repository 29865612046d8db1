/** "Search Sources…". */
import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers it; what it does is loaded when it is first wanted. An argument that is text is searched for at once, as a key binding may give it. */
export function registerSearchSources(services: Services): vscode.Disposable {
  return registerCommand(services.log, 'verbatim.searchSources', async (typed) => {
    const { searchSources } = await import('./onDemand.ts');
    await searchSources(services, typeof typed === 'string' ? typed : '');
  });
}
