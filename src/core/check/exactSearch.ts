/** Finds where a quotation stands word for word: each fragment for itself, then all of them in order. Linear in the source. */
import { countBelow } from '../ascending.ts';
import type { QuotationFragment, QuotationText } from './quotationText.ts';
import type { StrictWords } from './strictWords.ts';
import { fitsAltered, isCapitalFree, isSameButCapital } from './wordMatch.ts';

/** What is put in stands in place of at most so many words of the source. */
export const INSERTION_REACH = 15;

/**
 * The words at which a fragment stands, ascending, with all marks between its words. Knuth, Morris and Pratt's search, on words:
 * no text makes it slow.
 */
export function placesOf(folded: StrictWords, fragment: QuotationFragment, source: StrictWords): readonly number[] {
  const { first, end } = fragment.range;
  const length = end - first - 1; // the first word is looked at when all others are there
  const failure = failures(folded, first + 1, length);
  const places: number[] = [];
  let matched = 0;
  for (let at = length === 0 ? 0 : 1; at < source.count; at++) {
    if (length > 0) {
      while (matched > 0 && (matched === length || !isSame(folded, first + 1 + matched, source, at))) {
        matched = failure[matched - 1] ?? 0;
      }
      if (isSame(folded, first + 1 + matched, source, at)) {
        matched++;
      }
    }
    if (matched === length && isFirstThere(folded, fragment, source, at - length)) {
      places.push(at - length);
    }
  }
  return places;
}

/** Whether a word and the marks before it are the same. */
function isSame(ours: StrictWords, word: number, theirs: StrictWords, at: number): boolean {
  return ours.strict[word] === theirs.strict[at] && ours.marks[word] === theirs.marks[at];
}

/** For each beginning of the words, how many of its words are its end and its beginning too. */
function failures(words: StrictWords, first: number, length: number): Int32Array {
  const failure = new Int32Array(length);
  let matched = 0;
  for (let at = 1; at < length; at++) {
    while (matched > 0 && !isSame(words, first + matched, words, first + at)) {
      matched = failure[matched - 1] ?? 0;
    }
    if (isSame(words, first + matched, words, first + at)) {
      matched++;
    }
    failure[at] = matched;
  }
  return failure;
}

function isFirstThere(folded: StrictWords, fragment: QuotationFragment, source: StrictWords, at: number): boolean {
  const word = fragment.range.first;
  return (
    folded.strict[word] === source.strict[at] ||
    (folded.loose[word] === source.loose[at] && isCapitalFree(fragment) && isSameButCapital(folded.word(word), source.word(at)))
  );
}

/** Where all fragments stand in order: for each the word at which it begins. Of places with the same rest the shortest. */
export function chainsOf({ fragments, folded }: QuotationText, source: StrictWords): readonly (readonly number[])[] {
  const places = fragments.map((fragment) => placesOf(folded, fragment, source));
  // From the last fragment on: which places can be gone on from, and with which place of the next fragment.
  const next: Map<number, number>[] = [];
  let valid = places.at(-1) ?? [];
  for (let index = fragments.length - 2; index >= 0; index--) {
    const [fragment, following] = [fragments[index], fragments[index + 1]];
    const on = new Map<number, number>();
    if (fragment !== undefined && following !== undefined) {
      for (const at of places[index] ?? []) {
        const to = nextPlace(valid, at + fragment.range.end - fragment.range.first, following, source);
        if (to !== undefined) {
          on.set(at, to);
        }
      }
    }
    next.unshift(on);
    valid = [...on.keys()];
  }
  return shortest(valid, next[0]).map((at) => chainFrom(at, next));
}

/** The first place at which a fragment may stand that goes on after the word before `from`. */
function nextPlace(
  places: readonly number[],
  from: number,
  { divider, altered }: QuotationFragment,
  source: StrictWords,
): number | undefined {
  const at = places[countBelow(places, from + (divider === 'alteration' ? 1 : 0))];
  if (at === undefined) {
    return undefined;
  }
  switch (divider) {
    case 'capital':
      return at === from ? at : undefined;
    case 'alteration':
      return at === from + 1 && altered !== undefined && fitsAltered(altered, source.word(from)) ? at : undefined;
    case 'insertion':
      return at <= from + INSERTION_REACH ? at : undefined;
    default:
      return at;
  }
}

/** Of places that go on at the same place the last one. */
function shortest(starts: readonly number[], next: ReadonlyMap<number, number> | undefined): readonly number[] {
  return next === undefined ? starts : starts.filter((at, index) => next.get(at) !== next.get(starts[index + 1] ?? -1));
}

function chainFrom(start: number, next: readonly ReadonlyMap<number, number>[]): readonly number[] {
  const chain = [start];
  for (const on of next) {
    chain.push(on.get(chain.at(-1) ?? -1) ?? -1);
  }
  return chain;
}
