/** A line above each quotation of a draft that says in words what came of it, where a setting wants it. */
import * as vscode from 'vscode';
import type { CheckedQuotation } from '../../library/check/checkedDraft.ts';
import { Disposable, Emitter } from '../../shared/lifecycle.ts';
import { joined } from '../views/wording.ts';
import type { Settings } from '../workspace/settings.ts';
import { rangeIn } from '../workspace/convert.ts';
import type { DraftChecks } from './draftChecks.ts';
import { DRAFT_SELECTOR } from './draftSelector.ts';
import { originText, verdictText } from './verdictText.ts';

/** Provides the lines. */
export class DraftLens extends Disposable implements vscode.CodeLensProvider {
  readonly #checks: DraftChecks;
  readonly #changed = this._register(new Emitter<void>());
  readonly #settings: Settings;
  #registration: vscode.Disposable | undefined;

  readonly onDidChangeCodeLenses: vscode.Event<void> = this.#changed.event;

  constructor(checks: DraftChecks, settings: Settings) {
    super();
    this.#checks = checks;
    this.#settings = settings;
    this._register(checks.onDidCheck(() => this.#changed.fire()));
    this._register(settings.onDidChange((names) => names.includes('check.lens') && this.#follow()));
    this.#follow();
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const checked = this.#checks.checkedOf(document);
    return (checked?.draft.quotations ?? []).map((quotation) => {
      const title = checked?.ignored.has(quotation) === true ? vscode.l10n.t('Ignored') : lensText(quotation);
      return new vscode.CodeLens(rangeIn(document, quotation), { title, ...commandFor(quotation) });
    });
  }

  #follow(): void {
    this.#registration?.dispose();
    this.#registration = this.#settings.hasLens ? vscode.languages.registerCodeLensProvider(DRAFT_SELECTOR, this) : undefined;
  }

  override dispose(): void {
    this.#registration?.dispose();
    super.dispose();
  }
}

function lensText({ verdict, source, speaker }: CheckedQuotation): string {
  return joined(verdictText(verdict), source === undefined ? undefined : originText(source, speaker));
}

function commandFor({ source }: CheckedQuotation): Pick<vscode.Command, 'command' | 'arguments'> {
  if (source === undefined) {
    return { command: '' };
  }
  const { uri, start, end } = source;
  return { command: 'verbatim.openInReader', arguments: [{ kind: 'passage', uri: vscode.Uri.parse(uri), span: { start, end } }] };
}
