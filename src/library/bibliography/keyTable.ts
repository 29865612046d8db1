/** Which entry of the bibliographies is that of a source: by address, by DOI, else by title and year. */
import type { BibliographyEntry } from '../../formats/bibliography/entry.ts';
import { comparedAddress } from '../check/webAddress.ts';
import type { SourceSummary } from '../digest.ts';
import { wordsOf } from '../store/words.ts';

/** By what a source is known. */
export type MatchedSource = Pick<SourceSummary, 'title' | 'date' | 'address'>;

/** The entries of several bibliographies. Of two with one key the first counts. */
export class KeyTable {
  readonly #entries = new Map<string, BibliographyEntry>();
  readonly #byAddress = new Map<string, Set<string>>();
  readonly #byTitle = new Map<string, Set<string>>();

  /** Takes in an entry. */
  add(entry: BibliographyEntry): void {
    if (!this.#entries.has(entry.key)) {
      this.#entries.set(entry.key, entry);
      addressesOf(entry).forEach((address) => note(this.#byAddress, address, entry.key));
      note(this.#byTitle, titleKey(entry.title), entry.key);
    }
  }

  /** All entries, in the order in which they came. */
  get entries(): Iterable<BibliographyEntry> {
    return this.#entries.values();
  }

  /** The entry with this key. */
  get(key: string): BibliographyEntry | undefined {
    return this.#entries.get(key);
  }

  /**
   * The entry of a source: one with its address or DOI, in whatever form these are written; else one with its title, blind to
   * case, accents and marks, and the same year, where both tell one. Undefined where none is, or several are.
   */
  find({ title, date, address }: MatchedSource): BibliographyEntry | undefined {
    const byAddress = addressesOf({ url: address }).flatMap((one) => [...(this.#byAddress.get(one) ?? [])]);
    if (byAddress.length > 0) {
      return this.#only(byAddress);
    }
    const year = date?.slice(0, 4);
    const byTitle = [...(this.#byTitle.get(titleKey(title)) ?? [])];
    return this.#only(byTitle.filter((key) => isSameYear(this.#entries.get(key)?.year, year)));
  }

  #only(keys: readonly string[]): BibliographyEntry | undefined {
    const [key, ...others] = new Set(keys);
    return key === undefined || others.length > 0 ? undefined : this.#entries.get(key);
  }
}

function note(table: Map<string, Set<string>>, at: string, key: string): void {
  if (at !== '') {
    table.set(at, (table.get(at) ?? new Set()).add(key));
  }
}

function isSameYear(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function titleKey(title: string | undefined): string {
  return wordsOf(title ?? '').join(' ');
}

/** What is said of where something is found, each in one form: a DOI, and an address that is none. */
function addressesOf({ url, doi }: { readonly url?: string | undefined; readonly doi?: string | undefined }): readonly string[] {
  const [dois, plain] = [[doi ?? '', url ?? ''].flatMap((one) => doiIn(one) ?? []), comparedAddress(url ?? '')];
  return [...new Set([...dois, ...(plain === '' || dois.length > 0 ? [] : [plain])])];
}

function doiIn(text: string): string | undefined {
  return /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text.trim())?.[1]?.toLowerCase();
}
