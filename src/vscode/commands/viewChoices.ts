/** The commands that sort and group the views: for each value of a choice one, of which the title bar shows the other. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers them all. */
export function registerViewChoices({ log, trees: { state } }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(log, 'verbatim.sortSourcesByTitle', () => state.set('sources.sort', 'title')),
    registerCommand(log, 'verbatim.sortSourcesByDate', () => state.set('sources.sort', 'date')),
    registerCommand(log, 'verbatim.showSourcesAsTree', () => state.set('sources.group', 'folder')),
    registerCommand(log, 'verbatim.showSourcesAsList', () => state.set('sources.group', 'none')),
    registerCommand(log, 'verbatim.sortPeopleByMention', () => state.set('people.sort', 'mention')),
    registerCommand(log, 'verbatim.sortPeopleByCount', () => state.set('people.sort', 'count')),
    registerCommand(log, 'verbatim.groupPeopleBySource', () => state.set('people.group', 'source')),
    registerCommand(log, 'verbatim.showPeopleAcrossSources', () => state.set('people.group', 'none')),
    registerCommand(log, 'verbatim.groupQuotesBySource', () => state.set('quotes.group', 'source')),
    registerCommand(log, 'verbatim.groupQuotesByPerson', () => state.set('quotes.group', 'person')),
  );
}
