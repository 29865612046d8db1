/** An article as the recognition of names sees it: bits per token, which blocks shout, which words are also written small. */
import type { Article, Block } from '../article.ts';
import { WordFlag } from '../lexicon/wordFlags.ts';
import type { Sentences } from '../text/sentences.ts';
import { isQuotationMark, TokenKind, type Tokens } from '../text/tokens.ts';
import { WordSet } from '../text/wordSet.ts';
import type { WordColumn } from '../text/wordTable.ts';
import { WordShape } from '../text/wordShape.ts';
import { aroundWords } from './aroundWords.ts';
import { isGrammar, NameBit, nameWords } from './nameWords.ts';
import { markPhrases } from './phrases.ts';
import { tellingEnd } from './tellingPart.ts';

/** A first line that is longer is no title. */
const TITLE_LENGTH = 120;

/** How a block is written. */
export const BlockCase = {
  /** As sentences are: a capital says something. */
  Sentence: 0,
  /** Most words with a capital, as in headlines: a capital says little. */
  Title: 1,
  /** All in capitals. */
  Capitals: 2,
  /** No names are looked for: bylines, code, front matter. */
  Skipped: 3,
} as const;

/** What the stages of recognition share; made once an article. */
export interface NameText {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  /** Bits of `WordFlag` and `NameBit` of each token; 0 for marks and numbers. */
  readonly bits: Int32Array;
  /** A value of `Around`, or 0, of each word type. */
  readonly around: WordColumn;
  /** A value of `BlockCase` for each block. */
  readonly blockCase: Uint8Array;
  /** 1 for each block that is a title or a heading, or stands like one. */
  readonly headings: Uint8Array;
  /** 1 for each block that is a table or list of results: a number for every few words. */
  readonly results: Uint8Array;
  /** Token after the part of the article that tells of the names in it; see `tellingPart.ts`. */
  readonly tellingEnd: number;
  /** The word types (by id of the lower-case form) that the article also writes in lower case: in that part, and after it. */
  readonly seenSmall: WordSet;
  readonly seenSmallLater: WordSet;
}

/**
 * Looks at the article: at each word first, then at each block. `quotedEnd` is the token after the last block that holds
 * something in quotation marks; without it all of the article tells of its names.
 */
export function nameText(tokens: Tokens, sentences: Sentences, article: Article, quotedEnd = tokens.count): NameText {
  const { columns, words } = tokens;
  const blocks = article.blocks.length;
  const bits = wordBits(tokens);
  markPhrases(tokens, bits);
  const blockCase = columns.uint8(blocks);
  const results = columns.uint8(blocks);
  const headings = columns.uint8(blocks);
  article.blocks.forEach((block, index) => {
    headings[index] = isHeading(block, index) ? 1 : 0;
  });
  const seenSmall = new WordSet(columns, words.size);
  const seenSmallLater = new WordSet(columns, words.size);
  const endsInHeadline = headings[tokens.block[quotedEnd - 1] ?? 0] === 1;
  const telling = tellingEnd({ tokens, sentences, bits }, { quotedEnd, endsInHeadline });
  let token = 0;
  article.blocks.forEach((block, index) => {
    const counts = countWords(tokens, bits, { block: index, from: token }, token < telling ? seenSmall : seenSmallLater);
    token = counts.end;
    results[index] = counts.numbers > 0 && counts.numbers * 5 >= counts.words ? 1 : 0;
    const own = caseOf(block, counts, tokens);
    // Names of teams and people make a table look like a headline.
    blockCase[index] = own === BlockCase.Title && results[index] === 1 ? BlockCase.Sentence : own;
  });
  const around = aroundWords(words);
  return { tokens, sentences, bits, around, blockCase, headings, results, tellingEnd: telling, seenSmall, seenSmallLater };
}

/** What each token can be in a name, by its spelling and the tokens beside it; 0 for marks and numbers. */
function wordBits(tokens: Tokens): Int32Array {
  const { kind, word, count, words } = tokens;
  const bits = tokens.columns.int32(count);
  const column = nameWords(words);
  const one = words.id('I');
  for (let i = 0; i < count; i++) {
    if (kind[i] !== TokenKind.Word) {
      continue;
    }
    const id = word[i] ?? 0;
    const own = column.get(id);
    bits[i] = id === one && isNumeral(tokens, bits, i) ? WordFlag.Suffix | NameBit.Cased : own;
    if ((own & NameBit.InnerOnly) !== 0) {
      markFamilyName(tokens, bits, i - 1);
    }
  }
  return bits;
}

/** A title, a heading, or a short first line, which is a title even where a period ends it. */
function isHeading({ kind, start, end }: Block, index: number): boolean {
  return kind === 'title' || kind === 'heading' || (index === 0 && end - start <= TITLE_LENGTH);
}

