/** "Go to Person…" and "Go to Quote…". */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers both; what they do is loaded when it is first wanted. */
export function registerGoTo(services: Services): vscode.Disposable {
  const { log } = services;
  return vscode.Disposable.from(
    registerCommand(log, 'verbatim.goToPerson', async () => (await import('./onDemand.ts')).goTo(services, 'person')),
    registerCommand(log, 'verbatim.goToQuote', async () => (await import('./onDemand.ts')).goTo(services, 'quote')),
  );
}
