/** Between places in an article and places in a text editor: the only place where offsets become lines, and back. */
import * as vscode from 'vscode';
import type { LineMap } from '../../core/lineMap.ts';
import type { Span } from '../../core/span.ts';

/** The range of a span in the text that `lines` is of. */
export function rangeOf(lines: LineMap, { start, end }: Span): vscode.Range {
  const [first, last] = [lines.positionAt(start), lines.positionAt(end)];
  return new vscode.Range(first.line, first.character, last.line, last.character);
}

/** The range of a span in a document, of whose text it is. */
export function rangeIn(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The span of a range; what lies outside the text is brought inside. */
export function spanOf(lines: LineMap, { start, end }: vscode.Range): Span {
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}
