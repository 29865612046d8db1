/** Waits for a draft to be shown, and has all that is done with drafts loaded then: most windows never show one. */
import * as vscode from 'vscode';
import { Disposable } from '../../shared/lifecycle.ts';
import type { DraftParts } from './draftChecks.ts';
import { formatOfDraft } from './draftFiles.ts';
import type { Drafts } from './drafts.ts';

/** What is done with drafts, from the first one that is shown in a workspace with sources of its own. */
export class DraftWatch extends Disposable {
  readonly #parts: DraftParts;
  #drafts: Promise<Drafts> | undefined;

  constructor(parts: DraftParts) {
    super();
    this.#parts = parts;
    const { store, settings } = parts;
    const look = (): void => void this.#look();
    this._register(vscode.window.onDidChangeVisibleTextEditors(look));
    this._register(settings.onDidChange(look));
    this._register(store.onDidChange(look));
    look();
  }

  /** What is done with drafts; loads it. */
  load(): Promise<Drafts> {
    this.#drafts ??= import('./drafts.ts').then(({ Drafts }) => this._register(new Drafts(this.#parts)));
    return this.#drafts;
  }

  async #look(): Promise<void> {
    const { store, settings, log } = this.#parts;
    const isShown = vscode.window.visibleTextEditors.some(({ document }) => formatOfDraft(document.uri, settings) !== undefined);
    if (this.#drafts !== undefined || !isShown) {
      return;
    }
    try {
      if ((await store.mayHaveOwnSource()) && !this.isDisposed) {
        await this.load();
      }
    } catch (error) {
      log.error('Drafts cannot be checked.', error instanceof Error ? error : String(error));
    }
  }
}
