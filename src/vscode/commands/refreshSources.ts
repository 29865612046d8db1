/** "Refresh Sources", and stopping what is being read. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers the two commands. A refresh goes on with what was stopped. */
export function registerRefreshSources({ library, log, store, trees }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(log, 'verbatim.refresh', async () => {
      library.resume();
      trees.setStopped(false);
      await store.rescan();
      for (const file of store.all()) {
        library.refresh(file.key);
      }
    }),
    registerCommand(log, 'verbatim.stopIndexing', () => {
      library.stop();
      trees.setStopped(true);
    }),
  );
}
