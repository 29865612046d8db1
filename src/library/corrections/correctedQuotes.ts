/** Changes which quotes an analysis has, and who says them. */
import type { Analysis, Article, Attribution, Passage, Quote } from '../../core/article.ts';
import { compareSpans, contains, overlaps, type Span } from '../../core/span.ts';
import { CORRECTED_RULE } from './correctedRule.ts';

/** Who says something, as a person has decided: an index of the people; undefined when nobody can tell. */
export function correctedAttribution(person: number | undefined): Attribution {
  return {
    rule: CORRECTED_RULE,
    confidence: 'high',
    ...(person === undefined ? { speakerKind: 'unknown' } : { speakerKind: 'person', person }),
  };
}

/** Gives the statement that a passage is of, with all its pieces, to another speaker. `passage` is an index of the passages. */
export function spokenBy(analysis: Analysis, passage: number, attribution: Attribution): Analysis {
  const group = analysis.quotes[analysis.passages[passage]?.quote ?? -1]?.group;
  return { ...analysis, quotes: analysis.quotes.map((quote) => (quote.group === group ? { ...quote, attribution } : quote)) };
}

/** Takes passages out, and the quotes of which nothing is left. They are indices of the passages. */
export function withoutPassages(analysis: Analysis, gone: ReadonlySet<number>): Analysis {
  const passages = analysis.passages.filter((_, index) => !gone.has(index));
  const left = new Set(passages.map(({ quote }) => quote));
  const touched = new Set([...gone].flatMap((index) => analysis.passages[index]?.quote ?? []));
  const quotes = analysis.quotes.map((quote, index) =>
    touched.has(index) ? withoutStretches(quote, stretchesOf(analysis, gone, index)) : quote,
  );
  return linked({ ...analysis, quotes, passages }, (index) => !touched.has(index) || left.has(index));
}

/**
 * Makes a direct quote of a place, in each block a piece. What was found inside of it or across its ends goes, as one found
 * less; who says it is who said that, unless an attribution is given.
 */
export function withQuote(article: Article, analysis: Analysis, place: Span, given?: Attribution): Analysis {
  const pieces = piecesOf(article, place);
  const before = analysis.passages.filter((passage) => pieces.some((piece) => overlaps(passage, piece)));
  const gone = new Set(analysis.passages.flatMap((passage, index) => (pieces.some((piece) => isInTheWay(passage, piece)) ? [index] : [])));
  const spoken = before.map(({ quote }) => analysis.quotes[quote]?.attribution);
  const attribution = given ?? spoken.find((one) => one?.person !== undefined) ?? spoken[0] ?? correctedAttribution(undefined);
  const rest = withoutPassages(analysis, gone);
  const first = rest.quotes.length;
  const quotes = pieces.map(({ start, end }): Quote => ({
    start,
    end,
    type: 'direct',
    quoted: [{ start, end }],
    group: first,
    attribution: { ...attribution, rule: CORRECTED_RULE },
    confidence: 'high',
  }));
  const passages = pieces.map(({ start, end, block }, index): Passage => ({ start, end, kind: 'direct', quote: first + index, block }));
  return linked({ ...rest, quotes: [...rest.quotes, ...quotes], passages: [...rest.passages, ...passages] }, () => true);
}

/** Whether a passage cannot stand beside a quote: it is inside, begins with it, or, being quoted itself, crosses it. */
function isInTheWay(passage: Passage, quote: Span): boolean {
  const isMarked = passage.kind !== 'reported';
  return contains(quote, passage) || (isMarked && overlaps(passage, quote) && (passage.start === quote.start || !contains(passage, quote)));
}

/** The parts of a place that stand in blocks, without white space at their ends. */
function piecesOf({ text, blocks }: Article, place: Span): readonly (Span & { readonly block: number })[] {
  return blocks.flatMap((block, index) => {
    const start = Math.max(block.start, place.start);
    const end = Math.min(block.end, place.end);
    const words = text.slice(start, Math.max(start, end));
    const trimmed = words.trim();
    const from = start + words.length - words.trimStart().length;
    return trimmed === '' ? [] : [{ start: from, end: from + trimmed.length, block: index }];
  });
}

function stretchesOf({ passages }: Analysis, gone: ReadonlySet<number>, quote: number): ReadonlySet<number> {
  return new Set(
    [...gone].flatMap((index) => (passages[index]?.quote === quote && passages[index].kind !== 'reported' ? [passages[index].start] : [])),
  );
}

function withoutStretches(quote: Quote, starts: ReadonlySet<number>): Quote {
  const quoted = quote.quoted.filter(({ start }) => !starts.has(start));
  return quoted.length === quote.quoted.length ? quote : { ...quote, quoted, type: quoted.length === 0 ? 'indirect' : quote.type };
}

/** Puts the quotes that are kept, and all passages, in order, and numbers the groups by their first quotes. */
function linked(analysis: Analysis, isKept: (quote: number) => boolean): Analysis {
  const order = analysis.quotes.map((quote, index) => ({ quote, index })).filter(({ index }) => isKept(index));
  order.sort((a, b) => compareSpans(a.quote, b.quote) || a.index - b.index);
  const places = new Map(order.map(({ index }, place) => [index, place]));
  const groups = new Map<number, number>();
  order.forEach(({ quote: { group } }) => groups.set(group, groups.get(group) ?? groups.size));
  return {
    ...analysis,
    quotes: order.map(({ quote }) => ({ ...quote, group: groups.get(quote.group) ?? 0 })),
    passages: analysis.passages.map((passage) => ({ ...passage, quote: places.get(passage.quote) ?? 0 })).sort(compareSpans),
  };
}
