/** "Show Overview", "Show Overview of Person…", what saves an overview, and what brings its tabs back. */
import * as vscode from 'vscode';
import { OVERVIEW_TYPE } from '../overview/overviewType.ts';
import type { OverviewPages } from '../overview/overviewPages.ts';
import type { Services } from '../services.ts';
import { type CommandId, registerCommand } from './register.ts';

/** Registers them; what they do is loaded when it is first wanted. */
export function registerOverview(services: Services): vscode.Disposable {
  let pages: OverviewPages | undefined;
  const load = async (): Promise<OverviewPages> => {
    const { overviewPages } = await import('./onDemand.ts');
    return (pages ??= overviewPages(services));
  };
  const register = (id: CommandId, run: (pages: OverviewPages, clicked: unknown) => unknown): vscode.Disposable =>
    registerCommand(services.log, id, async (clicked) => run(await load(), clicked));
  return vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(OVERVIEW_TYPE, {
      deserializeWebviewPanel: async (panel: vscode.WebviewPanel, state: unknown) => (await load()).revive(panel, state),
    }),
    register('verbatim.showOverview', (all, clicked) => all.showFolder(clicked)),
    register('verbatim.showPersonOverview', (all, clicked) => all.showPerson(clicked)),
    register('verbatim.saveOverviewPicture', (all) => all.save('svg')),
    register('verbatim.saveOverviewFigures', (all) => all.save('csv')),
  );
}
