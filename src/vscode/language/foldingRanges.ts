/** What can be folded in a source: paragraphs and quotes of several lines. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { sourceDocument } from './sourceDocument.ts';

/**
 * Provides them; undefined where nothing has several lines, and for what is no source: VS Code then folds by indentation, as it
 * does in other texts, or by what else it knows of the language.
 */
export async function provideFoldingRanges(
  services: Services,
  document: vscode.TextDocument,
  _context: vscode.FoldingContext,
  token: vscode.CancellationToken,
): Promise<vscode.FoldingRange[] | undefined> {
  const source = await sourceDocument(services, document, token);
  if (source === undefined) {
    return undefined;
  }
  const { article, analysis } = source.opened;
  const folded = new Map<string, vscode.FoldingRange>();
  for (const place of [...article.blocks, ...analysis.passages]) {
    const { start, end } = source.rangeOf(place);
    if (start.line < end.line) {
      folded.set(`${String(start.line)}-${String(end.line)}`, new vscode.FoldingRange(start.line, end.line));
    }
  }
  return folded.size === 0 ? undefined : [...folded.values()];
}
