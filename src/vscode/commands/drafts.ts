/** The commands for drafts: mend, ignore, report. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import type * as OnDemand from './onDemand.ts';
import { type CommandId, registerCommand } from './register.ts';

type Draft = (typeof OnDemand)['drafts'];

/** Registers them; what they do is loaded when it is first wanted. */
export function registerDrafts(services: Services): vscode.Disposable {
  const register = (id: CommandId, name: keyof Draft): vscode.Disposable =>
    registerCommand(services.log, id, async (clicked, at) => (await import('./onDemand.ts')).drafts[name](services, clicked, at));
  return vscode.Disposable.from(
    register('verbatim.replaceQuotation', 'replaceQuotation'),
    register('verbatim.acceptWords', 'acceptWords'),
    register('verbatim.discardWords', 'discardWords'),
    register('verbatim.ignoreQuotation', 'ignoreQuotation'),
    register('verbatim.reportDraft', 'reportDraft'),
  );
}
