/** What is counted of each source besides its people, in columns: who published it, and what is said there by nobody of these. */
import type { Said } from './figures.ts';
import { Columns, NONE } from './identity/columns.ts';
import { Publishers } from './publishers.ts';
import type { Cast, SpeakerRow } from './store/indexStore.ts';

/** Columns of a source: the name of its publisher, and passages that did not fit. */
const PUBLISHER = 0;
const LEFT_OUT = 1;
/** Where the counts of those begin who speak and are no named people, and the counts of nobody known. */
const SPEAKERS = 2;
const UNKNOWN = 5;
const NOTHING: readonly number[] = [NONE, 0, 0, 0, 0, 0, 0, 0];

/** Sources that have one publisher. */
export interface PublishedSources {
  /** As the first of them writes it, in the order of the sources. */
  readonly name: string;
  /** Numbers of the sources. */
  readonly sources: readonly number[];
}

/** Facts by the number of the source. What is told of a number that no source has is what the last one had. */
export class SourceFacts {
  readonly #columns = new Columns(NOTHING.length);
  readonly #publishers = new Publishers();

  /** Takes the facts of a source in place of what was told by the same number. */
  set(source: number, { publisher, leftOut = 0, speakers }: Cast): void {
    while (this.#columns.length <= source) {
      this.#columns.add(NOTHING);
    }
    const known = sumOf(speakers.filter(({ name }) => name !== undefined));
    const unknown = sumOf(speakers.filter(({ name }) => name === undefined));
    const name = publisher === undefined ? NONE : this.#publishers.take(publisher);
    [name, leftOut, ...known, ...unknown].forEach((value, column) => this.#columns.set(source, column, value));
  }

  /** Passages that are nobody's here, for they did not fit. */
  leftOut(source: number): number {
    return this.#columns.get(source, LEFT_OUT);
  }

  /** What is said by groups, documents and people without names. */
  bySpeakers(source: number): Said {
    return this.#said(source, SPEAKERS);
  }

  /** What is said by nobody known. */
  byUnknown(source: number): Said {
    return this.#said(source, UNKNOWN);
  }

  /** All quotes of both. */
  quotes(source: number): number {
    return this.#columns.get(source, SPEAKERS) + this.#columns.get(source, UNKNOWN);
  }

  /** The publisher of a source as a number, as `publisher` tells it; undefined where the source tells none. */
  publisherOf(source: number): number | undefined {
    const name = this.#columns.get(source, PUBLISHER);
    return name === NONE ? undefined : this.#publishers.publisher(name);
  }

  /** The publisher of a name, whatever its case; undefined where there is none. */
  publisher(name: string): number | undefined {
    return this.#publishers.find(name);
  }

  /** Sources by publisher, in no order, and those that tell none. `order` is the place of a source among all, ascending. */
  byPublisher(
    sources: Iterable<number>,
    order: (source: number) => number,
  ): { readonly publishers: readonly PublishedSources[]; readonly none: readonly number[] } {
    const found = new Map<number | undefined, { first: number; readonly sources: number[] }>();
    for (const source of sources) {
      const publisher = this.publisherOf(source);
      const known = found.get(publisher) ?? { first: source, sources: [] };
      known.first = order(source) < order(known.first) ? source : known.first;
      known.sources.push(source);
      found.set(publisher, known);
    }
    const none = found.get(undefined)?.sources ?? [];
    found.delete(undefined);
    const nameIn = (source: number): string => this.#publishers.name(this.#columns.get(source, PUBLISHER));
    return { publishers: Array.from(found.values(), (one) => ({ name: nameIn(one.first), sources: one.sources })), none };
  }

  #said(source: number, column: number): Said {
    const get = (nth: number): number => this.#columns.get(source, column + nth);
    return { quotes: get(0), words: get(1), reported: get(2) };
  }
}

function sumOf(speakers: readonly SpeakerRow[]): readonly [quotes: number, words: number, reported: number] {
  const sum = (of: (speaker: SpeakerRow) => number): number => speakers.reduce((all, one) => all + of(one), 0);
  return [sum(({ quoteCount }) => quoteCount), sum(({ quotedWords }) => quotedWords), sum(({ reportedCount }) => reportedCount)];
}
