/** Marks all places in a source where the person is named on whose name the cursor stands. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { namedIn, namingsOf } from './namedPerson.ts';

/** Provides them; undefined where nobody is named, and for what is no source: VS Code then marks the same word elsewhere. */
export async function provideDocumentHighlights(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentHighlight[] | undefined> {
  const found = await namedIn(services, document, position, token);
  if (found === undefined) {
    return undefined;
  }
  const { source, named } = found;
  return namingsOf(source.opened, new Set([named.person])).map(
    (one) => new vscode.DocumentHighlight(source.rangeOf(one), vscode.DocumentHighlightKind.Text),
  );
}
