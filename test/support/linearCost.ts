/** Shows that a computation takes time in proportion to its input, also on a machine that does other things meanwhile. */
import { strict as assert } from 'node:assert';
import { processorTime } from './processorTime.ts';

/** Input that is so many times as long may cost so many times as much; what grows with the square costs 16 times as much. */
const LONGER = 4;
const COSTLIER = 9;
/** Below so many milliseconds of the processor, the clock and the compiler count for more than the input. */
const MIN_COST = 4;
const TRIES = 5;

/** A computation over inputs of any length. */
export interface Computation<T> {
  /** Makes an input of about the length given. */
  readonly input: (length: number) => T;
  readonly run: (input: T) => unknown;
  /** The shorter length; the longer one is four times as much. */
  readonly length: number;
}

/** Fails when the longer input costs more than in proportion, in each of several tries: a disturbed one proves nothing. */
export function assertLinear<T>({ input, run, length }: Computation<T>): void {
  const [short, long] = [input(length), input(length * LONGER)];
  const ratios: number[] = [];
  while (ratios.length < TRIES) {
    const once = Math.max(MIN_COST, Math.min(costOf(run, short), costOf(run, short)));
    ratios.push(costOf(run, long) / once);
    if ((ratios.at(-1) ?? 0) < COSTLIER) {
      return;
    }
  }
  const costs = ratios.map((ratio) => ratio.toFixed(1)).join(', ');
  assert.fail(`${String(LONGER)} times the input costs ${costs} times as much`);
}

function costOf<T>(run: (input: T) => unknown, input: T): number {
  return processorTime(() => run(input));
}
