/** The bits that the lexicon gives to a word's lower-case form. Several may hold at once: `may` is a month, a verb and a name. */

/** Bits of `WordTable.flags`. */
export const WordFlag = {
  /** a, the, this, his, every. */
  Determiner: 1 << 0,
  /** Personal, relative and indefinite pronouns. */
  Pronoun: 1 << 1,
  Preposition: 1 << 2,
  /** and, but, because, while. */
  Conjunction: 1 << 3,
  /** Forms of be, have, do, and the modal verbs. */
  Auxiliary: 1 << 4,
  /** Adverbs and interjections that open sentences: however, meanwhile, yes. */
  Opener: 1 << 5,
  /** A form of the commonest verbs of saying, which people do and things seldom do. */
  Say: 1 << 6,
  Weekday: 1 << 7,
  Month: 1 << 8,
  FemaleName: 1 << 9,
  MaleName: 1 << 10,
  /** A given name, whatever its gender. */
  GivenName: 1 << 11,
  Surname: 1 << 12,
  /** A country, city, region, or a word of one (Angeles). */
  Place: 1 << 13,
  /** A word that makes a name an organisation's: ministry, university, inc. */
  Organisation: 1 << 14,
  /** Peoples, languages, creeds and parties: russian, catholic, republican. */
  Demonym: 1 << 15,
  /** Mr., Dr., Sir: stands before a name and is no part of it. */
  Honorific: 1 << 16,
  /** A role that stands before a name or in apposition to it: president, envoy, coach. */
  Role: 1 << 17,
  /** A word that goes before a role or into it: former, deputy, foreign, prime. */
  RoleModifier: 1 << 18,
  /** A particle inside a name: van, de, al, bin. */
  Particle: 1 << 19,
  /** Jr., III. */
  Suffix: 1 << 20,
  /** An abbreviation that goes before a name or a number and so ends no sentence: Dr., Gov., No. */
  ProclitAbbreviation: 1 << 21,
  /** Any other abbreviation written with a period: Inc., Jan., a.m. */
  Abbreviation: 1 << 22,
  /** A common word of English that is no name unless something says so. */
  Common: 1 << 23,
  /** A word that tells that a person is a woman: Mrs., queen, actress. */
  FemaleWord: 1 << 24,
  /** A word that tells that a person is a man: Mr., king, sir. */
  MaleWord: 1 << 25,
  /** The first word of place names of two words: New, San, North, Fort. */
  PlacePrefix: 1 << 26,
  /** A word that makes a name that of a place, building, work or event: street, airport, cup, prize. */
  ThingWord: 1 << 27,
} as const;

/** Words that only grammar needs; a capital on one of them at the start of a sentence says nothing. */
export const FUNCTION_WORD =
  WordFlag.Determiner | WordFlag.Pronoun | WordFlag.Preposition | WordFlag.Conjunction | WordFlag.Auxiliary | WordFlag.Opener;

/** Either kind of abbreviation. */
export const ANY_ABBREVIATION = WordFlag.ProclitAbbreviation | WordFlag.Abbreviation;

/** What a common word is in a sentence, as far as it can be told from the word alone. */
export const PartOfSpeech = {
  /** Unknown, or several. */
  Other: 0,
  /** A noun and no form of a verb: `newspaper`, `rifles`. */
  Noun: 1,
  /** The past tense of a verb: `entered`. */
  Past: 2,
} as const;
