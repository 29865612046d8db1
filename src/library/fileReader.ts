/** Files looked at, read, hashed and analysed for the index. Runs in a worker; knows nothing of threads. */
import type { Article } from '../core/article.ts';
import type { OpenAnswer } from './analyzer.ts';
import { NO_STAMP, type ReadAnswer, type ReadOrder, type StatAnswer, trustedStamp } from './indexer/filePool.ts';
import { type FileStat, problemOf } from './readSource.ts';
import { sha256 } from '#platform/sha256.ts';
import { type PlainFiles, type SteadyRead, steadyRead } from './steadyRead.ts';

/** A file to be read whose bytes are given when it is not on the disk. */
export interface GivenOrder extends ReadOrder {
  readonly given?: { readonly bytes: Uint8Array; readonly stamp: FileStat };
}

/** The bytes of a file of at most `limit` bytes: those that are given, else those on the disk. Does not reject. */
export async function readGiven(files: PlainFiles, { uri, given }: GivenOrder, limit: number): Promise<SteadyRead> {
  return given === undefined ? steadyRead(files, uri, limit) : { kind: 'read', ...given };
}

/** What reading needs of the world outside. */
export interface FileReaderSeams {
  readonly files: PlainFiles;
  /** Decodes and analyses one file; neither throws nor rejects. */
  analyze(uri: string, bytes: Uint8Array): OpenAnswer | Promise<OpenAnswer>;
  /** What is searched of an article. */
  searchText(article: Article): string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Looks at and reads one file after another. */
export class FileReader {
  readonly #seams: FileReaderSeams;

  constructor(seams: FileReaderSeams) {
    this.#seams = seams;
  }

  /** Looks at files, in the order given. */
  async stat(uris: readonly string[]): Promise<readonly StatAnswer[]> {
    const answers: StatAnswer[] = [];
    for (const uri of uris) {
      answers.push(await this.#look(uri));
    }
    return answers;
  }

  /** Reads files of at most `limit` bytes, in the order given. */
  async read(orders: readonly GivenOrder[], limit: number): Promise<readonly ReadAnswer[]> {
    const answers: ReadAnswer[] = [];
    for (const order of orders) {
      answers.push(await this.#readOne(order, limit));
    }
    return answers;
  }

  async #look(uri: string): Promise<StatAnswer> {
    try {
      return { kind: 'found', stamp: await this.#seams.files.stat(uri) };
    } catch (error) {
      return { kind: 'failed', reason: problemOf(error) };
    }
  }

  async #readOne(order: GivenOrder, limit: number): Promise<ReadAnswer> {
    const read = await readGiven(this.#seams.files, order, limit);
    if (read.kind === 'failed') {
      return { kind: 'failed', stamp: read.stamp ?? NO_STAMP, hash: '', reason: read.reason };
    }
    const stamp = trustedStamp(read.stamp, this.#seams.now());
    const hash = sha256(read.bytes);
    return hash === order.hash ? { kind: 'same', stamp } : this.#analyzed(order.uri, { bytes: read.bytes, stamp, hash });
  }

  async #analyzed(
    uri: string,
    { bytes, ...origin }: { readonly bytes: Uint8Array; readonly stamp: FileStat; readonly hash: string },
  ): Promise<ReadAnswer> {
    const answer = await this.#seams.analyze(uri, bytes);
    if (answer.kind === 'failed') {
      return { kind: 'failed', ...origin, reason: answer.reason };
    }
    const { article, digest } = answer;
    const extracted = article.isExtracted === true ? { extracted: article.text } : {};
    const found = { digest, searchText: this.#seams.searchText(article), ...extracted };
    return { kind: 'ready', ...origin, found };
  }
}
