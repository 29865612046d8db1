/** What a text shows at first sight: its stretches in quotation marks, and its sentences. */
import { type Span, span } from '../span.ts';
import { splitSentences } from '../text/sentences.ts';
import { TokenKind, type Tokens } from '../text/tokens.ts';
import { findQuotations } from './marks.ts';
import { MarkBit, type Quotations } from './quotations.ts';

/** An outermost stretch in quotation marks, marks included; it lies in one block. Spans are in `Article.text`. */
export interface MarkedStretch extends Span {
  /** Without the marks. */
  readonly inner: Span;
  /** Whether its closing mark is there; else it goes to the end of its block, or to where another one opens. */
  readonly isClosed: boolean;
  /** Index of the stretch in the paragraph before that this one goes on with; undefined when it does not. */
  readonly continues?: number;
}

/** Both in order of the text; each sentence lies in one block. */
export interface ArticleOutline {
  readonly stretches: readonly MarkedStretch[];
  readonly sentences: readonly Span[];
}

/** The outline of tokens in so many blocks. */
export function outlineOf(tokens: Tokens, blocks: number): ArticleOutline {
  const quotations = findQuotations(tokens, blocks);
  const sentences = splitSentences(tokens);
  return {
    stretches: Array.from({ length: quotations.count }, (_, index) => stretchOf(tokens, quotations, index)),
    sentences: Array.from({ length: sentences.count }, (_, index) => spanOf(tokens, sentences.first[index], sentences.end[index])),
  };
}

function stretchOf(tokens: Tokens, quotations: Quotations, index: number): MarkedStretch {
  const first = quotations.first[index] ?? 0;
  const end = quotations.end[index] ?? 0;
  const bits = quotations.bits[index] ?? 0;
  const continues = quotations.continues[index] ?? -1;
  const place = spanOf(tokens, first, end);
  const isClosed = (bits & MarkBit.Closed) !== 0;
  const from = (bits & MarkBit.Opened) === 0 ? place.start : (tokens.end[first] ?? 0);
  const to = isClosed ? closingMark(tokens, first, end) : place.end;
  return { ...place, inner: span(from, Math.max(from, to)), isClosed, ...(continues < 0 ? {} : { continues }) };
}

/** Where the closing mark begins. Of `'''` the first apostrophe closes what is quoted inside. */
function closingMark(tokens: Tokens, first: number, end: number): number {
  const last = end - 1;
  const isThree = tokens.kind[first] !== TokenKind.SingleStraight && tokens.kind[last] === TokenKind.SingleStraight && last - 1 > first;
  const start = isThree && tokens.kind[last - 1] === TokenKind.DoubleStraight ? (tokens.start[last - 1] ?? 0) + 1 : tokens.start[last];
  return start ?? 0;
}

function spanOf(tokens: Tokens, first = 0, end = 0): Span {
  return span(tokens.start[first] ?? 0, tokens.end[end - 1] ?? 0);
}
