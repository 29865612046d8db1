/** What can be completed at a place of a draft: a quotation, or a cite key. */
import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { offeredFormatOf } from './draftDocument.ts';
import { keyItems } from './keyItems.ts';
import { quoteItems } from './quoteItems.ts';
import { typedKey, typedQuote } from './typedQuote.ts';

/** The completions; undefined where there is nothing to complete, or nobody waits any more. */
export async function completionsAt(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionList | undefined> {
  const format = offeredFormatOf(document, services);
  const line = document.lineAt(position.line).text.slice(0, position.character);
  const key = format === 'markdown' ? typedKey(line) : undefined;
  if (key !== undefined) {
    return keyItems(services, position, key, token);
  }
  const typed = format === undefined ? undefined : typedQuote(line, format);
  return format === undefined || typed === undefined ? undefined : quoteItems(services, { document, position, typed, format }, token);
}
