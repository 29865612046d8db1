/** All that is done with drafts while they are written: loaded when the first of them is shown. */
import * as vscode from 'vscode';
import { Disposable } from '../../shared/lifecycle.ts';
import { setContext } from '../contextKeys.ts';
import { DraftActions } from './draftActions.ts';
import { DraftChecks, type DraftParts } from './draftChecks.ts';
import { DraftDiagnostics } from './draftDiagnostics.ts';
import { DraftHover } from './draftHover.ts';
import { DraftLens } from './draftLens.ts';
import { DraftMarks } from './draftMarks.ts';
import { DraftStatus } from './draftStatus.ts';
import { WordsPreview } from './wordsPreview.ts';

/** The parts, each of which follows the checks. */
export class Drafts extends Disposable {
  readonly checks: DraftChecks;
  readonly preview = this._register(new WordsPreview());
  #isDraft = false;

  constructor(parts: DraftParts) {
    super();
    const { settings } = parts;
    this.checks = this._register(new DraftChecks(parts));
    this._register(new DraftDiagnostics(this.checks, settings));
    this._register(new DraftMarks(this.checks, settings));
    this._register(new DraftActions(this.checks));
    this._register(new DraftHover(this.checks, settings));
    this._register(new DraftStatus(this.checks));
    this._register(new DraftLens(this.checks, settings));
    const tell = (): void => this.#tellOfEditor();
    this._register(this.checks.onDidBegin(tell));
    this._register(this.checks.onDidLeave(tell));
    this._register(vscode.window.onDidChangeActiveTextEditor(tell));
  }

  /** Keeps the context key that tells whether the text editor in front shows a draft. */
  #tellOfEditor(): void {
    const document = vscode.window.activeTextEditor?.document;
    const isDraft = document !== undefined && this.checks.isDraft(document);
    if (isDraft !== this.#isDraft) {
      this.#isDraft = isDraft;
      void setContext('verbatim.editorIsDraft', isDraft);
    }
  }
}
