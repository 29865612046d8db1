/** Sets quotations as a draft takes them in: in the line, with their citation, in the draft's format. */
import type { DraftFormat } from '../../formats/drafts/draft.ts';
import { citedByKey, citedInWords, type CopyFormat, copyText, type MarkdownCitation, paragraphsOf, styleOf } from './citation.ts';
import { asciidocText } from './insertedAsciidoc.ts';
import type { Insertable, InsertedText } from './insertedText.ts';
import { withoutMarks } from './quoteMarks.ts';

/** How a draft cites. What the citation says is for formats that have links: LaTeX cites by keys, and plain text in words. */
export interface DraftStyle {
  readonly format: DraftFormat;
  readonly citation: MarkdownCitation;
}

/** The formats that set a line much as Markdown does, as what is copied is set in them. */
const FORMATS: Readonly<Record<Exclude<DraftFormat, 'asciidoc'>, CopyFormat>> = Object.freeze({
  markdown: 'pandoc',
  latex: 'latex',
  restructuredText: 'restructuredText',
  plainText: 'plain',
});

/** A style in one of these. */
interface LineStyle extends DraftStyle {
  readonly format: keyof typeof FORMATS;
}

/** Quotations with their citations: one in the line, or as a block where it has several paragraphs; several as a list. */
export function insertedText(places: readonly Insertable[], style: DraftStyle, firstNote: number): InsertedText {
  const { format, citation } = style;
  if (format === 'asciidoc') {
    return asciidocText(places, citation);
  }
  const set = places.map((place, index) => new SetPlace(place, { format, citation }, firstNote + index));
  const notes = hasLinks(style) && citation === 'footnote' ? set.map((one) => one.note) : [];
  const [only, ...others] = set;
  if (only !== undefined && others.length === 0) {
    return { text: only.isLong ? only.block : only.inLine, isBlock: only.isLong, notes };
  }
  return { text: listOf(set, format), isBlock: true, notes };
}

/** Whether a style cites by keys. */
export function citesByKey(style: DraftStyle): boolean {
  return style.format === 'latex' || (hasLinks(style) && style.citation === 'pandoc');
}

/** Whether a style links to the words, at least where there is no key. */
export function hasLinks({ format }: DraftStyle): boolean {
  return format !== 'latex' && format !== 'plainText';
}

function listOf(set: readonly SetPlace[], format: LineStyle['format']): string {
  if (format === 'latex') {
    return ['\\begin{itemize}', ...set.map((one) => `  \\item ${one.inLine}`), '\\end{itemize}'].join('\n');
  }
  return set.map((one) => `- ${one.inLine.replaceAll('\n\n', '\n\n  ')}`).join('\n');
}

/** The number of the next footnote in a draft whose notes are numbered: `[^3]` follows `[^2]`, and `[3]_` follows `[2]_`. */
export function nextNote(draft: string): number {
  const marks = draft.matchAll(/\[\^(\d{1,6})\]|\[(\d{1,6})\]_|^[ \t]*\.\.[ \t]+\[(\d{1,6})\]/gm);
  return Array.from(marks, ([, ...digits]) => Number(digits.join(''))).reduce((most, one) => Math.max(most, one), 0) + 1;
}

/** One quotation, set in the ways there are. */
class SetPlace {
  readonly #place: Insertable;
  readonly #style: LineStyle;
  readonly #number: number;

  constructor(place: Insertable, style: LineStyle, number: number) {
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
    const paragraphs = this.#style.format === 'latex' ? inner.replace(/(?<=\n\n)["“„«]/g, '') : inner;
    const words = paragraphsOf(paragraphs, this.#format).join('\n\n');
    return (this.#style.format === 'latex' ? `\\enquote{${words}}` : open + words + close) + this.#cited;
  }

  get block(): string {
    if (this.#style.format === 'plainText' || (this.#style.format === 'latex' && this.#byKey === undefined)) {
      return copyText([this.#place], FORMATS[this.#style.format]);
    }
    const paragraphs = paragraphsOf(this.#place.words, this.#format);
    if (this.#style.format === 'latex') {
      return `\\begin{quote}\n${paragraphs.join('\n\n')} ${this.#byKey ?? ''}\n\\end{quote}`;
    }
    const isApart = this.#style.citation === 'link' || (this.#style.citation === 'pandoc' && this.#byKey === undefined);
    const dash = this.#isRestructuredText ? '--' : '—';
    const cited = isApart
      ? [...paragraphs, `${dash} ${this.#linked}`]
      : [...paragraphs.slice(0, -1), (paragraphs.at(-1) ?? '') + this.#cited];
    return this.#isRestructuredText
      ? cited.map((paragraph) => `   ${paragraph}`).join('\n\n')
      : cited.map((paragraph) => `> ${paragraph}`).join('\n>\n');
  }

  /** The footnote. */
  get note(): string {
    return this.#isRestructuredText ? `.. [${String(this.#number)}] ${this.#linked}` : `[^${String(this.#number)}]: ${this.#linked}`;
  }

  /** What stands behind the words. */
  get #cited(): string {
    if (!hasLinks(this.#style)) {
      return this.#byKey ?? this.#inBrackets;
    }
    switch (this.#style.citation) {
      case 'pandoc':
        return this.#byKey === undefined ? ` (${this.#linked})` : ` ${this.#byKey}`;
      case 'footnote':
        return this.#isRestructuredText ? `\\ [${String(this.#number)}]_` : `[^${String(this.#number)}]`;
      case 'link':
        return ` (${this.#linked})`;
    }
  }

  get #inBrackets(): string {
    return ` (${citedInWords(this.#place, this.#format)})`;
  }

  get #linked(): string {
    const { link } = this.#place;
    // In reStructuredText a link holds no other markup, has no name that another may have, and an underscore at its end would make it one.
    return this.#isRestructuredText
      ? `\`${citedInWords(this.#place, { ...this.#format, emphasise: (text) => text })} <${link.replace(/_$/, '\\_')}>\`__`
      : `[${citedInWords(this.#place, this.#format)}](${link})`;
  }

  get #isRestructuredText(): boolean {
    return this.#style.format === 'restructuredText';
  }

  get #byKey(): string | undefined {
    return citedByKey(this.#place, this.#format);
  }

  get #format(): ReturnType<typeof styleOf> {
    return styleOf(FORMATS[this.#style.format]);
  }
}
