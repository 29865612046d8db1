/** A pick of places that shows the highlighted one live while the list is walked through. */
import * as vscode from 'vscode';
import { Disposable, type Event } from '../../shared/lifecycle.ts';
import type { Filtered, Searchable } from './filterRows.ts';

/** Of which sources the places are listed. */
export type Scope = 'source' | 'all';

/** A row: the same place has the same id in either scope. */
export interface LiveRow extends Searchable {
  readonly id: string;
  /** Made when the row is listed. */
  item(): Pick<vscode.QuickPickItem, 'description' | 'iconPath'>;
}

/** What is picked from. */
export interface PickSource<Row extends LiveRow> {
  /** Address of the one source, which is listed at the start; where there is none, all are, and only these can be. */
  readonly uri: string | undefined;
  readonly placeholders: Readonly<Record<Scope, string>>;
  /** At most `limit` rows of a scope that fit what was typed; may be undefined once `isLate` says that nobody waits any more. */
  find(scope: Scope, typed: string, limit: number, isLate: () => boolean): Promise<Filtered<Row> | undefined>;
  /** Whether more rows of the scope are still to come. */
  isComing(scope: Scope): boolean;
  /** In these sources other rows than before may be there. */
  readonly onDidChange: Event<{ readonly uris: ReadonlySet<string> }>;
  /** Id of the row to begin at; the first when it is not there. */
  readonly active: string | undefined;
  /** A row is highlighted. */
  preview(row: Row): void;
}

interface RowItem<Row> extends vscode.QuickPickItem {
  readonly row: Row;
}

/** So many rows are listed at once; who looks for others types some letters. */
const LIMIT = 500;
/** While sources are being read, the list is made anew at most this often, in milliseconds. */
const PAUSE = 500;

/**
 * A pick that is gone sooner than this after it was shown, in milliseconds, was not closed by a person: the palette that it
 * was called from had given the focus back to a webview, which takes it a moment later.
 */
const TOO_SOON = 350;

/** So long after items were replaced, in milliseconds, VS Code may still tell of another highlight than the one it was told. */
const SETTLING = 150;

/** Resolves with the row that was chosen; with undefined when none was. */
export async function pickLive<Row extends LiveRow>(source: PickSource<Row>): Promise<Row | undefined> {
  const pick = new LivePick(source);
  try {
    return await pick.chosen;
  } finally {
    pick.dispose();
  }
}

class LivePick<Row extends LiveRow> extends Disposable {
  readonly #source: PickSource<Row>;
  readonly #pick: vscode.QuickPick<RowItem<Row>>;
  readonly #chosen = Promise.withResolvers<Row | undefined>();
  #scope: Scope;
  #round = 0;
  #filling: Promise<void>;
  #previewed: string | undefined;
  /** The row that VS Code is about to say is highlighted: of new items it highlights the first before the one that it is told. */
  #expected: { readonly id: string; readonly until: number } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #settling: NodeJS.Timeout | undefined;
  #shownAt = -Infinity;
  #isShownAgain = false;

