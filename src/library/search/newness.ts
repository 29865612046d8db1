/** The order of what was found: the best first, then the newest. */
import { NO_TIME } from '../indexer/filePool.ts';
import type { StoreKeeper } from '../indexer/storeKeeper.ts';
import type { SearchSeams } from './searchSeams.ts';

/** After all dates. */
const NOW = '9999';

/** The order of things that fit as well is that of the days of their sources: of the article where it tells one, else of the file. */
export function newest<T extends { readonly uri: string; readonly fit: number }>(
  found: readonly T[],
  seams: Pick<SearchSeams, 'keeper' | 'order'>,
): readonly T[] {
  const orderOf = ({ uri }: T): number => seams.order(uri) ?? 0;
  const days = new Map<string, string>();
  const dayOf = (uri: string): string => {
    const day = days.get(uri) ?? lookUp(uri, seams.keeper);
    days.set(uri, day);
    return day;
  };
  return found
    .map((one) => ({ one, day: dayOf(one.uri) }))
    .sort((a, b) => a.one.fit - b.one.fit || Number(a.day < b.day) - Number(a.day > b.day) || orderOf(a.one) - orderOf(b.one))
    .map(({ one }) => one);
}

/** As ISO 8601; empty for a source that is not stored. */
function lookUp(uri: string, keeper: StoreKeeper): string {
  const known = keeper.ask((store) => store.get(uri), undefined);
  if (known === undefined) {
    return '';
  }
  const { outcome, stamp } = known;
  const date = outcome.kind === 'ready' ? outcome.found.date : undefined;
  return date ?? timeText(stamp.mtime);
}

function timeText(mtime: number): string {
  if (mtime === NO_TIME) {
    return NOW; // it was read just when it had changed
  }
  // Times that no date can have come from broken file systems.
  return Math.abs(mtime) <= 8.64e15 ? new Date(mtime).toISOString() : '';
}
