/** Counts the verdicts of the draft that is edited, in VS Code's list of what is known of a language. */
import * as vscode from 'vscode';
import { countsOf, type CheckedQuotation, VERDICTS } from '../../library/check/checkedDraft.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import { numberText } from '../views/wording.ts';
import type { CheckedDocument, DraftChecks } from './draftChecks.ts';
import { quotationsText, verdictText } from './verdictText.ts';

/** The item; it is there for drafts alone. */
export class DraftStatus extends Disposable {
  readonly #checks: DraftChecks;
  #item: vscode.LanguageStatusItem | undefined;

  constructor(checks: DraftChecks) {
    super();
    this.#checks = checks;
    const show = (): void => this.#show();
    this._register(checks.onDidBegin(show));
    this._register(checks.onDidCheck(show));
    this._register(checks.onDidLeave(show));
    this._register(vscode.window.onDidChangeActiveTextEditor(show));
    show();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !this.#checks.isDraft(document)) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= vscode.languages.createLanguageStatusItem('verbatim.draft', []);
    const item = this.#item;
    item.selector = { scheme: document.uri.scheme, language: document.languageId };
    item.name = vscode.l10n.t('Quotations of the Draft');
    item.command = { title: vscode.l10n.t('Report…'), command: 'verbatim.reportDraft' };
    const checked = this.#checks.checkedOf(document);
    item.busy = checked === undefined;
    if (checked !== undefined) {
      Object.assign(item, statusOf(checked));
    } else if (item.text === '') {
      item.text = vscode.l10n.t('Checking the quotations…');
    }
  }

  override dispose(): void {
    this.#item?.dispose();
    super.dispose();
  }
}

function statusOf({ draft, ignored }: CheckedDocument): Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'severity'> {
  const told = draft.quotations.filter((quotation) => !ignored.has(quotation));
  const isGood = told.every(({ verdict }) => verdict === 'verbatim' || verdict === 'cannot-check');
  return {
    text: quotationsText(draft.quotations.length),
    detail: detailText(told, ignored.size),
    severity: isGood ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Warning,
  };
}

/** "Verbatim: 11, Differs from the source: 1"; those that there are none of are left out. */
function detailText(quotations: readonly CheckedQuotation[], ignored: number): string {
  const counts = countsOf(quotations);
  const told = VERDICTS.filter((verdict) => counts[verdict] > 0).map(
    (verdict) => `${verdictText(verdict)}: ${numberText(counts[verdict])}`,
  );
  return [...told, ...(ignored > 0 ? [vscode.l10n.t('Ignored: {0}', numberText(ignored))] : [])].join(', ');
}
