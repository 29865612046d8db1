/** Which kind of token a character is that is neither letter nor digit nor space. */
import { TokenKind } from './tokens.ts';

/** The kind of the mark at `offset`, by its character alone. */
export function markKindOf(text: string, offset: number): number {
  switch (text.charAt(offset)) {
    case '.':
      return TokenKind.Period;
    case '!':
    case '?':
      return TokenKind.Exclamation;
    case '…':
      return TokenKind.Ellipsis;
    case ',':
      return TokenKind.Comma;
    case ';':
      return TokenKind.Semicolon;
    case ':':
      return TokenKind.Colon;
    case '-':
    case '\u2010':
    case '\u2011':
    case '\u2012':
    case '–':
    case '—':
    case '―':
      return TokenKind.Dash;
    case '(':
    case '[':
    case '{':
      return TokenKind.BracketOpen;
    case ')':
    case ']':
    case '}':
      return TokenKind.BracketClose;
    default:
      return quotationMarkKind(text.charAt(offset));
  }
}

function quotationMarkKind(character: string): number {
  switch (character) {
    case '“':
    case '„':
    case '‟':
    case '«':
      return TokenKind.DoubleOpen;
    case '”':
    case '»':
      return TokenKind.DoubleClose;
    case '"':
    case '＂':
      return TokenKind.DoubleStraight;
    case '‘':
    case '‚':
    case '‛':
    case '‹':
    case '`':
      return TokenKind.SingleOpen;
    case '’':
    case '›':
      return TokenKind.SingleClose;
    case "'":
      return TokenKind.SingleStraight;
    default:
      return TokenKind.Symbol;
  }
}
