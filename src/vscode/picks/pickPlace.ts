/** Lets a place be picked while the reader follows: stays there, or gives back what was shown before. */
import * as vscode from 'vscode';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { pickLive, type PickSource } from './livePick.ts';
import { placeOfRow } from './placeOfRow.ts';
import type { PlaceRow } from './placeRows.ts';
import { beginPreview } from './readerPreview.ts';

/** What is picked from, but for what all such picks do alike. */
export type PlaceSource = Omit<PickSource<PlaceRow>, 'preview' | 'onDidChange' | 'onWillOpen' | 'onDidTakeFocus'>;

/** `sourceOf` is asked when all sources are found; what is shown now is noted before. Answers whether a place was chosen. */
export async function pickPlace(services: Services, sourceOf: () => PlaceSource | Promise<PlaceSource>): Promise<boolean> {
  const { library, log, readers, store } = services;
  const preview = await beginPreview(readers, log);
  const noting = readers.onDidTakeFocus((reader) => preview.noteFocus(reader));
  try {
    await store.ready();
    const source = await sourceOf();
    const chosen = await pickLive<PlaceRow>({
      ...source,
      onDidChange: library.onDidChange,
      onWillOpen: preview.onWillOpen,
      onDidTakeFocus: readers.onDidTakeFocus,
      preview: (row) => preview.show(() => placeOfRow(services, row)),
    });
    const place = chosen === undefined ? undefined : await placeOfRow(services, chosen);
    await (place === undefined ? preview.giveBack() : preview.keep(place));
    return place !== undefined;
  } finally {
    noting.dispose();
  }
}

/** There is nothing to pick from. */
export function noSources(): UserError {
  return new UserError(vscode.l10n.t('There are no sources to look in. Add a folder of sources first.'));
}
