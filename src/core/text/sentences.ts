/** Sentences: ranges of tokens, never over the edge of a block, never broken inside a quotation that is closed in its block. */
import { ANY_ABBREVIATION, FUNCTION_WORD, WordFlag } from '../lexicon/wordFlags.ts';
import { quotedTokens } from './quotedTokens.ts';
import { TokenKind, type Tokens } from './tokens.ts';
import { WordShape } from './wordShape.ts';

/** The sentences of an article in order; together they hold every token once. */
export interface Sentences {
  readonly count: number;
  /** First token of each sentence. */
  readonly first: Int32Array;
  /** Token after the last one of each sentence. */
  readonly end: Int32Array;
  /** Index of the sentence of each token. */
  readonly of: Int32Array;
}

/** How many words may stand between `?”` and the verb of "… Maria Lopez of Ohio said" for it to be one sentence. */
const TAG_REACH = 5;
/** And how many tokens with an apposition: "… Maria Lopez, a lawyer from Dayton, said". */
const APPOSITION_REACH = 20;

/** Splits the tokens into sentences. Linear in the number of tokens. */
export function splitSentences(tokens: Tokens): Sentences {
  const first = tokens.columns.int32(tokens.count);
  const end = tokens.columns.int32(tokens.count);
  const of = tokens.columns.int32(tokens.count);
  const quoted = quotedTokens(tokens);
  let count = 0;
  let start = 0;
  for (let i = 0; i < tokens.count; i++) {
    of[i] = count;
    if (i + 1 === tokens.count || tokens.block[i] !== tokens.block[i + 1] || endsSentence(tokens, quoted, i)) {
      first[count] = start;
      end[count] = i + 1;
      count++;
      start = i + 1;
    }
  }
  return { count, first, end, of };
}

/** Whether a sentence ends with the token, which is not the last one of its block. */
function endsSentence(tokens: Tokens, quoted: Uint8Array, token: number): boolean {
  if (quoted[token] === 1) {
    return false;
  }
  const terminal = terminalBefore(tokens, token);
  if (terminal < 0 || isClosing(tokens, quoted, token + 1)) {
    return false;
  }
  if (tokens.kind[terminal] === TokenKind.Word) {
    return terminal === token ? endsAfterAbbreviation(tokens, token) : !continues(tokens, token + 1);
  }
  if (tokens.end[token] === tokens.start[token + 1]) {
    return isFunctionWord(tokens, token + 1) && isCapital(tokens, token + 1);
  }
  if (continues(tokens, token + 1)) {
    return false;
  }
  const asked = tokens.kind[terminal] !== TokenKind.Period && terminal !== token;
  return !(asked && isSpeakerTag(tokens, token + 1));
}

/** The token that ends a sentence at `token`: itself, or the one before the closing marks that end with it; -1 when there is none. */
function terminalBefore(tokens: Tokens, token: number): number {
  let at = token;
  // More closing marks than this in a row are no end of a sentence but noise.
  for (let steps = 0; steps < 4 && at >= 0; steps++, at--) {
    const kind = tokens.kind[at];
    if (kind === TokenKind.Period || kind === TokenKind.Exclamation || kind === TokenKind.Ellipsis) {
      return at;
    }
    if (kind === TokenKind.Word) {
      const isAbbreviation = (shapeAt(tokens, at) & WordShape.EndsWithPeriod) !== 0;
      return isAbbreviation ? at : -1;
    }
    if (!canClose(kind ?? 0)) {
      return -1;
    }
  }
  return -1;
}

function canClose(kind: number): boolean {
  return (
    kind === TokenKind.DoubleClose ||
    kind === TokenKind.DoubleStraight ||
    kind === TokenKind.SingleClose ||
    kind === TokenKind.SingleStraight ||
    kind === TokenKind.BracketClose
  );
}

/** Whether the token is a mark that belongs to what is before it. */
function isClosing(tokens: Tokens, quoted: Uint8Array, token: number): boolean {
  const kind = tokens.kind[token] ?? 0;
  if (!canClose(kind)) {
    return false;
  }
  if (kind === TokenKind.DoubleStraight || kind === TokenKind.SingleStraight) {
    return quoted[token] === 2 || tokens.end[token - 1] === tokens.start[token];
  }
  return true;
}

