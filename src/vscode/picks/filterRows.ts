/** Picks out of many rows those that fit what was typed, in pieces, so that nothing else has to wait. */
import { nextTurn } from '#platform/turn.ts';
import { type Fit, Query } from '../../library/fold.ts';

/** What is compared with what was typed. */
export interface Searchable {
  readonly label: string;
  /** All words by which the row is found, those of the label among them. */
  readonly searched: string;
}

/** The rows that fit, and whether there are more than were asked for. */
export interface Filtered<T> {
  readonly rows: readonly T[];
  readonly isCut: boolean;
}

/** So long is worked at a stretch, in milliseconds; the clock is looked at once in so many rows. */
const STRETCH = 12;
const ROWS_PER_LOOK = 64;

/**
 * At most `limit` rows that fit, the best first and else in the order given; those beyond the limit are not looked for.
 * Undefined as soon as `isSuperseded` says that nobody wants the answer any more.
 */
export async function filterRows<T extends Searchable>(
  rows: Iterable<T>,
  typed: string,
  limit: number,
  isSuperseded: () => boolean,
): Promise<Filtered<T> | undefined> {
  const query = new Query(typed);
  const found: { readonly row: T; readonly fit: Exclude<Fit, undefined> }[] = [];
  let looked = 0;
  let started = performance.now();
  for (const row of rows) {
    const fit = query.fit(row.label, row.searched);
    if (fit !== undefined && found.length >= limit) {
      return { rows: ordered(found), isCut: true };
    }
    if (fit !== undefined) {
      found.push({ row, fit });
    }
    if (++looked % ROWS_PER_LOOK === 0 && performance.now() - started > STRETCH) {
      await nextTurn();
      if (isSuperseded()) {
        return undefined;
      }
      started = performance.now();
    }
  }
  return { rows: ordered(found), isCut: false };
}

function ordered<T>(found: readonly { readonly row: T; readonly fit: number }[]): readonly T[] {
  return [...found].sort((a, b) => a.fit - b.fit).map(({ row }) => row);
}
