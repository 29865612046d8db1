// Asks the scorer how one class of predictions fares, those of a rule or of a degree of confidence.
//
// The scorer tells totals, so it is asked with all other predictions made mute. It matches quotations by their places
// alone: what is said of speakers does not change what is matched.
import type { PredictedDocument, PredictedQuote } from './predict.ts';
import { score, type ScoreResult } from './scorer.ts';
import { type ByHalf, byHalf, type GoldDocument, type Half, halfOf, isInHalf } from './sets.ts';

/** Counts of the predictions of a class. Matched are those that match an annotated statement in scope that has a speaker. */
export interface ClassCounts {
  readonly predicted: number;
  readonly matched: number;
  /** Matched with one that is annotated as direct. */
  readonly matchedDirect: number;
  /** Matched, and the speaker is right. */
  readonly right: number;
}

type KindCounts = NonNullable<ScoreResult['bySpeakerKind']>;

const TYPES = ['direct', 'mixed', 'indirect'];
const MUTE = { speaker: null, speakerName: null } as const;

/** A name that no article has: where it stands on both sides the scorer finds it right, and so counts matches. */
const ANYBODY = 'Anybody';

/** The counts of the predictions that `isChosen` chooses, by half. */
export async function countClass(
  gold: readonly GoldDocument[],
  predicted: readonly PredictedDocument[],
  isChosen: (quote: PredictedQuote) => boolean,
): Promise<ByHalf<ClassCounts>> {
  const kinds = gold.map(withHalfAsKind);
  const chosenSpeak = predicted.map(changed((quote) => (isChosen(quote) ? {} : MUTE)));
  const chosenAreAnybody = predicted.map(changed((quote) => ({ ...MUTE, speakerName: isChosen(quote) ? ANYBODY : null })));
  const right = (await score(kinds, chosenSpeak)).bySpeakerKind ?? {};
  const matched = (await score(kinds.map(spokenByAnybody), chosenAreAnybody)).bySpeakerKind ?? {};
  return byHalf((half) => {
    const own = predicted.filter(({ id }) => isInHalf(id, half));
    return {
      predicted: sum(own.map(({ quotes }) => quotes.filter(isChosen).length)),
      matched: rightOf(matched, half, TYPES),
      matchedDirect: rightOf(matched, half, ['direct']),
      right: rightOf(right, half, TYPES),
    };
  });
}

function rightOf(counts: KindCounts, half: Half, types: readonly string[]): number {
  const halves = half === 'all' ? ['readable', 'unread'] : [half];
  return sum(halves.flatMap((name) => types.map((type) => counts[`${name} ${type}`]?.speakerRight ?? 0)));
}

/** The scorer counts by the kind of the annotated speaker: here half and type stand in its place, so that one run tells all. */
function withHalfAsKind({ quotes, ...document }: GoldDocument): GoldDocument {
  const half = halfOf(document.id);
  return {
    ...document,
    quotes: quotes?.map((quote) => ({ ...quote, speakerKind: quote.speaker === null ? null : `${half} ${quote.type}` })) ?? null,
  };
}

function spokenByAnybody({ quotes, ...document }: GoldDocument): GoldDocument {
  return { ...document, quotes: quotes?.map((quote) => ({ ...quote, speakerName: ANYBODY, nameFrom: null })) ?? null };
}

/** Changes each quote of a document. */
export function changed(change: (quote: PredictedQuote) => Partial<PredictedQuote>): (document: PredictedDocument) => PredictedDocument {
  return (document) => ({ ...document, quotes: document.quotes.map((quote) => ({ ...quote, ...change(quote) })) });
}

/** The sum of the numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
