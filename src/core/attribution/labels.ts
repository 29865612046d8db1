/** Labels of speakers at the start of paragraphs and headlines: "PENCE: …", "Vondrak: …". */
import type { TokenRange } from '../people/recognition.ts';
import type { Scene } from '../grammar/scene.ts';
import { Grammar } from '../grammar/grammarWords.ts';
import { WordFlag } from '../lexicon/wordFlags.ts';
import { isQuotationMark, TokenKind } from '../text/tokens.ts';
import { WordShape } from '../text/wordShape.ts';

/** A block that starts with a label. */
export interface Label {
  readonly block: number;
  /** The words before the colon. */
  readonly words: TokenRange;
  /** Token of the colon. */
  readonly colon: number;
  /** Token after the last one of the block. */
  readonly end: number;
  /** The person that the label names: index of a mention by name, or -1. */
  readonly mention: number;
  /** Whether the block is a title or heading, or the first of the article. */
  readonly isHeadline: boolean;
  /** Whether the words are all in capitals. */
  readonly isShouted: boolean;
}

/** A label has at most so many tokens. */
const MAX_TOKENS = 12;

/** The labels of the article, in order: one a block at most. Linear in the number of tokens. */
export function findLabels(scene: Scene): readonly Label[] {
  const { tokens, article } = scene;
  const labels: Label[] = [];
  let first = 0;
  while (first < tokens.count) {
    const block = tokens.block[first] ?? 0;
    let end = first + 1;
    while (end < tokens.count && tokens.block[end] === block) {
      end++;
    }
    const kind = article.blocks[block]?.kind;
    const isHeadline = kind === 'title' || kind === 'heading' || first === 0;
    const label = kind === 'code' || kind === 'matter' || kind === 'byline' ? undefined : labelOf(scene, { block, first, end, isHeadline });
    if (label !== undefined) {
      labels.push(label);
    }
    first = end;
  }
  return labels;
}

interface BlockRange {
  readonly block: number;
  readonly first: number;
  readonly end: number;
  readonly isHeadline: boolean;
}

function labelOf(scene: Scene, { block, first, end, isHeadline }: BlockRange): Label | undefined {
  const { tokens } = scene;
  const start = isQuotationMark(tokens.kind[first] ?? 0) ? first + 1 : first;
  let colon = start;
  while (colon < end && colon - start < MAX_TOKENS && isLabelPart(scene, colon)) {
    colon++;
  }
  if (colon === start || tokens.kind[colon] !== TokenKind.Colon || colon + 1 >= end) {
    return undefined;
  }
  const words = { first: start, end: colon };
  const mention = mentionIn(scene, words);
  const named = { block, words, colon, end, mention, isHeadline, isShouted: isShouted(scene, words) };
  return mention >= 0 || hasCapitals(scene, words) ? named : undefined;
}

/** Words and what stands between them in a name: a bracket with a party, a hyphen. */
function isLabelPart({ tokens }: Scene, token: number): boolean {
  const kind = tokens.kind[token] ?? 0;
  return kind === TokenKind.Word || kind === TokenKind.BracketOpen || kind === TokenKind.BracketClose || kind === TokenKind.Comma;
}

/** The mention of a person that the label ends with, a bracket left out; -1 when it ends with none. */
function mentionIn({ tokens, resolution }: Scene, { first, end }: TokenRange): number {
  let last = end - 1;
  if (tokens.kind[last] === TokenKind.BracketClose) {
    while (last > first && tokens.kind[last] !== TokenKind.BracketOpen) {
      last--;
    }
    last--;
  }
  const mention = last < first ? -1 : (resolution.mentionAt[last] ?? -1);
  return resolution.names[mention]?.end === last + 1 ? mention : -1;
}

/** Whether all words have capitals, but for small ones between them. */
function hasCapitals({ tokens, grammar }: Scene, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) {
    const isSmall = (tokens.words.shape(tokens.word[i] ?? 0) & WordShape.Capital) === 0;
    if (tokens.kind[i] === TokenKind.Word && isSmall && ((grammar[i] ?? 0) & (Grammar.Determiner | Grammar.Preposition)) === 0) {
      return false;
    }
  }
  return true;
}

/** Whether the words are in capitals and no common word: "UPDATE: …" names nobody. */
function isShouted({ tokens, resolution }: Scene, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) {
    const shape = tokens.words.shape(tokens.word[i] ?? 0);
    const bits = resolution.text.bits[i] ?? 0;
    const isName = (bits & WordFlag.Common) === 0 || (bits & (WordFlag.Role | WordFlag.Honorific | WordFlag.Surname)) !== 0;
    if (tokens.kind[i] === TokenKind.Word && ((shape & (WordShape.AllCapitals | WordShape.Initials)) === 0 || !isName)) {
      return false;
    }
  }
  return true;
}
