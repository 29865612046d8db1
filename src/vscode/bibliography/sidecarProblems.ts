/** Tells in a file beside a source what keeps it from being read, at its line: VS Code itself says nothing of YAML. */
import * as vscode from 'vscode';
import { LineMap } from '../../core/lineMap.ts';
import type { SidecarYaml } from '../../formats/bibliography/sidecarYaml.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import { rangeOf } from '../workspace/convert.ts';

/** The one collection. */
export class SidecarProblems extends Disposable {
  readonly #diagnostics = this._register(vscode.languages.createDiagnosticCollection('verbatim.sidecars'));

  /** Says what is wrong with the file, from there to the end of its line. */
  tell(uri: vscode.Uri, text: string, { at, message }: Extract<SidecarYaml, { readonly kind: 'broken' }>): void {
    const lines = new LineMap(text);
    const { end } = lines.line(lines.positionAt(at).line);
    const diagnostic = new vscode.Diagnostic(
      rangeOf(lines.rangeOf({ start: at, end: Math.max(at, end) })),
      vscode.l10n.t('This file gives its source no cite key, for it is no YAML from here on: {0}', message),
      vscode.DiagnosticSeverity.Warning,
    );
    diagnostic.source = 'Verbatim';
    this.#diagnostics.set(uri, [diagnostic]);
  }

  /** Says nothing of the file any more. */
  forget(uri: vscode.Uri): void {
    this.#diagnostics.delete(uri);
  }
}
