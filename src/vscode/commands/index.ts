/** The list of all commands. */
import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerAccessibilityHelp } from './accessibilityHelp.ts';
import { registerAddBibliographyEntry } from './addBibliographyEntry.ts';
import { registerArticles } from './articles.ts';
import { registerClearPerson } from './clearPerson.ts';
import { registerCompareVersions } from './compareVersions.ts';
import { registerCopyQuote } from './copyQuote.ts';
import { registerCorrections } from './corrections.ts';
import { registerDrafts } from './drafts.ts';
import { registerEdits } from './edits.ts';
import { registerExportQuotes } from './exportQuotes.ts';
import { registerFindInViews } from './findInViews.ts';
import { registerGoTo } from './goTo.ts';
import { registerHelp } from './help.ts';
import { registerInsertQuote } from './insertQuote.ts';
import { registerLoadMore } from './loadMore.ts';
import { registerOpenInReader } from './openInReader.ts';
import { registerOpenInTextEditor } from './openInTextEditor.ts';
import { registerOverview } from './overview.ts';
import { registerQuoteLinks } from './quoteLinks.ts';
import { registerReading } from './reading.ts';
import { registerReaderHistory } from './readerHistory.ts';
import { registerRefreshSources } from './refreshSources.ts';
import { registerRevealInTree } from './revealInTree.ts';
import { registerSamples } from './samples.ts';
import { registerSearchSources } from './searchSources.ts';
import { registerShowPerson } from './showPerson.ts';
import { registerViewChoices } from './viewChoices.ts';
import { registerWalk } from './walk.ts';
import { registerWhoIsQuoted } from './whoIsQuoted.ts';

const COMMANDS: readonly ((services: Services) => vscode.Disposable)[] = Object.freeze([
  registerEdits,
  registerRefreshSources,
  registerFindInViews,
  registerViewChoices,
  registerSamples,
  registerLoadMore,
  registerHelp,
  registerAccessibilityHelp,
  registerOpenInReader,
  registerOpenInTextEditor,
  registerGoTo,
  registerSearchSources,
  registerShowPerson,
  registerWalk,
  registerCopyQuote,
  registerInsertQuote,
  registerQuoteLinks,
  registerExportQuotes,
  registerArticles,
  registerAddBibliographyEntry,
  registerCompareVersions,
  registerReaderHistory,
  registerReading,
  registerRevealInTree,
  registerClearPerson,
  registerCorrections,
  registerWhoIsQuoted,
  registerOverview,
  registerDrafts,
]);

/** Registers every command. */
export function registerCommands(services: Services): readonly vscode.Disposable[] {
  return COMMANDS.map((register) => register(services));
}
