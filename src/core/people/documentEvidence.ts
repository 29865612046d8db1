/** Evidence from the rest of the article: a surname whose full name was seen, a word that is a person's elsewhere, a list of people. */
import { WordFlag } from '../lexicon/wordFlags.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Candidate } from './candidates.ts';
import { Evidence, type EvidenceList } from './evidence.ts';
import type { NameText } from './nameText.ts';
import { countWords, lastWord } from './nameRange.ts';

/** What is known of a word type (by the id of its lower-case form). */
const Known = { Surname: 1, Given: 2, Person: 4, Place: 8, The: 16, Other: 32, Company: 64 } as const;

/** Kinds of evidence around one mention that say much about the other mentions of the same word. */
const PERSON_KINDS: ReadonlySet<number> = new Set([
  Evidence.Honorific,
  Evidence.RoleBefore,
  Evidence.SmallRoleBefore,
  Evidence.AgeAfter,
  Evidence.WhoAfter,
  Evidence.RoleAfter,
]);

/** Kinds of evidence around one mention that say that the word is a company's. */
const COMPANY_KINDS: ReadonlySet<number> = new Set([Evidence.BusinessAfter, Evidence.BusinessBefore]);

/** What the candidates of an article tell about each other. */
export class KnownNames {
  readonly #known = new Map<number, number>();
  /** How many candidates of several words that end with the word were taken for names. */
  readonly #fullNames = new Map<number, number>();
  /** For a candidate of one word: how often it was taken for a person by itself, less how often it was not. */
  readonly #votes = new Map<number, number>();
  readonly #text: NameText;

  constructor(text: NameText) {
    this.#text = text;
  }

  /** Notes what the surroundings of a candidate say about its last word. */
  addContext(candidate: Candidate, evidence: EvidenceList): void {
    const id = this.#wordOf(lastWord(this.#text, candidate));
    const isOne = countWords(this.#text, candidate) === 1;
    for (let i = 0; i < evidence.count; i++) {
      const kind = evidence.kinds[i] ?? 0;
      if (PERSON_KINDS.has(kind)) {
        this.#mark(id, Known.Person);
      } else if (isOne && COMPANY_KINDS.has(kind)) {
        this.#mark(id, Known.Company);
      } else if (isOne && kind === Evidence.PlacePrepositionBefore) {
        this.#mark(id, Known.Place);
      } else if (isOne && kind === Evidence.TheBefore) {
        this.#mark(id, Known.The);
      }
    }
  }

  /** Notes how a candidate was judged by itself. */
  addVote(candidate: Candidate, isPerson: boolean): void {
    if (countWords(this.#text, candidate) === 1) {
      const id = this.#wordOf(candidate.first);
      this.#votes.set(id, (this.#votes.get(id) ?? 0) + (isPerson ? 1 : -1));
    }
  }

  /** Notes a candidate that was taken for a name of a person. */
  addPerson(candidate: Candidate): void {
    if (countWords(this.#text, candidate) > 1) {
      const surname = this.#wordOf(lastWord(this.#text, candidate));
      this.#mark(surname, Known.Surname);
      this.#mark(this.#wordOf(candidate.first), Known.Given);
      this.#fullNames.set(surname, (this.#fullNames.get(surname) ?? 0) + 1);
    } else if (candidate.honorific || candidate.role) {
      this.#mark(this.#wordOf(candidate.first), Known.Surname);
    }
  }

  /** Notes a candidate of several words that was not: its first word names the same other thing where it stands alone. */
  addOther(candidate: Candidate): void {
    if (countWords(this.#text, candidate) > 1) {
      const isCompany = ((this.#text.bits[candidate.end - 1] ?? 0) & WordFlag.Organisation) !== 0;
      for (let i = candidate.first; i < candidate.end; i++) {
        this.#mark(this.#wordOf(i), isCompany ? Known.Other | Known.Company : Known.Other);
      }
    }
  }

  /** Adds what the rest of the article says of the candidate. `listed`: it stands in a list with a person; `sure`: it was taken for a name itself. */
  addEvidence(
    candidate: Candidate,
    evidence: EvidenceList,
    around: { readonly listed: boolean; readonly sure: boolean; readonly alone: boolean },
  ): void {
    const isOne = countWords(this.#text, candidate) === 1;
    const known = this.#known.get(this.#wordOf(lastWord(this.#text, candidate))) ?? 0;
    evidence.addIf(isOne && (known & Known.Surname) !== 0, Evidence.SurnameOfKnown);
    const others = (this.#fullNames.get(this.#wordOf(lastWord(this.#text, candidate))) ?? 0) - (around.sure ? 1 : 0);
    evidence.addIf(!isOne && others > 0, Evidence.FullNameOfKnown);
    evidence.addIf(isOne && (known & Known.Given) !== 0, Evidence.GivenOfKnown);
    evidence.addIf((known & Known.Person) !== 0, Evidence.PersonElsewhere);
    evidence.addIf((known & (Known.Company | Known.Surname)) === Known.Company, Evidence.CompanyElsewhere);
    evidence.addIf((known & Known.Place) !== 0, Evidence.PlaceElsewhere);
    evidence.addIf((known & Known.The) !== 0, Evidence.TheElsewhere);
    evidence.addIf(isOne && (known & (Known.Other | Known.Surname)) === Known.Other, Evidence.PartOfOther);
    const votes = (this.#votes.get(this.#wordOf(lastWord(this.#text, candidate))) ?? 0) - (isOne ? (around.alone ? 1 : -1) : 0);
    evidence.addIf(votes > 0, isOne ? Evidence.TakenElsewhere : Evidence.LastTakenElsewhere);
    evidence.addIf(isOne && votes < 0, Evidence.LeftElsewhere);
    evidence.addIf(around.listed, Evidence.ListedWithPerson);
  }

  #wordOf(token: number): number {
    const { tokens } = this.#text;
    return tokens.words.lower(tokens.word[token] ?? 0);
  }

  #mark(id: number, bit: number): void {
    this.#known.set(id, (this.#known.get(id) ?? 0) | bit);
  }
}

/** Whether nothing but a comma, "and", "or" or both stands between the end of one candidate and the start of the next. */
export function isListed(text: NameText, end: number, first: number): boolean {
  if (first - end > 2 || first <= end) {
    return false;
  }
  for (let i = end; i < first; i++) {
    const isAnd = ((text.bits[i] ?? 0) & WordFlag.Conjunction) !== 0;
    if (text.tokens.kind[i] !== TokenKind.Comma && !isAnd) {
      return false;
    }
  }
  return text.sentences.of[end] === text.sentences.of[first];
}
