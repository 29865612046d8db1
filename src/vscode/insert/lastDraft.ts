/** Remembers the draft that was written in last, for what is inserted from elsewhere goes there. */
import * as vscode from 'vscode';
import type { DraftFormat } from '../../formats/drafts/draft.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import type { SourceStore } from '../workspace/sourceStore.ts';
import { writtenFormatOf } from './draftDocument.ts';

/** An editor that shows a draft. */
export interface DraftEditor {
  readonly editor: vscode.TextEditor;
  readonly format: DraftFormat;
}

/** The last draft. */
export class LastDraft extends Disposable {
  readonly #store: SourceStore;
  #last: { readonly document: vscode.TextDocument; readonly column: vscode.ViewColumn | undefined } | undefined;

  constructor(store: SourceStore) {
    super();
    this.#store = store;
    this._register(vscode.window.onDidChangeActiveTextEditor((editor) => this.#note(editor)));
    this.#note(vscode.window.activeTextEditor);
  }

  /** The document; undefined where there is none any more. */
  get document(): vscode.TextDocument | undefined {
    const seen = vscode.window.visibleTextEditors.map((editor) => editor.document);
    return [this.#last?.document, ...seen].find(
      (one) => one !== undefined && isInTab(one) && writtenFormatOf(one, this.#store) !== undefined,
    );
  }

  /** Shows the draft where it was written in last, and gives it the focus; undefined where there is none any more. */
  async show(): Promise<DraftEditor | undefined> {
    const { document } = this;
    const format = document === undefined ? undefined : writtenFormatOf(document, this.#store);
    if (document === undefined || format === undefined) {
      return undefined;
    }
    const seen = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const viewColumn = seen?.viewColumn ?? this.#last?.column;
    const editor = await vscode.window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
    return { editor, format };
  }

  #note(editor: vscode.TextEditor | undefined): void {
    if (editor !== undefined && this.#formatOf(editor) !== undefined) {
      this.#last = { document: editor.document, column: editor.viewColumn };
    }
  }

  #formatOf({ document }: vscode.TextEditor): DraftFormat | undefined {
    return writtenFormatOf(document, this.#store);
  }
}

/** Whether the document is open for a person, not just in memory. */
function isInTab({ uri }: vscode.TextDocument): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}
