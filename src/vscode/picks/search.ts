/** What "Search Sources…" does: find people, quotes and texts in all sources while the reader follows. */
import * as vscode from 'vscode';
import { isEmptyQuery, parseQuery } from '../../library/search/searchQuery.ts';
import type { FoundHits } from '../../library/sourceQueries.ts';
import type { Services } from '../services.ts';
import { isComing, progressNotes } from './coming.ts';
import type { Listed } from './livePick.ts';
import { noSources, pickPlace } from './pickPlace.ts';
import type { PlaceRow } from './placeRows.ts';
import { hitRows, unsavedRows } from './searchRows.ts';

/** So many rows are listed at once, and so many are found at first, as fast as one types. */
const LIMIT = 100;
const QUICK_LIMIT = 50;

/** Searches all sources, first for `typed`, and goes to the hit that is chosen; gives back what was shown when none is. */
export async function searchSources(services: Services, typed: string): Promise<void> {
  const placeholder = vscode.l10n.t('Search people, quotes and texts: words, “exact words”, speaker:name, source:title');
  await pickPlace(services, () => {
    if (services.store.size === 0) {
      throw noSources();
    }
    return {
      uri: undefined,
      placeholders: { source: placeholder, all: placeholder },
      typed,
      limit: LIMIT,
      find: (_scope, wanted, isLate) => find(services, wanted, isLate),
      isComing: () => isComing(services),
      active: undefined,
    };
  });
}

/** What is found first, then the best. */
async function* find(services: Services, typed: string, isLate: () => boolean): AsyncGenerator<Listed<PlaceRow>> {
  const { queries } = services.library;
  const isEmpty = isEmptyQuery(parseQuery(typed));
  if (!isEmpty) {
    const quick = await queries.search({ typed, limit: QUICK_LIMIT, isQuick: true });
    if (quick === undefined || isLate()) {
      return;
    }
    if (quick.hits.length > 0) {
      yield { rows: hitRows(services, quick.hits, typed), isCut: false };
    }
  }
  const [found, unsaved] = await Promise.all([queries.search({ typed, limit: LIMIT }), unsavedRows(services, typed)]);
  if (found !== undefined && !isLate()) {
    yield listed(services, found, { typed, isEmpty, unsaved });
  }
}

function listed(
  services: Services,
  { hits, isCut }: FoundHits,
  { typed, isEmpty, unsaved }: { readonly typed: string; readonly isEmpty: boolean; readonly unsaved: readonly PlaceRow[] },
): Listed<PlaceRow> {
  const rows = [...hitRows(services, hits, typed), ...unsaved];
  const nothing = vscode.l10n.t('Nothing is found for {0}', typed.trim());
  return { rows, isCut, notes: [...(rows.length > 0 || isEmpty ? [] : [nothing]), ...progressNotes(services)] };
}
