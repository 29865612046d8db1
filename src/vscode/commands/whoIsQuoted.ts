/** "Show Who Is Quoted…", "Export Who Is Quoted…" and "Add to Group…". */
import * as vscode from 'vscode';
import type { FiguresDocuments } from '../figures/figuresDocuments.ts';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers them; what they do is loaded when it is first wanted. */
export function registerWhoIsQuoted(services: Services): vscode.Disposable {
  const { context, log } = services;
  let documents: FiguresDocuments | undefined;
  return vscode.Disposable.from(
    registerCommand(log, 'verbatim.showQuoted', async (clicked) => {
      const { figures } = await import('./onDemand.ts');
      if (documents === undefined) {
        documents = figures.figuresDocuments(services);
        context.subscriptions.push(documents);
      }
      await figures.showFigures(services, documents, clicked);
    }),
    registerCommand(log, 'verbatim.exportQuoted', async (clicked) =>
      (await import('./onDemand.ts')).figures.exportFigures(services, clicked),
    ),
    registerCommand(log, 'verbatim.addToGroup', async (clicked, selected) =>
      (await import('./onDemand.ts')).figures.addToGroup(services, clicked, selected),
    ),
  );
}
