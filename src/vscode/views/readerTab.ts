/** The tab of a reader: one of our own, which shows any source, or VS Code's editor of one file, which stays with that file. */
import type * as vscode from 'vscode';
import { fileNameOf } from '../../formats/formatNames.ts';
import { shorten } from './excerpt.ts';

const MAX_TITLE = 80;

/** A tab. */
export class ReaderTab {
  readonly panel: vscode.WebviewPanel;
  /** The source that VS Code opened the tab for; undefined for a tab of our own. */
  readonly boundTo: vscode.Uri | undefined;

  constructor(panel: vscode.WebviewPanel, boundTo?: vscode.Uri) {
    this.panel = panel;
    this.boundTo = boundTo;
  }

  /** Whether this source may be shown in it: the editor of a file must not show another under that file's name. */
  mayShow(uri: vscode.Uri): boolean {
    return this.boundTo === undefined || this.boundTo.toString() === uri.toString();
  }

  /** Names the tab after what it shows: by its title, or, where that is empty, by its file. An editor has its file's name anyway. */
  setTitle(uri: vscode.Uri, title: string): void {
    if (this.boundTo === undefined) {
      this.panel.title = title === '' ? fileNameOf(uri.path) : shorten(title, MAX_TITLE);
    }
  }
}
