/** When sources were published: in stretches of a length that suits the time over which they lie. */
import { dayOf, firstDayOf, isoDay, monthOf } from '../days.ts';
import type { OverviewTime, TimeUnit } from './overviewFigures.ts';

/** So many buckets are told at most, but for those of centuries: more would be too narrow to be seen. */
const MOST_BUCKETS = 60;

/** From the shortest. */
const UNITS: readonly TimeUnit[] = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'];

/** How many days or months a unit has. */
const DAYS = Object.freeze({ day: 1, week: 7 });
const MONTHS = Object.freeze({ month: 1, quarter: 3, year: 12, decade: 120, century: 1200 });

/** Days from the Monday before 1970 to 1970. */
const MONDAY = 3;

/** The last day that an ISO 8601 day of four digits can tell. */
const LAST_DAY = dayOf('9999-12-31') ?? Infinity;

/** What is counted of a source. */
export interface DatedSource {
  /** Days since 1970; undefined where the source tells none. */
  readonly day: number | undefined;
  readonly quotes: number;
}

/** Counts sources by when they were published; `sources` gives the same ones each time that it is gone through. */
export function timeOf(sources: Iterable<DatedSource>): OverviewTime {
  let [first, last] = [Infinity, -Infinity];
  for (const { day } of sources) {
    first = Math.min(first, day ?? Infinity);
    last = Math.max(last, day ?? -Infinity);
  }
  const { unit, starts } = first > last ? { unit: 'day' as const, starts: [] } : layout(first, last);
  const counts = Array.from({ length: Math.max(0, starts.length - 1) }, () => ({ sources: 0, quotes: 0 }));
  const undated = { sources: 0, quotes: 0 };
  for (const { day, quotes } of sources) {
    const count = day === undefined ? undated : counts[bucketOf(starts, day)];
    if (count !== undefined) {
      count.sources++;
      count.quotes += quotes;
    }
  }
  const buckets = counts.map((count, nth) => ({
    first: isoDay(starts[nth] ?? 0),
    last: isoDay(Math.min((starts[nth + 1] ?? 0) - 1, LAST_DAY)),
    ...count,
  }));
  return { unit, buckets, undated };
}

/** The shortest unit that does, and the first days of all buckets from the first day to the last, and of that after them. */
function layout(first: number, last: number): { readonly unit: TimeUnit; readonly starts: readonly number[] } {
  for (const unit of UNITS) {
    const starts = startsOf(unit, first, last);
    if (starts !== undefined) {
      return { unit, starts };
    }
  }
  throw new RangeError(`There is no unit for the days from ${String(first)} to ${String(last)}.`);
}

/** Undefined when there would be too many. */
function startsOf(unit: TimeUnit, first: number, last: number): readonly number[] | undefined {
  let start = startOf(unit, first);
  const starts = [start];
  while (start <= last) {
    if (starts.length > MOST_BUCKETS && unit !== 'century') {
      return undefined;
    }
    start = unit === 'day' || unit === 'week' ? start + DAYS[unit] : firstDayOf(monthOf(start) + MONTHS[unit]);
    starts.push(start);
  }
  return starts;
}

/** The first day of the unit in which a day is. */
function startOf(unit: TimeUnit, day: number): number {
  if (unit === 'day' || unit === 'week') {
    return unit === 'day' ? day : Math.floor((day + MONDAY) / DAYS.week) * DAYS.week - MONDAY;
  }
  return firstDayOf(Math.floor(monthOf(day) / MONTHS[unit]) * MONTHS[unit]);
}

/** The bucket in which a day is that is in one: the last that begins no later. */
function bucketOf(starts: readonly number[], day: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    [low, high] = (starts[middle] ?? Infinity) <= day ? [middle, high] : [low, middle];
  }
  return low;
}
