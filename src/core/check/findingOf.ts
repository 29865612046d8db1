/** Says what came of a quotation at a place: whose words these are, what is left out, and what is other. */
import { NEGATIONS } from '../lexicon/negations.ts';
import { span } from '../span.ts';
import type { Difference, FindingNote, FindingReason, SourceFinding, WordsOf } from './finding.ts';
import { gapsOf } from './gaps.ts';
import type { Placement } from './nearSearch.ts';
import type { PlacedFragment } from './placedFragment.ts';
import type { QuotationText } from './quotationText.ts';
import type { SourceText } from './sourceText.ts';
import { StrictWords, type WordRange } from './strictWords.ts';

const NEGATION_NUMBERS: ReadonlySet<number> = new Set(new StrictWords(NEGATIONS).loose);
/** From the words that count most as a person's to those that count least. */
const OWNERS: readonly WordsOf[] = ['quoted', 'reported', 'own'];

/** The finding for fragments that are placed in order, at least one of them. */
export function findingOf(quotation: QuotationText, source: SourceText, placement: Placement): SourceFinding {
  const placed = placement.filter(isInOrder);
  const pieces = placed.map(piecesOf);
  const ranges = pieces.flat();
  const wordsOf = weakest(source, ranges);
  const gaps = gapsOf(quotation, source, placed);
  const omitted = gaps.flatMap((gap) => gap.omitted ?? []);
  const differences = [...differencesOf(quotation, source, placement), ...gaps.flatMap((gap) => gap.difference ?? [])];
  const reason = reasonOf(source, { ranges, omitted, wordsOf });
  const first = ranges[0]?.first ?? 0;
  const passage = source.spoken.passageOf(first);
  const words = quotation.fragments.reduce((sum, { range }) => sum + range.end - range.first, 0);
  return {
    kind: differences.length === 0 && reason === undefined ? 'exact' : 'near',
    place: source.span(first, ranges.at(-1)?.end ?? first),
    fragments: ranges.map((range) => source.span(range.first, range.end)),
    differences: differences.sort((a, b) => a.draft.start - b.draft.start || a.draft.end - b.draft.end),
    omitted: omitted.map((range) => source.span(range.first, range.end)),
    ...(reason === undefined ? {} : { reason }),
    notes: notesOf(placed, pieces),
    wordsOf,
    ...(passage === undefined ? {} : { passage }),
    likeness: placement.reduce((sum, place) => sum + (place?.same ?? 0), 0) / words,
  };
}

/** The words of a fragment, divided where pieces of a statement are joined. */
function piecesOf({ words }: PlacedFragment): readonly WordRange[] {
  const pieces: WordRange[] = [];
  let first = words[0] ?? 0;
  words.forEach((word, index) => {
    if (words[index + 1] !== word + 1) {
      pieces.push({ first, end: word + 1 });
      first = words[index + 1] ?? 0;
    }
  });
  return pieces;
}

function notesOf(placed: readonly PlacedFragment[], pieces: readonly (readonly WordRange[])[]): readonly FindingNote[] {
  const isJoined = pieces.some((ofFragment) => ofFragment.length > 1);
  return [
    ...(placed.some(({ isOtherCapital }) => isOtherCapital) ? (['first-capital'] as const) : []),
    ...(isJoined ? (['joined'] as const) : []),
  ];
}

function weakest({ spoken }: SourceText, ranges: readonly WordRange[]): WordsOf {
  let weakest = 0;
  for (const { first, end } of ranges) {
    for (let word = first; word < end; word++) {
      weakest = Math.max(weakest, OWNERS.indexOf(spoken.ownerOf(word)));
    }
  }
  return OWNERS[weakest] ?? 'own';
}

/** Those of the fragments; one that stands nowhere was added. */
function differencesOf({ fragments }: QuotationText, source: SourceText, placement: Placement): readonly Difference[] {
  let last = placement.find(isInOrder)?.words[0] ?? 0;
  return fragments.flatMap((fragment, index): readonly Difference[] => {
    const place = placement[index];
    if (place === undefined) {
      return [{ kind: 'added', draft: span(fragment.start, fragment.end), source: source.span(last, last) }];
    }
    last = isInOrder(place) ? (place.words.at(-1) ?? 0) + 1 : last;
    return place.differences;
  });
}

function isInOrder(place: PlacedFragment | undefined): place is PlacedFragment {
  return place !== undefined && place.isElsewhere !== true;
}

interface Judged {
  readonly ranges: readonly WordRange[];
  readonly omitted: readonly WordRange[];
  readonly wordsOf: WordsOf;
}

function reasonOf(source: SourceText, judged: Judged): FindingReason | undefined {
  if (crossesSpeakers(source, judged)) {
    return 'crosses-speakers';
  }
  return omitsNegation(source, judged) ? 'omits-negation' : undefined;
}

/** Of what is left out between two pieces of speech the words of the article itself deny nothing that was said. */
function omitsNegation({ words, spoken }: SourceText, { omitted, wordsOf }: Judged): boolean {
  return omitted.some(({ first, end }) => {
    for (let word = first; word < end; word++) {
      if (NEGATION_NUMBERS.has(words.loose[word] ?? 0) && (wordsOf !== 'quoted' || spoken.ownerOf(word) === 'quoted')) {
        return true;
      }
    }
    return false;
  });
}

/** Where the words are a passage of the article, with whatever speech it holds, nobody is mixed up. */
function crossesSpeakers({ spoken }: SourceText, { ranges, omitted, wordsOf }: Judged): boolean {
  if (wordsOf === 'own') {
    return false;
  }
  const speakers = new Set<string>();
  for (const { first, end } of [...ranges, ...omitted]) {
    for (let word = first; word < end; word++) {
      const speaker = spoken.speakerOf(word);
      if (speaker !== undefined) {
        speakers.add(speaker);
      }
    }
  }
  return speakers.size > 1;
}
