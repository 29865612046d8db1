/** Where "Go to Implementations" leads from a name: to what the person is quoted and reported with, in all sources. */
import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { keyOf, namedIn } from './namedPerson.ts';
import { placeLocations } from './placeLocations.ts';

/** So many passages are listed, and so many asked of the index at a time. */
const MOST = 1000;
const PAGE = 250;

/** Provides them, in order of the sources; undefined where nobody is named, and for what is no source. */
export async function provideImplementation(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Location[] | undefined> {
  const at = await namedIn(services, document, position, token);
  const key = at === undefined ? undefined : await keyOf(services, at.source.opened, at.named.person);
  if (key === undefined) {
    return undefined;
  }
  const found: vscode.Location[] = [];
  const isOver = (): boolean => token.isCancellationRequested;
  for (let offset = 0; offset < MOST && !isOver(); offset += PAGE) {
    const { total, items } = await services.library.queries.personPassages(key, { offset, limit: PAGE });
    const places = items.map(({ uri, passage: { start, end } }) => ({ uri, start, end }));
    const located = isOver() ? [] : await placeLocations(services, places, token);
    found.push(...located.filter((one) => one !== undefined));
    if (items.length === 0 || offset + items.length >= total) {
      break;
    }
  }
  return found;
}
