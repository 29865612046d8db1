/** Which way texts run: from left to right or from right to left. */
import type { PageBlock } from './readerProtocol.ts';

/** As HTML's `dir` says it. */
export type Direction = 'ltr' | 'rtl';

/** Letters of the scripts that run from right to left: bidirectional classes R and AL of Unicode (UAX #9), of scripts that are still written. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
/** So much of a block is searched for a letter, in UTF-16 code units: what has none that far is a table of figures. */
const LOOK = 2_000;
/** So many blocks tell which way an article runs. */
const TELLING = 20;

/** Whether some letter of a text runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * Which way a block of `text` runs: that of the first letter of it that is shown, as rules P2 and P3 of UAX #9 and `dir="auto"`
 * have it; undefined without a letter. It is not left to `dir="auto"`: the browser searches anew for each piece of a very long
 * paragraph that is set, and the sides of the page depend on it too.
 */
export function directionOf(text: string, { runs }: Pick<PageBlock, 'runs'>): Direction | undefined {
  let left = LOOK;
  for (const { start, end, shown } of runs) {
    const words = (shown ?? text.slice(start, Math.min(end, start + left))).slice(0, left);
    const letter = /\p{L}/u.exec(words)?.[0];
    if (letter !== undefined) {
      return hasRightToLeft(letter) ? 'rtl' : 'ltr';
    }
    left -= words.length;
    if (left <= 0) {
      return undefined;
    }
  }
  return undefined;
}

/** Which way an article runs: as most of its first blocks do. */
export function articleDirection(text: string, blocks: readonly PageBlock[]): Direction {
  const found = blocks.slice(0, TELLING).map((block) => directionOf(text, block));
  const count = (direction: Direction): number => found.filter((one) => one === direction).length;
  return count('rtl') > count('ltr') ? 'rtl' : 'ltr';
}
