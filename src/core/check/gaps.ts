/** What lies between the fragments of a quotation in the source: what is left out, and what was put in for it. */
import { foldedWords } from '../compare/comparedWords.ts';
import { span, type Span } from '../span.ts';
import { INSERTION_REACH } from './exactSearch.ts';
import type { Difference } from './finding.ts';
import type { WordRange } from './strictWords.ts';
import type { PlacedFragment } from './placedFragment.ts';
import type { QuotationText } from './quotationText.ts';
import type { SourceText } from './sourceText.ts';
import { fitsAltered } from './wordMatch.ts';

/** What lies between a fragment and the next: words that are left out or that others stand for, or words that differ. */
export interface Gap {
  readonly omitted?: WordRange;
  readonly difference?: Difference;
}

/** What lies between fragments that are placed in order, at least one; and what the source has in brackets at the ends. */
export function gapsOf(quotation: QuotationText, source: SourceText, placed: readonly PlacedFragment[]): readonly Gap[] {
  const gaps = placed.map((place, index): Gap => {
    const end = place.words[0] ?? 0;
    const before = placed[index - 1]?.words.at(-1);
    return before === undefined
      ? bracketGap(quotation, source, draftOf(place.fragment), bracketBefore(source, end))
      : gapOf(quotation, source, place, { first: before + 1, end: Math.max(before + 1, end) });
  });
  const last = placed.at(-1);
  const rest = quotation.inserted.filter(({ start }) => start >= (last?.fragment.end ?? 0));
  const draft = span(rest[0]?.start ?? 0, rest.at(-1)?.end ?? 0);
  return [...gaps, bracketGap(quotation, source, draft, bracketBehind(source, (last?.words.at(-1) ?? 0) + 1))];
}

function gapOf(quotation: QuotationText, source: SourceText, { fragment }: PlacedFragment, gap: WordRange): Gap {
  const length = gap.end - gap.first;
  const draft = draftOf(fragment);
  const differs = (kind: Difference['kind']): Gap => ({ difference: { kind, draft, source: source.span(gap.first, gap.end) } });
  const left = length === 0 ? {} : { omitted: gap };
  switch (fragment.divider) {
    case 'capital':
      return length === 0 ? {} : differs('dropped');
    case 'alteration':
      if (length === 0) {
        return differs('added');
      }
      return length === 1 && fragment.altered !== undefined && fitsAltered(fragment.altered, source.words.word(gap.first))
        ? left
        : differs('replaced');
    case 'insertion':
      if (length > INSERTION_REACH) {
        return differs('replaced');
      }
      return hasBracket(source, gap) ? bracketGap(quotation, source, draft, gap) : left;
    default:
      return left;
  }
}

/** What the quotation has between a fragment and the one before; nothing where the fragments adjoin. */
function draftOf({ start, inserted }: PlacedFragment['fragment']): Span {
  return span(inserted[0]?.start ?? start, inserted.at(-1)?.end ?? start);
}

/** Whether something in brackets is among the words. */
function hasBracket({ words }: SourceText, { first, end }: WordRange): boolean {
  return Array.from({ length: end - first }, (_, step) => words.marksBefore(first + step)).some((marks) => marks.endsWith('['));
}

/** Whether the source has the words in brackets, as what somebody has put in before. */
function isBracketed({ words }: SourceText, { first, end }: WordRange): boolean {
  return first < end && words.marksBefore(first).endsWith('[') && words.marksBefore(end).startsWith(']');
}

/** What the source has in brackets there, and what the quotation has: the same or not. */
function bracketGap({ words }: QuotationText, source: SourceText, draft: Span, bracketed: WordRange | undefined): Gap {
  if (
    draft.start === draft.end ||
    bracketed === undefined ||
    areSameWords(words.slice(draft.start, draft.end), textOf(source, bracketed))
  ) {
    return {};
  }
  return { difference: { kind: 'replaced', draft, source: source.span(bracketed.first, bracketed.end) } };
}

/** The words in brackets right before a word. */
function bracketBefore(source: SourceText, end: number): WordRange | undefined {
  for (let first = end - 1; first >= Math.max(0, end - INSERTION_REACH); first--) {
    if (isBracketed(source, { first, end })) {
      return { first, end };
    }
  }
  return undefined;
}

/** The words in brackets that begin with a word. */
function bracketBehind(source: SourceText, first: number): WordRange | undefined {
  for (let end = first + 1; end <= Math.min(source.words.count, first + INSERTION_REACH); end++) {
    if (isBracketed(source, { first, end })) {
      return { first, end };
    }
  }
  return undefined;
}

function textOf({ words }: SourceText, { first, end }: WordRange): string {
  const place = words.span(first, end);
  return words.text.slice(place.start, place.end);
}

function areSameWords(one: string, other: string): boolean {
  return foldedWords(one).join(' ') === foldedWords(other).join(' ');
}
