/** Which tokens stand inside double quotation marks that are closed in their own block; a first look, for the splitting of sentences. */
import { TokenKind, type Tokens } from './tokens.ts';

/**
 * 1 for each token from an opening double mark to before the one that closes it, 2 for the closing mark, else 0. A mark that is not
 * closed before the end of its block, or before another one opens, counts for nothing. Straight marks open after a
 * space and close elsewhere.
 */
export function quotedTokens(tokens: Tokens): Uint8Array {
  const quoted = tokens.columns.uint8(tokens.count);
  let open = -1;
  for (const i of tokens.marks) {
    if (open >= 0 && tokens.block[i] !== tokens.block[open]) {
      open = -1;
    }
    const kind = tokens.kind[i];
    if (kind === TokenKind.DoubleOpen) {
      open = i;
    } else if (kind === TokenKind.DoubleClose) {
      open = close(quoted, open, i);
    } else if (kind === TokenKind.DoubleStraight) {
      open = open >= 0 && !opens(tokens, i) ? close(quoted, open, i) : i;
    }
  }
  return quoted;
}

function close(quoted: Uint8Array, open: number, end: number): number {
  if (open >= 0) {
    quoted.fill(1, open, end);
    quoted[end] = 2;
  }
  return -1;
}

/** Whether a straight mark stands as an opening one does: a space before it and none after it. */
function opens(tokens: Tokens, token: number): boolean {
  const spaceBefore = token === 0 || tokens.end[token - 1] !== tokens.start[token];
  const spaceAfter = token + 1 >= tokens.count || tokens.end[token] !== tokens.start[token + 1];
  return spaceBefore && !spaceAfter;
}
