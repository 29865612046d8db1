/** A pick of places that shows the highlighted one live while the list is walked through. */
import * as vscode from 'vscode';
import { delay } from '../../shared/delay.ts';
import { Disposable, type Event } from '../../shared/lifecycle.ts';
import { TAKES_FOCUS } from '../views/takesFocus.ts';
import type { Filtered, Searchable } from './filterRows.ts';

/** Of which sources the places are listed. */
export type Scope = 'source' | 'all';

/** A row: the same place has the same id in either scope. */
export interface LiveRow extends Searchable {
  readonly id: string;
  /** What the rows from here on are, as far as the next that says something else; where it is missing there are no such headings. */
  readonly section?: string;
  /** Made when the row is listed. */
  item(): Pick<vscode.QuickPickItem, 'description' | 'detail' | 'iconPath'>;
}

/** What is listed. */
export interface Listed<Row> extends Filtered<Row> {
  /** Sentences about the list, below it. */
  readonly notes?: readonly string[];
}

/** What is picked from. */
export interface PickSource<Row extends LiveRow> {
  /** Address of the one source, which is listed at the start; where there is none, all are, and only these can be. */
  readonly uri: string | undefined;
  readonly placeholders: Readonly<Record<Scope, string>>;
  /** What stands in the box at the start; nothing when missing. */
  readonly typed?: string;
  /** At most so many rows are listed at once; who looks for others types some letters. */
  readonly limit: number;
  /**
   * The rows of a scope that fit what was typed, at most `limit`: one list, or several of which each takes the place of the one
   * before. There may be none once `isLate` says that nobody waits any more.
   */
  find(scope: Scope, typed: string, isLate: () => boolean): AsyncIterable<Listed<Row>>;
  /** Whether more rows of the scope are still to come. */
  isComing(scope: Scope): boolean;
  /** In these sources other rows than before may be there. */
  readonly onDidChange: Event<{ readonly uris: ReadonlySet<string> }>;
  /** Id of the row to begin at; the first when it is not there. */
  readonly active: string | undefined;
  /** A row is highlighted. */
  preview(row: Row): void;
  /** Something is opened for a look, and resolves when it is there: it may take the focus by then. */
  readonly onWillOpen: Event<Promise<unknown>>;
  /** A webview has the focus now. */
  readonly onDidTakeFocus: Event<unknown>;
}

/** A row, or a heading or a sentence, which lead nowhere. */
interface RowItem<Row> extends vscode.QuickPickItem {
  readonly row?: Row;
}

/** While sources are being read, the list is made anew at most this often, in milliseconds. */
const PAUSE = 500;

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
  /** The round whose rows are listed. */
  #listed = 0;
  #filling: Promise<void>;
  #previewed: string | undefined;
  /** The row that VS Code is about to say is highlighted: of new items it highlights the first before the one that it is told. */
  #expected: { readonly id: string; readonly until: number } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** For how many reasons the pick stays open though it has lost the focus. */
  #holds = 0;

  constructor(source: PickSource<Row>) {
    super();
    this.#source = source;
    this.#scope = source.uri === undefined ? 'all' : 'source';
    this.#pick = this._register(vscode.window.createQuickPick<RowItem<Row>>());
    keepOrder(this.#pick);
    this.#pick.value = source.typed ?? '';
    this.#pick.matchOnDetail = true; // for the marks alone: what fits is our affair
    this._register(this.#pick.onDidChangeValue(() => this.#refill(undefined)));
    this._register(this.#pick.onDidChangeActive(([item]) => this.#onActive(item?.row)));
    this._register(this.#pick.onDidTriggerButton(() => this.#toggle()));
    this._register(this.#pick.onDidAccept(() => void this.#accept()));
    this._register(this.#pick.onDidHide(() => this.#chosen.resolve(undefined)));
    this._register(source.onDidTakeFocus(() => this.#takeFocusBack()));
    this._register(source.onWillOpen((opening) => void this.#hold(opening)));
    this._register(source.onDidChange(({ uris }) => this.#follow(uris)));
    this.#describe();
    this.#filling = this.#fill(source.active);
    void this.#hold(Promise.resolve());
    this.#pick.show();
  }

  /** The row that was chosen; undefined when none was. */
  get chosen(): Promise<Row | undefined> {
    return this.#chosen.promise;
  }

  get #activeId(): string | undefined {
    return this.#pick.activeItems[0]?.row?.id;
  }

  /** Stays open without the focus until a moment after something is there. */
  async #hold(coming: Promise<unknown>): Promise<void> {
    this.#holds++;
    this.#pick.ignoreFocusOut = true;
    await Promise.allSettled([coming]);
    await delay(TAKES_FOCUS);
    this.#holds--;
    if (this.#holds === 0 && !this.isDisposed) {
      this.#pick.ignoreFocusOut = false;
    }
  }

  #takeFocusBack(): void {
    if (this.#holds > 0) {
      void vscode.commands.executeCommand('workbench.action.focusQuickOpen');
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
    let first: string | undefined;
    for await (const found of this.#source.find(this.#scope, this.#pick.value, isLate)) {
      if (isLate()) {
        return;
      }
      // Between two lists of one round the person may have gone on to another row.
      const isMoved = this.#listed === round && this.#activeId !== first;
      this.#list(found, isMoved ? this.#activeId : active);
      this.#listed = round;
      first = this.#activeId;
    }
    if (!isLate()) {
      this.#pick.busy = this.#source.isComing(this.#scope);
    }
  }

  #list(found: Listed<Row>, active: string | undefined): void {
    const items = itemsOf(found);
    this.#pick.keepScrollPosition = active !== undefined;
    this.#pick.items = items;
    // Replaced items lose the highlight.
    const rows = items.filter((item) => item.row !== undefined);
    const kept = rows.find(({ row }) => row?.id === active) ?? rows[0];
    // Where there is no row, the sentence that says so is to be read out.
    this.#pick.activeItems = [kept ?? items[0]].filter((item) => item !== undefined);
    this.#expected = kept?.row === undefined ? undefined : { id: kept.row.id, until: performance.now() + SETTLING };
    const limit = String(this.#source.limit);
    this.#pick.title = found.isCut ? vscode.l10n.t('The first {0} are listed; type to find others', limit) : undefined;
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
    if (this.#listed !== this.#round) {
      await this.#filling;
    }
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

/** The items of a list: headings between its rows, and the sentences below. */
function itemsOf<Row extends LiveRow>({ rows, notes = [] }: Listed<Row>): readonly RowItem<Row>[] {
  const items: RowItem<Row>[] = [];
  let section: string | undefined;
  for (const row of rows) {
    if (row.section !== undefined && row.section !== section) {
      items.push({ label: row.section, kind: vscode.QuickPickItemKind.Separator });
    }
    section = row.section;
    // VS Code would leave out rows with other accents or marks than those typed, hence `alwaysShow`.
    items.push({ label: row.label, ...row.item(), alwaysShow: true, row });
  }
  return [...items, ...notes.map((label): RowItem<Row> => ({ label, alwaysShow: true }))];
}

/**
 * Has a pick keep the order of its items, and the headings between them, when something is typed: else VS Code lists first those
 * whose labels hold what was typed. It has this property since 2019 and declares it as a proposal only (microsoft/vscode#73904);
 * where it is gone, the rows are the same in another order.
 */
function keepOrder(pick: object): void {
  if ('sortByLabel' in pick) {
    pick.sortByLabel = false;
  }
}
