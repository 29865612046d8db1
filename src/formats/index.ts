/** The list of formats. A new one is a file beside this and a line here. */
import type { Format } from './format.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plainText.ts';

/** All formats that are read. */
export const FORMATS: readonly Format[] = Object.freeze([plainText, markdown]);

/** The format of a file, by the extension of its path or address; plain text for extensions that no format has. */
export function formatFor(path: string): Format {
  const name = fileNameOf(path).toLowerCase();
  return FORMATS.find((format) => format.extensions.some((extension) => name.endsWith(extension))) ?? plainText;
}

/** The last part of a path or address. */
export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
