// The texts of a folder, for benchmarks that analyse them.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Texts by file name, and how much they are. */
export interface Corpus {
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  /** Millions of bytes of all texts, as they are on disk. */
  readonly megabytes: number;
}

/** Reads all text and Markdown files below the folder, in the order of their paths. */
export function corpusOf(folder: string): Corpus {
  const files = globSync('**/*.{txt,md}', { cwd: folder }).sort();
  const texts = files.map((file) => ({ name: path.basename(file), text: readFileSync(path.join(folder, file), 'utf8') }));
  return { texts, megabytes: texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1_000_000 };
}