  constructor(source: PickSource<Row>) {
    super();
    this.#source = source;
    this.#scope = source.uri === undefined ? 'all' : 'source';
    this.#pick = this._register(vscode.window.createQuickPick<RowItem<Row>>());
    this._register(this.#pick.onDidChangeValue(() => this.#refill(undefined)));
    this._register(this.#pick.onDidChangeActive(([item]) => this.#onActive(item?.row)));
    this._register(this.#pick.onDidTriggerButton(() => this.#toggle()));
    this._register(this.#pick.onDidAccept(() => void this.#accept()));
    this._register(this.#pick.onDidHide(() => this.#onHide()));
    this._register(source.onDidChange(({ uris }) => this.#follow(uris)));
    this.#describe();
    this.#filling = this.#fill(source.active);
    this.#show();
  }

  /** The row that was chosen; undefined when none was. */
  get chosen(): Promise<Row | undefined> {
    return this.#chosen.promise;
  }

  get #activeId(): string | undefined {
    return this.#pick.activeItems[0]?.row.id;
  }

  #show(): void {
    this.#shownAt = performance.now();
    this.#pick.show();
  }

  #onHide(): void {
    if (!this.#isShownAgain && performance.now() - this.#shownAt < TOO_SOON) {
      this.#isShownAgain = true;
      this.#show();
      // What was highlighted is forgotten with what was seen.
      this.#refill(this.#previewed);
    } else {
      this.#chosen.resolve(undefined);
    }
  }

  #follow(uris: ReadonlySet<string>): void {
    if (this.#scope === 'all' || (this.#source.uri !== undefined && uris.has(this.#source.uri))) {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#refill(this.#activeId);
      }, PAUSE);
    }
  }

  #refill(active: string | undefined): void {
    this.#filling = this.#fill(active);
  }

  /** Lists what fits; the row with the id `active` stays highlighted where it is among that, else the first is. */
  async #fill(active: string | undefined): Promise<void> {
    const round = ++this.#round;
    const isLate = (): boolean => round !== this.#round || this.isDisposed;
    this.#pick.busy = true;
    const found = await this.#source.find(this.#scope, this.#pick.value, LIMIT, isLate);
    if (found === undefined || isLate()) {
      return;
    }
    // VS Code would leave out rows with other accents or marks than those typed, hence `alwaysShow`.
    const items = found.rows.map((row): RowItem<Row> => ({ label: row.label, ...row.item(), alwaysShow: true, row }));
    this.#pick.keepScrollPosition = active !== undefined;
    this.#pick.items = items;
    // Replaced items lose the highlight.
    const kept = items.find(({ row }) => row.id === active) ?? items[0];
    this.#pick.activeItems = kept === undefined ? [] : [kept];
    this.#expected = kept === undefined ? undefined : { id: kept.row.id, until: performance.now() + SETTLING };
    this.#pick.title = found.isCut ? vscode.l10n.t('The first {0} are listed; type to find others', String(LIMIT)) : undefined;
    this.#pick.busy = this.#source.isComing(this.#scope);
    this.#preview(kept?.row);
  }

  #onActive(row: Row | undefined): void {
    const expected = this.#expected;
    clearTimeout(this.#settling);
    if (expected !== undefined && row?.id !== expected.id && performance.now() < expected.until) {
      // It may have been the person after all.
      this.#settling = setTimeout(() => this.#preview(this.#pick.activeItems[0]?.row), SETTLING);
      return;
    }
    this.#expected = undefined;
    this.#preview(row);
  }

  #preview(row: Row | undefined): void {
    if (row !== undefined && row.id !== this.#previewed && !this.isDisposed) {
      this.#previewed = row.id;
      this.#source.preview(row);
    }
  }

  #toggle(): void {
    this.#scope = this.#scope === 'all' ? 'source' : 'all';
    this.#describe();
    this.#refill(this.#activeId);
  }

  /** Says what is listed, and what the button would list instead. */
  #describe(): void {
    const all = { iconPath: new vscode.ThemeIcon('library'), tooltip: vscode.l10n.t('List All Sources') };
    const one = { iconPath: new vscode.ThemeIcon('file-text'), tooltip: vscode.l10n.t('List This Source Only') };
    this.#pick.placeholder = this.#source.placeholders[this.#scope];
    this.#pick.buttons = this.#source.uri !== undefined ? [this.#scope === 'all' ? one : all] : [];
  }

  /** Takes the highlighted row, of the list for what was typed last: Enter may come sooner than it. */
  async #accept(): Promise<void> {
    await this.#filling;
    const row = this.#pick.activeItems[0]?.row;
    if (row !== undefined) {
      this.#chosen.resolve(row);
    }
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#settling);
    super.dispose();
  }
}
