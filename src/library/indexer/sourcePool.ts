/** Reads sources wherever they are: those on the disk in the pool's threads, the bytes of others are asked of the host. */
import { Disposable } from '../../shared/lifecycle.ts';
import type { Draft } from '../../formats/drafts/draft.ts';
import type { FileToCompare } from '../check/placeFinder.ts';
import type { ComparedFile, CompareQuery } from '../check/textComparer.ts';
import { isOnDisk } from '#platform/diskFiles.ts';
import type { GivenOrder } from '../fileReader.ts';
import { problemOf } from '../readSource.ts';
import type { LinesFound } from '../search/lineFinder.ts';
import type { PlaceQuery, PlacesFound } from '../search/textFinder.ts';
import type { SteadyRead } from '../steadyRead.ts';
import { type FilePool, type Lane, NO_STAMP, type ReadAnswer, type ReadOrder, type StatAnswer } from './filePool.ts';
import type { FileLines } from './lineQueries.ts';
import type { DraftText } from '../workerProtocol.ts';
import type { WorkerPool } from './workerPool.ts';

/** Files that only the host can read. */
export interface HostFiles {
  stat(uris: readonly string[]): Promise<readonly StatAnswer[]>;
  read(file: { readonly uri: string; readonly limit: number }): Promise<SteadyRead>;
}

/** So many texts are looked into in one call: each thread is to have some, and the first are to be told soon. */
const FIND_FILES = 8;
/** A larger file, in bytes, is not looked into: it takes longer than anybody waits. */
const FIND_BYTES = 1_000_000;

const UNREADABLE: ComparedFile = Object.freeze({ kind: 'unreadable' });

function partsOf<T>(files: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(files.length / FIND_FILES) }, (_, index) =>
    files.slice(index * FIND_FILES, (index + 1) * FIND_FILES),
  );
}

/** A pool for all kinds of addresses. */
export class SourcePool extends Disposable implements FilePool {
  readonly #threads: WorkerPool;
  readonly #host: HostFiles;

  constructor(threads: WorkerPool, host: HostFiles) {
    super();
    this.#threads = this._register(threads);
    this.#host = host;
  }

  get width(): number {
    return this.#threads.width;
  }

  async stat(uris: readonly string[], lane: Lane): Promise<readonly StatAnswer[]> {
    const [near, far] = [uris.filter(isOnDisk), uris.filter((uri) => !isOnDisk(uri))];
    const [ours, theirs] = await Promise.all([
      near.length > 0 ? this.#threads.stat(near, lane) : Promise.resolve([]),
      far.length > 0 ? this.#statFar(far) : Promise.resolve([]),
    ]);
    return merge(uris, isOnDisk, ours, theirs);
  }

