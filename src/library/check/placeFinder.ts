/** Finds where quotations stand in the sources: those that may have them by their words, then by looking into the texts. */
import type { SpokenPassage } from '../../core/check/finding.ts';
import type { QuotationText } from '../../core/check/quotationText.ts';
import { foldName, otherSpeaker } from '../cast.ts';
import type { ClaimedSpeaker } from '../../formats/drafts/draft.ts';
import type { DigestPassage, SourceDigest } from '../digest.ts';
import type { StoreKeeper } from '../indexer/storeKeeper.ts';
import { findInTurns, type Turns } from '../search/turns.ts';
import type { KnownSource } from '../store/indexStore.ts';
import type { Term } from '../store/words.ts';
import { exactTerms, nearTerms } from './candidates.ts';
import type { ComparedFile, FileQuestion, FoundPlace } from './textComparer.ts';
import { best, type PlacedFinding } from './verdict.ts';

/** A quotation that is looked for. */
export interface Sought {
  readonly parsed: QuotationText;
  readonly claimed?: ClaimedSpeaker;
  /** The sources cited, which are looked into in any case; undefined where there are none. */
  readonly cited: readonly string[] | undefined;
}

/** The places of a quotation. */
export interface Places {
  readonly places: readonly PlacedFinding[];
  /** Some of the sources that may have it have changed just now, and were not looked into. */
  readonly isPartial: boolean;
}

/** A file that is looked into. */
export interface FileToCompare {
  readonly uri: string;
  readonly question: FileQuestion;
}

/** What finding needs of the index. */
export interface PlaceFinderSeams {
  readonly keeper: StoreKeeper;
  /** The place of a source among all; undefined for one that is none. */
  order(uri: string): number | undefined;
  /** What is found in the source's file, with what persons have corrected. */
  digest(uri: string): SourceDigest | undefined;
  /** Looks into the texts of files for quotations, in order. */
  compare(
    files: readonly FileToCompare[],
    about: { readonly quotations: readonly string[]; readonly ownWords: readonly number[] },
  ): readonly Promise<ComparedFile>[];
  /** Whether the draft says for sure that somebody else said what stands in a passage. */
  isSomebodyElses(claimed: ClaimedSpeaker | undefined, uri: string, passage: DigestPassage | undefined): boolean;
  /** Whether a source does not count for the draft. */
  isLeftOut(uri: string, known: KnownSource): boolean;
}

/**
 * Sources that may have all words are looked into until there is nothing left to be said against a quotation: a few at first, for most
 * quotations stand where they are found, then more at a time.
 */
const FIRST = 2;
const MORE = 3;
const MOST_EXACT = 400;
/** For each list of phrases so many sources are taken; what more have is said by many. */
const MOST_NEAR = 40;
/** So many of the sources that have the most of these phrases are looked into. */
const LOOKED_NEAR = 8;

/** What is known of one quotation so far. */
interface Search extends Sought {
  readonly index: number;
  readonly found: PlacedFinding[];
  readonly looked: Set<string>;
  isPartial: boolean;
}

/** Finds the places of quotations; gives up when its turns are over. */
export class PlaceFinder {
  readonly #seams: PlaceFinderSeams;
  readonly #turns: Turns;
  #words: readonly string[] = [];
  #ownWords: readonly number[] = [];

  constructor(seams: PlaceFinderSeams, turns: Turns) {
    this.#seams = seams;
    this.#turns = turns;
  }

