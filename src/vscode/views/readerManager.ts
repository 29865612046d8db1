/** All readers: opens them, knows which is in use, and brings them back after the window was reloaded. */
import * as vscode from 'vscode';
import type { Library } from '../../library/library.ts';
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';
import { isReaderState } from '../../shared/readerChecks.ts';
import { setContext } from '../contextKeys.ts';
import type { Reading } from '../reading/reading.ts';
import { addressAfter, type Renamed } from '../workspace/renamed.ts';
import type { Settings } from '../workspace/settings.ts';
import { sourceOfText } from '../workspace/textAddress.ts';
import type { Pressed, Reader, ReaderParts } from './reader.ts';
import { ReaderTab } from './readerTab.ts';
import type { Selected, ShowOptions } from './readerTypes.ts';

/** The types of our panels, and of our editors of files, which the manifest's conditions name. */
const VIEW_TYPE = 'verbatim.reader';
const EDITOR_TYPE = 'verbatim.readerEditor';
/** What either shows is found by VS Code's own find box. */
const PAGE_OPTIONS = Object.freeze({ enableFindWidget: true });
/** Under this key the sources are kept that readers showed: only these are brought back, whatever a page says. */
const SHOWN_KEY = 'verbatim.readers.shown';
const MAX_SHOWN = 100;

/** How a source is opened in a reader. */
export interface OpenOptions extends ShowOptions {
  /** In another reader, beside the editor that is used. */
  readonly side?: 'beside';
  /** Not in the editor group with this number: in a reader that is in another, else in a new one beside. */
  readonly apartFrom?: vscode.ViewColumn;
  /** The focus stays where it is; else it goes into the text. */
  readonly preserveFocus?: true;
}

/** What makes a reader. */
type MakeReader = (tab: ReaderTab) => Reader;

/** What readers work with, of which what is read is loaded with the first of them. */
type ManagerParts = Omit<ReaderParts, 'reading'> & { readonly reading: () => Promise<Reading> };

/** The readers. */
export class ReaderManager extends Disposable {
  readonly #parts: ManagerParts;
  readonly #memento: vscode.Memento;
  /** In order of use, the one used last at the end. */
  readonly #readers = new Set<Reader>();
  readonly #activeChanged = this._register(new Emitter<Reader | undefined>());
  readonly #selected = this._register(new Emitter<Selected>());
  readonly #shown = this._register(new Emitter<Reader>());
  readonly #focusTaken = this._register(new Emitter<Reader>());
  #maker: Promise<MakeReader> | undefined;
  #focused: Reader | undefined;
  #usedAt = 0;

  /** The reader that is used now is another one, or there is none any more. */
  readonly onDidChangeActive: Event<Reader | undefined> = this.#activeChanged.event;
  /** Another text is shown in a reader. */
  readonly onDidShow: Event<Reader> = this.#shown.event;
  /** The page of a reader has the focus now. */
  readonly onDidTakeFocus: Event<Reader> = this.#focusTaken.event;
  /** What a person selects in a reader, also by jumping. */
  readonly onDidSelect: Event<Selected> = this.#selected.event;

