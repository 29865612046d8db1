/** The list of all commands. */
import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerAddToSources } from './addToSources.ts';
import { registerFindInViews } from './findInViews.ts';
import { registerHelp } from './help.ts';
import { registerLoadMore } from './loadMore.ts';
import { registerRefreshSources } from './refreshSources.ts';
import { registerRemoveFromSources } from './removeFromSources.ts';
import { registerSamples } from './samples.ts';
import { registerViewChoices } from './viewChoices.ts';

const COMMANDS: readonly ((services: Services) => vscode.Disposable)[] = Object.freeze([
  registerAddToSources,
  registerRemoveFromSources,
  registerRefreshSources,
  registerFindInViews,
  registerViewChoices,
  registerSamples,
  registerLoadMore,
  registerHelp,
]);

/** Registers every command. */
export function registerCommands(services: Services): readonly vscode.Disposable[] {
  return COMMANDS.map((register) => register(services));
}
