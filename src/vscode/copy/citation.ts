/** Sets what is copied: the exact words, and where they are from, as Markdown, plain text or LaTeX. */
import { escapeLatex, escapeMarkdown } from './escape.ts';

/** How it is written. */
export type CopyFormat = 'markdown' | 'plain' | 'latex';

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
}

/** How one format sets its pieces. */
interface Style {
  escape(text: string): string;
  emphasise(text: string): string;
  /** A quotation with its citation. */
  quotation(paragraphs: readonly string[], citation: string): string;
}

const STYLES: Readonly<Record<CopyFormat, Style>> = Object.freeze({
  markdown: {
    escape: escapeMarkdown,
    emphasise: (text: string) => `*${text}*`,
    quotation: (paragraphs: readonly string[], citation: string) =>
      [...paragraphs, `— ${citation}`].map((paragraph) => `> ${paragraph}`).join('\n>\n'),
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
  },
});

/** All that is copied, in order, a blank line between the places. */
export function copyText(places: readonly Copied[], format: CopyFormat): string {
  return places.map((place) => setPlace(place, STYLES[format])).join('\n\n');
}

function setPlace({ kind, words, label, citation }: Copied, style: Style): string {
  const cited = citation
    .map(({ text, isEmphasised }) => (isEmphasised ? style.emphasise(style.escape(text)) : style.escape(text)))
    .join(', ');
  const paragraphs = words.split(/\n{2,}/).map((paragraph) => style.escape(paragraph));
  if (kind === 'exact') {
    return cited === '' ? paragraphs.join('\n\n') : style.quotation(paragraphs, cited);
  }
  const text = [label === undefined ? '' : style.escape(label), paragraphs.join('\n\n')].filter((part) => part !== '').join(' ');
  return cited === '' ? text : `${text} (${cited})`;
}
