/** The tables of who is quoted, as documents that nobody can edit: searched, copied and previewed like any text, and never out of date. */
import * as vscode from 'vscode';
import { CancelledError } from '../../library/library.ts';
import { Disposable, Emitter } from '../../shared/lifecycle.ts';
import { UserError } from '../../shared/userError.ts';
import { escapeMarkdown } from '../../library/writing/escapeMarkup.ts';
import type { Services } from '../services.ts';
import { MarkdownWriter } from './markdownWriter.ts';
import { type FiguresPart, partOf } from './records.ts';
import { addressOf, FIGURES_SCHEME, type FiguresScope, scopeOf, scopeText, titleText } from './scope.ts';

/** So many rows are shown; an export has all. */
const MOST_ROWS = 500;

/** While sources are read a table is counted anew once in so many milliseconds. */
const INTERVAL = 1000;
/** Several changes at once are followed together. */
const SOON = 100;

/** The documents. */
export class FiguresDocuments extends Disposable implements vscode.TextDocumentContentProvider {
  readonly #services: Services;
  readonly #changed = this._register(new Emitter<vscode.Uri>());
  /** Those that are being counted; one that changes meanwhile is counted again. */
  readonly #counting = new Map<string, Promise<string>>();
  #isStale = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #followedAt = 0;

  readonly onDidChange: vscode.Event<vscode.Uri> = this.#changed.event;

  constructor(services: Services) {
    super();
    const { library, settings } = services;
    this.#services = services;
    this._register(vscode.workspace.registerTextDocumentContentProvider(FIGURES_SCHEME, this));
    this._register(library.onDidChange(() => this.#followSoon()));
    this._register(library.onDidProgress(() => this.#followSoon()));
    this._register(settings.onDidChange((names) => names.includes('groups') && this.#followSoon()));
  }

  /** Shows a table in front, in the group of editors that is used. */
  async show(scope: FiguresScope): Promise<void> {
    const document = await vscode.workspace.openTextDocument(addressOf(this.#services, scope));
    await vscode.window.showTextDocument(document, { preview: false });
  }

  /** The text of a table. Where it cannot be counted it says why, for there is no other place. */
  async provideTextDocumentContent(address: vscode.Uri): Promise<string> {
    const key = address.toString();
    const counting = this.#counting.get(key) ?? this.#textOf(address).finally(() => this.#ended(key));
    this.#counting.set(key, counting);
    return counting;
  }

  async #textOf(address: vscode.Uri): Promise<string> {
    const scope = scopeOf(address);
    if (scope === undefined) {
      throw vscode.FileSystemError.FileNotFound(address);
    }
    try {
      return tableText(
        this.#services,
        scope,
        await partOf(this.#services, { ...scope, asker: address.toString(), offset: 0, limit: MOST_ROWS }),
      );
    } catch (error) {
      if (error instanceof UserError) {
        return `# ${escapeMarkdown(titleText(this.#services, scope))}\n\n${escapeMarkdown(error.message)}\n`;
      }
      throw error instanceof CancelledError ? new vscode.CancellationError() : error;
    }
  }

  #ended(key: string): void {
    this.#counting.delete(key);
    if (this.#isStale) {
      this.#followSoon();
    }
  }

  #followSoon(): void {
    if (this.isDisposed || shownTables().length === 0) {
      return;
    }
    this.#isStale = true;
    this.#timer ??= setTimeout(() => this.#follow(), Math.max(SOON, this.#followedAt + INTERVAL - Date.now()));
  }

  #follow(): void {
    this.#timer = undefined;
    this.#followedAt = Date.now();
    const tables = shownTables();
    // What is being counted is told of when that is over.
    this.#isStale = tables.some((address) => this.#counting.has(address.toString()));
    tables.filter((address) => !this.#counting.has(address.toString())).forEach((address) => this.#changed.fire(address));
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    super.dispose();
  }
}

function shownTables(): readonly vscode.Uri[] {
  return vscode.workspace.textDocuments.filter(({ uri, isClosed }) => uri.scheme === FIGURES_SCHEME && !isClosed).map(({ uri }) => uri);
}

function tableText(services: Services, { by, within }: FiguresScope, part: FiguresPart): string {
  const head = { ...part, by, title: titleText(services, { by, within }), scope: scopeText(services, within) };
  const { records, otherRecords, count } = part;
  const writer = new MarkdownWriter({ isNarrow: true });
  const rest = count > records.length ? writer.rest.bind(writer) : (): string => '';
  return (
    writer.begin(head, [...records, ...otherRecords]) + writer.rows(records) + rest(head, records, otherRecords) + writer.end(otherRecords)
  );
}
