/** What speaks for and against a run of words being the name of a person. Each kind of evidence has points; see `points.ts`. */
import type { Columns } from '../text/columns.ts';

/** Kinds of evidence, by the number under which `POINTS` has their weight. */
export const Evidence = {
  // How the candidate is built.
  OneWord: 0,
  TwoWords: 1,
  ThreeWords: 2,
  MoreWords: 3,
  GivenFirst: 4,
  /** The first word is a given name, but a place or a common word too. */
  UnsureGivenFirst: 5,
  SurnameLast: 6,
  InitialFirst: 7,
  InitialInside: 8,
  ParticleInside: 9,
  SuffixLast: 10,
  Nickname: 11,
  GivenInside: 12,
  OrganisationWord: 13,
  ThingWord: 14,
  /** A word of places or organisations that is a surname too, at the end. */
  UnsureSurnameLast: 15,
  PlaceFirst: 16,
  PlaceLast: 17,
  PlacePrefixFirst: 18,
  Demonym: 19,
  CommonFirst: 20,
  CommonLast: 21,
  Acronym: 22,
  /** The article writes a word of it in lower case, too. */
  SeenSmall: 23,
  UnknownLast: 24,
  UnknownFirst: 25,
  InnerCapital: 26,
  OneGiven: 27,
  OneUnsureGiven: 28,
  OneSurname: 29,
  OnePlace: 30,
  OneCommon: 31,
  OneUnknown: 32,
  OneRole: 33,
  // What stands around it.
  Honorific: 34,
  RoleBefore: 35,
  SmallRoleBefore: 36,
  RoleCommaBefore: 37,
  AgeAfter: 38,
  PlaceInBracketsAfter: 39,
  RoleAfter: 40,
  WhoAfter: 41,
  SayAfter: 42,
  SayBefore: 43,
  Possessive: 44,
  TheBefore: 45,
  PlacePrepositionBefore: 46,
  PersonPrepositionBefore: 47,
  OfBefore: 48,
  OtherPrepositionBefore: 49,
  AuxiliaryAfter: 50,
  NumberBefore: 51,
  NumberAfter: 52,
  InBrackets: 53,
  SentenceStart: 54,
  SentenceStartCommon: 55,
  TitleBlock: 56,
  CapitalsBlock: 57,
  /** A nationality, a place or an acronym was cut off before it. */
  CutBefore: 58,
  ScorecardBefore: 59,
  NounAfter: 60,
  PronounAfter: 61,
  // What the rest of the article says.
  SurnameOfKnown: 62,
  FullNameOfKnown: 63,
  GivenOfKnown: 64,
  PersonElsewhere: 65,
  PlaceElsewhere: 66,
  TheElsewhere: 67,
  ScorecardAfter: 68,
  PartOfOther: 69,
  TwoUnknown: 70,
  ListedWithPerson: 71,
  OneAfterPlacePreposition: 72,
  OneAfterThe: 73,
  PlaceCommaAfter: 74,
  OneAtSentenceStart: 75,
  /** In a table or list of results, with many numbers. */
  InResults: 76,
  OneInResults: 77,
  OneBeforePlaceInBrackets: 78,
  /** The last word is a given name in two parts as Koreans write it: Jin-ho. */
  PartedGivenLast: 79,
  SurnameEnding: 80,
  OneSurnameEnding: 81,
  /** "the Hollis plan": the article is the noun's. */
  TheBeforeNounAfter: 82,
  /** administration, campaign, family: what people have. */
  CampAfter: 83,
  /** "the University of". */
  OrganisationOfBefore: 84,
  /** A word for a people or a faith that is a given name, too: Christian, German. */
  OneDemonym: 85,
  /** "the oil firm Hollis". */
  OrganisationNounBefore: 86,
  /** "the town of Hollis". */
  PlaceNounOfBefore: 87,
  /** ", told reporters" after an apposition. */
  SayCommaAfter: 88,
  /** A role somewhere in the phrase before the comma: "the speaker of the parliament, Ada Hollis". */
  RolePhraseBefore: 89,
  /** The past tense of a verb that is none of saying. */
  PastAfter: 90,
  /** A noun in lower case: "Hollis rifles". */
  OneBeforeNoun: 91,
  MoreBeforeNoun: 92,
  /** The same single word was taken for a person by itself in most other places. */
  TakenElsewhere: 93,
  /** The same single word was not taken for a person in most other places. */
  LeftElsewhere: 94,
  /** "Hollis shares", "Hollis's sales": what companies have. */
  BusinessAfter: 95,
  /** "the carmaker Hollis", "a stake in Hollis", "12 percent of Hollis". */
  BusinessBefore: 96,
  /** Another mention of the word stands as a company does, or the word begins the name of a company. */
  CompanyElsewhere: 97,
  /** Nothing else between two quotation marks: mostly a title of something. */
  InMarks: 98,
  /** The last word of the name stands for a person elsewhere, alone. */
  LastTakenElsewhere: 99,
  /** "Hollis Foundation": the last word is one of organisations, and no surname. */
  OrganisationLast: 100,
} as const;

/** How many kinds there are. */
export const EVIDENCE_KINDS = 101;
/** Bytes of the lists that are kept, at first. */
const KEPT = 4096;

/** The evidence for one candidate: an ordered list of kinds without strings or objects, used again for each candidate. */
export class EvidenceList {
  readonly kinds: Uint8Array;
  count = 0;
  /** Lists kept, one after the other, each after its length. */
  #kept: Uint8Array;
  #size = 0;
  readonly #columns: Columns;

  constructor(columns: Columns) {
    this.#columns = columns;
    this.kinds = columns.uint8(EVIDENCE_KINDS);
    this.#kept = columns.uint8(KEPT);
  }

  clear(): void {
    this.count = 0;
  }

  /** Adds the kind where `holds` does. */
  addIf(holds: boolean, kind: number): void {
    if (holds) {
      this.kinds[this.count++] = kind;
    }
  }

  /** Keeps the list as it is; answers with the place under which `restore` finds it. */
  keep(): number {
    const place = this.#size;
    if (place + EVIDENCE_KINDS >= this.#kept.length) {
      const larger = this.#columns.uint8(this.#kept.length * 2);
      larger.set(this.#kept);
      this.#kept = larger;
    }
    const kept = this.#kept;
    kept[place] = this.count;
    for (let i = 0; i < this.count; i++) {
      kept[place + 1 + i] = this.kinds[i] ?? 0;
    }
    this.#size += this.count + 1;
    return place;
  }

  /** Makes the list what it was when it was kept. */
  restore(place: number): void {
    const kept = this.#kept;
    this.count = kept[place] ?? 0;
    for (let i = 0; i < this.count; i++) {
      this.kinds[i] = kept[place + 1 + i] ?? 0;
    }
  }

  /** Sum of the points of the kinds in the list. */
  points(table: readonly number[]): number {
    let sum = 0;
    for (let i = 0; i < this.count; i++) {
      sum += table[this.kinds[i] ?? 0] ?? 0;
    }
    return sum;
  }
}
