/** Finds sources by the words of their texts and titles. */
import type { SourceQuery } from '../store/indexStore.ts';
import { searchTextOf, type Term } from '../store/words.ts';
import { newest } from './newness.ts';
import type { SearchQuery } from './searchQuery.ts';
import type { SearchEffort, SearchSeams } from './searchSeams.ts';
import { findInTurns } from './turns.ts';
import { phraseOf, wholeWords, wordFitOf } from './wordFit.ts';

/** A source whose text or title fits. */
export interface FoundText {
  readonly uri: string;
  /** Less is better. */
  readonly fit: number;
  /** Whether all words stand in the title. */
  readonly isByTitle: boolean;
}

/** So many sources are looked at for each kind of match, at each end of the index. */
const SOURCES = 200;
/** All words that begin with fewer letters than this are so many that it takes a while to put their places together. */
const FEW_LETTERS = 3;
/** What all stands in the title comes first, then what stands side by side, then whole words, then beginnings. */
const FITS = { title: 0, phrase: 1, whole: 2, begun: 3 };

/** One search for texts. */
export class TextSearch {
  readonly #seams: SearchSeams;
  readonly #query: SearchQuery;
  readonly #effort: SearchEffort;
  readonly #titleFits: (title: string) => boolean;
  readonly #found = new Map<string, FoundText>();

  constructor(seams: SearchSeams, query: SearchQuery, effort: SearchEffort) {
    this.#seams = seams;
    this.#query = query;
    this.#effort = effort;
    const fitOf = wordFitOf(query.terms);
    this.#titleFits = (title) => query.terms.length > 0 && fitOf(title) !== undefined;
  }

  /** The sources, the best first, of those that are as good the newest; some of them where there are many. */
  async find(): Promise<readonly FoundText[]> {
    const { isQuick, limit, turns } = this.#effort;
    for (const { fit, query } of this.#rounds()) {
      if (!turns.areOver && !(isQuick && this.#found.size >= limit)) {
        await this.#look(fit, query);
      }
      if (!turns.areOver && !isQuick && !(fit === FITS.begun && this.#isEnough())) {
        await this.#look(fit, { ...query, isLastFirst: true });
      }
    }
    return newest([...this.#found.values()], this.#seams);
  }

  /** Whether enough is found of words that begin with so few letters that to look at the other end of the index takes as long again. */
  #isEnough(): boolean {
    const isFrequent = this.#query.terms.some(({ words, isPrefix }) => isPrefix && (words.at(-1)?.length ?? 0) < FEW_LETTERS);
    return isFrequent && this.#found.size >= SOURCES;
  }

  /** What is looked for, the best first: what comes later finds what came before again, and others. */
  #rounds(): readonly { readonly fit: number; readonly query: SourceQuery }[] {
    const { terms, source } = this.#query;
    const { isQuick, limit } = this.#effort;
    const base = { heading: source, limit: isQuick ? limit : SOURCES };
    const inText = (some: readonly Term[]): SourceQuery => ({ ...base, in: 'text', terms: some });
    const isMany = terms.length > 1;
    const isBegun = terms.some(({ isPrefix }) => isPrefix);
    return [
      ...(terms.length > 0 ? [{ fit: FITS.title, query: { ...base, in: 'heading', terms } as const }] : []),
      ...(isMany ? [{ fit: FITS.phrase, query: inText([{ ...phraseOf(terms), isPrefix: false }]) }] : []),
      ...(isBegun ? [{ fit: FITS.whole, query: inText(wholeWords(terms)) }] : []),
      { fit: isBegun ? FITS.begun : FITS.whole, query: inText(terms) },
    ];
  }

  async #look(fit: number, query: SourceQuery): Promise<void> {
    const { unsaved } = this.#seams;
    for (const uri of await findInTurns(this.#seams.keeper, query, this.#effort.turns)) {
      if (!this.#found.has(uri) && this.#seams.order(uri) !== undefined && !unsaved.has(uri)) {
        const isByTitle = this.#isByTitle(uri);
        if (isByTitle || fit !== FITS.title) {
          this.#found.set(uri, { uri, fit: isByTitle ? FITS.title : fit, isByTitle });
        }
      }
    }
  }

  #isByTitle(uri: string): boolean {
    const outcome = this.#seams.keeper.ask((store) => store.get(uri), undefined)?.outcome;
    return outcome?.kind === 'ready' && this.#titleFits(searchTextOf(outcome.found.title ?? ''));
  }
}
