/** The index in memory, for as long as it runs: where there can be no database. */
import { castOf } from '../cast.ts';
import { type SourceDigest, withoutEvidence } from '../digest.ts';
import type { FileStat } from '../readSource.ts';
import { summaryOf } from '../summary.ts';
import {
  type Cast,
  type IndexStore,
  type KnownSource,
  type PassageHit,
  type SourceQuery,
  type SourceRecord,
  StoreError,
} from './indexStore.ts';
import { passageRunsOf, passageWordsOf } from './passageTexts.ts';
import { headingWordsOf } from './sourceWords.ts';
import { matcherOf, singleWords, type TextQuery } from './words.ts';

/** How many sources a store in memory keeps: they take about 100 MB then. */
const CAPACITY = 5000;

interface Kept {
  readonly known: KnownSource;
  /** Undefined for a source that could not be read. */
  readonly contents?: Contents;
}

interface Contents {
  readonly digest: SourceDigest;
  readonly cast: Cast;
  readonly extracted: string | undefined;
  /** What is searched, with a space before and after each word, and lines between what no phrase goes across. */
  readonly text: string;
  readonly passages: readonly string[];
  /** All words by which passages are found. */
  readonly passageWords: string;
  /** The words of title, publisher and address. */
  readonly heading: string;
}

/** An `IndexStore` that keeps nothing when it is closed. */
export class MemoryStore implements IndexStore {
  readonly kind = 'memory';
  readonly file = undefined;
  readonly capacity: number;
  /** In the order in which they first came. */
  readonly #sources = new Map<string, Kept>();

  constructor({ capacity = CAPACITY }: { readonly capacity?: number } = {}) {
    this.capacity = capacity;
  }

  *known(): Iterable<KnownSource> {
    for (const { known } of [...this.#sources.values()]) {
      yield known;
    }
  }

  get(uri: string): KnownSource | undefined {
    return this.#sources.get(uri)?.known;
  }

  digest(uri: string): SourceDigest | undefined {
    return this.#sources.get(uri)?.contents?.digest;
  }

  extracted(uri: string): string | undefined {
    return this.#sources.get(uri)?.contents?.extracted;
  }

  put(records: readonly SourceRecord[]): void {
    const added = new Set(records.map(({ uri }) => uri).filter((uri) => !this.#sources.has(uri)));
    if (this.#sources.size + added.size > this.capacity) {
      throw new StoreError('full', `No more than ${String(this.capacity)} sources can be kept in memory.`);
    }
    // What throws must do so before anything is changed.
    for (const kept of records.map(keptOf)) {
      this.#sources.set(kept.known.uri, kept);
    }
  }

  touch(sources: readonly { readonly uri: string; readonly stamp: FileStat }[]): void {
    for (const { uri, stamp } of sources) {
      const kept = this.#sources.get(uri);
      if (kept !== undefined) {
        this.#sources.set(uri, { ...kept, known: { ...kept.known, stamp } });
      }
    }
  }

  remove(uris: readonly string[]): void {
    for (const uri of uris) {
      this.#sources.delete(uri);
    }
  }

  *casts(): Iterable<Cast> {
    for (const { contents } of [...this.#sources.values()]) {
      if (contents !== undefined) {
        yield contents.cast;
      }
    }
  }

  cast(uri: string): Cast | undefined {
    return this.#sources.get(uri)?.contents?.cast;
  }

  *findSources(query: SourceQuery): Iterable<readonly string[]> {
    const fits = fitsOf(query);
    let left = query.limit;
    const all = left > 0 ? [...this.#sources] : [];
    for (const [uri, { contents }] of query.isLastFirst === true ? all.reverse() : all) {
      const isFound = contents !== undefined && fits(contents);
      left -= isFound ? 1 : 0;
      yield isFound ? [uri] : [];
      if (left === 0) {
        return;
      }
    }
  }

  *findPassages(query: TextQuery): Iterable<readonly PassageHit[]> {
    const fits = matcherOf(query.terms);
    let left = query.limit;
    for (const [uri, { contents }] of left > 0 ? [...this.#sources] : []) {
      const found = (contents?.passages ?? []).flatMap((run, passage) => (fits(run) ? [{ uri, passage }] : [])).slice(0, left);
      left -= found.length;
      yield found;
      if (left === 0) {
        return;
      }
    }
  }

  clear(): void {
    this.#sources.clear();
  }

  close(): void {
    this.clear();
  }
}

function keptOf({ uri, stamp, hash, analyser, outcome }: SourceRecord): Kept {
  const origin = { uri, stamp, hash, analyser };
  if (outcome.kind === 'failed') {
    return { known: { ...origin, outcome } };
  }
  const { digest, searchText, extracted } = outcome.found;
  const passages = passageRunsOf(digest);
  const contents = {
    digest: withoutEvidence(digest),
    cast: castOf(uri, digest),
    extracted,
    text: ` ${searchText} `,
    passages,
    passageWords: ` ${passageWordsOf(digest)} `,
    heading: ` ${headingWordsOf(uri, digest)} `,
  };
  return { known: { ...origin, outcome: { kind: 'ready', found: summaryOf(digest) } }, contents };
}

/** Tells whether a source fits. */
function fitsOf({ in: field, terms, heading = [] }: SourceQuery): (contents: Contents) => boolean {
  const fits = matcherOf(field === 'text' ? terms : singleWords(terms));
  const hasHeading = matcherOf(heading.map((word) => ({ words: [word], isPrefix: true })));
  return (contents) =>
    hasHeading(contents.heading) &&
    (field === 'text'
      ? fits(contents.text)
      : field === 'heading'
        ? fits(contents.heading)
        : contents.passages.length > 0 && fits(contents.passageWords));
}
