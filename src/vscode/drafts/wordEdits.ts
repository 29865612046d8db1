/** The edits that give a quotation of a draft the source's words. */
import * as vscode from 'vscode';
import type { CheckedQuotation } from '../../library/check/checkedDraft.ts';
import { rangeIn } from '../workspace/convert.ts';
import type { CheckedDocument } from './draftChecks.ts';
import { mendedBy } from './mend.ts';

/** What would change in the draft for a quotation to have the source's words, in order; nothing where it need not. */
export function wordEdits(
  { document, format }: CheckedDocument,
  { start, kind, replacements }: CheckedQuotation,
): readonly vscode.TextEdit[] {
  return replacements.flatMap(({ span, words }) => {
    const written = document.getText(rangeIn(document, span));
    const isFirst = !/[\p{L}\p{N}]/u.test(document.getText(rangeIn(document, { start, end: span.start })));
    const indent = format === 'restructuredText' ? indentAt(document, start) : '';
    return mendedBy(words, { written, format, kind, isFirst, indent }).map((one) =>
      vscode.TextEdit.replace(rangeIn(document, { start: span.start + one.start, end: span.start + one.end }), one.text),
    );
  });
}

/** What stands before the words in their line; where it is more than white space, further lines are indented by three columns. */
function indentAt(document: vscode.TextDocument, offset: number): string {
  const { line, character } = document.positionAt(offset);
  const before = document.lineAt(line).text.slice(0, character);
  const space = /^\s*/.exec(before)?.[0] ?? '';
  return space === before ? space : `${space}   `;
}
