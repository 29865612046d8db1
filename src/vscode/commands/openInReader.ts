/** "Open in Reader" and "Open to the Side". */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import type { OpenOptions } from '../views/readerManager.ts';
import { registerCommand } from './register.ts';

/** Registers both; what they do is loaded when it is first wanted. */
export function registerOpenInReader(services: Services): vscode.Disposable {
  const { log } = services;
  const open = async (argument: unknown, options: OpenOptions): Promise<void> =>
    (await import('./onDemand.ts')).openInReader(services, argument, options);
  return vscode.Disposable.from(
    registerCommand(log, 'verbatim.openInReader', (argument) => open(argument, {})),
    registerCommand(log, 'verbatim.openToSide', (argument) => open(argument, { side: 'beside' })),
  );
}
