/** Bytes of a file to text, or to the verdict that they are none. */

/** Encodings that files are read in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The text of a file without byte order mark, or, where it is no text, the offset of the first byte that says so.
 * As far as the encoding is the same, the text is what an editor shows, but for line ends (see `LineMap`).
 */
export type Decoded =
  { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding } | { readonly kind: 'binary'; readonly offset: number };

/** How much of the beginning of a file is looked at to tell text from other bytes. */
const SAMPLE_BYTES = 8192;
/** Text may hold stray control characters, NUL among them: this many in the sample, and not more than one byte in four. */
const MAX_CONTROLS = 8;
const MAX_CONTROL_SHARE = 0.25;
/** Of the 16-bit units of a sample, the share that must look like text of one script. */
const MIN_UTF16_SHARE = 0.95;

/** What Windows-1252 has at 0x80 to 0x9F (Unicode's own table, BESTFIT aside); five bytes are undefined there. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const UNDEFINED_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Decodes the bytes of a file. In this order: a byte order mark decides; NUL bytes in every other place mean UTF-16;
 * valid UTF-8 is that; mostly valid UTF-8 too, with U+FFFD for the bytes that are not; else it is Windows-1252, which any
 * bytes are, so NULs and frequent control characters there mean that the file is no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    return textOf(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(3)), 'utf-8');
  }
  if (startsWith(bytes, 0xff, 0xfe)) {
    return textOf(utf16(bytes.subarray(2), 'utf-16le'), 'utf-16le');
  }
  if (startsWith(bytes, 0xfe, 0xff)) {
    return textOf(utf16(bytes.subarray(2), 'utf-16be'), 'utf-16be');
  }
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const wide = sample.includes(0) && bytes.length % 2 === 0 ? wideEncodingOf(sample) : undefined;
  if (wide !== undefined) {
    return textOf(utf16(bytes, wide), wide);
  }
  return utf8(bytes, sample) ?? windows1252(bytes, sample);
}

function textOf(text: string, encoding: Encoding): Decoded {
  return { kind: 'text', text, encoding };
}

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function utf8(bytes: Uint8Array, sample: Uint8Array): Decoded | undefined {
  const { valid, invalid } = countSequences(bytes);
  if (invalid > 0 && invalid >= valid) {
    return undefined;
  }
  const offset = firstControlOfMany(sample, isControl);
  return offset === undefined ? textOf(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), 'utf-8') : { kind: 'binary', offset };
}

function windows1252(bytes: Uint8Array, sample: Uint8Array): Decoded {
  const nul = sample.indexOf(0);
  const offset = nul >= 0 ? nul : firstControlOfMany(sample, (byte) => isControl(byte) || UNDEFINED_1252.has(byte));
  if (offset !== undefined) {
    return { kind: 'binary', offset };
  }
  // By an own table: the decoder of some versions of Node gives C1 controls for 0x80 to 0x9F, where the curly quotes are.
  const units = new Uint16Array(bytes);
  for (let index = 0; index < units.length; index++) {
    const byte = units[index] ?? 0;
    if (byte >= 0x80 && byte <= 0x9f) {
      units[index] = WINDOWS_1252.charCodeAt(byte - 0x80);
    }
  }
  return textOf(fromUnits(units), 'windows-1252');
}

/**
 * The text with the characters that Windows-1252 has for the codes 0x80 to 0x9F where it has C1 controls, which no text has and
 * some decoders give.
 */
export function withoutC1(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}

/** Strings are made of many units at once, but not of more than a call takes. */
const UNITS_A_CALL = 8192;

function fromUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += UNITS_A_CALL) {
    text += String.fromCharCode(...units.subarray(at, at + UNITS_A_CALL));
  }
  return text;
}

/** An odd last byte is dropped: it is half a unit. Unpaired surrogates stay as they are, as in an editor. */
function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
  const units = new Uint16Array(bytes.length >> 1);
  for (let index = 0; index < units.length; index++) {
    units[index] = (bytes[2 * index + low] ?? 0) | ((bytes[2 * index + high] ?? 0) << 8);
  }
  return fromUnits(units);
}

function isControl(byte: number): boolean {
  // Backspace and escape stand in texts that were captured from a terminal; tab to carriage return are white space.
  return (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) || byte === 0x7f;
}

/** Offset of the first byte that is a control, when there are too many of them for a text; else undefined. */
function firstControlOfMany(sample: Uint8Array, isBad: (byte: number) => boolean): number | undefined {
  let count = 0;
  let first = -1;
  for (let offset = 0; offset < sample.length; offset++) {
    if (isBad(sample[offset] ?? 0)) {
      first = count === 0 ? offset : first;
      count++;
    }
  }
  return count > MAX_CONTROLS || count > sample.length * MAX_CONTROL_SHARE ? first : undefined;
}

/** How many valid sequences of two to four bytes there are, and how many bytes that belong to none. ASCII counts as neither. */
function countSequences(bytes: Uint8Array): { readonly valid: number; readonly invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : sequenceLength(bytes, at, byte);
    if (length === 0) {
      invalid++;
    } else if (length > 1) {
      valid++;
    }
    at += Math.max(1, length);
  }
  return { valid, invalid };
}

/** Length of the sequence that a byte from 0x80 on starts; 0 when it starts none (Unicode standard, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < low || second > high) {
    return 0;
  }
  for (let index = 2; index < length; index++) {
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) {
      return 0;
    }
  }
  return length;
}

/**
 * The order of bytes of UTF-16 without byte order mark: nearly all units are ASCII, general punctuation or of one block of
 * 256, and some are ASCII. Undefined when neither order makes such a text: other scripts need a byte order mark.
 */
function wideEncodingOf(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  return looksWide(sample, 0) ? 'utf-16le' : looksWide(sample, 1) ? 'utf-16be' : undefined;
}

function looksWide(sample: Uint8Array, low: 0 | 1): boolean {
  const pages = new Map<number, number>();
  const total = sample.length >> 1;
  let ascii = 0;
  for (let index = 0; index < total; index++) {
    const page = sample[2 * index + 1 - low] ?? 0;
    const byte = sample[2 * index + low] ?? 0;
    if (page === 0 && isControl(byte)) {
      continue;
    }
    ascii += page === 0 ? 1 : 0;
    pages.set(page, (pages.get(page) ?? 0) + 1);
  }
  const others = [...pages].filter(([page]) => page !== 0 && page !== 0x20).map(([, count]) => count);
  const fitting = ascii + (pages.get(0x20) ?? 0) + Math.max(0, ...others);
  return ascii > 0 && fitting >= total * MIN_UTF16_SHARE;
}
