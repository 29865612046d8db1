/** What is said of a quotation when it is known what the sources have. */
import type { CheckReason, Verdict } from './checkedDraft.ts';
import type { FoundPlace } from './textComparer.ts';

/** A place of a quotation in one of the sources. */
export interface PlacedFinding extends FoundPlace {
  readonly uri: string;
  /** Whether the draft says for sure that somebody else has said it. */
  readonly isSomebodyElses: boolean;
}

/** What is known when a verdict is given. */
export interface Evidence {
  /** All places, those of the cited sources among them. */
  readonly places: readonly PlacedFinding[];
  /** The sources cited; undefined where the draft cites none, and all count. */
  readonly cited: readonly string[] | undefined;
  /** Why nothing can be said of it, whatever the sources have: of itself, or of the source that is cited; undefined when it can. */
  readonly obstacle: 'unclosed' | 'too-short' | 'source-missing' | 'source-unreadable' | 'index-not-ready' | undefined;
  /** Whether every source was searched. */
  readonly isComplete: boolean;
}

/** A verdict, why, and by which place. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason?: CheckReason;
  readonly place?: PlacedFinding;
}

/** What a single place is worth, the best first. */
const ORDER: readonly Verdict[] = ['verbatim', 'other-speaker', 'not-a-quotation', 'differs'];

/** Gives the verdict. What can only be said when all sources were searched is not said before. */
export function judge({ places, cited, obstacle, isComplete }: Evidence): Judgement {
  const any = best(places);
  if (obstacle !== undefined) {
    return { verdict: 'cannot-check', reason: obstacle, ...(any === undefined ? {} : { place: any }) };
  }
  const own = cited === undefined ? any : best(places.filter(({ uri }) => cited.includes(uri)));
  if (own?.kind !== 'exact' && any?.kind === 'exact' && any.wordsOf === 'quoted') {
    return { verdict: 'other-source', place: any };
  }
  const found = own ?? any;
  const judgement: Judgement = found === undefined ? { verdict: 'not-found' } : judgementOf(found);
  const isSettled = judgement.verdict === 'verbatim' || (own?.kind === 'exact' && cited !== undefined);
  return isComplete || isSettled ? judgement : { ...judgement, verdict: 'cannot-check', reason: 'index-not-ready' };
}

/** The place by which most can be said for the quotation; of those that are as good the likest, the first. */
export function best(places: readonly PlacedFinding[]): PlacedFinding | undefined {
  return places
    .map((place) => ({ place, order: ORDER.indexOf(judgementOf(place).verdict) }))
    .sort((a, b) => a.order - b.order || b.place.likeness - a.place.likeness)[0]?.place;
}

/** What is said where only that place counts. */
function judgementOf(place: PlacedFinding): Judgement {
  if (place.kind === 'near') {
    return { verdict: 'differs', ...(place.reason === undefined ? {} : { reason: place.reason }), place };
  }
  if (place.wordsOf !== 'quoted') {
    return { verdict: 'not-a-quotation', reason: place.wordsOf === 'reported' ? 'reported' : 'own-words', place };
  }
  return { verdict: place.isSomebodyElses ? 'other-speaker' : 'verbatim', place };
}
