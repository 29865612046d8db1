/** Which marks an article uses for what people say: double ones, or single ones as British papers do. */
import type { Tokens } from '../text/tokens.ts';
import { closesSingle, familyAt, type MarkFamily, opensSingle } from './markRoles.ts';

/** How far evidence adds up, and from where on it changes the style: a lone mark of the other kind does not. */
const MOST = 3;
const CHANGES = 1;
/** What each mark of a pair counts. */
const PAIR = 0.5;

/**
 * The family of marks of each block, by index: counted block by block, so that a text of two sources has the style of
 * each, and with hysteresis, so that a title in single marks changes nothing. The article's majority is the start.
 */
export function houseStyles(tokens: Tokens, blocks: number): readonly MarkFamily[] {
  if (tokens.marks.length === 0) {
    return new Array<MarkFamily>(blocks).fill('double');
  }
  const balance = balances(tokens, blocks);
  const total = balance.reduce((sum, one) => sum + one, 0);
  let score = Math.max(-CHANGES, Math.min(CHANGES, total));
  let style: MarkFamily = total < 0 ? 'single' : 'double';
  return Array.from(balance, (one) => {
    score = Math.max(-MOST, Math.min(MOST, score + one));
    if (score <= -CHANGES) {
      style = 'single';
    } else if (score >= CHANGES) {
      style = 'double';
    }
    return style;
  });
}

/** For each block how many more double marks it has than single ones that open, each of which has one that closes. */
function balances(tokens: Tokens, blocks: number): Float32Array {
  const balance = new Float32Array(blocks);
  let open = -1;
  /** Double marks since the single one that is open: they count for nothing if it closes. */
  let inside = 0;
  for (const i of tokens.marks) {
    const family = familyAt(tokens, i);
    const block = tokens.block[i] ?? 0;
    if (open >= 0 && tokens.block[open] !== block) {
      open = -1;
    }
    if (family === 'double') {
      balance[block] = (balance[block] ?? 0) + PAIR;
      inside++;
    } else if (opensSingle(tokens, i)) {
      open = i;
      inside = 0;
    } else if (open >= 0 && inside % 2 === 0 && closesSingle(tokens, i) === 'surely') {
      balance[block] = (balance[block] ?? 0) - 1 - inside * PAIR;
      open = -1;
    }
  }
  return balance;
}
