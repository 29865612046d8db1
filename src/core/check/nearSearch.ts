/** Finds where a source has nearly the words of a quotation. What it finds is never word for word unless nothing differs. */
import { closestStretch, ADDED_COST } from './closestStretch.ts';
import { placesOf } from './exactSearch.ts';
import { likelyPlaces } from './likelyPlaces.ts';
import type { WordRange } from './strictWords.ts';
import { type PlacedFragment, placeFragment, type WordList } from './placedFragment.ts';
import type { QuotationFragment, QuotationText } from './quotationText.ts';
import type { SourceText } from './sourceText.ts';
import { LONGEST_ATTRIBUTION } from './spokenWords.ts';

/** Places of one fragment that are looked at closely. */
const MOST_PLACES = 6;
/** Shorter fragments are too often nearly the same by chance: they are looked for word for word. */
const LEAST_WORDS = 4;
/** Of long fragments the beginning and the end are placed, by so many words each. */
const LONGEST = 400;
/** So many of the words may be other where a place is still looked at. */
const MOST_OTHER = 0.6;
/** A fragment of few words is looked for so many words before or behind the others. */
const BESIDE = 60;
/** Of more fragments the first ones are looked for. */
const MOST_FRAGMENTS = 40;

/** Ways to place the fragments of a quotation: for each fragment where it stands, undefined where it stands nowhere. The best first. */
export type Placement = readonly (PlacedFragment | undefined)[];

/** Where a quotation may be meant. */
export function nearPlacements(quotation: QuotationText, source: SourceText): readonly Placement[] {
  const fragments = quotation.fragments.slice(0, MOST_FRAGMENTS);
  const places = fragments.map((fragment) => fragmentPlaces(quotation, fragment, source));
  if (fragments.length === 1) {
    return (places[0] ?? []).map((place) => [place]);
  }
  return [filledIn(quotation, source, inOrder(places))];
}

/** Fragments that stand nowhere by themselves are looked for beside the others: few words say little, but not there. */
function filledIn(quotation: QuotationText, source: SourceText, placement: Placement): Placement {
  const filled = [...placement];
  placement.forEach((place, index) => {
    const fragment = quotation.fragments[index];
    const before = filled.slice(0, index).findLast((one) => one !== undefined);
    const after = filled.slice(index + 1).find((one) => one !== undefined);
    if (place !== undefined || fragment === undefined || (before === undefined && after === undefined)) {
      return;
    }
    const from = before === undefined ? (after?.words[0] ?? 0) - BESIDE : (before.words.at(-1) ?? 0) + 1;
    const to = Math.min(after?.words[0] ?? source.words.count, from + BESIDE);
    filled[index] = placeIn(quotation, fragment, source, wordsFrom(Math.max(0, from), to)) ?? placedElsewhere(quotation, fragment, source);
  });
  return filled;
}

/** A fragment that stands there word for word, but not in this order. */
function placedElsewhere(quotation: QuotationText, fragment: QuotationFragment, source: SourceText): PlacedFragment | undefined {
  const [at] = lengthOf(fragment) < LEAST_WORDS ? [] : placesOf(quotation.folded, fragment, source.words);
  if (at === undefined) {
    return undefined;
  }
  const end = at + lengthOf(fragment);
  const place = placeFragment(quotation, fragment, source, wordsFrom(at, end));
  const draft = { start: fragment.start, end: fragment.end };
  return { ...place, isElsewhere: true, differences: [{ kind: 'moved', draft, source: source.span(at, end) }] };
}

function fragmentPlaces(quotation: QuotationText, fragment: QuotationFragment, source: SourceText): readonly PlacedFragment[] {
  const { folded } = quotation;
  const length = lengthOf(fragment);
  if (length < LEAST_WORDS) {
    return placesOf(folded, fragment, source.words)
      .slice(0, MOST_PLACES)
      .map((at) => placeFragment(quotation, fragment, source, wordsFrom(at, at + length)));
  }
  const places = likelyPlaces(folded, fragment.range, source.words, source.places, MOST_PLACES).flatMap(
    (range) => closest(quotation, fragment, source, range) ?? [],
  );
  return distinct(places.sort(byLikeness));
}

/** What has more of the words first, and of as many what differs in less. */
function byLikeness(a: PlacedFragment, b: PlacedFragment): number {
  return b.same - a.same || a.differences.length - b.differences.length;
}

