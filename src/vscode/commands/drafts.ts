/** The commands for drafts: mend, ignore, report. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { commandsOf } from './commandsOf.ts';

/** Registers them; what they do is loaded when it is first wanted. */
export function registerDrafts(services: Services): vscode.Disposable {
  const register = commandsOf(services, async () => (await import('./onDemand.ts')).drafts);
  return vscode.Disposable.from(
    register('verbatim.replaceQuotation', 'replaceQuotation'),
    register('verbatim.acceptWords', 'acceptWords'),
    register('verbatim.discardWords', 'discardWords'),
    register('verbatim.ignoreQuotation', 'ignoreQuotation'),
    register('verbatim.reportDraft', 'reportDraft'),
  );
}
