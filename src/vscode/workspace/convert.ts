/** Between places in an article and places in a text editor: the only place where offsets become lines, and back. */
import * as vscode from 'vscode';
import type { LineMap, LineRange } from '../../core/lineMap.ts';
import type { Span } from '../../core/span.ts';

/** The range that lines and characters tell. */
export function rangeOf({ start, end }: LineRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** The range of a span in a document, of whose text it is. */
export function rangeIn(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The span of a range; what lies outside the text is brought inside. */
export function spanOf(lines: LineMap, { start, end }: vscode.Range): Span {
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}
