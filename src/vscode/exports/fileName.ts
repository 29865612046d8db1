/** Names for files that are written. */
import { shorten } from '../views/excerpt.ts';

/** In UTF-16 code units: with an ending it is at most 255 bytes in any script, which is what file systems allow. */
const LENGTH = 70;

/** What a device is called on Windows, whatever follows after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A name that every system takes, made of any words; without an ending of its own. Empty where nothing is left of them. */
export function nameForFile(words: string): string {
  const harmless = words.replace(/\p{Cf}/gu, '').replace(/[<>:"/\\|?*\p{Cc}\p{Surrogate}]/gu, ' ');
  return shorten(harmless, LENGTH)
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(DEVICE, '$&_');
}
