/** Checks drafts: finds the sources that may have their quotations, has the texts compared, and gives the verdicts. */
import { parseQuotation, type QuotationText } from '../../core/check/quotationText.ts';
import { overlaps } from '../../core/span.ts';
import type { Draft, DraftFormat, DraftQuotation } from '../../formats/drafts/draft.ts';
import { speakerOf } from '../cast.ts';
import type { DigestPassage, SourceDigest } from '../digest.ts';
import type { StoreKeeper } from '../indexer/storeKeeper.ts';
import { Recent } from '../recent.ts';
import { Turns } from '../search/turns.ts';
import { wordsOf } from '../store/words.ts';
import { sha256 } from '#platform/sha256.ts';
import type { CheckedDraft, CheckedQuotation, DraftToCheck } from './checkedDraft.ts';
import { checkedQuotation } from './checkedQuotation.ts';
import { CitedSources } from './citedSources.ts';
import { Claims, type ToldSpeaker } from './claims.ts';
import { draftOfQuotation } from './givenQuotation.ts';
import { isAmong } from './leftOut.ts';
import { PlaceFinder, type PlaceFinderSeams, type Places, type Sought } from './placeFinder.ts';
import { SourceCards } from './sourceCards.ts';
import { type Evidence, judge, type Judgement, type PlacedFinding } from './verdict.ts';

/** What checking needs of the index. */
export interface CheckSeams extends Omit<PlaceFinderSeams, 'isSomebodyElses' | 'isLeftOut'> {
  readonly keeper: StoreKeeper;
  /** Whether a source was read, or cannot be. */
  isStored(uri: string): boolean;
  /** Of how many sources that is so, but for those that are left out. */
  countStored(without: readonly string[]): number;
  /** Reads a draft. */
  read(text: string, format: DraftFormat): Promise<Draft>;
  /** Whether every source is read as it is now. */
  isComplete(): boolean;
  /** All names that the sources give somebody who is named in one of them, as far as that is known by now. */
  namesOf(uri: string, person: number): readonly string[];
}

/** Quotations whose places are kept: those of a few drafts. */
const MOST_KEPT = 2000;
/** Of several fragments the longest has at least so many words: shorter ones stand anywhere. */
const LEAST_WORDS = 3;

/** What a quotation is checked with. */
interface Question extends Sought {
  readonly quotation: DraftQuotation;
  readonly obstacle: Evidence['obstacle'];
}

/** Checks one draft after another; of one draft only the last check is answered. */
export class DraftChecks {
  readonly #seams: CheckSeams;
  readonly #running = new Map<string, Turns>();
  readonly #claims = new Claims();
  readonly #cards: SourceCards;
  readonly #cited: CitedSources;
  /** Places by what was looked for, as long as no source changes. */
  readonly #known = new Recent<Places>(MOST_KEPT);
  #revision = 0;

  constructor(seams: CheckSeams) {
    this.#seams = seams;
    this.#cards = new SourceCards(seams.keeper);
    this.#cited = new CitedSources({ keeper: seams.keeper, cards: this.#cards, has: (uri) => seams.order(uri) !== undefined });
  }

  /** Sources have changed, or are no more. */
  changed(uris: readonly string[]): void {
    this.#revision++;
    this.#known.clear();
    this.#cards.changed(uris);
  }

  /** All sources are others. */
  reset(): void {
    this.#revision++;
    this.#known.clear();
    this.#cards.reset();
  }

  /** Undefined once the same draft is checked again. */
  async check(draft: DraftToCheck): Promise<CheckedDraft | undefined> {
    this.#running.get(draft.uri)?.end();
    const turns = new Turns();
    this.#running.set(draft.uri, turns);
    try {
      return await this.#check(draft, turns);
    } finally {
      if (this.#running.get(draft.uri) === turns) {
        this.#running.delete(draft.uri);
      }
    }
  }

