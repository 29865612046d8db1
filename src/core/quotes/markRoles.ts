/** What a mark can do where it stands: open or close a quotation, by its character and by the spaces around it. */
import { isGlued, isQuotationMark, TokenKind, type Tokens } from '../text/tokens.ts';

/** Words that an apostrophe begins. */
const ELIDED = /^(?:em|til|till|tis|twas|cause|bout|n|round|cos|ere|nuff|neath|gainst|cept|fraid|kay|s|d|ll|re|ve|m|t)$/i;
/** The nineties. */
const DECADE = /^\d0s?$/;

/** The families of marks: which can close which. */
export type MarkFamily = 'double' | 'single';

/** The family of the mark at the token; undefined when it is no quotation mark. */
export function familyAt(tokens: Tokens, token: number): MarkFamily | undefined {
  const kind = tokens.kind[token] ?? 0;
  if (!isQuotationMark(kind)) {
    return undefined;
  }
  return kind <= TokenKind.DoubleStraight ? 'double' : 'single';
}

/** Whether the double mark at the token opens, when `open` is the token of the mark that is open, or -1. */
export function opensDouble(tokens: Tokens, token: number, open: number): boolean {
  const kind = tokens.kind[token];
  if (kind === TokenKind.DoubleStraight) {
    return opensStraight(tokens, token, open);
  }
  const own = tokens.text.charAt(tokens.start[token] ?? 0);
  const other = open < 0 ? '' : tokens.text.charAt(tokens.start[open] ?? 0);
  if (kind === TokenKind.DoubleOpen) {
    // „Low-high“ and »inward« close with what opens elsewhere, and “both alike“ too.
    return !(own === '“' && other === '„') && !(own === '«' && other === '»') && !(open >= 0 && standsClosed(tokens, token));
  }
  // ”Both alike” and »inward« open with what closes elsewhere.
  return open < 0 && standsOpen(tokens, token);
}

function opensStraight(tokens: Tokens, token: number, open: number): boolean {
  if (standsOpen(tokens, token)) {
    return true;
  }
  // "5'10"." and "word"word": what is glued to a word ends it, or is no quotation mark.
  const isAfterWord = isGlued(tokens, token) && !isOpener(tokens, token - 1) && !isDivider(tokens, token - 1);
  return open < 0 && !isAfterWord;
}

/** Whether the single mark at the token can open. */
export function opensSingle(tokens: Tokens, token: number): boolean {
  if (!standsOpen(tokens, token)) {
    return false;
  }
  const next = token + 1;
  const text = tokens.text.slice(tokens.start[next], tokens.end[next]);
  const isElided = tokens.kind[token] !== TokenKind.SingleOpen && ELIDED.test(text);
  return !isElided && !DECADE.test(text);
}

/** How a single mark closes: surely, perhaps (it may be the apostrophe of a plural), or not. */
export function closesSingle(tokens: Tokens, token: number): 'surely' | 'perhaps' | 'not' {
  if (tokens.kind[token] === TokenKind.SingleOpen || !isGlued(tokens, token)) {
    return 'not';
  }
  const kind = tokens.kind[token - 1] ?? 0;
  if (kind !== TokenKind.Word) {
    return 'surely';
  }
  if (isElidedAnd(tokens, token)) {
    return 'not';
  }
  if (isGlued(tokens, token + 1)) {
    return tokens.kind[token + 1] === TokenKind.Word ? 'not' : 'surely';
  }
  const end = tokens.end[token - 1] ?? 0;
  const isPlural = /[sxz]$/i.test(tokens.text.slice(end - 1, end));
  const isLast = token + 1 >= tokens.count || tokens.block[token + 1] !== tokens.block[token];
  return isPlural && !isLast ? 'perhaps' : 'surely';
}

/** "rock 'n' roll": the second apostrophe. */
function isElidedAnd(tokens: Tokens, token: number): boolean {
  const isAnd = /^n$/i.test(tokens.text.slice(tokens.start[token - 1], tokens.end[token - 1]));
  return isAnd && familyAt(tokens, token - 2) === 'single' && isGlued(tokens, token - 1);
}

/** Whether a mark stands as a closing one does: glued to what is before it, and not to a word after it. */
function standsClosed(tokens: Tokens, token: number): boolean {
  return isGlued(tokens, token) && !standsOpen(tokens, token) && !isOpener(tokens, token - 1);
}

/** Whether a mark stands as an opening one does: nothing glued to it before but an opener, something glued after. */
function standsOpen(tokens: Tokens, token: number): boolean {
  const next = token + 1;
  const isAtEnd = next >= tokens.count || tokens.block[next] !== tokens.block[token];
  if (isAtEnd || !isGlued(tokens, next)) {
    return false;
  }
  const isFirst = token === 0 || tokens.block[token - 1] !== tokens.block[token];
  return isFirst || !isGlued(tokens, token) || isOpener(tokens, token - 1) || isDivider(tokens, token - 1);
}

/** What may be glued to an opening mark by mistake: `she said:"yes"`. */
function isDivider(tokens: Tokens, token: number): boolean {
  return tokens.kind[token] === TokenKind.Colon || tokens.kind[token] === TokenKind.Semicolon;
}

/** Brackets, dashes and marks that open: what may be glued to an opening mark. */
function isOpener(tokens: Tokens, token: number): boolean {
  const kind = tokens.kind[token] ?? 0;
  if (kind === TokenKind.DoubleStraight || kind === TokenKind.SingleStraight) {
    return token === 0 || !isGlued(tokens, token);
  }
  return kind === TokenKind.BracketOpen || kind === TokenKind.Dash || kind === TokenKind.DoubleOpen || kind === TokenKind.SingleOpen;
}
