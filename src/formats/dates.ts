/** Dates as articles write them, to ISO 8601 days. Only what tells day, month and year beyond doubt is a date. */

const MONTHS: readonly string[] = Object.freeze(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']);
const MONTH_WORDS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +/i;

/** A time of day and a zone after a date, or nothing. */
const TIME =
  /^(?:[ ,|T]+(?:at )?\d{1,2}(?:[:.]\d{2}){0,2}(?:\.\d{1,6})?(?: ?[ap]\.?m\.?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}|\(?[A-Z]{2,5}\)?(?:[+-]\d{1,2})?))?)?\.?$/i;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const MONTH_FIRST = new RegExp(String.raw`^(${MONTH_WORDS})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)`, 'i');
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH_WORDS})\.?,? (\d{4})(?!\d)`, 'i');
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/;

/** Longer texts are not dates and are not looked at. */
const MAX_LENGTH = 80;

/**
 * The day that `text` is, with or without a weekday before it and a time after it; undefined when it is anything else or more.
 * Known: `2025-04-13`, `May 18, 2015`, `13 April 2025`, `13.04.2025`, and `13/4/2025` where one number cannot be a month.
 */
export function parseDate(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) {
    return undefined;
  }
  const date = trimmed.replace(WEEKDAY, '');
  const found = matchDate(date);
  return found !== undefined && TIME.test(date.slice(found.length)) ? isoDay(found.year, found.month, found.day) : undefined;
}

interface Found {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Length of the date in the text. */
  readonly length: number;
}

function matchDate(text: string): Found | undefined {
  return (
    found(ISO.exec(text), ([year, month, day]) => [year, Number(month), day]) ??
    found(MONTH_FIRST.exec(text), ([month, day, year]) => [year, monthOf(month), day]) ??
    found(DAY_FIRST.exec(text), ([day, month, year]) => [year, monthOf(month), day]) ??
    found(DOTTED.exec(text), ([day, month, year]) => [year, Number(month), day]) ??
    found(SLASHED.exec(text), ([first, second, year]) => slashed(Number(first), Number(second), year))
  );
}

type Parts = readonly [year: string, month: number, day: string | number];

function found(match: RegExpExecArray | null, parts: (groups: readonly [string, string, string]) => Parts | undefined): Found | undefined {
  const result = match === null ? undefined : parts([match[1] ?? '', match[2] ?? '', match[3] ?? '']);
  return match === null || result === undefined
    ? undefined
    : { year: Number(result[0]), month: result[1], day: Number(result[2]), length: match[0].length };
}

function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** Countries disagree on which number is the month: known only where one of them cannot be, or where both are the same. */
function slashed(first: number, second: number, year: string): Parts | undefined {
  if (first > 12 || first === second) {
    return [year, second, first];
  }
  return second > 12 ? [year, first, second] : undefined;
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isReal && year >= 1000 ? [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-') : undefined;
}
