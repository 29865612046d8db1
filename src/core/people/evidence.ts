/** What speaks for and against a run of words being the name of a person. Each kind of evidence has points; see `points.ts`. */

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
} as const;

/** How many kinds there are. */
export const EVIDENCE_KINDS = 85;

/** The evidence for one candidate: an ordered list of kinds without strings or objects, used again for each candidate. */
export class EvidenceList {
  readonly kinds = new Uint8Array(EVIDENCE_KINDS);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  /** Adds the kind where `holds` does. */
  addIf(holds: boolean, kind: number): void {
    if (holds) {
      this.kinds[this.count++] = kind;
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
