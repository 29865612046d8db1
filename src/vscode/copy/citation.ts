/** Sets what is copied: the exact words, and where they are from, as Markdown, for Pandoc, as plain text, LaTeX or reStructuredText. */
import { escapeLatex, escapeMarkdown, escapeRestructuredText } from '../../library/writing/escapeMarkup.ts';

/** How it is written. `pandoc` is Markdown with cite keys. */
export type CopyFormat = 'markdown' | 'pandoc' | 'plain' | 'latex' | 'restructuredText';

/** How a citation is written in a Markdown or reStructuredText draft: the first is what it is without a word of the person. */
export type MarkdownCitation = 'link' | 'footnote' | 'pandoc';

/** A part of a citation; the name of a work or publisher is set in italics where that can be. */
export interface CitationPart {
  readonly text: string;
  readonly isEmphasised?: true;
}

/** What is copied of one place. */
export interface Copied {
  /**
   * `exact`: the words of somebody, or of the source, character for character. `reported`: what a reporter says that somebody
   * said; it is never set as a quotation.
   */
  readonly kind: 'exact' | 'reported';
  /** As shown, a blank line between paragraphs. */
  readonly words: string;
  /** Stands before words that are reported, and says so. */
  readonly label?: string;
  /** Speaker, title, publisher, date, paragraph, as far as they are known; empty when only the words are wanted. */
  readonly citation: readonly CitationPart[];
  /** The speaker as cited, which is among the parts of the citation too. */
  readonly speaker?: string;
  /** Number of the paragraph where the words begin. */
  readonly paragraph?: number;
  /** By what the source is cited where keys are; undefined where it has none. */
  readonly key?: string;
}

/** How one format sets its pieces. */
interface Style {
  escape(text: string): string;
  emphasise(text: string): string;
  /** A quotation with its citation. */
  quotation(paragraphs: readonly string[], citation: string): string;
  /** A citation by key; undefined in formats that have no keys. */
  readonly cite?: (key: string, paragraph: number | undefined) => string;
}

const MARKDOWN: Style = Object.freeze({
  escape: escapeMarkdown,
  emphasise: (text: string) => `*${text}*`,
  quotation: (paragraphs: readonly string[], citation: string) =>
    [...paragraphs, `— ${citation}`].map((paragraph) => `> ${paragraph}`).join('\n>\n'),
});

/** Keys that Pandoc takes without braces. */
const PLAIN_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u;

const STYLES: Readonly<Record<CopyFormat, Style>> = Object.freeze({
  markdown: MARKDOWN,
  pandoc: {
    ...MARKDOWN,
    cite: (key: string, paragraph: number | undefined) => {
      const place = paragraph === undefined ? '' : `, para. ${String(paragraph)}`;
      return `[@${PLAIN_KEY.test(key) ? key : `{${key}}`}${place}]`;
    },
  },
  plain: {
    escape: (text: string) => text,
    emphasise: (text: string) => text,
    quotation: (paragraphs: readonly string[], citation: string) => `${paragraphs.join('\n\n')}\n— ${citation}`,
  },
  latex: {
    escape: escapeLatex,
    emphasise: (text: string) => `\\emph{${text}}`,
    quotation: (paragraphs: readonly string[], citation: string) =>
      `\\begin{quote}\n${[...paragraphs, `--- ${citation}`].join('\n\n')}\n\\end{quote}`,
    cite: (key: string, paragraph: number | undefined) =>
      paragraph === undefined ? `\\cite{${key}}` : `\\cite[para.~${String(paragraph)}]{${key}}`,
  },
  restructuredText: {
    escape: escapeRestructuredText,
    emphasise: (text: string) => `*${text}*`,
    quotation: (paragraphs: readonly string[], citation: string) =>
      [...paragraphs, `-- ${citation}`].map((paragraph) => `   ${paragraph}`).join('\n\n'),
    // The roles of sphinxcontrib-bibtex take no place in a source before its version 2.6.
    cite: (key: string) => `:cite:p:\`${key}\``,
  },
});

/** All that is copied, in order, a blank line between the places. */
export function copyText(places: readonly Copied[], format: CopyFormat): string {
  return places.map((place) => setPlace(place, STYLES[format])).join('\n\n');
}

function setPlace(place: Copied, style: Style): string {
  const { kind, words, label } = place;
  const byKey = place.citation.length === 0 ? undefined : citedByKey(place, style);
  const cited = byKey === undefined ? citedInWords(place, style) : [style.escape(place.speaker ?? ''), byKey].join(' ').trim();
  const paragraphs = paragraphsOf(words, style);
  if (kind === 'exact') {
    return cited === '' ? paragraphs.join('\n\n') : style.quotation(paragraphs, cited);
  }
  const text = [label === undefined ? '' : style.escape(label), paragraphs.join('\n\n')].filter((part) => part !== '').join(' ');
  return cited === '' ? text : `${text} (${cited})`;
}

/** How a format sets its pieces. */
export function styleOf(format: CopyFormat): Style {
  return STYLES[format];
}

/** The paragraphs of some words, as the format writes them. */
export function paragraphsOf(words: string, style: Pick<Style, 'escape'>): readonly string[] {
  return words.split(/\n{2,}/).map((paragraph) => style.escape(paragraph));
}

/** The citation by key; undefined where the source has none, or the format none. */
export function citedByKey({ key, paragraph }: Copied, { cite }: Style): string | undefined {
  return key === undefined ? undefined : cite?.(key, paragraph);
}

/** The citation in words; empty where there is none. */
export function citedInWords({ citation }: Pick<Copied, 'citation'>, style: Pick<Style, 'escape' | 'emphasise'>): string {
  return citation.map(({ text, isEmphasised }) => (isEmphasised ? style.emphasise(style.escape(text)) : style.escape(text))).join(', ');
}