  constructor(parts: {
    readonly context: vscode.ExtensionContext;
    readonly library: Library;
    readonly reading: () => Promise<Reading>;
    readonly settings: Settings;
    readonly log: vscode.LogOutputChannel;
    isFollowed(uri: vscode.Uri): boolean;
  }) {
    super();
    const { context, ...shared } = parts;
    this.#parts = { extensionUri: context.extensionUri, ...shared };
    this.#memento = context.workspaceState;
    this._register(
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel: vscode.WebviewPanel, state: unknown) => this.#revive(new ReaderTab(panel), state),
      }),
    );
    this._register(
      vscode.window.registerCustomEditorProvider(
        EDITOR_TYPE,
        {
          openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
          resolveCustomEditor: async ({ uri }, panel) => this.#revive(new ReaderTab(panel, sourceOfText(uri)), undefined),
        },
        { webviewOptions: PAGE_OPTIONS, supportsMultipleEditorsPerDocument: true },
      ),
    );
    this._register(vscode.workspace.onDidRenameFiles(({ files }) => files.forEach((file) => this.#follow(file))));
  }

  /** The reader that was used last; undefined when none is open. */
  get active(): Reader | undefined {
    return [...this.#readers].at(-1);
  }

  /** When somebody last did something in a reader, by `performance.now()`; 0 before. */
  get usedAt(): number {
    return this.#usedAt;
  }

  /** The reader that shows this source, the one used last if several do; undefined when none does. */
  readerFor(uri: vscode.Uri): Reader | undefined {
    return [...this.#readers].findLast((reader) => reader.uri?.toString() === uri.toString());
  }

  /** The reader that was used last of those in which this source may be shown; undefined when there is none. */
  lastFor(uri: vscode.Uri): Reader | undefined {
    return [...this.#readers].findLast((reader) => reader.mayShow(uri));
  }

  /** Shows a source, in a reader that shows it already, else in the one used last, else in a new one. Resolves when it is set. */
  async open(uri: vscode.Uri, options: OpenOptions): Promise<Reader> {
    const { side, apartFrom, preserveFocus, ...show } = options;
    const make = await this.#loaded();
    // From here to the reader nothing waits: whoever opens at the same time finds it.
    const known = side === 'beside' ? undefined : this.#readerToUse(uri, apartFrom);
    const isFocusKept = preserveFocus === true;
    const reader = known ?? this.#create(make, apartFrom === undefined ? side : 'beside', isFocusKept);
    if (reader === known) {
      reader.panel.reveal(undefined, isFocusKept);
    }
    // What is shown beside a list may stay.
    if (options.isPreview !== true || apartFrom !== undefined) {
      this.#note(uri);
    }
    await reader.open(uri, show);
    if (!isFocusKept) {
      await reader.focus();
    }
    return reader;
  }

  /** The code of the readers, which is not loaded before one is needed. */
  #loaded(): Promise<MakeReader> {
    this.#maker ??= Promise.all([import('./readerCode.ts'), this.#parts.reading()]).then(([{ ReadContext, Reader }, reading]) => {
      this._register(new ReadContext(this, reading));
      return (tab) => new Reader(tab, { ...this.#parts, reading });
    });
    return this.#maker;
  }

  /** Whether a reader in which this source may be shown is seen in another editor group than this one. */
  isSeenApartFrom(column: vscode.ViewColumn | undefined, uri: vscode.Uri): boolean {
    return [...this.#readers].some((reader) => reader.panel.visible && reader.panel.viewColumn !== column && reader.mayShow(uri));
  }

  /**
   * The reader in which to show a source: one that is seen before one that is not, one that shows it already before the last used.
   * The editor of a file shows no other source.
   */
  #readerToUse(uri: vscode.Uri, apartFrom: vscode.ViewColumn | undefined): Reader | undefined {
    const all = [...this.#readers].filter(({ panel }) => apartFrom === undefined || panel.viewColumn !== apartFrom);
    const candidates = [all.findLast((reader) => reader.uri?.toString() === uri.toString()), all.findLast((reader) => reader.mayShow(uri))];
    return candidates.find((reader) => reader?.panel.visible === true) ?? candidates.find((reader) => reader !== undefined);
  }

  #create(make: MakeReader, side: 'beside' | undefined, preserveFocus: boolean): Reader {
    const viewColumn = side === 'beside' ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, vscode.l10n.t('Reader'), { viewColumn, preserveFocus }, PAGE_OPTIONS);
    return this.#add(make(new ReaderTab(panel)));
  }

  #add(reader: Reader): Reader {
    const { panel } = reader;
    this.#readers.add(reader);
    reader.onDidSelect((selected) => {
      this.#usedAt = performance.now();
      this.#selected.fire(selected);
    });
    reader.onDidShow(() => this.#shown.fire(reader));
    reader.onDidFocus((hasFocus) => this.#setFocus(reader, hasFocus));
    reader.onDidPress((pressed) => {
      this.#press(reader, pressed).catch((error: unknown) =>
        this.#parts.log.error(pressed.action, error instanceof Error ? error : String(error)),
      );
    });
    panel.onDidChangeViewState(() => panel.active && this.#use(reader));
    panel.onDidDispose(() => this.#remove(reader));
    this.#use(reader);
    return reader;
  }

  async #press(reader: Reader, pressed: Pressed): Promise<void> {
    const { pressButton } = await import('./readerCode.ts');
    await pressButton(reader, pressed, async (uri) => this.open(uri, {}));
  }

  #use(reader: Reader): void {
    if (this.active !== reader || this.#readers.size === 1) {
      this.#readers.delete(reader);
      this.#readers.add(reader);
      this.#tellActive();
    }
  }

  #remove(reader: Reader): void {
    this.#setFocus(reader, false);
    this.#readers.delete(reader);
    reader.dispose();
    this.#tellActive();
  }

  #tellActive(): void {
    void setContext('verbatim.readerActive', this.active !== undefined);
    this.#activeChanged.fire(this.active);
  }

  #setFocus(reader: Reader, hasFocus: boolean): void {
    if (hasFocus) {
      this.#usedAt = performance.now();
      this.#use(reader);
      this.#focused = reader;
      this.#focusTaken.fire(reader);
    } else if (this.#focused === reader) {
      this.#focused = undefined;
    } else {
      return;
    }
    void setContext('verbatim.readerFocus', this.#focused !== undefined);
  }

  /** Fills a tab that VS Code opened: one that was there before the window was reloaded, or an editor, which may have been. */
  async #revive(tab: ReaderTab, state: unknown): Promise<void> {
    const make = await this.#loaded();
    const reader = this.#add(make(tab));
    const isShown = isReaderState(state) && this.recent.includes(state.uri);
    const uri = tab.boundTo ?? (isShown ? vscode.Uri.parse(state.uri) : undefined);
    const reviving = uri === undefined ? reader.showNothing() : reader.resume(uri, state);
    if (tab.boundTo === undefined) {
      await reviving;
    } else {
      // VS Code shows the page of an editor, which tells how it was left, only once this is answered.
      reviving.catch((error: unknown) => this.#parts.log.error('Could not show the reader.', String(error)));
    }
  }

  #follow(renamed: Renamed): void {
    const recent = this.recent.map((one) => addressAfter(one, renamed) ?? one);
    if (recent.join() !== this.recent.join()) {
      void this.#memento.update(SHOWN_KEY, [...new Set(recent)]);
    }
    for (const reader of this.#readers) {
      const after = addressAfter(reader.uri?.toString() ?? '', renamed);
      const moved = after === undefined ? undefined : vscode.Uri.parse(after);
      // In place of the editor of a file VS Code opens another, of its own choice.
      if (moved !== undefined && reader.mayShow(moved)) {
        this.#note(moved);
        reader.moved(moved).catch((error: unknown) => this.#parts.log.error('Could not follow a renamed file.', String(error)));
      }
    }
  }

  /** The addresses of the sources that readers showed, also before the window was reloaded; the last at the end. */
  get recent(): readonly string[] {
    const kept = this.#memento.get<unknown>(SHOWN_KEY);
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  }

  /** Keeps that a reader shows this source. */
  #note(uri: vscode.Uri): void {
    const address = uri.toString();
    const before = this.recent;
    if (before.at(-1) !== address) {
      void this.#memento.update(SHOWN_KEY, [...before.filter((one) => one !== address), address].slice(-MAX_SHOWN));
    }
  }

  override dispose(): void {
    // The tabs stay: they are brought back when the window is loaded again.
    this.#readers.clear();
    super.dispose();
  }
}
