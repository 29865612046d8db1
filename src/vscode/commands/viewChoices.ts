/** The commands that sort and group the views: for each value of a choice one, of which the title bar shows the other. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers them all. */
export function registerViewChoices({ log, trees: { state } }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(log, 'verbatim.sortSourcesByTitle', () => state.set('verbatim.sources.sort', 'title')),
    registerCommand(log, 'verbatim.sortSourcesByDate', () => state.set('verbatim.sources.sort', 'date')),
    registerCommand(log, 'verbatim.showSourcesAsTree', () => state.set('verbatim.sources.group', 'folder')),
    registerCommand(log, 'verbatim.showSourcesAsList', () => state.set('verbatim.sources.group', 'none')),
    registerCommand(log, 'verbatim.showAllSources', () => state.set('verbatim.sources.show', 'all')),
    registerCommand(log, 'verbatim.showUnreadSources', () => state.set('verbatim.sources.show', 'unread')),
    registerCommand(log, 'verbatim.sortPeopleByMention', () => state.set('verbatim.people.sort', 'mention')),
    registerCommand(log, 'verbatim.sortPeopleByCount', () => state.set('verbatim.people.sort', 'count')),
    registerCommand(log, 'verbatim.groupPeopleBySource', () => state.set('verbatim.people.group', 'source')),
    registerCommand(log, 'verbatim.showPeopleAcrossSources', () => state.set('verbatim.people.group', 'none')),
    registerCommand(log, 'verbatim.groupQuotesBySource', () => state.set('verbatim.quotes.group', 'source')),
    registerCommand(log, 'verbatim.groupQuotesByPerson', () => state.set('verbatim.quotes.group', 'person')),
  );
}
