/** Has the drafts that are shown checked: as they are typed, and again when sources, cite keys, corrections or settings change. */
import * as vscode from 'vscode';
import type { DraftFormat } from '../../formats/drafts/draft.ts';
import type { CheckedDraft, CheckedQuotation } from '../../library/check/checkedDraft.ts';
import type { Library } from '../../library/library.ts';
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';
import type { CiteKeys } from '../bibliography/citeKeys.ts';
import type { Corrections } from '../corrections/corrections.ts';
import type { Settings } from '../workspace/settings.ts';
import type { SourceStore } from '../workspace/sourceStore.ts';
import { formatOfDraft } from './draftFiles.ts';
import { ignoredIn } from './ignoredQuotations.ts';

/** What is typed is checked once the keys have been quiet this long, in milliseconds. */
const TYPING_PAUSE = 150;
/** Changes of sources and cite keys that come together are followed together; while many sources are read, once in so many milliseconds. */
const SOURCES_PAUSE = 150;
const READING_PAUSE = 2000;

/** The parts of the extension that checks need. */
export interface DraftParts {
  readonly store: SourceStore;
  readonly library: Library;
  readonly corrections: Corrections;
  readonly keys: CiteKeys;
  readonly settings: Settings;
  readonly log: vscode.LogOutputChannel;
}

/** A draft as it was checked. Spans of the quotations are in the document's text of that version. */
export interface CheckedDocument {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly format: DraftFormat;
  readonly draft: CheckedDraft;
  /** Quotations that a person has said to leave alone. */
  readonly ignored: ReadonlySet<CheckedQuotation>;
}

interface State {
  readonly document: vscode.TextDocument;
  readonly format: DraftFormat;
  timer: ReturnType<typeof setTimeout> | undefined;
  running: { readonly version: number; readonly round: number; readonly result: Promise<CheckedDocument | undefined> } | undefined;
  checked: CheckedDocument | undefined;
  /** The round in which it was checked. */
  round: number;
}

/** The addresses of what has a tab. */
function tabAddresses(): ReadonlySet<string> {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  return new Set(
    inputs.flatMap((input) =>
      input instanceof vscode.TabInputText
        ? [input.uri.toString()]
        : input instanceof vscode.TabInputTextDiff
          ? [input.original.toString(), input.modified.toString()]
          : [],
    ),
  );
}

/** The drafts that are shown or were shown and are open still, each with what came of its last check. */
export class DraftChecks extends Disposable {
  readonly #parts: DraftParts;
  readonly #states = new Map<string, State>();
  readonly #began = this._register(new Emitter<vscode.TextDocument>());
  readonly #checked = this._register(new Emitter<CheckedDocument>());
  readonly #left = this._register(new Emitter<vscode.Uri>());
  /** Counts the changes of sources, cite keys, corrections and settings, after each of which the verdicts may be others. */
  #round = 0;

  /** A draft is being checked. */
  readonly onDidBegin: Event<vscode.TextDocument> = this.#began.event;
  /** A draft was checked, or something in it is to be left alone now. */
  readonly onDidCheck: Event<CheckedDocument> = this.#checked.event;
  /** A draft was closed, or is none any more. */
  readonly onDidLeave: Event<vscode.Uri> = this.#left.event;

