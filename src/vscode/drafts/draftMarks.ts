/** Marks in a draft the words that differ from the source, within the quotation that its diagnostic underlines. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import type { CheckedQuotation } from '../../library/check/checkedDraft.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import type { Settings } from '../workspace/settings.ts';
import { rangeIn } from '../workspace/convert.ts';
import type { CheckedDocument, DraftChecks } from './draftChecks.ts';
import { markingOf } from './draftDiagnostics.ts';

/** The marks, which look as what a comparison takes out does. */
export class DraftMarks extends Disposable {
  readonly #checks: DraftChecks;
  readonly #settings: Settings;
  readonly #type = this._register(
    vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor('diffEditor.removedTextBackground'),
      // Colour alone would not do, and in high contrast there is none.
      fontWeight: 'bold',
    }),
  );

  constructor(checks: DraftChecks, settings: Settings) {
    super();
    this.#checks = checks;
    this.#settings = settings;
    this._register(checks.onDidCheck(({ document }) => this.#mark((editor) => editor.document === document)));
    this._register(checks.onDidLeave((uri) => this.#mark(({ document }) => document.uri.toString() === uri.toString())));
    this._register(vscode.window.onDidChangeVisibleTextEditors(() => this.#mark(({ document }) => this.#checks.isDraft(document))));
  }

  #mark(isMeant: (editor: vscode.TextEditor) => boolean): void {
    for (const editor of vscode.window.visibleTextEditors.filter(isMeant)) {
      const checked = this.#checks.checkedOf(editor.document);
      // What is typed in moves its marks with it until it is checked again.
      if (checked !== undefined || !this.#checks.isDraft(editor.document)) {
        editor.setDecorations(this.#type, checked === undefined ? [] : this.#rangesOf(checked));
      }
    }
  }

  #rangesOf(checked: CheckedDocument): readonly vscode.Range[] {
    const severityOf = markingOf(checked, this.#settings);
    return checked.draft.quotations
      .filter((quotation) => severityOf(quotation) !== 'none')
      .flatMap((quotation) => quotation.differences.map(({ draft }) => rangeIn(checked.document, shownPlace(draft, quotation))));
  }
}

/** Where words are missing, the characters beside the place. */
function shownPlace(draft: Span, { start, end }: CheckedQuotation): Span {
  return draft.start < draft.end ? draft : { start: Math.max(start, draft.start - 1), end: Math.min(end, draft.end + 1) };
}
