/** "Report on the Quotations of This Draft…": all of them with what came of the check, as Markdown, CSV, JSON or SARIF. */
import * as vscode from 'vscode';
import { csvReport } from '../../library/check/report/csvReport.ts';
import { jsonReport } from '../../library/check/report/jsonReport.ts';
import { markdownReport } from '../../library/check/report/markdownReport.ts';
import type { Report } from '../../library/check/report/report.ts';
import { sarifReport } from '../../library/check/report/sarifReport.ts';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import type { CheckedDocument } from './draftChecks.ts';
import { REPORT_WORDS } from './reportWords.ts';

/** A form that a report is written in. */
interface Form extends vscode.QuickPickItem {
  /** The language in which VS Code shows it. */
  readonly language: string;
  write(report: Report): string;
}

/**
 * Asks for the form, and opens the report as a document that is not saved: a person saves it where he or she wants. `form`, a label
 * of a form, is not asked for then.
 */
export async function reportDraft(services: Services, clicked: unknown, form: unknown): Promise<void> {
  const document =
    clicked instanceof vscode.Uri ? await vscode.workspace.openTextDocument(clicked) : vscode.window.activeTextEditor?.document;
  const { checks } = await services.drafts.load();
  const checked = document === undefined ? undefined : await checks.fresh(document);
  if (checked === undefined) {
    throw new UserError(vscode.l10n.t('There is no draft to report on. Open a draft in a text editor first.'));
  }
  const chosen = forms().find(({ label }) => label === form) ?? (await askForForm());
  if (chosen !== undefined) {
    const content = chosen.write(reportOf(checked, services.context));
    const report = await vscode.workspace.openTextDocument({ language: chosen.language, content });
    await vscode.window.showTextDocument(report, { preview: false });
  }
}

function askForForm(): Thenable<Form | undefined> {
  const title = vscode.l10n.t('Report on the Quotations of This Draft');
  return vscode.window.showQuickPick(forms(), { title, placeHolder: vscode.l10n.t('What is the report written in?') });
}

function forms(): readonly Form[] {
  return [
    {
      label: 'Markdown',
      description: vscode.l10n.t('to be read'),
      language: 'markdown',
      write: (report) => markdownReport(report, REPORT_WORDS),
    },
    { label: 'CSV', description: vscode.l10n.t('for spreadsheets'), language: 'csv', write: csvReport },
    { label: 'JSON', description: vscode.l10n.t('for programs'), language: 'json', write: jsonReport },
    { label: 'SARIF', description: vscode.l10n.t('for code hosts'), language: 'json', write: sarifReport },
  ];
}

function reportOf({ document, draft }: CheckedDocument, { extension }: vscode.ExtensionContext): Report {
  const pathOf = (uri: string): string => vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  const { version } = extension.packageJSON as { readonly version: string };
  const path = vscode.workspace.asRelativePath(document.uri);
  return { drafts: [{ path, text: document.getText(), checked: draft }], pathOf, version };
}