  constructor(parts: DraftParts) {
    super();
    this.#parts = parts;
    const { store, library, keys, settings, corrections } = parts;
    this._register(vscode.window.onDidChangeVisibleTextEditors(() => this.#follow()));
    this._register(vscode.workspace.onDidChangeTextDocument(({ document }) => this.#typed(document)));
    this._register(vscode.workspace.onDidCloseTextDocument(() => this.#follow()));
    this._register(vscode.window.tabGroups.onDidChangeTabs(() => this.#follow()));
    this._register(store.onDidChange(() => this.#follow()));
    this._register(library.onDidChange(() => this.#outdate()));
    this._register(library.onDidProgress(() => this.#outdate()));
    this._register(keys.onDidChange(() => this.#outdate()));
    this._register(corrections.onDidRead(() => this.#ignoreAnew()));
    this._register(
      settings.onDidChange(() => {
        this.#follow();
        this.#outdate();
      }),
    );
    void store.ready().then(() => this.#follow());
  }

  /** Whether the document is a draft that is checked. */
  isDraft(document: vscode.TextDocument): boolean {
    return this.#states.has(document.uri.toString());
  }

  /** Whether a draft is being checked, or is going to be. */
  isBusy(document: vscode.TextDocument): boolean {
    const state = this.#states.get(document.uri.toString());
    return state !== undefined && (state.running !== undefined || state.checked?.version !== document.version);
  }

  /** What came of the last check of the draft, as it is now; undefined where it is none, or is not checked yet. */
  checkedOf(document: vscode.TextDocument): CheckedDocument | undefined {
    const checked = this.#states.get(document.uri.toString())?.checked;
    return checked?.document === document && checked.version === document.version ? checked : undefined;
  }

  /** The same, for which a draft that was changed is checked at once. Undefined where it is none, or changes meanwhile. */
  async fresh(document: vscode.TextDocument): Promise<CheckedDocument | undefined> {
    if (!this.isDraft(document)) {
      await this.#parts.store.ready();
      this.#follow();
    }
    const state = this.#states.get(document.uri.toString());
    return this.checkedOf(document) ?? (state === undefined ? undefined : this.#check(state));
  }

  /** The cite key of a source; undefined where none is known. */
  keyOf(uri: string): Promise<string | undefined> {
    return this.#parts.keys.keyOf(uri);
  }

  /** Takes up the drafts among what is shown, and leaves what is none any more. */
  #follow(): void {
    const shown = new Map(vscode.window.visibleTextEditors.map(({ document }) => [document.uri.toString(), document]));
    const open = tabAddresses();
    for (const [key, { document }] of this.#states) {
      // A document whose tab is closed may be kept by VS Code for minutes, and one that is opened again may be another.
      const isOpen = shown.has(key) ? shown.get(key) === document : open.has(key);
      if (!isOpen || this.#formatOf(document) === undefined) {
        this.#leave(key);
      }
    }
    for (const [key, document] of shown) {
      const format = this.#formatOf(document);
      if (format !== undefined && !this.#states.has(key)) {
        this.#states.set(key, { document, format, timer: undefined, running: undefined, checked: undefined, round: -1 });
      }
      const state = this.#states.get(key);
      if (state !== undefined && state.timer === undefined) {
        this.#soon(state, 0);
      }
    }
  }

  #formatOf({ uri, isClosed }: vscode.TextDocument): DraftFormat | undefined {
    const { store, settings } = this.#parts;
    return isClosed || !store.hasOwnSource || store.isSource(uri) ? undefined : formatOfDraft(uri, settings);
  }

  #typed(document: vscode.TextDocument): void {
    const state = this.#states.get(document.uri.toString());
    if (state !== undefined) {
      this.#soon(state, TYPING_PAUSE);
    }
  }

  #outdate(): void {
    this.#round++;
    const { done, total } = this.#parts.library.progress;
    const shown = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
    for (const state of this.#states.values()) {
      if (shown.has(state.document) && (done === total || state.timer === undefined)) {
        this.#soon(state, done === total ? SOURCES_PAUSE : READING_PAUSE);
      }
    }
  }

  #soon(state: State, delay: number): void {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => void this.#check(state), delay);
  }

  #check(state: State): Promise<CheckedDocument | undefined> {
    clearTimeout(state.timer);
    state.timer = undefined;
    const { version } = state.document;
    const round = this.#round;
    if (state.checked?.version === version && state.round === round) {
      return Promise.resolve(state.checked);
    }
    if (state.running?.version === version && state.running.round === round) {
      return state.running.result;
    }
    const result = this.#checkNow(state, version, round).finally(() => {
      if (state.running?.result === result) {
        state.running = undefined;
      }
    });
    state.running = { version, round, result };
    this.#began.fire(state.document);
    return result;
  }

  async #checkNow(state: State, version: number, round: number): Promise<CheckedDocument | undefined> {
    const { document, format } = state;
    const { store, library, keys, settings, log } = this.#parts;
    const text = document.getText();
    try {
      const draft = await library.queries.checkDraft({
        uri: document.uri.toString(),
        text,
        format,
        minimumWords: settings.minimumWords(document.uri),
        keys: await keys.standingIn(text),
        without: store.leftOutOfChecks,
      });
      // What was typed meanwhile is checked next, and so is what became known of the sources.
      if (draft === undefined || this.isDisposed || document.version !== version || !this.isDraft(document)) {
        return undefined;
      }
      state.round = round;
      return this.#take(state, { document, version, format, draft, ignored: this.#ignoredIn(document, draft) });
    } catch (error) {
      log.error('A draft could not be checked.', error instanceof Error ? error : String(error));
      return undefined;
    }
  }

  #take(state: State, checked: CheckedDocument): CheckedDocument {
    state.checked = checked;
    this.#checked.fire(checked);
    return checked;
  }

  #ignoreAnew(): void {
    for (const state of this.#states.values()) {
      const { checked, document } = state;
      if (checked?.version === document.version) {
        this.#take(state, { ...checked, ignored: this.#ignoredIn(document, checked.draft) });
      }
    }
  }

  #ignoredIn(document: vscode.TextDocument, { quotations }: CheckedDraft): ReadonlySet<CheckedQuotation> {
    const ignored = this.#parts.corrections.of(document.uri.toString()) ?? [];
    return ignoredIn(document.getText(), quotations, ignored);
  }

  #leave(key: string): void {
    const state = this.#states.get(key);
    if (state !== undefined) {
      clearTimeout(state.timer);
      this.#states.delete(key);
      this.#left.fire(state.document.uri);
    }
  }

  override dispose(): void {
    [...this.#states.keys()].forEach((key) => this.#leave(key));
    super.dispose();
  }
}
