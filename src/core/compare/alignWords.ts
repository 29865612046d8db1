/**
 * Aligns two lists of words: what stands in both, in order, and what in one alone. The shortest way from one to the other is
 * found as E. W. Myers describes it in "An O(ND) Difference Algorithm and Its Variations" (Algorithmica 1, 1986).
 */

/** A word, or a number that stands for one. */
type Word = string | number;

/** Words of the lists `a` and `b`, half-open ranges of indices: the same words in both, or what differs at one place. */
export interface AlignedRun {
  readonly kind: 'same' | 'different';
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
}

/** Lists that differ in more words than this are not followed word by word where they differ: that would take quadratic time. */
const MAX_DIFFERENCES = 1000;

/**
 * The runs that make up both lists, in order, `same` and `different` in turn; a `different` run is empty on one side where
 * words were added or left out. Of lists that differ in more than a thousand words, beginning and end apart, what lies between
 * is one such run.
 */
export function alignWords(a: readonly Word[], b: readonly Word[]): readonly AlignedRun[] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) {
    start++;
  }
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) {
    end++;
  }
  const pairs = [
    ...Array.from({ length: start }, (_, index) => [index, index] as const),
    ...pairsBetween(a.slice(start, a.length - end), b.slice(start, b.length - end)).map(([x, y]) => [x + start, y + start] as const),
    ...Array.from({ length: end }, (_, index) => [a.length - end + index, b.length - end + index] as const),
  ];
  return runsOf(pairs, a.length, b.length);
}

/** The places of the words that stand in both, ascending: as many as can be, or none where there are too many differences. */
function pairsBetween(a: readonly Word[], b: readonly Word[]): readonly (readonly [number, number])[] {
  if (a.length === 0 || b.length === 0) {
    return [];
  }
  const reached = furthestPaths(a, b);
  return reached === undefined ? [] : pathBack(reached, a.length, b.length);
}

/** On diagonal k, `x - y`, how far `x` can come with so many differences: one column of diagonals for each number of them. */
type Reached = readonly Int32Array[];

function furthestPaths(a: readonly Word[], b: readonly Word[]): Reached | undefined {
  const most = Math.min(a.length + b.length, MAX_DIFFERENCES);
  const reached: Int32Array[] = [];
  let before = new Int32Array(2);
  for (let differences = 0; differences <= most; differences++) {
    // Diagonal k stands at k + differences + 1, with room for a neighbour on either side.
    const now = new Int32Array(2 * differences + 3);
    for (let k = -differences; k <= differences; k += 2) {
      let x = differences === 0 ? 0 : startOn(before, k, differences);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) {
        x++;
      }
      now[k + differences + 1] = x;
      if (x >= a.length && x - k >= b.length) {
        return [...reached, now];
      }
    }
    reached.push(now);
    before = now;
  }
  return undefined;
}

/** Where diagonal k is entered: from the one above by a word of `b`, or from the one below by a word of `a`. */
function startOn(before: Int32Array, k: number, differences: number): number {
  return isFromAbove(before, k, differences) ? (before[k + 1 + differences] ?? 0) : (before[k - 1 + differences] ?? 0) + 1;
}

function isFromAbove(before: Int32Array, k: number, differences: number): boolean {
  const above = before[k + 1 + differences] ?? 0;
  return k === -differences || (k !== differences && (before[k - 1 + differences] ?? 0) < above);
}

function pathBack(reached: Reached, width: number, height: number): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [x, y] = [width, height];
  for (let differences = reached.length - 1; differences >= 0; differences--) {
    const k = x - y;
    const before = reached[differences - 1];
    const entered = before === undefined ? 0 : startOn(before, k, differences);
    while (x > entered) {
      x--;
      pairs.push([x, x - k]);
    }
    if (before !== undefined) {
      [x, y] = isFromAbove(before, k, differences) ? [entered, entered - k - 1] : [entered - 1, entered - k];
    }
  }
  return pairs.reverse();
}

function runsOf(pairs: readonly (readonly [number, number])[], width: number, height: number): readonly AlignedRun[] {
  const runs: AlignedRun[] = [];
  let [a, b] = [0, 0];
  let since: readonly [number, number] = [0, 0];
  const endSame = (): void => {
    if (a > since[0]) {
      runs.push({ kind: 'same', a: [since[0], a], b: [since[1], b] });
    }
  };
  for (const [x, y] of [...pairs, [width, height] as const]) {
    if (x > a || y > b) {
      endSame();
      runs.push({ kind: 'different', a: [a, x], b: [b, y] });
      since = [x, y];
    }
    [a, b] = [x + 1, y + 1];
  }
  [a, b] = [a - 1, b - 1];
  endSame();
  return runs;
}
