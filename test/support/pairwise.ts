/** How well people were told apart: each pair of mentions in different articles is one person or two, rightly or wrongly. */

/** Shares of pairs, 0 to 1. */
export interface Pairwise {
  /** Of the pairs found to be one person those that are. */
  readonly precision: number;
  /** Of the pairs that are one person those found to be. */
  readonly recall: number;
  readonly f1: number;
  /** The pairs that are wrong, as text. */
  readonly wrong: readonly string[];
}

/** A mention with the person that it is and the one that was found; undefined for a name that was not found at all. */
export interface Judged {
  readonly label: string;
  readonly expected: string;
  readonly found: string | undefined;
}

/** Counts all pairs. */
export function pairwise(judged: readonly Judged[]): Pairwise {
  const wrong: string[] = [];
  let [both, expected, found] = [0, 0, 0];
  judged.forEach((a, i) => {
    for (const b of judged.slice(i + 1)) {
      const isOne = a.expected === b.expected;
      const isFound = a.found !== undefined && a.found === b.found;
      expected += isOne ? 1 : 0;
      found += isFound ? 1 : 0;
      both += isOne && isFound ? 1 : 0;
      if (isOne !== isFound) {
        wrong.push(`${isOne ? 'apart' : 'joined'}: ${a.label} and ${b.label}`);
      }
    }
  });
  const [precision, recall] = [both / found, both / expected];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), wrong };
}
