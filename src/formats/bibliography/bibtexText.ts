/** What the value of a BibTeX field shows: without braces and commands, letters with their accents. */
import { ACCENTS, SHOWN_SIGNS, SHOWN_WORDS } from '../drafts/latex/latexCommands.ts';

/** An accent and its letter, in braces or not: `\"u`, `\"{u}`, `\c{c}`, `\v s`, `\'{\i}`. */
const ACCENTED = /\\(?:([`'^~=."])\s*|([uvHcdbkr])(?:\s+|(?=\{|\\)))(?:\{\s*(\\[ij]|\p{L})?\s*\}|(\\[ij](?![a-zA-Z])|\p{L}))/gu;
/** A letter that has a command, with the space or the empty braces that end it. */
const COMMAND = /\\([a-zA-Z]+)(?:\s+|\{\})?/g;

/** The words that a value shows, on one line. What is no markup that we know loses its backslash and its braces, and no letter. */
export function bibtexText(value: string): string {
  return value
    .replace(ACCENTED, (_, sign: string | undefined, letter: string | undefined, braced = '', bare = '') => {
      const base = String(braced || bare).replace('\\', '');
      return base + (ACCENTS.get(sign ?? letter ?? '') ?? '');
    })
    .replace(COMMAND, (_, name: string) => SHOWN_WORDS.get(name) ?? '')
    .replace(/\\([&%$#_ ,:;!/-])/g, (_, sign: string) => SHOWN_SIGNS.get(sign) ?? '')
    .replace(/[{}\\]/g, '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/[\s~]+/g, ' ')
    .trim()
    .normalize('NFC');
}