/** Before a given name in two parts (Jin-ho) a capitalised word is a surname, whatever else it means: Park, Moon. */
function markFamilyName({ block }: Tokens, bits: Int32Array, token: number): void {
  const own = bits[token] ?? 0;
  if ((own & NameBit.Cased) !== 0 && block[token] === block[token + 1]) {
    bits[token] = (own & ~(WordFlag.ThingWord | WordFlag.Organisation | WordFlag.Common)) | WordFlag.Surname;
  }
}

/** "Norton I, the emperor": a numeral, and no pronoun, where a name stands before it and no verb after it. */
function isNumeral(tokens: Tokens, bits: Int32Array, token: number): boolean {
  const before = bits[token - 1] ?? 0;
  return (before & NameBit.Cased) !== 0 && !isGrammar(before) && !goesOn(tokens, token);
}

/** Whether a word follows the token in its block. */
function goesOn(tokens: Tokens, token: number): boolean {
  const kind = tokens.kind[token + 1];
  const isLast = token + 1 >= tokens.count || tokens.block[token + 1] !== tokens.block[token];
  return !isLast && kind !== TokenKind.Comma && kind !== TokenKind.Period && kind !== TokenKind.Clitic && kind !== TokenKind.BracketClose;
}

/** Whether nothing but opening marks stands before the token in its sentence, or a colon or a quotation mark right before it. */
export function isSentenceStart(text: NameText, token: number): boolean {
  const { tokens, sentences } = text;
  const first = sentences.first[sentences.of[token] ?? 0] ?? 0;
  if (token <= first) {
    return true;
  }
  const kind = tokens.kind[token - 1] ?? 0;
  if (kind === TokenKind.Colon || kind === TokenKind.Period || kind === TokenKind.Exclamation || kind === TokenKind.Ellipsis) {
    return true;
  }
  return isQuotationMark(kind) || (kind === TokenKind.BracketOpen && token - 1 === first);
}

/** Whether the article writes the word at the token in lower case, too, as far as that tells of the token. */
export function isSeenSmall({ tokens, tellingEnd, seenSmall, seenSmallLater }: NameText, token: number): boolean {
  const id = tokens.words.lower(tokens.word[token] ?? 0);
  return seenSmall.has(id) || (token >= tellingEnd && seenSmallLater.has(id));
}

/** The words of a block, counted. */
interface WordCounts {
  /** Token after the last one of the block. */
  readonly end: number;
  readonly numbers: number;
  readonly words: number;
  /** Words that headlines write with a capital. */
  readonly content: number;
  /** Those of them that have one. */
  readonly cased: number;
  /** Those in capitals. */
  readonly acronyms: number;
  /** Those with a capital that are common words. */
  readonly common: number;
}

const SMALL_IN_HEADLINES = WordFlag.Determiner | WordFlag.Preposition | WordFlag.Conjunction | WordFlag.Pronoun | WordFlag.Auxiliary;

/** Counts the words of the block whose tokens start at `from`, and notes which are written small. */
function countWords(tokens: Tokens, bits: Int32Array, { block, from }: { block: number; from: number }, seenSmall: WordSet): WordCounts {
  const { kind, word, words: table } = tokens;
  const counts = { end: from, numbers: 0, words: 0, content: 0, cased: 0, acronyms: 0, common: 0 };
  let at = from;
  for (; at < tokens.count && tokens.block[at] === block; at++) {
    if (kind[at] !== TokenKind.Word) {
      counts.numbers += kind[at] === TokenKind.Number ? 1 : 0;
      continue;
    }
    counts.words++;
    const bit = bits[at] ?? 0;
    const id = word[at] ?? 0;
    if ((bit & NameBit.Cased) === 0) {
      seenSmall.add(id);
    }
    const isAcronym = (bit & NameBit.Acronym) !== 0;
    const shape = (bit & SMALL_IN_HEADLINES) !== 0 && !isAcronym ? 0 : table.shape(id);
    if ((shape & WordShape.Letter) !== 0) {
      const isCapital = (shape & WordShape.Capital) !== 0;
      counts.content++;
      counts.cased += isCapital ? 1 : 0;
      counts.acronyms += isAcronym ? 1 : 0;
      counts.common += isCapital && (bit & WordFlag.Common) !== 0 ? 1 : 0;
    }
  }
  counts.end = at;
  return counts;
}

/** The case of the block by its words of content: those that headlines write with a capital. */
function caseOf({ kind }: Block, { content, cased, acronyms, common, end }: WordCounts, tokens: Tokens): number {
  if (kind === 'byline' || kind === 'code' || kind === 'matter') {
    return BlockCase.Skipped;
  }
  if (content >= 3 && acronyms * 10 >= content * 8) {
    return BlockCase.Capitals;
  }
  const isHeadline = kind === 'title' || kind === 'heading' || (common >= 1 && tokens.kind[end - 1] !== TokenKind.Period);
  return content >= 4 && cased * 10 >= content * 8 && isHeadline ? BlockCase.Title : BlockCase.Sentence;
}