/** Whether the token cannot be the first of a sentence: a word in lower case, or a mark that goes on. */
function continues(tokens: Tokens, token: number): boolean {
  const kind = tokens.kind[token];
  if (kind === TokenKind.Word) {
    const shape = shapeAt(tokens, token);
    return (
      (shape & (WordShape.Capital | WordShape.Digit)) === 0 && (shape & WordShape.HasLower) !== 0 && (shape & WordShape.InnerCapital) === 0
    );
  }
  return (
    kind === TokenKind.Comma ||
    kind === TokenKind.Semicolon ||
    kind === TokenKind.Colon ||
    kind === TokenKind.Clitic ||
    kind === TokenKind.Dash
  );
}

/** Whether the sentence ends after a word whose period belongs to it. */
function endsAfterAbbreviation(tokens: Tokens, token: number): boolean {
  const next = token + 1;
  const kind = tokens.kind[next];
  if (continues(tokens, next)) {
    return false;
  }
  const flags = tokens.words.flags(tokens.word[token] ?? 0);
  const text = tokens.words.text(tokens.words.lower(tokens.word[token] ?? 0));
  if (kind === TokenKind.Number) {
    return (flags & ANY_ABBREVIATION) === 0 && (shapeAt(tokens, token) & WordShape.OneCapital) === 0;
  }
  if (kind !== TokenKind.Word) {
    return (flags & WordFlag.ProclitAbbreviation) === 0;
  }
  if (text === 'no.') {
    return true;
  }
  if ((flags & WordFlag.ProclitAbbreviation) !== 0) {
    return false;
  }
  if (text === 'a.m.' || text === 'p.m.') {
    return !isTimeWord(tokens, next);
  }
  return isFunctionWord(tokens, next) && !isInitialPart(tokens, next);
}

/** "A. B. Name": a function word with a capital that is in truth an initial or the first of a title ("U.S. In"). */
function isInitialPart(tokens: Tokens, token: number): boolean {
  return (shapeAt(tokens, token) & WordShape.Initials) !== 0;
}

/** What follows a time of day in the same sentence: a day, a month, a time zone. */
function isTimeWord(tokens: Tokens, token: number): boolean {
  const flags = tokens.words.flags(tokens.word[token] ?? 0);
  return (flags & (WordFlag.Weekday | WordFlag.Month)) !== 0 || (shapeAt(tokens, token) & WordShape.AllCapitals) !== 0;
}

/** Whether what follows `?”` says who asked: "Maria Lopez asked", "Mr. Smith, a baker of Leeds, said". */
function isSpeakerTag(tokens: Tokens, token: number): boolean {
  const last = Math.min(token + APPOSITION_REACH, tokens.count);
  let commas = 0;
  for (let i = token; i < last && tokens.block[i] === tokens.block[token]; i++) {
    if (tokens.kind[i] === TokenKind.Comma) {
      commas++;
    } else if (tokens.kind[i] !== TokenKind.Word && tokens.kind[i] !== TokenKind.Number) {
      return false;
    } else if ((tokens.words.flags(tokens.word[i] ?? 0) & WordFlag.Say) !== 0) {
      // After an apposition the verb comes right after its comma.
      return i > token && (commas === 0 ? i - token < TAG_REACH : tokens.kind[i - 1] === TokenKind.Comma);
    }
  }
  return false;
}

function isFunctionWord(tokens: Tokens, token: number): boolean {
  return tokens.kind[token] === TokenKind.Word && (tokens.words.flags(tokens.word[token] ?? 0) & FUNCTION_WORD) !== 0;
}

function isCapital(tokens: Tokens, token: number): boolean {
  return (shapeAt(tokens, token) & WordShape.Capital) !== 0;
}

function shapeAt(tokens: Tokens, token: number): number {
  return tokens.words.shape(tokens.word[token] ?? 0);
}
