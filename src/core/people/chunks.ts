/** Runs of capitalised words that may hold a name: with the particles, initials, nicknames and suffixes inside names. */
import { FUNCTION_WORD, WordFlag } from '../lexicon/wordFlags.ts';
import { isQuotationMark, TokenKind } from '../text/tokens.ts';
import { BlockCase, isSentenceStart, type NameText } from './nameText.ts';
import { isInitial } from './nameRange.ts';
import { isGrammar, NameBit, PERSONAL } from './nameWords.ts';
import type { TokenRange } from './recognition.ts';

/** How many particles may stand in a row: "von und zu", "de la". */
const PARTICLES_IN_A_ROW = 3;
/** How many words a nickname in marks may have. */
const NICKNAME_WORDS = 4;

/** The runs of the article in order; they never overlap and lie in one sentence each. */
export function findChunks(text: NameText): TokenRange[] {
  const { tokens } = text;
  const chunks: TokenRange[] = [];
  let i = 0;
  while (i < tokens.count) {
    if (((text.bits[i] ?? 0) & NameBit.Cased) === 0 || !isSearched(text, i) || !canStart(text, i)) {
      i++;
      continue;
    }
    const end = chunkEnd(text, i);
    chunks.push({ first: i, end });
    i = end;
  }
  return chunks;
}

/** Whether names are looked for in the token's block. */
function isSearched({ blockCase, tokens }: NameText, token: number): boolean {
  const own = blockCase[tokens.block[token] ?? 0];
  return own !== BlockCase.Skipped && own !== BlockCase.Capitals;
}

/** Whether a run can start with the token, which has a capital. */
function canStart(text: NameText, token: number): boolean {
  const bits = text.bits[token] ?? 0;
  if ((bits & NameBit.InnerOnly) !== 0 || isGrammar(bits) || (bits & WordFlag.Suffix) !== 0) {
    return false;
  }
  if (isHeadlineWord(text, token)) {
    return false;
  }
  if ((bits & (WordFlag.Weekday | WordFlag.Month)) !== 0) {
    const isDated = ((text.bits[token - 1] ?? 0) & WordFlag.Preposition) !== 0;
    return (bits & WordFlag.GivenName) !== 0 && !isDated;
  }
  if ((bits & FUNCTION_WORD) === 0) {
    return true;
  }
  // "Will", "May", "So": names, but at the start of a sentence far more often words of grammar.
  return !isSentenceStart(text, token) && (bitsAfter(text, token) & NameBit.Cased) !== 0;
}

/** The token after the run that starts at `first`. */
function chunkEnd(text: NameText, first: number): number {
  const { sentences } = text;
  const limit = sentences.end[sentences.of[first] ?? 0] ?? first + 1;
  let end = first + 1;
  for (;;) {
    const next = nextPart(text, end, limit);
    if (next === end) {
      return end;
    }
    end = next;
  }
}

/** The end of what goes on the run at `token`: a word, particles and a word, a nickname and a word, a suffix; `token` when nothing does. */
function nextPart(text: NameText, token: number, limit: number): number {
  if (token >= limit) {
    return token;
  }
  if (isNameWord(text, token)) {
    return token + 1;
  }
  const kind = text.tokens.kind[token] ?? 0;
  if (kind === TokenKind.Comma) {
    return isSuffix(text, token + 1, limit) ? token + 2 : token;
  }
  if (isQuotationMark(kind) || kind === TokenKind.BracketOpen) {
    return nicknameEnd(text, token, limit);
  }
  let at = token;
  while (at < limit && at - token < PARTICLES_IN_A_ROW && isParticle(text, at)) {
    at++;
  }
  return at > token && at < limit && isNameWord(text, at) ? at + 1 : token;
}

