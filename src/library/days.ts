/** Days and months as numbers, which take little room in columns. All of them are of UTC, as ISO 8601 days are. */

const LENGTH = 86_400_000;

/** Days from 1970 to an ISO 8601 day; undefined where there is none, or the text is something else. */
export function dayOf(date: string | undefined): number | undefined {
  const time = date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date) ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? undefined : time / LENGTH;
}

/** The ISO 8601 day that is so many days after the first of 1970. */
export function isoDay(day: number): string {
  return new Date(day * LENGTH).toISOString().slice(0, 10);
}

/** The month of a day, counted from the first of the year 0. */
export function monthOf(day: number): number {
  const date = new Date(day * LENGTH);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first day of such a month. */
export function firstDayOf(month: number): number {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / LENGTH;
}
