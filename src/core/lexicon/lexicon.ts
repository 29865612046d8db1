/** All word lists, decoded: the bits of `WordFlag` for a word. One is made per word table, when the first text is read. */
import { foldWord } from '../text/foldWord.ts';
import { FORMS_OF_NAMES } from './diminutives.ts';
import { CAPITALISED_COMMON, KNOWN_ORGANISATIONS } from './commonWords.ts';
import * as functionWords from './functionWords.ts';
import { NOUNS, OTHER_WORDS, PAST_TENSES } from './generated/englishWords.ts';
import { FEMALE_NAMES, GIVEN_NAMES, MALE_NAMES } from './generated/givenNames.ts';
import { DEMONYMS, ORGANISATIONS, PLACES } from './generated/places.ts';
import { SURNAMES } from './generated/surnames.ts';
import { ORGANISATION_WORDS, PLACE_EXTRA, PLACE_PHRASES, PLACE_PREFIXES, THING_WORDS } from './organisationWords.ts';
import { ROLE_MODIFIERS, ROLES } from './roles.ts';
import { FEMALE_WORDS, HONORIFICS, MALE_WORDS, PARTICLES, SUFFIXES } from './titles.ts';
import { PartOfSpeech, WordFlag } from './wordFlags.ts';

/** Abbreviations that are also written in lower case and are no words without their period. */
const LOWER_STEMS = 'p pp vs etc approx cf esp incl viz hrs lbs yrs';

const LISTS: readonly (readonly [list: string, flag: number])[] = [
  [NOUNS, WordFlag.Common],
  [PAST_TENSES, WordFlag.Common],
  [OTHER_WORDS, WordFlag.Common],
  [CAPITALISED_COMMON, WordFlag.Common],
  [FEMALE_NAMES, WordFlag.FemaleName | WordFlag.GivenName],
  [MALE_NAMES, WordFlag.MaleName | WordFlag.GivenName],
  [GIVEN_NAMES, WordFlag.GivenName],
  [FORMS_OF_NAMES.join(' '), WordFlag.GivenName],
  [SURNAMES, WordFlag.Surname],
  [DEMONYMS, WordFlag.Demonym],
  [PLACE_EXTRA, WordFlag.Place],
  [PLACE_PREFIXES, WordFlag.PlacePrefix],
  [ORGANISATION_WORDS, WordFlag.Organisation],
  [KNOWN_ORGANISATIONS, WordFlag.Organisation],
  [THING_WORDS, WordFlag.ThingWord],
  [ROLES, WordFlag.Role],
  [ROLE_MODIFIERS, WordFlag.RoleModifier],
  [HONORIFICS, WordFlag.Honorific],
  [PARTICLES, WordFlag.Particle],
  [SUFFIXES, WordFlag.Suffix],
  [FEMALE_WORDS, WordFlag.FemaleWord],
  [MALE_WORDS, WordFlag.MaleWord],
  [functionWords.DETERMINERS, WordFlag.Determiner],
  [functionWords.PRONOUNS, WordFlag.Pronoun],
  [functionWords.PREPOSITIONS, WordFlag.Preposition],
  [functionWords.CONJUNCTIONS, WordFlag.Conjunction],
  [functionWords.AUXILIARIES, WordFlag.Auxiliary],
  [functionWords.OPENERS, WordFlag.Opener],
  [functionWords.SAY_FORMS, WordFlag.Say],
  [functionWords.WEEKDAYS, WordFlag.Weekday],
  [functionWords.MONTHS, WordFlag.Month],
  [functionWords.PROCLIT_ABBREVIATIONS, WordFlag.ProclitAbbreviation],
  [functionWords.ABBREVIATIONS, WordFlag.Abbreviation],
];

/** What is known of words; built from the lists in some ten milliseconds. */
export class Lexicon {
  readonly #flags = new Map<string, number>();
  readonly #partsOfSpeech = new Map<string, number>();
  readonly #lowerStems = new Set(LOWER_STEMS.split(' '));
  /** Places and organisations of several words, each in lower case with single spaces. */
  readonly phrases: readonly LexiconPhrase[];

  constructor() {
    for (const [list, flag] of LISTS) {
      for (const word of list.split(' ')) {
        this.#add(word, flag);
      }
    }
    NOUNS.split(' ').forEach((word) => this.#partsOfSpeech.set(word, PartOfSpeech.Noun));
    PAST_TENSES.split(' ').forEach((word) => this.#partsOfSpeech.set(word, PartOfSpeech.Past));
    this.phrases = [
      ...this.#addNames(`${PLACES} ${PLACE_PHRASES}`, WordFlag.Place),
      ...this.#addNames(ORGANISATIONS, WordFlag.Organisation),
    ];
  }

  /** Bits of `WordFlag` for a word in lower case, accents or not; 0 when nothing is known of it. */
  flags(lower: string): number {
    return this.#flags.get(lower) ?? this.#flags.get(foldWord(lower)) ?? 0;
  }

  /** A value of `PartOfSpeech` for a word in lower case. */
  partOfSpeech(lower: string): number {
    return this.#partsOfSpeech.get(lower) ?? PartOfSpeech.Other;
  }

  /** Whether the lower-case word is an abbreviation once a period follows, and nothing without it. */
  isLowerStem(lower: string): boolean {
    return this.#lowerStems.has(lower);
  }

  #add(word: string, flag: number): void {
    this.#flags.set(word, (this.#flags.get(word) ?? 0) | flag);
  }

  /** Adds the names of one word, and returns those of several. */
  #addNames(list: string, flag: number): LexiconPhrase[] {
    const phrases: LexiconPhrase[] = [];
    for (const name of list.split(' ')) {
      if (name.includes('_')) {
        phrases.push({ words: name.split('_'), flag });
      } else {
        this.#add(name, flag);
      }
    }
    return phrases;
  }
}

/** A name of several words that is no person's. */
export interface LexiconPhrase {
  /** In lower case, without accents. */
  readonly words: readonly string[];
  /** `WordFlag.Place` or `WordFlag.Organisation`. */
  readonly flag: number;
}
