/** Keeps the context key that tells whether the text editor in front shows a source. */
import * as vscode from 'vscode';
import { Disposable } from '../../shared/lifecycle.ts';
import { setContext } from '../contextKeys.ts';
import type { SourceStore } from './sourceStore.ts';
import { sourceOfText } from './textAddress.ts';

/** Sets `verbatim.editorIsSource`, as far as the folders have been looked through. */
export class EditorContext extends Disposable {
  readonly #store: SourceStore;
  #value: boolean | undefined;

  constructor(store: SourceStore) {
    super();
    this.#store = store;
    this._register(vscode.window.onDidChangeActiveTextEditor(() => this.#tell()));
    this._register(store.onDidChange(() => this.#tell()));
    this.#tell();
  }

  #tell(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const value = uri !== undefined && this.#store.isSource(sourceOfText(uri));
    if (value !== this.#value) {
      this.#value = value;
      void setContext('verbatim.editorIsSource', value);
    }
  }
}
