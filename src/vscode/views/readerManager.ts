/** All readers: opens them, knows which is in use, and brings them back after the window was reloaded. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import type { Library } from '../../library/library.ts';
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';
import { isReaderState } from '../../shared/readerChecks.ts';
import { setContext } from '../contextKeys.ts';
import type { Settings } from '../workspace/settings.ts';
import type { Pressed, Reader, ReaderParts, Selected } from './reader.ts';

/** The type of our panels, which the manifest's conditions name. */
const VIEW_TYPE = 'verbatim.reader';
/** Under this key the sources are kept that readers showed: only these are brought back, whatever a page says. */
const SHOWN_KEY = 'verbatim.readers.shown';
const MAX_SHOWN = 100;

/** How a source is opened in a reader. */
export interface OpenOptions {
  /** Where to, in `Article.text`. */
  readonly place?: Span;
  /** Whom to choose, an index of `Analysis.people`. */
  readonly person?: number;
  /** In another reader, beside the editor that is used. */
  readonly side?: 'beside';
  /** Not in the editor group with this number: in a reader that is in another, else in a new one beside. */
  readonly apartFrom?: vscode.ViewColumn;
  /** The focus stays where it is; else it goes into the text. */
  readonly preserveFocus?: true;
  /** Shows it for a look only, as a list is walked through: it is not put into the history. */
  readonly isPreview?: true;
}

/** What makes a reader. */
type MakeReader = (panel: vscode.WebviewPanel, parts: ReaderParts) => Reader;

/** The code of the readers, which is not loaded before one is needed. */
async function readerMaker(): Promise<MakeReader> {
  const { Reader } = await import('./readerCode.ts');
  return (panel, parts) => new Reader(panel, parts);
}

/** The readers. */
export class ReaderManager extends Disposable {
  readonly #parts: ReaderParts;
  readonly #memento: vscode.Memento;
  /** In order of use, the one used last at the end. */
  readonly #readers = new Set<Reader>();
  readonly #activeChanged = this._register(new Emitter<Reader | undefined>());
  readonly #selected = this._register(new Emitter<Selected>());
  readonly #focusTaken = this._register(new Emitter<Reader>());
  #focused: Reader | undefined;
  #usedAt = 0;

  /** The reader that is used now is another one, or there is none any more. */
  readonly onDidChangeActive: Event<Reader | undefined> = this.#activeChanged.event;
  /** The page of a reader has the focus now. */
  readonly onDidTakeFocus: Event<Reader> = this.#focusTaken.event;
  /** What a person selects in a reader, also by jumping. */
  readonly onDidSelect: Event<Selected> = this.#selected.event;

  constructor(parts: {
    readonly context: vscode.ExtensionContext;
    readonly library: Library;
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
        deserializeWebviewPanel: async (panel: vscode.WebviewPanel, state: unknown) => this.#revive(panel, state),
      }),
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

  /** Shows a source, in a reader that shows it already, else in the one used last, else in a new one. Resolves when it is set. */
  async open(uri: vscode.Uri, options: OpenOptions): Promise<Reader> {
    const { side, apartFrom, preserveFocus, ...show } = options;
    const make = await readerMaker();
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

  /** Whether a reader is seen in another editor group than this one. */
  isSeenApartFrom(column: vscode.ViewColumn | undefined): boolean {
    return [...this.#readers].some(({ panel }) => panel.visible && panel.viewColumn !== column);
  }

  /** The reader in which to show a source: one that is seen before one that is not, one that shows it already before the last used. */
  #readerToUse(uri: vscode.Uri, apartFrom: vscode.ViewColumn | undefined): Reader | undefined {
    const all = [...this.#readers].filter(({ panel }) => apartFrom === undefined || panel.viewColumn !== apartFrom);
    const candidates = [all.findLast((reader) => reader.uri?.toString() === uri.toString()), all.at(-1)];
    return candidates.find((reader) => reader?.panel.visible === true) ?? candidates.find((reader) => reader !== undefined);
  }

  #create(make: MakeReader, side: 'beside' | undefined, preserveFocus: boolean): Reader {
    const viewColumn = side === 'beside' ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const panel = vscode.window.createWebviewPanel(
      VIEW_TYPE,
      vscode.l10n.t('Reader'),
      { viewColumn, preserveFocus },
      { enableFindWidget: true },
    );
    return this.#add(make(panel, this.#parts));
  }

  #add(reader: Reader): Reader {
    const { panel } = reader;
    this.#readers.add(reader);
    reader.onDidSelect((selected) => {
      this.#usedAt = performance.now();
      this.#selected.fire(selected);
    });
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
    await pressButton(reader, pressed, (uri) => this.#note(uri));
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

  async #revive(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const make = await readerMaker();
    const reader = this.#add(make(panel, this.#parts));
    const uri = isReaderState(state) && this.#shown().includes(state.uri) ? vscode.Uri.parse(state.uri) : undefined;
    if (uri === undefined || !isReaderState(state)) {
      await reader.showNothing();
      return;
    }
    const { place, person, anchor } = state;
    await reader.restoreState(uri, {
      ...(place === undefined ? {} : { place }),
      ...(person === undefined ? {} : { person }),
      ...(anchor === undefined ? {} : { anchor }),
    });
  }

  #follow({ oldUri, newUri }: { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }): void {
    for (const reader of this.#readers) {
      const path = reader.uri?.toString() ?? '';
      // A folder may have been renamed as well.
      if (path === oldUri.toString() || path.startsWith(`${oldUri.toString()}/`)) {
        const moved = vscode.Uri.parse(newUri.toString() + path.slice(oldUri.toString().length));
        this.#note(moved);
        reader.moved(moved).catch((error: unknown) => this.#parts.log.error('Could not follow a renamed file.', String(error)));
      }
    }
  }

  #shown(): readonly string[] {
    const kept = this.#memento.get<unknown>(SHOWN_KEY);
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  }

  /** Keeps that a reader shows this source. */
  #note(uri: vscode.Uri): void {
    const address = uri.toString();
    const before = this.#shown();
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
