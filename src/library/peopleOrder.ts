/** The order of people in lists. */
import type { PeopleOrder } from './sourceQueries.ts';

/** Puts people in order. By count: most quotes, then most reported, then most mentions; those that tie stay as they were. */
export function orderPeople<T>(
  people: readonly T[],
  order: PeopleOrder,
  counts: (one: T) => readonly [number, number, number],
): readonly T[] {
  if (order === 'mention') {
    return people;
  }
  return [...people].sort((a, b) => {
    const [x, y] = [counts(a), counts(b)];
    return y[0] - x[0] || y[1] - x[1] || y[2] - x[2];
  });
}
