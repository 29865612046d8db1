/** Quotations that go on over paragraphs are one: a statement that holds a part of one holds all of it. */
import type { Quotations } from '../quotes/quotations.ts';
import type { TokenRange } from '../people/recognition.ts';
import type { Columns } from '../text/columns.ts';

/** For each quotation the first and the last one of what it is a part of. */
export interface Chains {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Follows the quotations that go on from one paragraph to the next, but for those that `isCut` says begin anew. */
export function chainsOf(columns: Columns, quotations: Quotations, isCut: (index: number) => boolean): Chains {
  const first = columns.int32(quotations.count);
  const last = columns.int32(quotations.count);
  for (let i = 0; i < quotations.count; i++) {
    const before = isCut(i) ? -1 : (quotations.continues[i] ?? -1);
    first[i] = before < 0 ? i : (first[before] ?? i);
  }
  for (let i = quotations.count - 1; i >= 0; i--) {
    last[i] = Math.max(last[i] ?? 0, i);
    const before = isCut(i) ? -1 : (quotations.continues[i] ?? -1);
    if (before >= 0) {
      last[before] = last[i] ?? i;
    }
  }
  return { first, last };
}

/** The piece, over all paragraphs of the quotation that it starts or ends with. */
export function overParagraphs(quotations: Quotations, chains: Chains, piece: TokenRange): TokenRange {
  const atStart = quotations.at[piece.first] ?? -1;
  const atEnd = quotations.at[piece.end - 1] ?? -1;
  const first = atStart < 0 ? piece.first : (quotations.first[chains.first[atStart] ?? 0] ?? 0);
  const end = atEnd < 0 ? piece.end : (quotations.end[chains.last[atEnd] ?? 0] ?? 0);
  return { first: Math.min(first, piece.first), end: Math.max(end, piece.end) };
}