  async #check(draft: DraftToCheck, turns: Turns): Promise<CheckedDraft | undefined> {
    const { text, format, quotation } = draft;
    const read = quotation === undefined ? await this.#seams.read(text, format) : draftOfQuotation(text, format, quotation);
    const questions: Question[] = [];
    for (const one of read.quotations.filter(({ wordCount }) => wordCount >= draft.minimumWords)) {
      if (turns.areOver) {
        return undefined;
      }
      questions.push(await this.#question(one, draft));
    }
    const places = await this.#places(questions, read, draft, turns);
    if (places === undefined || turns.areOver) {
      return undefined;
    }
    const isComplete = this.#seams.isComplete();
    const quotations = questions.flatMap((question, index) => this.#told(question, places[index], isComplete));
    return { quotations, searched: this.#countSearched(draft) };
  }

  /** What the draft says of a quotation: its fragments, whom it claims for it, and where it says it is from. */
  async #question(quotation: DraftQuotation, { uri, keys = [], without = [] }: DraftToCheck): Promise<Question> {
    const followed = await Promise.all(quotation.citations.map((one) => this.#cited.follow(one, uri, keys)));
    const found = [...new Set(followed.flatMap(({ uris }) => uris))].filter((one) => one !== uri && !isAmong(one, without));
    const isLost = found.length === 0 && followed.some(({ isCertain }) => isCertain);
    const parsed = parseQuotation(quotation.words);
    const missing = isLost ? 'source-missing' : found.length === 0 ? undefined : this.#whyMissing(found);
    return {
      quotation,
      parsed,
      ...(quotation.claimed === undefined ? {} : { claimed: quotation.claimed }),
      cited: found.length > 0 ? found : undefined,
      obstacle: quotation.isUnclosed === true ? 'unclosed' : isTooShort(parsed) ? 'too-short' : missing,
    };
  }

  /** Why none of the sources that are cited can be looked into. */
  #whyMissing(uris: readonly string[]): Evidence['obstacle'] {
    const known = uris.map((uri) => this.#seams.keeper.ask((store) => store.get(uri), undefined));
    if (known.some((one) => one?.outcome.kind === 'ready')) {
      return undefined;
    }
    return known.some((one) => one?.outcome.kind === 'failed') ? 'source-unreadable' : 'index-not-ready';
  }

  /** The places of each of the questions, in order: those that are known still, and those that are looked for now. */
  async #places(
    questions: readonly Question[],
    read: Draft,
    draft: DraftToCheck,
    turns: Turns,
  ): Promise<readonly (Places | undefined)[] | undefined> {
    const revision = this.#revision;
    const keys = questions.map((question) => keyOf(question, draft));
    const places = keys.map((key) => this.#known.get(key, () => undefined));
    const unknown = questions.flatMap((question, index) => (places[index] === undefined ? [{ question, index }] : []));
    const found = await this.#finder(draft, turns).find(
      unknown.map(({ question }) => question),
      read.ownWords,
    );
    if (found === undefined) {
      return undefined;
    }
    unknown.forEach(({ index }, at) => {
      const fresh = found[at];
      places[index] = fresh;
      if (fresh?.isPartial === false && revision === this.#revision) {
        this.#known.get(keys[index] ?? '', () => fresh);
      }
    });
    return places;
  }

  #finder(draft: DraftToCheck, turns: Turns): PlaceFinder {
    const hash = sha256(draft.text);
    return new PlaceFinder(
      {
        ...this.#seams,
        isSomebodyElses: (claimed, uri, passage) => this.#claims.isSomebodyElse(claimed, this.#teller(uri, passage)),
        isLeftOut: (uri, known) => uri === draft.uri || isAmong(uri, draft.without ?? []) || known.hash === hash,
      },
      turns,
    );
  }

  /** Who says a passage, with all names of the person. */
  #teller(uri: string, passage: DigestPassage | undefined): ToldSpeaker {
    const person = passage?.person;
    const people = this.#seams.digest(uri)?.people ?? [];
    const own = person === undefined ? undefined : people[person];
    const names = own === undefined || person === undefined ? [] : [own.name, ...own.variants, ...this.#seams.namesOf(uri, person)];
    return { people: people.map(({ name }) => name), names, confidence: passage?.confidence ?? 'unsure' };
  }

  #told({ quotation, parsed, cited, obstacle }: Question, found: Places | undefined, isComplete: boolean): readonly CheckedQuotation[] {
    const places = found?.places ?? [];
    const judgement = judge({ places, cited, obstacle, isComplete: isComplete && found?.isPartial !== true });
    const { place } = judgement;
    const digest = place === undefined ? undefined : this.#seams.digest(place.uri);
    if (this.#isTitle(quotation, judgement)) {
      return [];
    }
    const speaker = place === undefined || digest === undefined ? undefined : speakerAt(place, digest);
    return [checkedQuotation({ quotation, parsed, judgement, places, cited: cited ?? [], speaker, title: digest?.title })];
  }

  /** Whether the draft names the title of a source, and does not say that anybody speaks. */
  #isTitle({ words, claimed }: DraftQuotation, { verdict, place }: Judgement): boolean {
    const isSaid = verdict === 'verbatim' || place?.wordsOf === 'quoted';
    return claimed === undefined && !isSaid && this.#cited.isTitle(words);
  }

  #countSearched({ uri, without = [] }: DraftToCheck): number {
    const isCounted = this.#seams.isStored(uri) && !isAmong(uri, without);
    return this.#seams.countStored(without) - (isCounted ? 1 : 0);
  }
}

/** Questions with the same key have the same places, as long as no source changes. */
function keyOf({ quotation, cited, claimed }: Question, { uri, without }: DraftToCheck): string {
  return JSON.stringify([uri, quotation.words, cited, claimed?.name, claimed?.confidence, without]);
}

function isTooShort({ fragments }: QuotationText): boolean {
  return fragments.length > 1 && !fragments.some(({ text }) => wordsOf(text).length >= LEAST_WORDS);
}

function speakerAt({ passage, place }: PlacedFinding, { passages, people }: SourceDigest): string | undefined {
  const own = passage === undefined ? undefined : passages[passage];
  return own !== undefined && overlaps(own, place) ? speakerOf(own, people) : undefined;
}
