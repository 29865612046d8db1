/** Searches all sources: people by name, passages by their words, texts and titles. */
import type { FoundHits, SearchHit, SearchRequest } from '../sourceQueries.ts';
import { searchTextOf } from '../store/words.ts';
import { withinTime } from '../withinTime.ts';
import { PassageSearch } from './passageSearch.ts';
import { isEmptyQuery, parseQuery, type SearchQuery } from './searchQuery.ts';
import type { SearchEffort, SearchSeams } from './searchSeams.ts';
import { type FoundText, TextSearch } from './textSearch.ts';
import { Turns } from './turns.ts';
import { wordFitOf } from './wordFit.ts';

/** So long the texts of sources are looked into, in milliseconds; places not found by then are looked up when they are gone to. */
const PLACES_TIME = 120;
/** Where no more texts are found than this, several places of each are listed. */
const FEW_TEXTS = 5;
/** How many places of one text are listed then. */
const PLACES_OF_FEW = 5;
/** The part of the list that people may have, and passages, where others would fill the rest. */
const PEOPLE_PART = 1 / 5;
const PASSAGES_PART = 2 / 5;

/** Answers searches, of which only the last one counts. */
export class SourceSearch {
  readonly #seams: SearchSeams;
  #last: Turns | undefined;

  constructor(seams: SearchSeams) {
    this.#seams = seams;
  }

  /** Undefined once another search was begun. */
  async search({ typed, limit, isQuick }: SearchRequest): Promise<FoundHits | undefined> {
    this.#last?.end();
    const turns = new Turns();
    this.#last = turns;
    const query = parseQuery(typed);
    if (isEmptyQuery(query)) {
      void this.#seams.directory().loaded; // people are wanted as soon as something is typed
      return { hits: [], isCut: false };
    }
    const effort = { limit, isQuick: isQuick === true, turns };
    const people = await this.#people(query, effort);
    const passages = turns.areOver ? [] : await new PassageSearch(this.#seams, query, effort).find();
    const isEnough = effort.isQuick && people.length + passages.length >= limit;
    const texts = turns.areOver || isEnough || query.speaker.length > 0 ? [] : await new TextSearch(this.#seams, query, effort).find();
    const [some, more, most] = shares(limit, [people.length, passages.length, texts.length]);
    const shown = texts.slice(0, most);
    const placed =
      effort.isQuick || turns.areOver ? shown.map(({ uri }) => ({ kind: 'text', uri }) as const) : await this.#placed(shown, query);
    const hits: readonly SearchHit[] = [...people.slice(0, some), ...passages.slice(0, more), ...placed];
    return turns.areOver ? undefined : { hits, isCut: isEnough || people.length + passages.length + texts.length > some + more + most };
  }

  async #people({ terms, speaker, source }: SearchQuery, { limit, isQuick, turns }: SearchEffort): Promise<readonly SearchHit[]> {
    const { isAtHand, loaded } = this.#seams.directory();
    if (terms.length === 0 || speaker.length + source.length > 0 || (isQuick && !isAtHand)) {
      return [];
    }
    const { people } = await loaded;
    if (turns.areOver) {
      return [];
    }
    const filter = terms.flatMap(({ words }) => words).join(' ');
    const fitOf = wordFitOf(terms);
    return people
      .list({ order: 'count', filter }, { offset: 0, limit: 2 * limit })
      .items.flatMap((person) => ({ person, fit: fitOf(searchTextOf(person.name)) }))
      .filter(({ fit }) => fit !== undefined)
      .sort((a, b) => (a.fit ?? 0) - (b.fit ?? 0))
      .map(({ person }) => ({ kind: 'person', person }));
  }

  /** Looks up where the words stand. What they are no longer in is left out. */
  async #placed(texts: readonly FoundText[], { terms }: SearchQuery): Promise<readonly SearchHit[]> {
    const each = texts.length <= FEW_TEXTS ? PLACES_OF_FEW : 1;
    const finds =
      terms.length === 0
        ? []
        : this.#seams.find(
            texts.map(({ uri }) => uri),
            { terms, each },
          );
    const found = await withinTime(PLACES_TIME, finds);
    return texts.flatMap(({ uri, isByTitle }, index): readonly SearchHit[] => {
      const places = found[index];
      const isGone = places?.length === 0 && !isByTitle;
      return isGone ? [] : [{ kind: 'text', uri, ...(places === undefined ? {} : { places }) }];
    });
  }
}

/** How many of people, passages and texts are listed, when there are so many of each. */
function shares(limit: number, [people, passages, texts]: readonly [number, number, number]): readonly [number, number, number] {
  const some = Math.min(people, Math.ceil(limit * PEOPLE_PART));
  const more = Math.min(passages, Math.max(Math.ceil(limit * PASSAGES_PART), limit - some - texts));
  const most = Math.min(texts, limit - some - more);
  return [Math.min(people, limit - more - most), more, most];
}