  /** The places of each of the quotations, in order; undefined when the turns are over. `ownWords` as in `Draft`. */
  async find(sought: readonly Sought[], ownWords: readonly number[]): Promise<readonly Places[] | undefined> {
    this.#words = sought.map(({ parsed }) => parsed.words);
    this.#ownWords = ownWords;
    const searches = sought.map((one, index): Search => ({ ...one, index, found: [], looked: new Set(), isPartial: false }));
    const exact: (readonly string[])[] = [];
    for (const search of searches) {
      exact.push([...(search.cited ?? []), ...(await this.#having(exactTerms(search.parsed), MOST_EXACT))]);
    }
    for (let from = 0, end = FIRST; from < MOST_EXACT && !this.#turns.areOver; [from, end] = [end, end * MORE]) {
      const open = searches.filter((search) => !isSettled(search));
      await this.#look(open.map((search) => [search, exact[search.index]?.slice(from, end) ?? []] as const));
    }
    const missed = searches.filter(({ found }) => !found.some(({ kind }) => kind === 'exact'));
    const near: (readonly [Search, readonly string[]])[] = [];
    for (const search of missed) {
      near.push([search, await this.#alike(search)]);
    }
    await this.#look(near);
    return this.#turns.areOver ? undefined : searches.map(({ found, isPartial }) => ({ places: found, isPartial }));
  }

  /** Sources whose texts have all these phrases. */
  async #having(terms: readonly Term[], limit: number): Promise<readonly string[]> {
    if (terms.length === 0 || this.#turns.areOver) {
      return [];
    }
    const found = await findInTurns(this.#seams.keeper, { in: 'text', terms, limit }, this.#turns);
    await this.#turns.pause();
    return found;
  }

  /** Sources that have most of the phrases of a quotation, those with the most and the rarest first. */
  async #alike({ parsed, looked }: Search): Promise<readonly string[]> {
    const votes = new Map<string, number>();
    for (const terms of nearTerms(parsed)) {
      const having = await this.#having(terms, MOST_NEAR);
      having.forEach((uri) => votes.set(uri, (votes.get(uri) ?? 0) + 1 / Math.max(2, having.length)));
    }
    return [...votes]
      .filter(([uri]) => !looked.has(uri))
      .sort(([, a], [, b]) => b - a)
      .slice(0, LOOKED_NEAR)
      .map(([uri]) => uri);
  }

  /** Looks into sources for quotations, into each once for all that it may have. */
  async #look(wanted: readonly (readonly [Search, readonly string[]])[]): Promise<void> {
    const asked = new Map<string, Search[]>();
    for (const [search, uris] of wanted) {
      for (const uri of uris.filter((one) => !search.looked.has(one))) {
        search.looked.add(uri);
        asked.set(uri, [...(asked.get(uri) ?? []), search]);
      }
    }
    const files = this.#turns.areOver ? [] : [...asked].flatMap(([uri, searches]) => this.#fileOf(uri, searches));
    const answers = this.#seams.compare(files, { quotations: this.#words, ownWords: this.#ownWords });
    const compared = await Promise.all(answers);
    files.forEach(({ uri }, index) => this.#take(uri, asked.get(uri) ?? [], compared[index] ?? { kind: 'unreadable' }));
  }

  #fileOf(uri: string, searches: readonly Search[]): readonly FileToCompare[] {
    const known = this.#seams.keeper.ask((store) => store.get(uri), undefined);
    const digest = this.#seams.digest(uri);
    if (known === undefined || digest === undefined || this.#seams.order(uri) === undefined || this.#seams.isLeftOut(uri, known)) {
      return [];
    }
    const asked = searches.map(({ index }) => index);
    return [{ uri, question: { hash: known.hash, passages: digest.passages.map(spokenPassage), asked } }];
  }

  #take(uri: string, searches: readonly Search[], compared: ComparedFile): void {
    if (compared.kind === 'compared') {
      const passages = this.#seams.digest(uri)?.passages ?? [];
      searches.forEach((search, at) => {
        const found = compared.found[at] ?? [];
        search.found.push(...found.map((place) => this.#placed(uri, place, search, passages)));
      });
    } else if (compared.kind !== 'copy') {
      searches.forEach((search) => (search.isPartial = true));
    }
  }

  #placed(uri: string, place: FoundPlace, { claimed }: Search, passages: readonly DigestPassage[]): PlacedFinding {
    const passage = place.passage === undefined ? undefined : passages[place.passage];
    return { ...place, uri, isSomebodyElses: place.wordsOf === 'quoted' && this.#seams.isSomebodyElses(claimed, uri, passage) };
  }
}

/** Whether what is found cannot be bettered: the words stand so in a source that counts, and nobody else says them. */
function isSettled({ found, cited }: Search): boolean {
  const own = best(cited === undefined ? found : found.filter(({ uri }) => cited.includes(uri)));
  return own?.kind === 'exact' && own.wordsOf === 'quoted' && !own.isSomebodyElses;
}

/** The rule by which speakers are found in transcripts. */
const TRANSCRIPT = 'transcript';

function spokenPassage(passage: DigestPassage): SpokenPassage {
  const { start, end, confidence, person, rule } = passage;
  const other = otherSpeaker(passage);
  const speaker = person === undefined ? (other === undefined ? undefined : foldName(other)) : `#${String(person)}`;
  // What somebody answers in an interview is his or her words, marks or not.
  const kind = rule === TRANSCRIPT ? 'direct' : passage.kind;
  return { start, end, kind, confidence, ...(speaker === undefined ? {} : { speaker }) };
}
