/** What a stretch in quotation marks looks like by itself: a whole utterance, or words quoted in somebody else's sentence. */
import { isQuotationMark, TokenKind, type Tokens } from '../text/tokens.ts';
import { Grammar } from '../grammar/grammarWords.ts';
import type { Scene } from '../grammar/scene.ts';
import { WordShape } from '../text/wordShape.ts';
import type { Quotations } from './quotations.ts';

/** More marks than so many in a row are noise. */
const MAX_MARKS = 6;
/** A title has at most so many tokens. */
const MAX_TITLE = 16;
const SMALL_IN_TITLES = Grammar.Determiner | Grammar.Preposition | Grammar.Coordinator | Grammar.That;

/** How a stretch stands in its sentence. */
export interface QuotationShape {
  /** Its sentence starts with it. */
  readonly starts: boolean;
  /** It ends as a sentence does: with a period, an exclamation or a question mark, inside the marks or right after. */
  readonly ends: boolean;
  /** It ends with a comma, as what is said does before "he said". */
  readonly comma: boolean;
  /** How many words it has. */
  readonly words: number;
}

/** Looks at the stretch with the index given. */
export function quotationShape(tokens: Tokens, quotations: Quotations, index: number): QuotationShape {
  const first = quotations.first[index] ?? 0;
  const end = quotations.end[index] ?? 0;
  const last = lastInside(tokens, first, end);
  const kind = tokens.kind[last] ?? 0;
  const after = end < tokens.count && tokens.block[end] === tokens.block[first] ? (tokens.kind[end] ?? 0) : -1;
  return {
    starts: startsSentence(tokens, first),
    ends: isTerminal(kind) || after === -1 || isTerminal(after),
    comma: kind === TokenKind.Comma || after === TokenKind.Comma,
    words: countWords(tokens, first, end),
  };
}

/** Whether all words of content in the stretch have capitals, as in the title of a book or a programme. */
export function isTitle({ tokens, grammar, quotations }: Scene, index: number): boolean {
  const first = quotations.first[index] ?? 0;
  const end = Math.min(quotations.end[index] ?? 0, first + MAX_TITLE);
  for (let i = first; i < end; i++) {
    const isSmall = (tokens.words.shape(tokens.word[i] ?? 0) & WordShape.Capital) === 0;
    if (tokens.kind[i] === TokenKind.Word && isSmall && ((grammar[i] ?? 0) & SMALL_IN_TITLES) === 0) {
      return false;
    }
  }
  return end - first < MAX_TITLE;
}

/** Kind of the last token before the closing mark: a comma, a period, a word. */
export function lastMark(tokens: Tokens, quotations: Quotations, index: number): number {
  return tokens.kind[lastInside(tokens, quotations.first[index] ?? 0, quotations.end[index] ?? 0)] ?? 0;
}

function lastInside(tokens: Tokens, first: number, end: number): number {
  let last = end - 1;
  while (last > first && isQuotationMark(tokens.kind[last] ?? 0)) {
    last--;
  }
  return last;
}

function isTerminal(kind: number): boolean {
  return kind === TokenKind.Period || kind === TokenKind.Exclamation || kind === TokenKind.Ellipsis;
}

function startsSentence(tokens: Tokens, first: number): boolean {
  let before = first - 1;
  while (before >= first - MAX_MARKS && tokens.block[before] === tokens.block[first] && isQuotationMark(tokens.kind[before] ?? 0)) {
    before--;
  }
  const kind = tokens.kind[before] ?? 0;
  return before < 0 || tokens.block[before] !== tokens.block[first] || isTerminal(kind) || kind === TokenKind.Colon;
}

function countWords(tokens: Tokens, first: number, end: number): number {
  let words = 0;
  for (let i = first; i < end; i++) {
    words += tokens.kind[i] === TokenKind.Word || tokens.kind[i] === TokenKind.Number ? 1 : 0;
  }
  return words;
}
