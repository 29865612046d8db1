/** Where "Go to Definition" leads from a name: to where the source first names the person in full. */
import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { fullNaming, namedIn } from './namedPerson.ts';

/** Provides it; undefined where nobody is named, and for what is no source. */
export async function provideDefinition(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.LocationLink[] | undefined> {
  const found = await namedIn(services, document, position, token);
  if (found === undefined) {
    return undefined;
  }
  const { source, named } = found;
  const naming = fullNaming(source.opened, named.person);
  return naming === undefined
    ? undefined
    : [{ originSelectionRange: source.rangeOf(named), targetUri: document.uri, targetRange: source.rangeOf(naming) }];
}
