/** "Compare Versions" shows what several sources make of one quotation. */
import type * as vscode from 'vscode';
import type { ComparisonPanel } from '../comparison/comparisonPanel.ts';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers it; what it does is loaded when it is first wanted. */
export function registerCompareVersions(services: Services): vscode.Disposable {
  // One tab is enough: the next comparison takes it.
  let shown: ComparisonPanel | undefined;
  return registerCommand(services.log, 'verbatim.compareVersions', async (clicked) => {
    const { compareVersions } = await import('./onDemand.ts');
    shown = await compareVersions(services, clicked, shown);
    return shown;
  });
}
