// What a benchmark answers with, and the statistics that they share.

/** One measured figure. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What is aimed at, in the same unit. */
  readonly target: number;
  readonly met: boolean;
  /** What the same measure gives for something comparable; null where there is none. */
  readonly peer: { readonly name: string; readonly value: number } | null;
  /** The smallest and the largest of what was measured. */
  readonly spread: readonly [number, number];
}

/** How a benchmark is asked to run. */
export interface BenchOptions {
  /** Fewer or smaller rounds, never fewer than the five that a median is taken of. */
  readonly isQuick: boolean;
  /** A folder of text files to measure on; undefined for the sample articles. */
  readonly corpus: string | undefined;
}

/** A benchmark: one question, answered in one or a few rows. */
export interface Bench {
  readonly name: string;
  readonly run: (options: BenchOptions) => Promise<readonly Row[]>;
}

/** The middle value; of an even number of values the lower of the two in the middle. Throws when there is none. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
  if (middle === undefined) {
    throw new Error('Nothing was measured.');
  }
  return middle;
}

/** Keeps three digits that count: more would be noise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** What was measured, as a row; `isBetter` says which side of the target is the good one. */
export function row(measured: {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly number[];
  readonly target: number;
  readonly isBetter: 'lower' | 'higher';
  readonly peer?: { readonly name: string; readonly value: number };
}): Row {
  const { name, unit, values, target, peer } = measured;
  const value = median(values);
  return {
    name,
    value: rounded(value),
    unit,
    target: rounded(target),
    met: measured.isBetter === 'lower' ? value <= target : value >= target,
    peer: peer === undefined ? null : { name: peer.name, value: rounded(peer.value) },
    spread: [rounded(Math.min(...values)), rounded(Math.max(...values))],
  };
}
