/** Which formats there are and the names of their files, without the code that reads them. */
import type { ArticleFormat } from '../core/article.ts';

/** What a format is called by. */
export interface FormatName {
  readonly id: ArticleFormat;
  /** Extensions of file names, in lower case, with the dot. */
  readonly extensions: readonly string[];
  /**
   * Whether `Article.text` is what was taken out of the file, not the file's own text: offsets are then none of the file, and
   * a text editor shows the extracted text.
   */
  readonly isExtracted: boolean;
}

/** All formats that are read. */
export const FORMAT_NAMES: readonly FormatName[] = Object.freeze([
  { id: 'plainText', extensions: ['.txt', '.text'], isExtracted: false },
  { id: 'markdown', extensions: ['.md', '.markdown', '.mdown', '.mkd'], isExtracted: false },
  { id: 'html', extensions: ['.html', '.htm', '.xhtml'], isExtracted: true },
  { id: 'pdf', extensions: ['.pdf'], isExtracted: true },
  { id: 'docx', extensions: ['.docx'], isExtracted: true },
  { id: 'mail', extensions: ['.eml', '.mht', '.mhtml'], isExtracted: true },
]);

/** The format of a file, by the extension of its path or address; plain text for extensions that no format has. */
export function formatNameOf(path: string): FormatName {
  const name = fileNameOf(path).toLowerCase();
  return FORMAT_NAMES.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension))) ?? PLAIN_TEXT;
}

const PLAIN_TEXT: FormatName = { id: 'plainText', extensions: [], isExtracted: false };

/** The last part of a path or address. */
export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
