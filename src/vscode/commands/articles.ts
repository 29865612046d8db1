/** "Export Marked Article…" and "Open in Browser to Print". */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { commandsOf } from './commandsOf.ts';

/** Registers them; what they do is loaded when it is first wanted. */
export function registerArticles(services: Services): vscode.Disposable {
  const register = commandsOf(services, () => import('../exports/marked/articles.ts'));
  return vscode.Disposable.from(register('verbatim.exportArticle', 'exportArticle'), register('verbatim.printArticle', 'printArticle'));
}
