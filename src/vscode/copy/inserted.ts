/** Sets quotations as a draft takes them in: in the line, with their citation, in the draft's format. */
import {
  citedByKey,
  citedInWords,
  type Copied,
  type CopyFormat,
  copyText,
  type MarkdownCitation,
  paragraphsOf,
  styleOf,
} from './citation.ts';

/** How a draft cites. */
export type DraftStyle = MarkdownCitation | 'latex' | 'plain';

/** What is put into a draft: exact words, and the way to them. */
export interface Insertable extends Copied {
  readonly kind: 'exact';
  /** The address of the place as a link has it, seen from the draft. */
  readonly link: string;
}

/** Quotations, set. */
export interface InsertedText {
  readonly text: string;
  /** Whether it stands on lines of its own. */
  readonly isBlock: boolean;
  /** Footnotes, which stand at the end of the draft, each a paragraph. */
  readonly notes: readonly string[];
}

const FORMATS: Readonly<Record<DraftStyle, CopyFormat>> = Object.freeze({
  link: 'markdown',
  footnote: 'markdown',
  pandoc: 'pandoc',
  latex: 'latex',
  plain: 'plain',
});

/** Quotations with their citations: one in the line, or as a block where it has several paragraphs; several as a list. */
export function insertedText(places: readonly Insertable[], style: DraftStyle, firstNote: number): InsertedText {
  const set = places.map((place, index) => new SetPlace(place, style, firstNote + index));
  const notes = style === 'footnote' ? set.map((one) => one.note) : [];
  const [only, ...others] = set;
  if (only !== undefined && others.length === 0) {
    return { text: only.isLong ? only.block : only.inLine, isBlock: only.isLong, notes };
  }
  return { text: listOf(set, style), isBlock: true, notes };
}

function listOf(set: readonly SetPlace[], style: DraftStyle): string {
  if (style === 'latex') {
    return ['\\begin{itemize}', ...set.map((one) => `  \\item ${one.inLine}`), '\\end{itemize}'].join('\n');
  }
  return set.map((one) => `- ${one.inLine.replaceAll('\n\n', '\n\n  ')}`).join('\n');
}

/** The number of the next footnote in a draft whose notes are numbered: `[^3]` follows `[^2]`. */
export function nextNote(draft: string): number {
  return Array.from(draft.matchAll(/\[\^(\d{1,6})\]/g), ([, digits]) => Number(digits)).reduce((most, one) => Math.max(most, one), 0) + 1;
}

/** One quotation, set in the ways there are. */
class SetPlace {
  readonly #place: Insertable;
  readonly #style: DraftStyle;
  readonly #number: number;

  constructor(place: Insertable, style: DraftStyle, number: number) {
    this.#place = place;
    this.#style = style;
    this.#number = number;
  }

  /** Whether it has several paragraphs. */
  get isLong(): boolean {
    return /\n{2,}/.test(this.#place.words);
  }

  get inLine(): string {
    const { open, inner, close } = withoutMarks(this.#place.words);
    const paragraphs = this.#style === 'latex' ? inner.replace(/(?<=\n\n)["“„«]/g, '') : inner;
    const words = paragraphsOf(paragraphs, this.#format).join('\n\n');
    return (this.#style === 'latex' ? `\\enquote{${words}}` : open + words + close) + this.#cited;
  }

  get block(): string {
    if (this.#style === 'plain' || (this.#style === 'latex' && this.#byKey === undefined)) {
      return copyText([this.#place], FORMATS[this.#style]);
    }
    const paragraphs = paragraphsOf(this.#place.words, this.#format);
    if (this.#style === 'latex') {
      return `\\begin{quote}\n${paragraphs.join('\n\n')} ${this.#byKey ?? ''}\n\\end{quote}`;
    }
    const isApart = this.#style === 'link' || (this.#style === 'pandoc' && this.#byKey === undefined);
    const cited = isApart ? [...paragraphs, `— ${this.#linked}`] : [...paragraphs.slice(0, -1), (paragraphs.at(-1) ?? '') + this.#cited];
    return cited.map((paragraph) => `> ${paragraph}`).join('\n>\n');
  }

  /** The footnote. */
  get note(): string {
    return `[^${String(this.#number)}]: ${this.#linked}`;
  }

  /** What stands behind the words. */
  get #cited(): string {
    switch (this.#style) {
      case 'latex':
        return this.#byKey ?? this.#inBrackets;
      case 'pandoc':
        return this.#byKey === undefined ? ` (${this.#linked})` : ` ${this.#byKey}`;
      case 'footnote':
        return `[^${String(this.#number)}]`;
      case 'link':
        return ` (${this.#linked})`;
      case 'plain':
        return this.#inBrackets;
    }
  }

  get #inBrackets(): string {
    return ` (${citedInWords(this.#place, this.#format)})`;
  }

  get #linked(): string {
    return `[${citedInWords(this.#place, this.#format)}](${this.#place.link})`;
  }

  get #byKey(): string | undefined {
    return citedByKey(this.#place, this.#format);
  }

  get #format(): ReturnType<typeof styleOf> {
    return styleOf(FORMATS[this.#style]);
  }
}

interface MarkedWords {
  readonly open: string;
  readonly inner: string;
  readonly close: string;
}

/** The words without the marks around all of them, and these; where the source has none there, those that are set in their place. */
export function withoutMarks(words: string): MarkedWords {
  for (const [first, last] of [
    [1, 1],
    [1, 0],
    [0, 1],
  ] as const) {
    const open = first === 1 ? (/^["“„«‘]/.exec(words)?.[0] ?? '') : '';
    const close = last === 1 ? (/["”“»’]$/.exec(words)?.[0] ?? '') : '';
    const inner = words.slice(open.length, words.length - close.length);
    if (open.length === first && close.length === last && words.length > first + last && isWhole(inner, open, close)) {
      return { open: open === '' ? (OPENED_BY[close] ?? '“') : open, inner, close: close === '' ? (CLOSED_BY[open] ?? '”') : close };
    }
  }
  return { open: '“', inner: words, close: '”' };
}

const CLOSED_BY: Readonly<Record<string, string>> = Object.freeze({ '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’' });
const OPENED_BY: Readonly<Record<string, string>> = Object.freeze({ '"': '"', '”': '“', '“': '„', '»': '«', '’': '‘' });

/** Whether the marks inside come in pairs, so that those around belong to each other. */
function isWhole(inner: string, open: string, close: string): boolean {
  // An apostrophe is no mark of a quotation unless the two enclose one.
  if ((open === '‘') !== (close === '’')) {
    return false;
  }
  let depth = 0;
  // A quotation of several paragraphs opens each of them again.
  for (const [mark] of inner.replace(/(?<=\n\n)[“„«]/g, '').matchAll(/[“”„«»]/g)) {
    depth += mark === '”' || mark === '»' || (mark === '“' && open === '„') ? -1 : 1;
    if (depth < 0) {
      return false;
    }
  }
  return open !== '"' && close !== '"' ? depth === 0 : (inner.match(/"/g)?.length ?? 0) === 0;
}
