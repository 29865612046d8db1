/** What somebody types in a draft that may be completed: a quotation that was opened, or a cite key. All of it in one line. */
import type { DraftFormat } from '../../formats/drafts/draft.ts';
import { wordsOf } from '../../library/store/words.ts';

/** A quotation that is being typed; offsets are in the line. */
export interface TypedQuote {
  /** Where the mark is that opens it. */
  readonly start: number;
  /** What stands behind the mark. */
  readonly words: string;
  /** What an editor may have put behind the cursor when the mark was typed. */
  readonly closing: string;
}

/** So many words are typed before quotes are looked for, with so many letters. */
const LEAST_WORDS = 2;
const LEAST_LETTERS = 5;
/** Nobody types more before choosing. */
const MAX_LENGTH = 200;

/** A mark that opens quotations, and what closes one. */
interface Mark {
  readonly open: string;
  readonly close: string;
}

const MARKS: readonly Mark[] = [
  { open: '“', close: '”' },
  { open: '„', close: '“' },
  { open: '«', close: '»' },
  { open: '"', close: '"' },
];
const LATEX_MARKS: readonly Mark[] = [
  { open: '``', close: "''" },
  { open: '\\enquote{', close: '}' },
];

/** Before the others, for a straight mark alone would open where these do. */
const ASCIIDOC_MARKS: readonly Mark[] = [{ open: '"`', close: '`"' }];

/** The quotation that is open at the end of a line, up to the cursor; undefined where none is, or too little is typed. */
export function typedQuote(line: string, format: DraftFormat): TypedQuote | undefined {
  const marks = format === 'latex' ? [...MARKS, ...LATEX_MARKS] : format === 'asciidoc' ? [...ASCIIDOC_MARKS, ...MARKS] : MARKS;
  const open = marks.flatMap((mark) => openedBy(line, mark) ?? []);
  const [last] = open.sort((a, b) => b.start - a.start);
  const words = wordsOf(last?.words ?? '');
  const isEnough = words.length >= LEAST_WORDS && words.join('').length >= LEAST_LETTERS;
  return isEnough && last !== undefined && last.words.length <= MAX_LENGTH ? last : undefined;
}

function openedBy(line: string, { open, close }: Mark): TypedQuote | undefined {
  const start = line.lastIndexOf(open);
  const words = line.slice(start + open.length);
  // A mark that opens stands at the start of a word; a straight one closes when another is open.
  const isFree = start === 0 || /[\s([{—–>-]/.test(line.charAt(start - 1));
  const isOpening = open === close ? line.split(open).length % 2 === 0 : !words.includes(close);
  return start >= 0 && isFree && isOpening ? { start, words, closing: close } : undefined;
}

/** A cite key that is being typed. */
export interface TypedKey {
  /** Where the key begins, behind the sign; an offset in the line. */
  readonly start: number;
  readonly typed: string;
}

/** What ends in the cite key that is typed. */
const KEYS = Object.freeze({
  /** Behind an `@` that stands where Pandoc takes it for one, in no mail address. */
  markdown: /(?<![^\s[(;,\-—–*_"“])@\{?([^\s\]@,;{}()[]*)$/u,
  /** In the brackets of asciidoctor-bibtex. */
  asciidoc: /(?<![\p{L}\p{N}_])(?:full|foot)?cite\w{0,9}:[^\s[\]]{0,100}\[(?:[^[\]]*[,;]\s*)?([^\s\]@,;{}()[]*)$/u,
  /** In the role of sphinxcontrib-bibtex. */
  restructuredText: /(?<![\p{L}\p{N}_]):(?:foot)?cite(?::\w{1,10})?:`(?:[^`]*[,;]\s*)?([^\s`,;{}()[\]]*)$/u,
});

/** The cite key at the end of a line, up to the cursor; undefined where none can stand. */
export function typedKey(line: string, format: keyof typeof KEYS): TypedKey | undefined {
  const found = KEYS[format].exec(line);
  const typed = found?.[1] ?? '';
  return found === null ? undefined : { start: line.length - typed.length, typed };
}
