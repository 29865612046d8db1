/** Waits for a source to be shown in a text editor, and has what VS Code may ask about its text loaded then. */
import * as vscode from 'vscode';
import { hasSourceExtension } from '../../library/sourceNames.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import type { Services } from '../services.ts';
import { sourceShownAt } from '../workspace/textAddress.ts';

/** The language features of sources, from the first one that is shown; what is asked of all sources, from the first question. */
export class LanguageWatch extends Disposable {
  readonly #services: Services;
  #features: Promise<unknown> | undefined;

  constructor(services: Services) {
    super();
    this.#services = services;
    const look = (): void => void this.#look();
    this._register(vscode.workspace.onDidOpenTextDocument(look));
    this._register(services.store.onDidChange(look));
    this._register(
      vscode.languages.registerWorkspaceSymbolProvider({
        provideWorkspaceSymbols: async (...asked) => (await import('./languageFeatures.ts')).provideWorkspaceSymbols(services, ...asked),
        resolveWorkspaceSymbol: async (...asked) => (await import('./languageFeatures.ts')).resolveWorkspaceSymbol(services, ...asked),
      }),
    );
    look();
  }

  async #look(): Promise<void> {
    const { store, log } = this.#services;
    if (this.#features !== undefined) {
      return; // they follow themselves what is shown
    }
    const { textDocuments } = vscode.workspace;
    try {
      if (textDocuments.some(({ uri }) => sourceShownAt(store, uri) !== undefined)) {
        this.#features = import('./languageFeatures.ts').then(({ LanguageFeatures }) =>
          this._register(new LanguageFeatures(this.#services)),
        );
        await this.#features;
      } else if (textDocuments.some(({ uri }) => hasSourceExtension(uri.path)) && (await store.mayHaveOwnSource())) {
        await store.ready(); // where nothing has needed to know of sources so far: the store tells of them
      }
    } catch (error) {
      log.error('The text of sources cannot be looked at.', error instanceof Error ? error : String(error));
    }
  }
}
