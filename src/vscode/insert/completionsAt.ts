/** What can be completed at a place of a draft: a quotation, or a cite key. */
import * as vscode from 'vscode';
import type { DraftFormat } from '../../formats/drafts/draft.ts';
import { typedLatexKey } from '../../formats/drafts/latex/latexTypedKey.ts';
import type { Services } from '../services.ts';
import { offeredFormatOf } from './draftDocument.ts';
import { keyItems } from './keyItems.ts';
import { quoteItems } from './quoteItems.ts';
import { type TypedKey, typedKey, typedQuote } from './typedQuote.ts';

/** Between the command and the key that is typed there may be so many lines of other keys, with so many characters. */
const LINES = 20;
const LENGTH = 4000;

/** The completions; undefined where there is nothing to complete, or nobody waits any more. */
export async function completionsAt(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
  { triggerCharacter }: vscode.CompletionContext,
): Promise<vscode.CompletionList | undefined> {
  const format = offeredFormatOf(document, services);
  if (format === undefined) {
    return undefined;
  }
  const line = document.lineAt(position.line).text.slice(0, position.character);
  const key = keyAt(document, position, line, format);
  if (key !== undefined) {
    return keyItems(services, position, key, token);
  }
  // Who goes on to the next line after a comma wants no list that takes Enter.
  const typed = triggerCharacter === ',' ? undefined : typedQuote(line, format);
  return typed === undefined ? undefined : quoteItems(services, { document, position, typed, format }, token);
}

function keyAt(document: vscode.TextDocument, position: vscode.Position, line: string, format: DraftFormat): TypedKey | undefined {
  switch (format) {
    case 'markdown':
    case 'asciidoc':
    case 'restructuredText':
      return typedKey(line, format);
    case 'latex': {
      const before = document.getText(new vscode.Range(Math.max(0, position.line - LINES), 0, position.line, position.character));
      const typed = typedLatexKey(before.slice(-LENGTH));
      return typed === undefined ? undefined : { start: line.length - typed.length, typed };
    }
    case 'plainText':
      return undefined;
  }
}
