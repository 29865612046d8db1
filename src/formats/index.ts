/** The list of formats. A new one is a file beside this, a line here and one in `FORMAT_NAMES`. */
import type { DocumentFormat, Format } from './format.ts';
import { formatNameOf } from './formatNames.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plainText.ts';

/** The formats that are text. */
export const TEXT_FORMATS: readonly Format[] = Object.freeze([plainText, markdown]);

/** The formats whose text is taken out of them. */
export const DOCUMENT_FORMATS: readonly DocumentFormat[] = Object.freeze([
  { id: 'html', load: async () => (await import('./html.ts')).readHtml },
  { id: 'pdf', load: async () => (await import('./pdf.ts')).readPdf },
  { id: 'docx', load: async () => (await import('./docx.ts')).readDocx },
  { id: 'mail', load: async () => (await import('./mail.ts')).readMail },
] satisfies readonly DocumentFormat[]);

/** The format of a file that is text, by the extension of its path or address; plain text for all that no other one has. */
export function formatFor(path: string): Format {
  const { id } = formatNameOf(path);
  return TEXT_FORMATS.find((format) => format.id === id) ?? plainText;
}

/** The format of a file whose text must be taken out of it, by the extension of its path or address; undefined for others. */
export function documentFormatFor(path: string): DocumentFormat | undefined {
  const { id } = formatNameOf(path);
  return DOCUMENT_FORMATS.find((format) => format.id === id);
}
