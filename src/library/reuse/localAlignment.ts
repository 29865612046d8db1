/**
 * The words that two passages have in common in one stretch: the best local alignment (T. F. Smith and M. S. Waterman,
 * "Identification of Common Molecular Subsequences", 1981), as passim uses it on the words of newspapers (D. Smith, R. Cordell
 * and A. Mullen, "Computational Methods for Uncovering Reprinted Texts in Antebellum Newspapers", 2015).
 */

/** What the stretch holds. */
export interface SharedStretch {
  /** How many words of it stand in both, in order. */
  readonly words: number;
  /** How many of these are telling. */
  readonly telling: number;
}

/** Of longer passages the beginnings are compared: the time is the product of both lengths. */
const MAX_WORDS = 2000;
/** What a word in both is worth against one that is other, left out or added: a stretch may go on over a few of these. */
const SAME = 1;
const OTHER = -1;

/** The best stretch of two lists of words; `isTelling` says which count as such. */
export function sharedStretch(a: readonly string[], b: readonly string[], isTelling: (word: string) => boolean): SharedStretch {
  const [left, above] = [a.slice(0, MAX_WORDS), b.slice(0, MAX_WORDS)];
  let before = new Row(above.length);
  let now = new Row(above.length);
  let best = { score: 0, words: 0, telling: 0 };
  for (const word of left) {
    const worth = isTelling(word) ? 1 : 0;
    for (let y = 1; y <= above.length; y++) {
      if (above[y - 1] === word) {
        now.take(y, before, y - 1, SAME, worth);
      } else {
        now.takeBest(y, before);
      }
      if (now.score(y) > best.score) {
        best = now.at(y);
      }
    }
    [before, now] = [now, before];
  }
  return { words: best.words, telling: best.telling };
}

/** A row of the table: what the best stretch is worth that ends at each place, and what it holds. */
class Row {
  readonly #scores: Int32Array;
  readonly #words: Int32Array;
  readonly #telling: Int32Array;

  constructor(length: number) {
    this.#scores = new Int32Array(length + 1);
    this.#words = new Int32Array(length + 1);
    this.#telling = new Int32Array(length + 1);
  }

  score(at: number): number {
    return this.#scores[at] ?? 0;
  }

  at(at: number): { readonly score: number; readonly words: number; readonly telling: number } {
    return { score: this.score(at), words: this.#words[at] ?? 0, telling: this.#telling[at] ?? 0 };
  }

  /** Goes on with the stretch that ends at `from` in a row. Nothing goes on that is worth nothing. */
  take(at: number, row: Row, from: number, worth: number, telling = 0): void {
    const score = row.score(from) + worth;
    const isLeft = score > 0;
    const same = worth === SAME ? 1 : 0;
    this.#scores[at] = isLeft ? score : 0;
    this.#words[at] = isLeft ? (row.#words[from] ?? 0) + same : 0;
    this.#telling[at] = isLeft ? (row.#telling[from] ?? 0) + telling : 0;
  }

  /** Goes on over a word that is other, or stands on one side alone. */
  takeBest(at: number, before: Row): void {
    const [other, above, beside] = [before.score(at - 1), before.score(at), this.score(at - 1)];
    if (other >= above && other >= beside) {
      this.take(at, before, at - 1, OTHER);
    } else if (above >= beside) {
      this.take(at, before, at, OTHER);
    } else {
      this.take(at, this, at - 1, OTHER);
    }
  }
}
