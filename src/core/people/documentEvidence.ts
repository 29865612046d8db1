/** Evidence from the rest of the article: a surname whose full name was seen, a word that is a person's elsewhere, a list of people. */
import { WordFlag } from '../lexicon/wordFlags.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Candidate } from './candidates.ts';
import { Evidence, EVIDENCE_KINDS, type EvidenceList } from './evidence.ts';
import type { NameText } from './nameText.ts';

/** What is known of a word type (by the id of its lower-case form). */
const Known = { Surname: 1, Given: 2, Person: 4, Place: 8, The: 16, Other: 32, Company: 64 } as const;

/** What a kind of evidence around one mention says of the other mentions of the same word. */
const KNOWN_BY_KIND = columnOf([
  [Evidence.Honorific, Known.Person],
  [Evidence.RoleBefore, Known.Person],
  [Evidence.SmallRoleBefore, Known.Person],
  [Evidence.AgeAfter, Known.Person],
  [Evidence.WhoAfter, Known.Person],
  [Evidence.RoleAfter, Known.Person],
]);

/** The same around a single word. */
const KNOWN_BY_KIND_OF_ONE = columnOf([
  [Evidence.BusinessAfter, Known.Company],
  [Evidence.BusinessBefore, Known.Company],
  [Evidence.PlacePrepositionBefore, Known.Place],
  [Evidence.TheBefore, Known.The],
]);

function columnOf(rows: readonly (readonly [kind: number, known: number])[]): Uint8Array {
  const column = new Uint8Array(EVIDENCE_KINDS);
  rows.forEach(([kind, known]) => (column[kind] = known));
  return column;
}

/** What the candidates tell about a word. */
interface Knowledge {
  /** Bits of `Known`. */
  bits: number;
  /** How many candidates of several words that end with the word were taken for names. */
  fullNames: number;
  /** How often the word as a candidate of its own was taken for a person by itself, less how often it was not. */
  votes: number;
}

/** What the candidates of an article tell about each other. */
export class KnownNames {
  /** By the id of the lower-case word. */
  readonly #words = new Map<number, Knowledge>();
  readonly #text: NameText;

  constructor(text: NameText) {
    this.#text = text;
  }

  /** Notes what a candidate says by its surroundings and by how it was judged by itself. */
  addAlone(candidate: Candidate, evidence: EvidenceList, judged: { readonly isPerson: boolean }): void {
    const last = this.#wordOf(candidate.last);
    const isOne = candidate.words === 1;
    let bits = 0;
    for (let i = 0; i < evidence.count; i++) {
      const kind = evidence.kinds[i] ?? 0;
      bits |= (KNOWN_BY_KIND[kind] ?? 0) | (isOne ? (KNOWN_BY_KIND_OF_ONE[kind] ?? 0) : 0);
    }
    last.bits |= bits;
    if (isOne) {
      last.votes += judged.isPerson ? 1 : -1;
    }
    if (judged.isPerson) {
      this.addPerson(candidate);
    } else {
      this.#addOther(candidate);
    }
  }

  /** Notes a candidate that was taken for a name of a person. */
  addPerson(candidate: Candidate): void {
    if (candidate.words > 1) {
      const surname = this.#wordOf(candidate.last);
      surname.bits |= Known.Surname;
      surname.fullNames++;
      this.#wordOf(candidate.first).bits |= Known.Given;
    } else if (candidate.honorific || candidate.role) {
      this.#wordOf(candidate.first).bits |= Known.Surname;
    }
  }

  /** Notes a candidate of several words that was not: its first word names the same other thing where it stands alone. */
  #addOther(candidate: Candidate): void {
    if (candidate.words > 1) {
      const isCompany = ((this.#text.bits[candidate.end - 1] ?? 0) & WordFlag.Organisation) !== 0;
      for (let i = candidate.first; i < candidate.end; i++) {
        this.#wordOf(i).bits |= isCompany ? Known.Other | Known.Company : Known.Other;
      }
    }
  }

  /**
   * Adds what the rest of the article says of the candidate. `listed`: it stands in a list with a person; `ever`: it was
   * taken for a name in some round; `alone`: it was taken for one by itself.
   */
  addEvidence(
    candidate: Candidate,
    evidence: EvidenceList,
    around: { readonly listed: boolean; readonly ever: boolean; readonly alone: boolean },
  ): void {
    const isOne = candidate.words === 1;
    const last = this.#wordOf(candidate.last);
    const known = last.bits;
    const fullNames = last.fullNames - (around.ever ? 1 : 0);
    const votes = last.votes - (isOne ? (around.alone ? 1 : -1) : 0);
    evidence.addIf((isOne || this.#isBareSurname(candidate)) && (known & Known.Surname) !== 0, Evidence.SurnameOfKnown);
    evidence.addIf(!isOne && fullNames > 0, Evidence.FullNameOfKnown);
    evidence.addIf(isOne && (known & Known.Given) !== 0, Evidence.GivenOfKnown);
    evidence.addIf((known & Known.Person) !== 0, Evidence.PersonElsewhere);
    evidence.addIf((known & (Known.Company | Known.Surname)) === Known.Company, Evidence.CompanyElsewhere);
    evidence.addIf((known & Known.Place) !== 0, Evidence.PlaceElsewhere);
    evidence.addIf((known & Known.The) !== 0, Evidence.TheElsewhere);
    evidence.addIf(isOne && (known & (Known.Other | Known.Surname)) === Known.Other, Evidence.PartOfOther);
    evidence.addIf(votes > 0, isOne ? Evidence.TakenElsewhere : Evidence.LastTakenElsewhere);
    evidence.addIf(isOne && votes < 0, Evidence.LeftElsewhere);
    evidence.addIf(around.listed, Evidence.ListedWithPerson);
  }

  /** "De la Cueva" at the start of a sentence: particles, the first with a capital from its place, and one other word. */
  #isBareSurname({ first, last }: Candidate): boolean {
    for (let i = first; i < last; i++) {
      if (((this.#text.bits[i] ?? 0) & WordFlag.Particle) === 0) {
        return false;
      }
    }
    return true;
  }

  /** What is known of the word at the token. */
  #wordOf(token: number): Knowledge {
    const { tokens } = this.#text;
    const id = tokens.words.lower(tokens.word[token] ?? 0);
    const known = this.#words.get(id);
    if (known !== undefined) {
      return known;
    }
    const fresh = { bits: 0, fullNames: 0, votes: 0 };
    this.#words.set(id, fresh);
    return fresh;
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
