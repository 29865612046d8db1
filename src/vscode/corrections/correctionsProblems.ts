/** Tells what is wrong in a file of corrections that was changed by hand: at its line, and once in a notice. */
import * as vscode from 'vscode';
import type { CorrectionsProblem } from '../../library/corrections/correctionsDocument.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import { plainMessage } from '../views/plainMessage.ts';
import type { Corrections, FileProblems } from './corrections.ts';

/** Follows the files. */
export class CorrectionsProblems extends Disposable {
  readonly #diagnostics = this._register(vscode.languages.createDiagnosticCollection('verbatim.corrections'));
  /** Files that were told of, until they can be read again. */
  readonly #told = new Set<string>();

  constructor(corrections: Corrections) {
    super();
    this._register(corrections.onDidRead((files) => this.#follow(files)));
  }

  #follow(files: readonly FileProblems[]): void {
    this.#diagnostics.clear();
    for (const { file, problems } of files) {
      const key = file.toString();
      this.#diagnostics.set(file, problems.map(diagnosticOf));
      if (problems.length === 0) {
        this.#told.delete(key);
      } else if (!this.#told.has(key)) {
        this.#told.add(key);
        void notify(file, problems);
      }
    }
  }
}

async function notify(file: vscode.Uri, [first]: readonly CorrectionsProblem[]): Promise<void> {
  const line = first?.line ?? 0;
  const open = vscode.l10n.t('Open');
  const chosen = await vscode.window.showWarningMessage(
    plainMessage(
      vscode.l10n.t(
        '“{0}” cannot be read: see line {1}. It is left as it is, and nothing can be corrected until it is put right.',
        vscode.workspace.asRelativePath(file),
        String(line + 1),
      ),
    ),
    open,
  );
  if (chosen === open) {
    const at = new vscode.Position(line, first?.character ?? 0);
    await vscode.window.showTextDocument(file, { selection: new vscode.Range(at, at) });
  }
}

function diagnosticOf({ kind, path, line, character, span }: CorrectionsProblem): vscode.Diagnostic {
  // Of a value that spans lines its first characters are marked.
  const range = new vscode.Range(line, character, line, character + Math.min(span.end - span.start, 40));
  const diagnostic = new vscode.Diagnostic(range, messageOf(kind, path), vscode.DiagnosticSeverity.Error);
  diagnostic.source = 'Verbatim';
  return diagnostic;
}

function messageOf(kind: CorrectionsProblem['kind'], path: string): string {
  switch (kind) {
    case 'json':
      return vscode.l10n.t('This is no JSON from here on.');
    case 'shape':
      return vscode.l10n.t('“{0}” is missing, or is not what it must be.', path);
    case 'twice':
      return vscode.l10n.t('Another correction has the same id.');
  }
}
