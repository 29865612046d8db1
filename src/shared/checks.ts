/** Checks of what comes over the channels between pages and the extension, whichever page it is. */
import type { Span } from '../core/span.ts';

/** An object, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Something that has fields. */
export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** A whole number from 0: an offset, an index or a version. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** No key, name or address is longer, in UTF-16 code units. */
const MAX_LENGTH = 10_000;

/** A key, a name or an address, which is no longer than any of these is. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length < MAX_LENGTH;
}

/** What passes the check, or is left out. */
export function isOptional(value: unknown, check: (value: unknown) => boolean): boolean {
  return value === undefined || check(value);
}

/** A length on the screen, which may be negative. */
export function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e9;
}

/** A span as such; whether it lies in a text is for whoever has the text. */
export function isSpan(value: unknown): value is Span {
  return isRecord(value) && isCount(value['start']) && isCount(value['end']) && value['start'] <= value['end'];
}

/** For calls that take nothing. JSON has no `undefined`: it leaves the argument out, or makes it null. */
export function isNothing(value: unknown): value is undefined {
  return value === undefined || value === null;
}

/** For what is looked at closer by whoever uses it, and may be what another version of the extension left. */
export function isAnything(_value: unknown): _value is unknown {
  return true;
}

/** Yes or no. */
export function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