function isNameWord(text: NameText, token: number): boolean {
  const bits = text.bits[token] ?? 0;
  if ((bits & NameBit.Cased) === 0) {
    return false;
  }
  const before = text.bits[token - 1] ?? 0;
  if (isGrammar(bits)) {
    // "Peter Such": only after a given name, at the end of the run, and not in a headline.
    const isProse = text.blockCase[text.tokens.block[token] ?? 0] === BlockCase.Sentence;
    return (
      isProse &&
      (bitsAfter(text, token) & NameBit.Cased) === 0 &&
      (before & (WordFlag.GivenName | NameBit.Cased)) === (WordFlag.GivenName | NameBit.Cased) &&
      (bits & WordFlag.Pronoun) === 0
    );
  }
  if (isHeadlineWord(text, token)) {
    return false;
  }
  // A day or a month goes on a name only where it is one itself: "Theresa May", not "Obama Tuesday".
  const isCalendar = (bits & (WordFlag.Weekday | WordFlag.Month)) !== 0;
  return !isCalendar || ((bits & PERSONAL) !== 0 && (before & WordFlag.GivenName) !== 0);
}

/** A word that has its capital only because all words of the headline have one. */
function isHeadlineWord(text: NameText, token: number): boolean {
  const bits = text.bits[token] ?? 0;
  const isTitle = text.blockCase[text.tokens.block[token] ?? 0] === BlockCase.Title;
  const isOther = (bits & (WordFlag.Role | WordFlag.Honorific | WordFlag.Organisation | WordFlag.ThingWord | PERSONAL)) !== 0;
  return isTitle && !isOther && (bits & (WordFlag.Common | WordFlag.Say)) !== 0;
}

/** Bits of the next token of the block; 0 where it is no word or there is none. */
function bitsAfter({ tokens, bits }: NameText, token: number): number {
  return tokens.block[token + 1] === tokens.block[token] ? (bits[token + 1] ?? 0) : 0;
}

/** A particle in lower case. */
function isParticle(text: NameText, token: number): boolean {
  const bits = text.bits[token] ?? 0;
  return (bits & WordFlag.Particle) !== 0 && (bits & NameBit.Cased) === 0;
}

function isSuffix(text: NameText, token: number, limit: number): boolean {
  const bits = text.bits[token] ?? 0;
  return token < limit && (bits & WordFlag.Suffix) !== 0 && (bits & NameBit.Cased) !== 0;
}

/** `Earvin "Magic" Johnson`: the end of the word after the nickname; `token` when it is none. */
function nicknameEnd(text: NameText, token: number, limit: number): number {
  const { tokens } = text;
  let at = token + 1;
  while (at < limit && at - token <= NICKNAME_WORDS && isNicknameWord(text, at)) {
    at++;
  }
  const closes = at > token + 1 && at + 1 < limit && isClosing(tokens.kind[at] ?? 0, tokens.kind[token] ?? 0);
  const isTight =
    tokens.end[token] === tokens.start[token + 1] &&
    tokens.end[at - 1] === tokens.start[at] &&
    tokens.end[token - 1] !== tokens.start[token];
  const isPlace = ((text.bits[token + 1] ?? 0) & (WordFlag.Place | NameBit.Acronym)) !== 0 && !isInitial(text, token + 1);
  return closes && isTight && !isPlace && isNameWord(text, at + 1) && ((text.bits[at + 1] ?? 0) & NameBit.Acronym) === 0 ? at + 2 : token;
}

/** "Hands of Stone", "The Rock": a word of a name, or a small one before such a word. */
function isNicknameWord(text: NameText, token: number): boolean {
  const isLink = ((text.bits[token] ?? 0) & (WordFlag.Determiner | WordFlag.Preposition | WordFlag.Conjunction)) !== 0;
  return isNameWord(text, token) || (isLink && isNameWord(text, token + 1));
}

function isClosing(kind: number, open: number): boolean {
  return open === TokenKind.BracketOpen ? kind === TokenKind.BracketClose : isQuotationMark(kind) && kind !== TokenKind.DoubleOpen;
}
