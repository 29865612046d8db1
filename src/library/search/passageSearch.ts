/** Finds what was said: passages by their words, and by who said them. */
import type { SourceDigest } from '../digest.ts';
import { placed } from '../passages.ts';
import type { PlacedPassage, SearchHit, SharedPassage } from '../sourceQueries.ts';
import type { SourceQuery } from '../store/indexStore.ts';
import { passageTextsOf } from '../store/passageTexts.ts';
import { matcherOf, type Term } from '../store/words.ts';
import { newest } from './newness.ts';
import type { SearchQuery } from './searchQuery.ts';
import type { SearchEffort, SearchSeams } from './searchSeams.ts';
import { deadline, findInTurns } from './turns.ts';
import { wholeWords, wordFitOf } from './wordFit.ts';

/** So many sources are looked into, and so long, in milliseconds, at each end of the index and for whole words as for beginnings. */
const THOROUGH = { sources: 150, time: 50 };
const QUICK = { sources: 60, time: 12 };
/** So many passages are put together: no list is longer. */
const MOST_MERGED = 1000;
/** Passages that have some of the words in the speaker's name come after those that have all in their own, which are told from 0 to 2. */
const WITH_SPEAKER = 3;

interface FoundPassage extends PlacedPassage {
  readonly fit: number;
}

/** One search for passages. */
export class PassageSearch {
  readonly #seams: SearchSeams;
  readonly #query: SearchQuery;
  readonly #effort: SearchEffort;
  readonly #speaker: readonly Term[];
  readonly #looked = new Set<string>();
  readonly #found: FoundPassage[] = [];

  constructor(seams: SearchSeams, query: SearchQuery, effort: SearchEffort) {
    this.#seams = seams;
    this.#query = query;
    this.#effort = effort;
    this.#speaker = query.speaker.map((word) => ({ words: [word], isPrefix: true }));
  }

  /** The passages, the best first, of those that are as good the newest. All or some have been looked at. */
  async find(): Promise<readonly SearchHit[]> {
    const { terms, speaker } = this.#query;
    if (terms.length + speaker.length === 0) {
      return [];
    }
    [...this.#seams.overlays.keys()].forEach((uri) => this.#look(uri));
    for (const sought of terms.some(({ isPrefix }) => isPrefix) ? [wholeWords(terms), terms] : [terms]) {
      await this.#lookAt(sought, {});
      if (!this.#effort.isQuick) {
        await this.#lookAt(sought, { isLastFirst: true });
      }
    }
    const passages = await this.#merged(newest(this.#found, this.#seams).slice(0, MOST_MERGED));
    return passages.map((one) => ({ kind: 'passage', ...one }));
  }

  /** Each quotation once, unless who asks would have to wait for that. */
  async #merged(found: readonly FoundPassage[]): Promise<readonly SharedPassage[]> {
    const passages = found.map(({ uri, passage, speaker }) => ({ uri, passage, speaker }));
    const { isAtHand, loaded } = this.#seams.directory();
    if (this.#effort.isQuick && !isAtHand) {
      return passages;
    }
    await loaded;
    return this.#effort.turns.areOver ? [] : this.#seams.merged(passages);
  }

  /** Looks into the sources that have the words, of which those first come first that came first, unless it is told otherwise. */
  async #lookAt(terms: readonly Term[], more: Pick<SourceQuery, 'isLastFirst'>): Promise<void> {
    const { isQuick, limit, turns } = this.#effort;
    const { sources, time } = isQuick ? QUICK : THOROUGH;
    const isLate = deadline(time);
    const query = { in: 'passages', terms: [...terms, ...this.#speaker], heading: this.#query.source, limit: sources, ...more } as const;
    for (const uri of await findInTurns(this.#seams.keeper, query, turns)) {
      if (turns.areOver || isLate() || (isQuick && this.#found.length >= limit)) {
        return;
      }
      this.#look(uri);
      await turns.pause();
    }
  }

  #look(uri: string): void {
    if (this.#looked.has(uri) || this.#seams.order(uri) === undefined) {
      return;
    }
    this.#looked.add(uri);
    const digest = this.#seams.digest(uri);
    if (digest !== undefined) {
      const fits = this.#fits(digest);
      const found = placed(uri, digest, digest.passages).map((passage, index) => ({ ...passage, fit: fits[index] }));
      this.#found.push(...found.filter((one): one is FoundPassage => one.fit !== undefined));
    }
  }

  /** How well each passage fits; undefined for those that do not. */
  #fits(digest: SourceDigest): readonly (number | undefined)[] {
    const { terms } = this.#query;
    const fitOf = wordFitOf(terms);
    const isSaidBy = matcherOf(this.#speaker);
    const any = terms.map((term) => matcherOf([term]));
    return passageTextsOf(digest).map(({ words, speaker }) => {
      if (!isSaidBy(` ${speaker} `)) {
        return undefined;
      }
      const own = fitOf(words);
      const isBoth = own === undefined && this.#speaker.length === 0 && any.some((has) => has(` ${words} `));
      return isBoth && fitOf(`${words} \n ${speaker}`) !== undefined ? WITH_SPEAKER : own;
    });
  }
}
