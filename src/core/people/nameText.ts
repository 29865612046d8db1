/** An article as the recognition of names sees it: bits per token, which blocks shout, which words are also written small. */
import type { Article, Block } from '../article.ts';
import { WordFlag } from '../lexicon/wordFlags.ts';
import type { Sentences } from '../text/sentences.ts';
import { isQuotationMark, TokenKind, type Tokens } from '../text/tokens.ts';
import type { WordColumn } from '../text/wordTable.ts';
import { WordShape } from '../text/wordShape.ts';
import { aroundWords } from './aroundWords.ts';
import { isGrammar, NameBit, nameWords } from './nameWords.ts';
import { markPhrases } from './phrases.ts';

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
  /** 1 for each word type (by id of the lower-case form) that the article also writes in lower case. */
  readonly seenSmall: Uint8Array;
}

/** Looks at the article once over. */
export function nameText(tokens: Tokens, sentences: Sentences, article: Article): NameText {
  const bits = new Int32Array(tokens.count);
  nameWords(tokens.words).read(tokens.word, tokens.count, bits);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== TokenKind.Word) {
      bits[i] = 0;
    } else if (((bits[i] ?? 0) & NameBit.InnerOnly) !== 0) {
      markFamilyName(bits, i - 1);
    }
  }
  markNumerals(tokens, bits);
  markPhrases(tokens, bits);
  const inResults = results(tokens, article.blocks.length);
  // Names of teams and people make a table look like a headline.
  const blockCase = blockCases(tokens, bits, article).map((own, block) =>
    own === BlockCase.Title && inResults[block] === 1 ? BlockCase.Sentence : own,
  );
  const around = aroundWords(tokens.words);
  const headings = Uint8Array.from(article.blocks, (block, i) => (isHeading(block, i) ? 1 : 0));
  return { tokens, sentences, bits, around, blockCase, headings, results: inResults, seenSmall: seenSmall(tokens, bits) };
}

/** A title, a heading, or a short first line, which is a title even where a period ends it. */
function isHeading({ kind, start, end }: Block, index: number): boolean {
  return kind === 'title' || kind === 'heading' || (index === 0 && end - start <= TITLE_LENGTH);
}

/** Before a given name in two parts (Jin-ho) a capitalised word is a surname, whatever else it means: Park, Moon. */
function markFamilyName(bits: Int32Array, token: number): void {
  const own = bits[token] ?? 0;
  if ((own & NameBit.Cased) !== 0) {
    bits[token] = (own & ~(WordFlag.ThingWord | WordFlag.Organisation | WordFlag.Common)) | WordFlag.Surname;
  }
}

/** "Norton I, the emperor": a numeral, and no pronoun, where a name stands before it and no verb after it. */
function markNumerals(tokens: Tokens, bits: Int32Array): void {
  const one = tokens.words.id('I');
  for (let i = 1; i < tokens.count; i++) {
    const before = bits[i - 1] ?? 0;
    if (tokens.word[i] === one && (before & NameBit.Cased) !== 0 && !isGrammar(before) && !goesOn(tokens, i)) {
      bits[i] = WordFlag.Suffix | NameBit.Cased;
    }
  }
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

function blockCases(tokens: Tokens, bits: Int32Array, article: Article): Uint8Array {
  const cases = new Uint8Array(article.blocks.length);
  let token = 0;
  for (let block = 0; block < article.blocks.length; block++) {
    const from = token;
    while (token < tokens.count && tokens.block[token] === block) {
      token++;
    }
    const kind = article.blocks[block]?.kind;
    const isSkipped = kind === 'byline' || kind === 'code' || kind === 'matter';
    cases[block] = isSkipped
      ? BlockCase.Skipped
      : caseOf(tokens, bits, { from, to: token, isHeading: kind === 'title' || kind === 'heading' });
  }
  return cases;
}

/** The case of the block by its words of content: those that headlines write with a capital. */
function caseOf(tokens: Tokens, bits: Int32Array, block: { from: number; to: number; isHeading: boolean }): number {
  const { from, to, isHeading } = block;
  let content = 0;
  let cased = 0;
  let acronyms = 0;
  let common = 0;
  for (let i = from; i < to; i++) {
    const bit = bits[i] ?? 0;
    const isGrammar =
      (bit & (WordFlag.Determiner | WordFlag.Preposition | WordFlag.Conjunction | WordFlag.Pronoun | WordFlag.Auxiliary)) !== 0;
    const shape = tokens.words.shape(tokens.word[i] ?? 0);
    if (tokens.kind[i] !== TokenKind.Word || (isGrammar && (bit & NameBit.Acronym) === 0) || (shape & WordShape.Letter) === 0) {
      continue;
    }
    content++;
    cased += (shape & WordShape.Capital) !== 0 ? 1 : 0;
    acronyms += (bit & NameBit.Acronym) !== 0 ? 1 : 0;
    common += (shape & WordShape.Capital) !== 0 && (bit & WordFlag.Common) !== 0 ? 1 : 0;
  }
  if (content >= 3 && acronyms * 10 >= content * 8) {
    return BlockCase.Capitals;
  }
  const isCased = content >= 4 && cased * 10 >= content * 8;
  return isCased && (isHeading || (common >= 1 && !endsAsSentence(tokens, to))) ? BlockCase.Title : BlockCase.Sentence;
}

function results(tokens: Tokens, blocks: number): Uint8Array {
  const numbers = new Int32Array(blocks);
  const words = new Int32Array(blocks);
  for (let i = 0; i < tokens.count; i++) {
    const column = tokens.kind[i] === TokenKind.Number ? numbers : words;
    const isCounted = tokens.kind[i] === TokenKind.Number || tokens.kind[i] === TokenKind.Word;
    const block = tokens.block[i] ?? 0;
    column[block] = (column[block] ?? 0) + (isCounted ? 1 : 0);
  }
  return Uint8Array.from(numbers, (count, block) => (count > 0 && count * 5 >= (words[block] ?? 0) ? 1 : 0));
}

function endsAsSentence(tokens: Tokens, to: number): boolean {
  return tokens.kind[to - 1] === TokenKind.Period;
}

function seenSmall(tokens: Tokens, bits: Int32Array): Uint8Array {
  const seen = new Uint8Array(tokens.words.size);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === TokenKind.Word && ((bits[i] ?? 0) & NameBit.Cased) === 0) {
      seen[tokens.word[i] ?? 0] = 1;
    }
  }
  return seen;
}
