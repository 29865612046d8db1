/** Where the part of an article ends that tells of the people in it: what comes after it changes nothing about the names before. */
import { FUNCTION_WORD, WordFlag } from '../lexicon/wordFlags.ts';
import type { Sentences } from '../text/sentences.ts';
import { TokenKind, type Tokens } from '../text/tokens.ts';
import { WordSet } from '../text/wordSet.ts';
import { NameBit } from './nameWords.ts';

/** What is known of the article before names are looked for; see `NameText`. */
interface TextSoFar {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly bits: Int32Array;
}

/**
 * Token after the telling part, when `quotedEnd` is the token after the last paragraph that holds something in quotation marks:
 * who said it must not depend on what is only added later. A headline names people whom the text introduces: where the last
 * such paragraph is one, the part goes on to the last paragraph that names somebody by a given name never seen before.
 */
export function tellingEnd(text: TextSoFar, quoted: { readonly quotedEnd: number; readonly endsInHeadline: boolean }): number {
  const { tokens } = text;
  const { quotedEnd, endsInHeadline } = quoted;
  if (!endsInHeadline || quotedEnd >= tokens.count) {
    return quotedEnd;
  }
  const last = lastIntroduction(text, quotedEnd);
  let end = quotedEnd;
  while (end < tokens.count && (tokens.block[end] ?? 0) <= last) {
    end++;
  }
  return end;
}

/** How many of the ranges, which are in order, begin in the telling part, whose end is `tellingEnd`. */
export function toldOf(ranges: readonly { readonly first: number }[], tellingEnd: number): number {
  const later = ranges.findIndex(({ first }) => first >= tellingEnd);
  return later < 0 ? ranges.length : later;
}

/** The last block that names somebody by a given name that no token before has; -1 when none from `quotedEnd` on does. */
function lastIntroduction({ tokens, sentences, bits }: TextSoFar, quotedEnd: number): number {
  const seen = new WordSet(tokens.columns, tokens.words.size);
  let last = -1;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== TokenKind.Word) {
      continue;
    }
    const word = tokens.words.lower(tokens.word[i] ?? 0);
    const isOpening = sentences.first[sentences.of[i] ?? 0] === i;
    if (i >= quotedEnd && !seen.has(word) && isGivenName(tokens, bits, i, { isOpening })) {
      last = tokens.block[i] ?? 0;
    }
    seen.add(word);
  }
  return last;
}

/** Whether a given name with another capitalised word after it stands at the token; as the first of a sentence one that is no common word. */
function isGivenName({ block, count }: Tokens, bits: Int32Array, token: number, { isOpening }: { readonly isOpening: boolean }): boolean {
  const own = bits[token] ?? 0;
  const next = token + 1 < count && block[token + 1] === block[token] ? (bits[token + 1] ?? 0) : 0;
  const isGiven = (own & NameBit.Cased) !== 0 && (own & WordFlag.GivenName) !== 0;
  const isWord = (own & FUNCTION_WORD) !== 0 || (isOpening && (own & WordFlag.Common) !== 0);
  return isGiven && !isWord && (next & NameBit.Cased) !== 0 && (next & FUNCTION_WORD) === 0;
}
