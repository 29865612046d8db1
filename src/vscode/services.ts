/** What commands and views work with; built once by the composition root. */
import type * as vscode from 'vscode';
import type { Library } from '../library/library.ts';
import type { CiteKeys } from './bibliography/citeKeys.ts';
import type { Corrections } from './corrections/corrections.ts';
import type { LastDraft } from './insert/lastDraft.ts';
import type { DraftWatch } from './drafts/draftWatch.ts';
import type { PersonPages } from './person/personPages.ts';
import type { Reading } from './reading/reading.ts';
import type { Timings } from './timings.ts';
import type { ReaderManager } from './views/readerManager.ts';
import type { Trees } from './views/trees.ts';
import type { Settings } from './workspace/settings.ts';
import type { SourceEdits } from './workspace/sourceEdits.ts';
import type { SourceStore } from './workspace/sourceStore.ts';

/** The parts of the running extension. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  /** Which files are sources. */
  readonly store: SourceStore;
  /** What changes which files are sources; loads it. */
  readonly edits: () => Promise<SourceEdits>;
  /** What was read of them; loads it. */
  readonly reading: () => Promise<Reading>;
  /** What persons have corrected. */
  readonly corrections: Corrections;
  /** What stands in them. */
  readonly library: Library;
  readonly readers: ReaderManager;
  /** Pages of people. */
  readonly persons: PersonPages;
  /** Keys that sources are cited by. */
  readonly keys: CiteKeys;
  /** Where quotes are inserted. */
  readonly lastDraft: LastDraft;
  /** What is done with drafts. */
  readonly drafts: DraftWatch;
  readonly settings: Settings;
  readonly log: vscode.LogOutputChannel;
  /** The views Sources, People and Quotes. */
  readonly trees: Trees;
  readonly timings: Timings;
}
