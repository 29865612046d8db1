/** What the names of files and folders tell of sources, wherever they are looked for. */
import { FORMAT_NAMES } from '../formats/formatNames.ts';

/** Extensions of the files that a folder of sources takes in, with the dot; a file that is named by itself may have any. */
const SOURCE_EXTENSIONS: ReadonlySet<string> = new Set(FORMAT_NAMES.flatMap(({ extensions }) => extensions));

/** Whether the name is that of a file in one of the formats that are read. */
export function hasSourceExtension(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot >= 0 && SOURCE_EXTENSIONS.has(name.slice(dot).toLowerCase());
}

/** What browsers and Word call the folder of what belongs to a page that they save, in some languages: named after the page. */
const PAGE_FOLDER = /^(.+)(?:_(?:files|file|fichiers|archivos|arquivos|bestanden|pliki)|-(?:Dateien|filer))$/i;
const PAGE_EXTENSIONS = FORMAT_NAMES.find(({ id }) => id === 'html')?.extensions ?? [];

/** Whether a folder holds the frames, scripts and pictures of a saved page beside it: the pages in it are no articles. */
export function isFolderOfPage(name: string, siblings: ReadonlySet<string>): boolean {
  const page = PAGE_FOLDER.exec(name)?.[1];
  return page !== undefined && PAGE_EXTENSIONS.some((extension) => siblings.has(page + extension));
}

/** Names are compared by their numbers, as the Explorer does: 2 before 10. */
export function nameOrder(): Intl.Collator {
  return new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
}
