/** "Copy Link to Quote" and "Copy URI of Quote", and what follows such an address. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand, telling } from './register.ts';

/** Registers them; what they do is loaded when it is first wanted. */
export function registerQuoteLinks(services: Services): vscode.Disposable {
  const { log, persons } = services;
  return vscode.Disposable.from(
    registerCommand(log, 'verbatim.copyQuoteLink', async (clicked, selected) =>
      (await import('./onDemand.ts')).links.copyLinks(services, clicked ?? (await persons.target()), selected),
    ),
    registerCommand(log, 'verbatim.copyQuoteUri', async (clicked, selected) =>
      (await import('./onDemand.ts')).links.copyUris(services, clicked ?? (await persons.target()), selected),
    ),
    vscode.window.registerUriHandler({
      handleUri: (uri) => telling(log, 'open', async () => (await import('./onDemand.ts')).links.openQuote(services, uri)),
    }),
  );
}
