/** In which lines places of sources stand, without their being opened. */
import * as vscode from 'vscode';
import type { LineRange } from '../../core/lineMap.ts';
import type { Library } from '../../library/library.ts';
import type { PassagePlace } from '../../library/sourceQueries.ts';
import { rangeIn } from '../workspace/convert.ts';

/** The lines and characters of places, in order, of unsaved buffers too; undefined as `SourceQueries.linesOf` says. */
export async function placeLines(library: Library, places: readonly PassagePlace[]): Promise<readonly (LineRange | undefined)[]> {
  const found = await library.queries.linesOf(places);
  const unsaved = new Map(vscode.workspace.textDocuments.filter((one) => one.isDirty).map((one) => [one.uri.toString(), one]));
  return places.map((place, index) => {
    const document = unsaved.get(place.uri);
    return document === undefined ? found[index] : rangeIn(document, place);
  });
}