  async read(
    lane: Lane,
    orders: readonly ReadOrder[],
    about: { readonly limit: number; readonly size: number },
  ): Promise<readonly ReadAnswer[]> {
    const given = await Promise.all(orders.map((order) => this.#given(order, about.limit)));
    const rest = given.flatMap((one): readonly GivenOrder[] => (isRead(one) ? [] : [one]));
    const answers = rest.length > 0 ? await this.#threads.read(lane, rest, about) : [];
    return merge(given, (one) => !isRead(one), answers, given.filter(isRead));
  }

  /**
   * Looks into the texts of sources, in order; undefined where that cannot be done, or would take long. Does not reject.
   * `kept` answers the text of a source where that was taken out of it and stored: nothing is taken out again.
   */
  find(uris: readonly string[], query: PlaceQuery, kept: (uri: string) => string | undefined): readonly Promise<PlacesFound>[] {
    return partsOf(uris).flatMap((part) => {
      const find = async (): Promise<readonly PlacesFound[]> =>
        this.#look(await this.#textsOf(part, FIND_BYTES, kept), (rest) => this.#threads.find(rest, FIND_BYTES, query), undefined);
      const answers = find().catch((): readonly PlacesFound[] => []);
      return part.map(async (_, index) => (await answers)[index]);
    });
  }

  /** Looks for quotations in the texts of sources of at most `limit` bytes, in order. Does not reject. `kept` is as in `find`. */
  compare(
    files: readonly FileToCompare[],
    about: Omit<CompareQuery, 'files'>,
    { limit, kept }: { readonly limit: number; readonly kept: (uri: string) => string | undefined },
  ): readonly Promise<ComparedFile>[] {
    return partsOf(files).flatMap((part) => {
      const answers = this.#compareIn(part, about, { limit, kept }).catch((): readonly ComparedFile[] => []);
      return part.map(async (_, index) => (await answers)[index] ?? UNREADABLE);
    });
  }

  /** Looks in which lines places in the texts of files of at most `limit` bytes stand, in order. Does not reject. */
  async lines(files: readonly FileLines[], limit: number): Promise<readonly LinesFound[]> {
    const answers = partsOf(files).map((part) => this.#linesIn(part, limit).catch(() => part.map(() => undefined)));
    return (await Promise.all(answers)).flat();
  }

  /** Reads a draft. Rejects when the thread breaks down over it. */
  draft(draft: DraftText): Promise<Draft> {
    return this.#threads.draft(draft);
  }

  async #compareIn(
    files: readonly FileToCompare[],
    about: Omit<CompareQuery, 'files'>,
    { limit, kept }: { readonly limit: number; readonly kept: (uri: string) => string | undefined },
  ): Promise<readonly ComparedFile[]> {
    const given = await this.#textsOf(
      files.map(({ uri }) => uri),
      limit,
      kept,
    );
    // A text that was kept has not the bytes of the file, nor their hash.
    const questions = files.flatMap(({ uri, question }, index) => {
      const order = given[index];
      return order === undefined || isRead(order) ? [] : [order.uri === uri ? question : { ...question, hash: '' }];
    });
    return this.#look(given, (rest) => this.#threads.compare(rest, limit, { ...about, files: questions }), UNREADABLE);
  }

  async #linesIn(files: readonly FileLines[], limit: number): Promise<readonly LinesFound[]> {
    const given = await Promise.all(files.map(({ uri }) => this.#given({ uri }, limit)));
    const questions = files.filter((_, index) => given[index] !== undefined && !isRead(given[index]));
    return this.#look(given, (rest) => this.#threads.lines(rest, limit, questions), undefined);
  }

  /** Files to be looked into: the text of a source where that was taken out of it and kept, else its file. */
  async #textsOf(
    uris: readonly string[],
    limit: number,
    kept: (uri: string) => string | undefined,
  ): Promise<readonly (GivenOrder | ReadAnswer)[]> {
    return Promise.all(
      uris.map(async (uri) => {
        const text = kept(uri);
        return text === undefined ? this.#given({ uri }, limit) : keptText(uri, text, limit);
      }),
    );
  }

  /** What a thread answers of the files that can be had, and `otherwise` for the others. */
  async #look<A>(
    given: readonly (GivenOrder | ReadAnswer)[],
    look: (orders: readonly GivenOrder[]) => Promise<readonly A[]>,
    otherwise: A,
  ): Promise<readonly A[]> {
    const rest = given.flatMap((one): readonly GivenOrder[] => (isRead(one) ? [] : [one]));
    const found = rest.length > 0 ? await look(rest) : [];
    return merge(
      given,
      (one) => !isRead(one),
      found,
      given.filter(isRead).map(() => otherwise),
    );
  }

  /** A file to be read, with its bytes where the threads cannot have them; or why these cannot be had. */
  async #given(order: ReadOrder, limit: number): Promise<GivenOrder | ReadAnswer> {
    return isOnDisk(order.uri) ? order : this.#fetch(order, limit);
  }

  async #statFar(uris: readonly string[]): Promise<readonly StatAnswer[]> {
    try {
      return await this.#host.stat(uris);
    } catch (error) {
      return uris.map(() => ({ kind: 'failed', reason: problemOf(error) }));
    }
  }

  async #fetch(order: ReadOrder, limit: number): Promise<GivenOrder | ReadAnswer> {
    const read = await this.#readFar(order.uri, limit);
    return read.kind === 'read'
      ? { ...order, given: { bytes: read.bytes, stamp: read.stamp } }
      : { kind: 'failed', stamp: read.stamp ?? NO_STAMP, hash: '', reason: read.reason };
  }

  async #readFar(uri: string, limit: number): Promise<SteadyRead> {
    try {
      return await this.#host.read({ uri, limit });
    } catch (error) {
      return { kind: 'failed', reason: problemOf(error), stamp: undefined };
    }
  }
}

/** A text that was taken out of a document, to be read as the plain text that it is. */
function keptText(uri: string, text: string, limit: number): GivenOrder | ReadAnswer {
  const bytes = new TextEncoder().encode(text);
  return bytes.length > limit
    ? { kind: 'failed', stamp: NO_STAMP, hash: '', reason: { kind: 'tooLarge', size: bytes.length, limit } }
    : { uri: `${uri}.txt`, given: { bytes, stamp: NO_STAMP } };
}

function isRead(one: GivenOrder | ReadAnswer): one is ReadAnswer {
  return 'kind' in one;
}

/** The answers to all, in order: the next of `ours` where `isOurs`, else the next of `theirs`. */
function merge<T, A>(all: readonly T[], isOurs: (one: T) => boolean, ours: readonly A[], theirs: readonly A[]): readonly A[] {
  const [left, right] = [ours.values(), theirs.values()];
  return all.flatMap((one) => {
    const next = (isOurs(one) ? left : right).next();
    return next.done === true ? [] : [next.value];
  });
}
