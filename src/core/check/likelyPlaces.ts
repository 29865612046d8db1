/** Finds where in a source words of a quotation stand close together: the places that are worth a closer look. */
import type { StrictWords, WordRange } from './strictWords.ts';
import type { WordPlaces } from './wordPlaces.ts';

/** The rarest words are looked up, until so many of them have so many places, or they have too many. */
const ENOUGH_WORDS = 10;
const ENOUGH_PLACES = 100;
const MOST_PLACES = 2000;
/** Of words with more places those count that have a neighbour beside them; so many are looked at. */
const MOST_LOOKED = 200_000;
/** What a place of a word counts more when its neighbour in the quotation is its neighbour there too. */
const BESIDE = 1.5;

/** So much of the quotation must stand somewhere in the source, and so much of what was looked up in a stretch that is likely. */
const LEAST_PART = 0.5;
const LEAST_LOOKED = 0.3;

/** A place of a word of the quotation. */
interface Hit {
  /** Index of the word in the source. */
  readonly at: number;
  /** And in the quotation. */
  readonly word: number;
  readonly weight: number;
}

/**
 * Stretches of the source, at most so many, the likeliest first, none over another: as long as the quotation and a little more,
 * from the first to the last word that may be the quotation's. None where too few of its words stand anywhere in the source.
 */
export function likelyPlaces(
  quotation: StrictWords,
  range: WordRange,
  source: StrictWords,
  places: WordPlaces,
  most: number,
): readonly WordRange[] {
  const length = range.end - range.first;
  const rarest = rarestFirst(quotation, range, places);
  if (rarest.filter(({ count }) => count > 0).length < LEAST_PART * length) {
    return [];
  }
  const { hits, looked } = hitsOf(quotation, range, source, places, rarest);
  const found: WordRange[] = [];
  for (const place of rangesOf(hits, length, Math.ceil(length * 1.3) + 3)) {
    if (found.length === most) {
      break;
    }
    if (place.words >= LEAST_LOOKED * looked && !found.some((other) => other.first < place.end && place.first < other.end)) {
      found.push(place);
    }
  }
  return found;
}

/** A word of the quotation, and how often it stands in the source. */
interface Rarity {
  readonly word: number;
  readonly count: number;
}

function rarestFirst(quotation: StrictWords, { first, end }: WordRange, places: WordPlaces): readonly Rarity[] {
  return Array.from({ length: end - first }, (_, index) => ({
    word: first + index,
    count: places.count(quotation.loose[first + index] ?? 0),
  })).sort((a, b) => a.count - b.count);
}

/** The places of the rarest words, in order of the source, and how many words were looked up. */
function hitsOf(
  quotation: StrictWords,
  { first, end }: WordRange,
  source: StrictWords,
  places: WordPlaces,
  rarest: readonly Rarity[],
): { readonly hits: readonly Hit[]; readonly looked: number } {
  const hits: Hit[] = [];
  let looked = 0;
  for (const { word, count } of rarest) {
    if (looked >= ENOUGH_WORDS && hits.length >= ENOUGH_PLACES) {
      break;
    }
    looked++;
    const isCommon = hits.length + count > MOST_PLACES;
    const weight = Math.log2(1 + source.count / count);
    places.each(quotation.loose[word] ?? 0, MOST_LOOKED, (at) => {
      const beside =
        (word > first && quotation.loose[word - 1] === source.loose[at - 1] ? BESIDE : 0) +
        (word + 1 < end && quotation.loose[word + 1] === source.loose[at + 1] ? BESIDE : 0);
      if (beside > 0 || !isCommon) {
        hits.push({ at, word: word - first, weight: weight * (1 + beside) });
      }
    });
  }
  return { hits: hits.sort((a, b) => a.at - b.at), looked };
}

/** A stretch from each hit on, the likeliest first, with how many different words it has. */
function rangesOf(hits: readonly Hit[], length: number, reach: number): readonly (WordRange & { readonly words: number })[] {
  const ranges: (WordRange & { readonly words: number; readonly weight: number })[] = [];
  const counted = new Float64Array(length);
  const counts = new Int32Array(length);
  let weight = 0;
  let words = 0;
  let to = 0;
  for (const hit of hits) {
    for (let next = hits[to]; next !== undefined && next.at < hit.at + reach; next = hits[++to]) {
      // Each word counts once in a stretch.
      if (counts[next.word] === 0) {
        counted[next.word] = next.weight;
        weight += next.weight;
        words++;
      }
      counts[next.word] = (counts[next.word] ?? 0) + 1;
    }
    ranges.push({ first: hit.at, end: (hits[to - 1]?.at ?? hit.at) + 1, weight, words });
    counts[hit.word] = (counts[hit.word] ?? 1) - 1;
    if (counts[hit.word] === 0) {
      weight -= counted[hit.word] ?? 0;
      words--;
    }
  }
  return ranges.sort((a, b) => b.weight - a.weight);
}
