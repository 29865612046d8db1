/** What VS Code may ask about the text of sources, in one file: it is loaded when a source is first shown in a text editor. */
import * as vscode from 'vscode';
import { Disposable, toDisposable } from '../../shared/lifecycle.ts';
import type { Services } from '../services.ts';
import { sourceShownAt } from '../workspace/textAddress.ts';
import { provideDefinition } from './definition.ts';
import { provideDocumentSymbols } from './documentSymbols.ts';
import { provideFoldingRanges } from './foldingRanges.ts';
import { provideDocumentHighlights } from './highlights.ts';
import { provideHover } from './hover.ts';
import { provideImplementation } from './implementation.ts';
import { provideReferences } from './references.ts';
import { provideSelectionRanges } from './selectionRanges.ts';

export { provideWorkspaceSymbols, resolveWorkspaceSymbol } from './workspaceSymbols.ts';

/** One feature: has it offered for these documents. */
type Feature = (selector: vscode.DocumentSelector, services: Services) => vscode.Disposable;

const { languages } = vscode;

/** All of them. A new one is a file beside this and an entry here. */
const FEATURES: readonly Feature[] = [
  (selector, services) =>
    languages.registerDocumentSymbolProvider(
      selector,
      { provideDocumentSymbols: (...asked) => provideDocumentSymbols(services, ...asked) },
      { label: 'Verbatim' },
    ),
  (selector, services) => languages.registerHoverProvider(selector, { provideHover: (...asked) => provideHover(services, ...asked) }),
  (selector, services) =>
    languages.registerDefinitionProvider(selector, { provideDefinition: (...asked) => provideDefinition(services, ...asked) }),
  (selector, services) =>
    languages.registerReferenceProvider(selector, { provideReferences: (...asked) => provideReferences(services, ...asked) }),
  (selector, services) =>
    languages.registerImplementationProvider(selector, { provideImplementation: (...asked) => provideImplementation(services, ...asked) }),
  (selector, services) =>
    languages.registerDocumentHighlightProvider(selector, {
      provideDocumentHighlights: (...asked) => provideDocumentHighlights(services, ...asked),
    }),
  (selector, services) =>
    languages.registerFoldingRangeProvider(selector, { provideFoldingRanges: (...asked) => provideFoldingRanges(services, ...asked) }),
  (selector, services) =>
    languages.registerSelectionRangeProvider(selector, {
      provideSelectionRanges: (...asked) => provideSelectionRanges(services, ...asked),
    }),
];

/**
 * Offers the features for those sources alone that are open: were they offered for all texts and Markdown, each of these would
 * have menu items that lead nowhere, and an Outline that is empty.
 */
export class LanguageFeatures extends Disposable {
  readonly #services: Services;
  /** The open sources for which they are offered, by the address that the editor shows. */
  #offered: ReadonlyMap<string, vscode.Uri> = new Map();
  #registered: readonly vscode.Disposable[] = [];

  constructor(services: Services) {
    super();
    this.#services = services;
    const follow = (): void => this.#follow();
    this._register(toDisposable(() => this.#registered.forEach((one) => void one.dispose())));
    this._register(vscode.workspace.onDidOpenTextDocument(follow));
    this._register(vscode.workspace.onDidCloseTextDocument(follow));
    this._register(services.store.onDidChange(follow));
    // VS Code asks again, for the Outline too, when something is offered anew.
    this._register(services.corrections.onDidChange((sources) => this.#shows(sources) && this.#offer()));
    follow();
  }

  #follow(): void {
    const shown = vscode.workspace.textDocuments.filter(({ uri }) => sourceShownAt(this.#services.store, uri) !== undefined);
    if (shown.length !== this.#offered.size || !shown.every(({ uri }) => this.#offered.has(uri.toString()))) {
      this.#offered = new Map(shown.map(({ uri }) => [uri.toString(), uri]));
      this.#offer();
    }
  }

  /** Whether one of these sources is open. */
  #shows(sources: ReadonlySet<string>): boolean {
    return [...this.#offered.values()].some((uri) => sources.has(sourceShownAt(this.#services.store, uri)?.toString() ?? ''));
  }

  #offer(): void {
    const selector = Array.from(this.#offered.values(), ({ scheme, fsPath }) => ({ scheme, pattern: fsPath }));
    const before = this.#registered;
    this.#registered = selector.length === 0 ? [] : FEATURES.map((feature) => feature(selector, this.#services));
    before.forEach((one) => void one.dispose());
  }
}