/** The best of the text as it stands there, and of the statements that are told in pieces there. */
function closest(
  quotation: QuotationText,
  fragment: QuotationFragment,
  source: SourceText,
  { first, end }: WordRange,
): PlacedFragment | undefined {
  const slack = Math.ceil(lengthOf(fragment) / 2) + 4;
  const reach = slack + LONGEST_ATTRIBUTION;
  const [from, to] = [Math.max(0, first - slack), Math.min(source.words.count, end + slack)];
  const lists = [
    wordsFrom(from, to),
    ...source.spoken
      .joined(from, to)
      .map(({ pieces }) => pieces.flatMap((piece) => wordsFrom(Math.max(piece.first, from - reach), Math.min(piece.end, to + reach)))),
  ];
  let best: PlacedFragment | undefined;
  for (const list of lists) {
    const placed = placeIn(quotation, fragment, source, list);
    if (placed !== undefined && (best === undefined || byLikeness(placed, best) < 0)) {
      best = placed;
    }
  }
  return best;
}

/** The fragment at the words of the list that are closest to it; undefined where too many are other. */
function placeIn(quotation: QuotationText, fragment: QuotationFragment, source: SourceText, list: WordList): PlacedFragment | undefined {
  const stretch = stretchOf(quotation, fragment, source, list);
  if (stretch === undefined) {
    return undefined;
  }
  const { first, end } = stretch;
  const placed = placeFragment(quotation, fragment, source, list.slice(first, end));
  if (placed.hasFirst && placed.hasLast) {
    return placed;
  }
  // A first or last word that is other stands for the one there.
  const wider = list.slice(Math.max(0, first - Number(!placed.hasFirst)), end + Number(!placed.hasLast));
  return placeFragment(quotation, fragment, source, wider);
}

function stretchOf(
  { folded }: QuotationText,
  { range: { first, end } }: QuotationFragment,
  source: SourceText,
  list: WordList,
): WordRange | undefined {
  const ours = folded.loose.subarray(first, end);
  const theirs = Int32Array.from(list, (word) => source.words.loose[word] ?? 0);
  const most = MOST_OTHER * ADDED_COST * Math.min(ours.length, 2 * LONGEST);
  if (ours.length <= LONGEST) {
    const { start, end: to, cost } = closestStretch(ours, theirs);
    return cost > most || to <= start ? undefined : { first: start, end: to };
  }
  const head = closestStretch(ours.slice(0, LONGEST), theirs.slice(0, 2 * LONGEST));
  const tail = closestStretch(ours.slice(-LONGEST), theirs.slice(-2 * LONGEST));
  const to = tail.end + Math.max(0, theirs.length - 2 * LONGEST);
  return head.cost + tail.cost > most || to <= head.start ? undefined : { first: head.start, end: to };
}

function lengthOf({ range }: QuotationFragment): number {
  return range.end - range.first;
}

function wordsFrom(first: number, end: number): WordList {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}

/** Each place once. */
function distinct(places: readonly PlacedFragment[]): readonly PlacedFragment[] {
  const isKnown = new Set<number>();
  return places.filter(({ words: [first = 0] }) => !isKnown.has(first) && isKnown.add(first));
}

/** The places, at most one of each fragment, that have most of the words in order. */
function inOrder(places: readonly (readonly PlacedFragment[])[]): Placement {
  interface Path {
    readonly same: number;
    readonly end: number;
    readonly before: Path | undefined;
    readonly index: number;
    readonly place: PlacedFragment;
  }
  const paths: Path[] = [];
  places.forEach((ofFragment, index) => {
    for (const place of ofFragment) {
      const start = place.words[0] ?? 0;
      const before = paths
        .filter((path) => path.index < index && path.end <= start)
        .reduce<Path | undefined>((best, path) => (best === undefined || isBetter(path, best) ? path : best), undefined);
      paths.push({ same: (before?.same ?? 0) + place.same, end: (place.words.at(-1) ?? 0) + 1, before, index, place });
    }
  });
  const placement: (PlacedFragment | undefined)[] = places.map(() => undefined);
  const best = paths.reduce<Path | undefined>((one, path) => (one === undefined || path.same > one.same ? path : one), undefined);
  for (let path = best; path !== undefined; path = path.before) {
    placement[path.index] = path.place;
  }
  return placement;
}

/** More words, and of as many those that are nearer to what follows. */
function isBetter(one: { readonly same: number; readonly end: number }, other: { readonly same: number; readonly end: number }): boolean {
  return one.same > other.same || (one.same === other.same && one.end > other.end);
}
