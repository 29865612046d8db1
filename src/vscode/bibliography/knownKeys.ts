/** The cite keys of the workspace as they are known now: what bibliographies and sidecar files hold, and whose key is whose. */
import type * as vscode from 'vscode';
import type { BibliographyEntry } from '../../formats/bibliography/entry.ts';
import { KeyTable, type MatchedSource } from '../../library/bibliography/keyTable.ts';
import type { KnownKey } from '../../library/check/checkedDraft.ts';
import type { SourceSummary } from '../../library/digest.ts';
import { wordsOf } from '../../library/store/words.ts';

/** A source that is cited. */
export interface CitedSource extends MatchedSource, Pick<SourceSummary, 'citekey'> {
  readonly uri: string;
}

/** An entry, and the one source that it is of because its file lies beside it. */
interface Sidecar {
  readonly source: string;
  readonly entry: BibliographyEntry;
}

/** What a file without a cite key says of the one source that it lies beside. */
interface Facts {
  readonly source: string;
  readonly facts: MatchedSource;
}

/** Keys, as of one moment. */
export class KnownKeys {
  readonly #table = new KeyTable();
  /** By source. */
  readonly #sidecars = new Map<string, BibliographyEntry>();
  /** By source, what stands beside it in place of a key. */
  readonly #facts = new Map<string, MatchedSource>();
  /** By key, the sources that have it by a file beside them. */
  readonly #sources = new Map<string, string>();
  /** What was asked of entries before: one asks at each letter that is typed. */
  readonly #words = new WeakMap<BibliographyEntry, string>();
  /** The bibliographies that entries can be added to, sidecar files not among them. */
  readonly bibliographies: readonly vscode.Uri[];

  constructor(bibliographies: readonly vscode.Uri[]) {
    this.bibliographies = bibliographies;
  }

  /** Takes in an entry of a bibliography. */
  add(entry: BibliographyEntry): void {
    this.#table.add(entry);
  }

  /** Takes in an entry that is of one source. */
  addSidecar({ source, entry }: Sidecar): void {
    this.#sidecars.set(source, entry);
    this.#sources.set(entry.key, source);
    this.#table.add(entry);
  }

  /** Takes in what is said of a source by which its entry is found, when all entries are in. */
  addFacts({ source, facts }: Facts): void {
    this.#facts.set(source, facts);
    const key = this.#table.find(facts)?.key;
    if (key !== undefined && !this.#sources.has(key)) {
      this.#sources.set(key, source);
    }
  }

  /**
   * The key of a source: what its own head says, then its sidecar file, then the bibliographies, by what the sidecar file says of
   * the source before what it says itself. Undefined where none is known.
   */
  keyOf({ uri, citekey, ...source }: CitedSource): string | undefined {
    return citekey ?? this.#sidecars.get(uri)?.key ?? this.#table.find({ ...source, ...this.#facts.get(uri) })?.key;
  }

  /** What is known of a key, for those who look for its source; undefined where no entry has it. */
  knownKey(key: string): KnownKey | undefined {
    const { url, doi, title } = this.#table.get(key) ?? {};
    const address = url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`);
    const source = this.#sources.get(key);
    return this.has(key)
      ? {
          key,
          ...(address === undefined ? {} : { url: address }),
          ...(title === undefined ? {} : { title }),
          ...(source === undefined ? {} : { source }),
        }
      : undefined;
  }

  /** All entries, each key once. */
  get entries(): Iterable<BibliographyEntry> {
    return this.#table.entries;
  }

  /** The words of author and title, by which a person finds an entry, with a space before each. */
  wordsOf(entry: BibliographyEntry): string {
    const known = this.#words.get(entry);
    if (known !== undefined) {
      return known;
    }
    const words = ` ${wordsOf(`${entry.author ?? ''} ${entry.title ?? ''}`).join(' ')}`;
    this.#words.set(entry, words);
    return words;
  }

  /** Whether an entry has this key. */
  has(key: string): boolean {
    return this.#table.get(key) !== undefined;
  }
}
