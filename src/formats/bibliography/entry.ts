/** The vocabulary of bibliographies: entries as far as they are cited and matched with sources. All of it is readonly and JSON-safe. */
import type { ArticleFields } from '../assemble.ts';

/** An entry of a bibliography, in BibTeX or CSL-JSON. Texts are as shown, without markup. */
export interface BibliographyEntry {
  readonly key: string;
  readonly title?: string;
  /** The first author, as written; of a person often "Surname, Given". */
  readonly author?: string;
  /** Four digits. */
  readonly year?: string;
  readonly url?: string;
  readonly doi?: string;
}

/** The entry with the fields that are known; a text of nothing is not. */
export function entryOf(
  key: string,
  fields: { readonly [K in Exclude<keyof BibliographyEntry, 'key'>]?: string | undefined },
): BibliographyEntry {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return { key, ...Object.fromEntries(known) };
}

/** The entry that a source is by what it says of itself, or a file beside it; undefined without a key. */
export function entryOfFields({ citekey, title, byline, date, address }: ArticleFields): BibliographyEntry | undefined {
  return citekey === undefined ? undefined : entryOf(citekey, { title, author: byline, year: date?.slice(0, 4), url: address });
}
