/** Finds words in the texts of files, for texts are kept nowhere. Runs in the threads that read files; knows nothing of threads. */
import type { Article } from '../../core/article.ts';
import { type GivenOrder, readGiven } from '../fileReader.ts';
import type { PlainFiles } from '../steadyRead.ts';
import type { Term } from '../store/words.ts';
import { findInArticle, type FoundPlace } from './findInArticle.ts';

/** What is looked for in each of several texts. */
export interface PlaceQuery {
  readonly terms: readonly Term[];
  /** At most so many places of each text. */
  readonly each: number;
}

/** The places in one text, best chosen and in their order; undefined where the text could not be had. */
export type PlacesFound = readonly FoundPlace[] | undefined;

/** What finding needs of the world outside. */
export interface TextFinderSeams {
  readonly files: PlainFiles;
  /** The article in a file; undefined when there is none that can be read. Neither throws nor rejects. */
  article(uri: string, bytes: Uint8Array): Article | undefined | Promise<Article | undefined>;
}

/** Looks into one text after another. */
export class TextFinder {
  readonly #seams: TextFinderSeams;

  constructor(seams: TextFinderSeams) {
    this.#seams = seams;
  }

  /** Looks into files of at most `limit` bytes, in the order given. */
  async find(orders: readonly GivenOrder[], limit: number, { terms, each }: PlaceQuery): Promise<readonly PlacesFound[]> {
    const found: PlacesFound[] = [];
    for (const order of orders) {
      const article = await this.#article(order, limit);
      found.push(article === undefined ? undefined : findInArticle(article, terms, each));
    }
    return found;
  }

  async #article(order: GivenOrder, limit: number): Promise<Article | undefined> {
    const read = await readGiven(this.#seams.files, order, limit);
    return read.kind === 'read' ? this.#seams.article(order.uri, read.bytes) : undefined;
  }
}
