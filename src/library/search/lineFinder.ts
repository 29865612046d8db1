/** Tells in which lines places of files stand. Runs in the threads that read files; knows nothing of threads. */
import { LineMap, type LineRange } from '../../core/lineMap.ts';
import type { Span } from '../../core/span.ts';
import { decode } from '../../formats/decode.ts';
import { type GivenOrder, readGiven } from '../fileReader.ts';
import { sha256 } from '#platform/sha256.ts';
import type { PlainFiles } from '../steadyRead.ts';

/** Places of one file. */
export interface LineQuestion {
  /** Of the bytes of which the places were made, as in `SourceOrigin`. */
  readonly hash: string;
  /** In the text of the file. */
  readonly spans: readonly Span[];
}

/** The lines of the places of one file, in order; undefined where it cannot be read, or has changed since. */
export type LinesFound = readonly LineRange[] | undefined;

/** Looks into one file after another. Formats whose text has to be taken out of them have no lines. */
export class LineFinder {
  readonly #files: PlainFiles;

  constructor(files: PlainFiles) {
    this.#files = files;
  }

  /** Looks into files of at most `limit` bytes, in the order given; so are the questions. */
  async find(orders: readonly GivenOrder[], limit: number, questions: readonly LineQuestion[]): Promise<readonly LinesFound[]> {
    const found: LinesFound[] = [];
    for (const [index, order] of orders.entries()) {
      const question = questions[index];
      found.push(question === undefined ? undefined : await this.#findOne(order, limit, question));
    }
    return found;
  }

  async #findOne(order: GivenOrder, limit: number, { hash, spans }: LineQuestion): Promise<LinesFound> {
    const read = await readGiven(this.#files, order, limit);
    const decoded = read.kind === 'read' && sha256(read.bytes) === hash ? decode(read.bytes) : undefined;
    if (decoded?.kind !== 'text') {
      return undefined;
    }
    const lines = new LineMap(decoded.text);
    return spans.map((span) => lines.rangeOf(span));
  }
}
