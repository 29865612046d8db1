/** "Copy Quote" and "Copy Quote with Citation"; for reported speech the same under names that do not call it a quote. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { type CommandId, registerCommand } from './register.ts';

/** Registers them; what they do is loaded when it is first wanted. */
export function registerCopyQuote(services: Services): vscode.Disposable {
  const register = (id: CommandId, withCitation: boolean): vscode.Disposable =>
    registerCommand(services.log, id, async (clicked, selected) => {
      const { copyQuotes } = await import('./onDemand.ts');
      await copyQuotes(services, clicked ?? (await services.persons.target()), selected, { withCitation });
    });
  return vscode.Disposable.from(
    register('verbatim.copyQuote', false),
    register('verbatim.copyQuoteWithCitation', true),
    register('verbatim.copyPassage', false),
    register('verbatim.copyPassageWithCitation', true),
  );
}
