/** "Go to Next Quote", "Go to Previous Quote", and the same for mentions. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers the four; what they do is loaded when it is first wanted. */
export function registerWalk(services: Services): vscode.Disposable {
  const { log, persons } = services;
  const step = async (kind: 'quotes' | 'mentions', direction: 1 | -1): Promise<void> => {
    if (!(await persons.step({ kind, direction }))) {
      await (await import('./onDemand.ts')).walk(services, kind, direction);
    }
  };
  return vscode.Disposable.from(
    registerCommand(log, 'verbatim.nextQuote', () => step('quotes', 1)),
    registerCommand(log, 'verbatim.previousQuote', () => step('quotes', -1)),
    registerCommand(log, 'verbatim.nextMention', () => step('mentions', 1)),
    registerCommand(log, 'verbatim.previousMention', () => step('mentions', -1)),
  );
}
