/** The sources that were opened last, with their texts; the least recently used go first. */
import type { OpenedSource } from './sourceState.ts';

/** How many sources are kept, and how many UTF-16 code units of text all but the last used may have together. */
const MAX_SOURCES = 16;
const MAX_CHARACTERS = 20_000_000;

/** What an opened source was read from: the file as it was, or a buffer. */
export interface Stamp {
  readonly isBuffer: boolean;
  readonly size: number;
  readonly mtime: number;
}

/** An opened source, and what tells whether it is still the file's text. */
export interface CachedSource {
  readonly opened: OpenedSource;
  readonly stamp: Stamp;
}

/** A cache by address. */
export class OpenedSources {
  /** In order of use, the last used last. */
  readonly #sources = new Map<string, CachedSource>();

  get(uri: string): CachedSource | undefined {
    const found = this.#sources.get(uri);
    if (found !== undefined) {
      this.#sources.delete(uri);
      this.#sources.set(uri, found);
    }
    return found;
  }

  set(source: CachedSource): void {
    this.#sources.delete(source.opened.uri);
    this.#sources.set(source.opened.uri, source);
    let characters = [...this.#sources.values()].reduce((sum, { opened }) => sum + opened.article.text.length, 0);
    for (const [uri, { opened }] of this.#sources) {
      if (this.#sources.size === 1 || (this.#sources.size <= MAX_SOURCES && characters <= MAX_CHARACTERS)) {
        break;
      }
      this.#sources.delete(uri);
      characters -= opened.article.text.length;
    }
  }

  delete(uri: string): void {
    this.#sources.delete(uri);
  }

  clear(): void {
    this.#sources.clear();
  }
}
