/** What AsciiDoc shows for signs and names: its attributes for characters, and what it makes of dashes, dots and arrows. */
import { decodeReference } from '../../markdown.ts';
import { matchAt } from '../matchAt.ts';

const CHARACTER = /&(?:[A-Za-z][A-Za-z]+\d{0,2}|#\d{2,6}|#x[\dA-Fa-f]{2,5});/y;

/** Attributes for characters that every document has, by name. */
export const ASCIIDOC_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['blank', ''],
  ['empty', ''],
  ['sp', ' '],
  ['nbsp', '\u00a0'],
  ['zwsp', '\u200b'],
  ['wj', '\u2060'],
  ['apos', "'"],
  ['quot', '"'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['deg', '°'],
  ['plus', '+'],
  ['brvbar', '¦'],
  ['vbar', '|'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['startsb', '['],
  ['endsb', ']'],
  ['caret', '^'],
  ['asterisk', '*'],
  ['tilde', '~'],
  ['backslash', '\\'],
  ['backtick', '`'],
  ['two-colons', '::'],
  ['two-semicolons', ';;'],
  ['cpp', 'C++'],
  ['cxx', 'C++'],
  ['pp', '++'],
]);

/** What is shown for signs, where they fit at an offset of a text. */
const REPLACEMENTS: readonly (readonly [written: string, shown: string, fits: (text: string, at: number) => boolean])[] = [
  ['(C)', '©', always],
  ['(R)', '®', always],
  ['(TM)', '™', always],
  ['--', '—', isDash],
  ['...', '…', always],
  ["`'", '’', always],
  ["'", '’', isApostrophe],
  ['->', '→', always],
  ['=>', '⇒', always],
  ['<-', '←', always],
  ['<=', '⇐', always],
];

/** What stands at an offset of a text for something else, character references too, and what is shown for it; undefined where nothing does. */
export function replacementAt(text: string, at: number): { readonly written: string; readonly shown: string } | undefined {
  const [reference] = matchAt(CHARACTER, text, at) ?? [];
  const decoded = reference === undefined ? undefined : decodeReference(reference);
  if (reference !== undefined && decoded !== undefined) {
    return { written: reference, shown: decoded };
  }
  const [written, shown] = REPLACEMENTS.find(([sign, , fits]) => text.startsWith(sign, at) && fits(text, at)) ?? [];
  return written === undefined || shown === undefined ? undefined : { written, shown };
}

function always(): boolean {
  return true;
}

/** Between spaces or between letters. */
function isDash(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 2)];
  return (/^[ \n\\]?$/.test(before) && /^[ \n]?$/.test(after)) || (/[\p{L}\p{N}_\\]/u.test(before) && /[\p{L}\p{N}_]/u.test(after));
}

/** Within a word. */
function isApostrophe(text: string, at: number): boolean {
  return /[\p{L}\p{N}\\]/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
}
