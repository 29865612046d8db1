/** Where places of sources are as VS Code goes to them, without an editor being opened. */
import * as vscode from 'vscode';
import { LineMap } from '../../core/lineMap.ts';
import { openReadable } from '../../library/openReadable.ts';
import type { PassagePlace } from '../../library/sourceQueries.ts';
import { placeLines } from '../links/placeLines.ts';
import type { Services } from '../services.ts';
import { rangeOf } from '../workspace/convert.ts';
import { textAddressOf } from '../workspace/textAddress.ts';

/** The location of each place, in order; undefined for one in a source that cannot be read now, and for the rest once `token` is cancelled. */
export async function placeLocations(
  { library }: Pick<Services, 'library'>,
  places: readonly PassagePlace[],
  token: vscode.CancellationToken,
): Promise<readonly (vscode.Location | undefined)[]> {
  const lines = await placeLines(library, places);
  const opened = new Map<string, LineMap | undefined>();
  const located: (vscode.Location | undefined)[] = [];
  for (const [index, place] of places.entries()) {
    const { uri } = place;
    // What has no lines of its own was taken out of a document, or has changed since it was indexed.
    if (lines[index] === undefined && !opened.has(uri) && !token.isCancellationRequested) {
      const source = await openReadable(library, uri, token);
      opened.set(uri, source === undefined ? undefined : new LineMap(source.article.text));
    }
    const range = lines[index] ?? opened.get(uri)?.rangeOf(place);
    located.push(range === undefined ? undefined : new vscode.Location(textAddressOf(vscode.Uri.parse(uri)), rangeOf(range)));
  }
  return located;
}
