/** The diagnostics of drafts: one for each quotation of which something is to be told. */
import * as vscode from 'vscode';
import type { CheckedQuotation, CheckedSource, Verdict } from '../../library/check/checkedDraft.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import { rangeIn, rangeOf } from '../workspace/convert.ts';
import type { MarkSeverity, Settings, ToldVerdict } from '../workspace/settings.ts';
import { textAddressOf } from '../workspace/textAddress.ts';
import { around } from '../views/excerpt.ts';
import type { CheckedDocument, DraftChecks } from './draftChecks.ts';
import { besides } from './passage.ts';
import { explanationOf } from './verdictText.ts';

const SEVERITIES: Readonly<Record<Exclude<MarkSeverity, 'none'>, vscode.DiagnosticSeverity>> = Object.freeze({
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
});

/** Verdicts of which something is told, and how the settings name them. */
const TOLD: Readonly<Partial<Record<Verdict, ToldVerdict>>> = Object.freeze({
  differs: 'differs',
  'other-source': 'otherSource',
  'other-speaker': 'otherSpeaker',
  'not-a-quotation': 'notAQuotation',
  'not-found': 'notFound',
});

/** Around the words of the source so many characters are shown. */
const REACH = { before: 60, after: 60 };

/** How each quotation of a draft is marked. */
export function markingOf({ document, ignored }: CheckedDocument, settings: Settings): (quotation: CheckedQuotation) => MarkSeverity {
  const severities = settings.severities(document.uri);
  return (quotation) => {
    const told = TOLD[quotation.verdict];
    return told === undefined || ignored.has(quotation) ? 'none' : severities[told];
  };
}

/** The one collection. */
export class DraftDiagnostics extends Disposable {
  readonly #settings: Settings;
  readonly #collection = this._register(vscode.languages.createDiagnosticCollection('verbatim.drafts'));

  constructor(checks: DraftChecks, settings: Settings) {
    super();
    this.#settings = settings;
    this._register(checks.onDidCheck((checked) => this.#show(checked)));
    this._register(checks.onDidLeave((uri) => this.#collection.delete(uri)));
  }

  #show(checked: CheckedDocument): void {
    const severityOf = markingOf(checked, this.#settings);
    const told = checked.draft.quotations.flatMap((quotation) => {
      const severity = severityOf(quotation);
      return severity === 'none' ? [] : [diagnosticOf(checked, quotation, SEVERITIES[severity])];
    });
    this.#collection.set(checked.document.uri, told);
  }
}

function diagnosticOf(checked: CheckedDocument, quotation: CheckedQuotation, severity: vscode.DiagnosticSeverity): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeIn(checked.document, quotation), explanationOf(quotation, checked.draft), severity);
  diagnostic.source = 'Verbatim';
  diagnostic.code = quotation.verdict;
  if (quotation.source !== undefined) {
    diagnostic.relatedInformation = [passageOf(quotation.source)];
  }
  return diagnostic;
}

function passageOf(source: CheckedSource): vscode.DiagnosticRelatedInformation {
  const location = new vscode.Location(textAddressOf(vscode.Uri.parse(source.uri)), rangeOf(source.lines));
  return new vscode.DiagnosticRelatedInformation(location, passageText(source));
}

/** What stands beside a diagnostic of the source's words and those around them. */
export function passageText(source: CheckedSource): string {
  const { before, after } = besides(source);
  return around(before, source.text, after, REACH).text;
}
