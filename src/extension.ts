/** Puts the extension together: builds its parts in the order in which they need each other, and has VS Code dispose them. */
import * as vscode from 'vscode';
import { IndexClient } from './library/indexer/indexClient.ts';
import { Library } from './library/library.ts';
import { startWorker } from './library/startWorker.ts';
import { CiteKeys } from './vscode/bibliography/citeKeys.ts';
import { registerCommands } from './vscode/commands/index.ts';
import { Corrections } from './vscode/corrections/corrections.ts';
import { CorrectionsProblems } from './vscode/corrections/correctionsProblems.ts';
import { DraftWatch } from './vscode/drafts/draftWatch.ts';
import { registerDraftFeatures } from './vscode/insert/draftFeatures.ts';
import { LastDraft } from './vscode/insert/lastDraft.ts';
import { PersonPages } from './vscode/person/personPages.ts';
import type { Services } from './vscode/services.ts';
import { StopWatch } from './vscode/timings.ts';
import { registerSourceTools } from './vscode/tools/sourceTools.ts';
import { ExtractedTexts } from './vscode/views/extractedTexts.ts';
import { ReaderManager } from './vscode/views/readerManager.ts';
import { ReaderSync } from './vscode/views/readerSync.ts';
import { Trees } from './vscode/views/trees.ts';
import { EditorContext } from './vscode/workspace/editorContext.ts';
import { indexSeams } from './vscode/workspace/indexSeams.ts';
import { librarySeams, LibrarySync } from './vscode/workspace/librarySync.ts';
import { createLog } from './vscode/workspace/log.ts';
import { Settings } from './vscode/workspace/settings.ts';
import { SourceEdits } from './vscode/workspace/sourceEdits.ts';
import { SourceStore } from './vscode/workspace/sourceStore.ts';

/** Takes a part into what VS Code disposes. */
type Own = <T extends vscode.Disposable>(part: T) => T;

/** Called by VS Code when something of ours is first needed. Answers the parts, which tests look at. */
export function activate(context: vscode.ExtensionContext): Services {
  const started = performance.now();
  const own: Own = (part) => {
    context.subscriptions.push(part);
    return part;
  };
  const sources = withSources(context, own);
  const services = withViews(sources, own);
  registerCommands(services).forEach(own);
  own(registerDraftFeatures(services));
  own(registerSourceTools(services));
  sources.timings.activation = performance.now() - started;
  return services;
}

/** The sources, and what is known of them. */
function withSources(context: vscode.ExtensionContext, own: Own): Sources {
  const log = own(createLog());
  const settings = own(new Settings());
  const places = { samples: vscode.Uri.joinPath(context.extensionUri, 'seeds'), storage: context.globalStorageUri };
  const store = own(new SourceStore(settings, places.samples, log));
  const edits = new SourceEdits(settings, store);
  const corrections = own(new Corrections(settings, places, log));
  own(new CorrectionsProblems(corrections));
  const startAnalyzer = (): ReturnType<typeof startWorker> =>
    startWorker(vscode.Uri.joinPath(context.extensionUri, 'dist/worker.cjs').fsPath);
  const index = own(new IndexClient(indexSeams(context, settings)));
  const library = own(new Library(librarySeams({ settings, log, startAnalyzer, index, corrections })));
  const keys = own(new CiteKeys({ settings, store, library, log }));
  const timings = own(new StopWatch(library));
  return { context, log, settings, store, edits, corrections, library, keys, timings };
}

type Sources = Pick<Services, 'context' | 'log' | 'settings' | 'store' | 'edits' | 'corrections' | 'library' | 'keys'> & {
  readonly timings: StopWatch;
};

/** What a person sees of them and does with them. */
function withViews(sources: Sources, own: Own): Services {
  const { context, log, settings, store, edits, library } = sources;
  const isFollowed = (uri: vscode.Uri): boolean => store.isSource(uri);
  own(new ExtractedTexts(library, isFollowed));
  const readers = own(new ReaderManager({ context, library, settings, log, isFollowed }));
  const persons = own(new PersonPages({ context, library, store, readers, settings, log }));
  own(new LibrarySync(store, library, settings, (uri) => readers.readerFor(uri) !== undefined));
  const mementos = { memento: context.workspaceState, globalMemento: context.globalState };
  const trees = own(new Trees({ store, library, edits, log, ...mementos }));
  own(new EditorContext(store));
  own(new ReaderSync({ readers, trees, library, settings, log }));
  const drafts = own(new DraftWatch(sources));
  const lastDraft = own(new LastDraft(store));
  return { ...sources, readers, persons, trees, drafts, lastDraft };
}
