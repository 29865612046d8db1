/** What a draft quotes, as places in its shown text: stretches in quotation marks, over paragraphs too, and block quotes. */
import type { Article } from '../../core/article.ts';
import type { ArticleOutline, MarkedStretch } from '../../core/quotes/outline.ts';
import type { Span } from '../../core/span.ts';
import type { DraftAnalyzer } from './draftAnalyzer.ts';
import type { DraftText, ShownQuote } from './draftText.ts';

/** Something quoted. Spans are in the shown text, and in the article that the draft is analysed as. */
export interface QuotedPart extends Span {
  readonly kind: 'marks' | 'block';
  /** The words without marks, a span for each paragraph. */
  readonly inner: readonly Span[];
  readonly isUnclosed: boolean;
  /** Indices in `DraftText.blocks`, in order: the paragraphs that it stands in. */
  readonly blocks: readonly number[];
  /** Where each of its stretches in marks begins in the article that is analysed; there the analysis knows it by. */
  readonly stretches: readonly number[];
  /** The block quote; undefined for marks. */
  readonly quote?: ShownQuote;
}

/** What is quoted, in order of the shown text, and the article and sentences that it was found in. */
export interface QuotedParts {
  readonly parts: readonly QuotedPart[];
  readonly article: Article;
  readonly sentences: readonly Span[];
}

/** A block quote that stands in marks itself: its words without these, and whether the last one is missing. */
type MarkedQuote = Pick<QuotedPart, 'inner' | 'isUnclosed'>;

/** Finds what is quoted. */
export function quotedParts(draft: DraftText, analyzer: Pick<DraftAnalyzer, 'outline'>): QuotedParts {
  const marked: ReadonlyMap<ShownQuote, MarkedQuote> = new Map(
    draft.quotes.flatMap((quote) => {
      const own = markedQuote(draft, quote, analyzer);
      return own === undefined ? [] : [[quote, own] as const];
    }),
  );
  const article = draft.article((quote) => marked.has(quote));
  const { stretches, sentences } = analyzer.outline(article);
  const parts = [...stretchParts(draft, stretches), ...draft.quotes.map((quote) => quotePart(draft, quote, marked.get(quote)))];
  return { parts: parts.sort((a, b) => a.start - b.start), article, sentences };
}

/** A block quote that stands in marks from its first word to its last; undefined for others. */
function markedQuote(draft: DraftText, quote: ShownQuote, analyzer: Pick<DraftAnalyzer, 'outline'>): MarkedQuote | undefined {
  const alone = draft.quoteAlone(quote);
  if (!/^["“”„‟«»‘‚‹›'`＂]/.test(alone.text)) {
    return undefined;
  }
  const { stretches } = analyzer.outline(alone);
  const last = stretches.at(-1);
  const isOne = stretches.every(({ start, continues }, index) => (index === 0 ? start === 0 : continues === index - 1));
  if (last === undefined || !isOne || /[^\s.,;:]/.test(alone.text.slice(last.end))) {
    return undefined;
  }
  const base = draft.blocks[quote.blocks[0] ?? 0]?.start ?? 0;
  const inner = stretches.map((one) => ({ start: base + one.inner.start, end: base + one.inner.end }));
  return { inner, isUnclosed: !last.isClosed };
}

function quotePart(draft: DraftText, quote: ShownQuote, marked: MarkedQuote | undefined): QuotedPart {
  const own = quote.blocks.flatMap((index) => draft.blocks[index] ?? []);
  const start = own[0]?.start ?? 0;
  return {
    kind: 'block',
    start,
    end: own.at(-1)?.end ?? start,
    inner: marked?.inner ?? own,
    isUnclosed: marked?.isUnclosed === true,
    blocks: quote.blocks,
    // The mark that is put before it stands in place of a line break.
    stretches: [marked === undefined ? Math.max(0, start - 1) : start],
    quote,
  };
}

/** Stretches in marks that stand in no block quote; those of several paragraphs that go on with each other are one. */
function stretchParts(draft: DraftText, stretches: ArticleOutline['stretches']): readonly QuotedPart[] {
  const chains: { readonly members: MarkedStretch[]; readonly blocks: number[] }[] = [];
  const chainOf = new Map<number, number>();
  stretches.forEach((stretch, index) => {
    // The mark that is put before a block quote stands before its block.
    const block = draft.blockAt(stretch.inner.start);
    if (draft.quoteOf(block) !== undefined) {
      return;
    }
    // Words beside a footnote do not go on in it, nor its words beside it.
    const before = stretches[stretch.continues ?? -1];
    const goesOn = before !== undefined && isNoteAt(draft, before) === isNoteAt(draft, stretch);
    const known = goesOn ? chainOf.get(stretch.continues ?? -1) : undefined;
    const chain = known ?? chains.length;
    if (known === undefined) {
      chains.push({ members: [], blocks: [] });
    }
    chainOf.set(index, chain);
    chains[chain]?.members.push(stretch);
    chains[chain]?.blocks.push(block);
  });
  const said = chains.filter(({ members }) => !members.slice(0, 1).some((first) => isNoteAt(draft, first)) || !isTitle(draft, members));
  return said.map(({ members, blocks }) => ({
    kind: 'marks',
    start: members[0]?.start ?? 0,
    end: members.at(-1)?.end ?? 0,
    inner: members.map(({ inner }) => inner),
    isUnclosed: members.at(-1)?.isClosed !== true,
    blocks,
    stretches: members.map(({ start }) => start),
  }));
}

/** Whether a stretch stands in a footnote. */
function isNoteAt(draft: DraftText, { inner }: MarkedStretch): boolean {
  return draft.blocks[draft.blockAt(inner.start)]?.block.isNote === true;
}

/** Words that have no capital in titles. */
const SMALL_WORD =
  /^\P{L}*(?:an?|and|as|at|but|by|de[lrs]?|die|du|e[lt]|for|from|in|into|la|le|nor|of|on|or|the|to|und|v[aos]n?|vs|with|y|zu)\P{L}*$/u;

/** Whether it is what a footnote names its source by: all words that count have capitals. */
function isTitle(draft: DraftText, members: readonly MarkedStretch[]): boolean {
  const words = members.map(({ inner }) => draft.shown.text.slice(inner.start, inner.end)).join(' ');
  return words.split(/\s+/).every((word) => /^\P{L}*(?:\p{Lu}|$)/u.test(word) || SMALL_WORD.test(word));
}
