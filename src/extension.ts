/** Puts the extension together, wherever it runs: builds its parts in the order in which they need each other, and has VS Code dispose them. */
import * as vscode from 'vscode';
import { IndexClient } from './library/indexer/indexClient.ts';
import { Library } from './library/library.ts';
import type { WorkerThread } from './library/threadCalls.ts';
import { WorkerAnalyzer } from './library/workerAnalyzer.ts';
import { CiteKeys } from './vscode/bibliography/citeKeys.ts';
import { registerCommands } from './vscode/commands/index.ts';
import { telling } from './vscode/commands/register.ts';
import { Corrections } from './vscode/corrections/corrections.ts';
import type { CorrectionsDiskOf } from './vscode/corrections/correctionsDisk.ts';
import { CorrectionsProblems } from './vscode/corrections/correctionsProblems.ts';
import { DraftWatch } from './vscode/drafts/draftWatch.ts';
import { registerDraftFeatures } from './vscode/insert/draftFeatures.ts';
import { LastDraft } from './vscode/insert/lastDraft.ts';
import { LanguageWatch } from './vscode/language/languageWatch.ts';
import { PersonPages } from './vscode/person/personPages.ts';
import type { Reading } from './vscode/reading/reading.ts';
import type { Services } from './vscode/services.ts';
import { StopWatch } from './vscode/timings.ts';
import { registerSourceTools } from './vscode/tools/sourceTools.ts';
import { ExtractedTexts } from './vscode/views/extractedTexts.ts';
import type { DragActions } from './vscode/views/dragTypes.ts';
import { ReaderManager } from './vscode/views/readerManager.ts';
import { ReaderSync } from './vscode/views/readerSync.ts';
import { Trees } from './vscode/views/trees.ts';
import { EditorContext } from './vscode/workspace/editorContext.ts';
import { librarySeams, LibrarySync } from './vscode/workspace/librarySync.ts';
import { createLog } from './vscode/workspace/log.ts';
import { Settings } from './vscode/workspace/settings.ts';
import type { SourceEdits } from './vscode/workspace/sourceEdits.ts';
import { diskOf } from './vscode/workspace/sourceDisk.ts';
import { SourceStore } from './vscode/workspace/sourceStore.ts';

/** Takes a part into what VS Code disposes. */
type Own = <T extends vscode.Disposable>(part: T) => T;

/** What differs by where the extension runs. */
export interface ExtensionHost {
  /** Starts a thread that reads and analyses files. */
  startAnalysis(): WorkerThread;
  /** Starts the thread of the index, in which files of at most `limit` bytes are read. */
  startIndex(limit: number): WorkerThread;
  readonly correctionsDisk: CorrectionsDiskOf;
}

/** Starts what VS Code activates, and answers its parts. */
export function start(context: vscode.ExtensionContext, host: ExtensionHost): Services {
  const started = performance.now();
  const own: Own = (part) => {
    context.subscriptions.push(part);
    return part;
  };
  const sources = withSources(context, host, own);
  const services = withViews(sources, own);
  registerCommands(services).forEach(own);
  own(registerDraftFeatures(services));
  own(new LanguageWatch(services));
  own(registerSourceTools(services));
  sources.timings.activation = performance.now() - started;
  return services;
}

/** The sources, and what is known of them. */
function withSources(context: vscode.ExtensionContext, host: ExtensionHost, own: Own): Sources {
  const log = own(createLog());
  const settings = own(new Settings());
  const places = { samples: vscode.Uri.joinPath(context.extensionUri, 'seeds'), storage: context.globalStorageUri };
  const store = own(new SourceStore(settings, places.samples, log));
  let loading: Promise<SourceEdits> | undefined;
  const edits = (): Promise<SourceEdits> => (loading ??= loadEdits(settings, store));
  let opened: Promise<Reading> | undefined;
  const reading = (): Promise<Reading> => (opened ??= loadReading(context, store, log, own));
  own(
    vscode.workspace.onDidRenameFiles(({ files }) => {
      void telling(log, 'rename', async () => {
        const known = await reading();
        for (const file of files) {
          await known.follow(file);
        }
      });
    }),
  );
  const corrections = own(new Corrections(settings, places, log, host.correctionsDisk));
  own(new CorrectionsProblems(corrections));
  const startAnalyzer = (): WorkerAnalyzer => new WorkerAnalyzer(() => host.startAnalysis());
  const files = diskOf(vscode.workspace.fs);
  const index = own(new IndexClient({ start: (limit) => host.startIndex(limit), files, limit: settings.maxFileSize }));
  const library = own(new Library(librarySeams({ settings, log, startAnalyzer, index, corrections })));
  const keys = own(new CiteKeys({ settings, store, library, log }));
  const timings = own(new StopWatch(library));
  return { context, log, settings, store, edits, reading, corrections, library, keys, timings };
}

async function loadEdits(settings: Settings, store: SourceStore): Promise<SourceEdits> {
  const { SourceEdits } = await import('./vscode/workspace/sourceEdits.ts');
  return new SourceEdits(settings, store);
}

async function loadReading(context: vscode.ExtensionContext, store: SourceStore, log: vscode.LogOutputChannel, own: Own): Promise<Reading> {
  const { openReading } = await import('./vscode/reading/readingCode.ts');
  return own(await openReading(context, store, log));
}

type Sources = Pick<Services, 'context' | 'log' | 'settings' | 'store' | 'edits' | 'reading' | 'corrections' | 'library' | 'keys'> & {
  readonly timings: StopWatch;
};

/** What a person sees of them and does with them. */
function withViews(sources: Sources, own: Own): Services {
  const { context, log, settings, store, library, reading } = sources;
  const isFollowed = (uri: vscode.Uri): boolean => store.isSource(uri);
  own(new ExtractedTexts(library, isFollowed));
  const readers = own(new ReaderManager({ context, library, reading, settings, log, isFollowed }));
  const persons = own(new PersonPages({ context, library, store, readers, settings, log }));
  own(new LibrarySync(store, library, settings, (uri) => readers.readerFor(uri) !== undefined));
  const mementos = { memento: context.workspaceState, globalMemento: context.globalState };
  const takeDropped: NonNullable<DragActions['take']> = (...dropped) =>
    telling(log, 'drop', async () => (await import('./vscode/commands/onDemand.ts')).addDropped(sources, ...dropped));
  const trees = own(new Trees({ store, library, reading, log, takeDropped, ...mementos }));
  own(new EditorContext(store));
  own(new ReaderSync({ readers, trees, library, settings, log }));
  const drafts = own(new DraftWatch(sources));
  const lastDraft = own(new LastDraft(store));
  return { ...sources, readers, persons, trees, drafts, lastDraft };
}
