/** The quick fixes for quotations of drafts. None changes anything before a person chooses it, and one undo takes it back. */
import * as vscode from 'vscode';
import type { CheckedQuotation } from '../../library/check/checkedDraft.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import { shorten } from '../views/excerpt.ts';
import { citationEdit } from './citeSource.ts';
import { rangeIn } from '../workspace/convert.ts';
import type { CheckedDocument, DraftChecks } from './draftChecks.ts';
import { DRAFT_SELECTOR } from './draftSelector.ts';
import { escapedFor } from './mend.ts';
import { wordEdits } from './wordEdits.ts';
import { titleOfSource } from './verdictText.ts';

const KIND = vscode.CodeActionKind.QuickFix;
/** A name or title in the name of an action is cut to this many characters. */
const NAME = 50;

/** Provides them. */
export class DraftActions extends Disposable implements vscode.CodeActionProvider {
  readonly #checks: DraftChecks;

  constructor(checks: DraftChecks) {
    super();
    this.#checks = checks;
    this._register(vscode.languages.registerCodeActionsProvider(DRAFT_SELECTOR, this, { providedCodeActionKinds: [KIND] }));
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics, only }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    if (!this.#checks.isDraft(document) || only?.contains(KIND) === false) {
      return [];
    }
    const checked = await this.#checks.fresh(document);
    if (checked === undefined) {
      return [];
    }
    const met = checked.draft.quotations.filter((one) => isTold(one) && rangeIn(document, one).intersection(range) !== undefined);
    const actions: vscode.CodeAction[] = [];
    for (const quotation of met.filter((one) => !checked.ignored.has(one))) {
      const fixed = diagnostics.filter((one) => one.source === 'Verbatim' && one.range.isEqual(rangeIn(document, quotation)));
      const found = await actionsFor(this.#checks, checked, quotation);
      actions.push(...found.map((action) => Object.assign(action, { diagnostics: fixed })));
    }
    return actions;
  }
}

function isTold({ verdict }: CheckedQuotation): boolean {
  return verdict !== 'verbatim' && verdict !== 'cannot-check';
}

async function actionsFor(
  checks: DraftChecks,
  checked: CheckedDocument,
  quotation: CheckedQuotation,
): Promise<readonly vscode.CodeAction[]> {
  const cite = await citeAction(checks, checked, quotation);
  const actions = [wordsAction(checked, quotation), speakerAction(checked, quotation), cite];
  return [...actions.filter((one) => one !== undefined), ignoreAction(checked, quotation)];
}

/** It shows first what it would change, word by word. */
function wordsAction(checked: CheckedDocument, quotation: CheckedQuotation): vscode.CodeAction | undefined {
  if (wordEdits(checked, quotation).length === 0) {
    return undefined;
  }
  const title = vscode.l10n.t('Replace with the Source’s Words…');
  const action = new vscode.CodeAction(title, KIND);
  action.command = { title, command: 'verbatim.replaceQuotation', arguments: [checked.document.uri, quotation.start] };
  action.isPreferred = true;
  return action;
}

function speakerAction({ document, format }: CheckedDocument, quotation: CheckedQuotation): vscode.CodeAction | undefined {
  const { verdict, speaker, claimedSpan } = quotation;
  if (verdict !== 'other-speaker' || speaker === undefined || claimedSpan === undefined) {
    return undefined;
  }
  const action = new vscode.CodeAction(vscode.l10n.t('Change the Speaker to {0}', shorten(speaker, NAME)), KIND);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, rangeIn(document, claimedSpan), escapedFor(format, speaker));
  return action;
}

async function citeAction(
  checks: DraftChecks,
  checked: CheckedDocument,
  quotation: CheckedQuotation,
): Promise<vscode.CodeAction | undefined> {
  const { source, verdict, citations } = quotation;
  if (source === undefined || verdict !== 'other-source') {
    return undefined;
  }
  const key = citations[0]?.kind === 'key' ? await checks.keyOf(source.uri) : undefined;
  const edit = citationEdit(checked, quotation, { source, key });
  if (edit === undefined) {
    return undefined;
  }
  const action = new vscode.CodeAction(vscode.l10n.t('Cite “{0}”', shorten(titleOfSource(source), NAME)), KIND);
  action.edit = edit;
  return action;
}

function ignoreAction({ document }: CheckedDocument, { start }: CheckedQuotation): vscode.CodeAction {
  const title = vscode.l10n.t('Ignore This Quotation');
  const action = new vscode.CodeAction(title, KIND);
  action.command = { title, command: 'verbatim.ignoreQuotation', arguments: [document.uri, start] };
  return action;
}
