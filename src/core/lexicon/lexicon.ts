/** All word lists, decoded: the bits of `WordFlag` for a word. One is made per word table, when the first text is read. */
import { WordFlag } from './wordFlags.ts';
import * as functionWords from './functionWords.ts';

/** Abbreviations that are also written in lower case and are no words without their period. */
const LOWER_STEMS = 'vs etc approx cf esp incl viz hrs lbs yrs';

/** What is known of words; built from the lists in about five milliseconds. */
export class Lexicon {
  readonly #flags = new Map<string, number>();
  readonly #lowerStems = new Set(LOWER_STEMS.split(' '));

  constructor() {
    this.#add(functionWords.DETERMINERS, WordFlag.Determiner);
    this.#add(functionWords.PRONOUNS, WordFlag.Pronoun);
    this.#add(functionWords.PREPOSITIONS, WordFlag.Preposition);
    this.#add(functionWords.CONJUNCTIONS, WordFlag.Conjunction);
    this.#add(functionWords.AUXILIARIES, WordFlag.Auxiliary);
    this.#add(functionWords.OPENERS, WordFlag.Opener);
    this.#add(functionWords.SAY_FORMS, WordFlag.Say);
    this.#add(functionWords.WEEKDAYS, WordFlag.Weekday);
    this.#add(functionWords.MONTHS, WordFlag.Month);
    this.#add(functionWords.PROCLIT_ABBREVIATIONS, WordFlag.ProclitAbbreviation);
    this.#add(functionWords.ABBREVIATIONS, WordFlag.Abbreviation);
  }

  /** Bits of `WordFlag` for a word in lower case; 0 when nothing is known of it. */
  flags(lower: string): number {
    return this.#flags.get(lower) ?? 0;
  }

  /** Whether the lower-case word is an abbreviation once a period follows, and nothing without it. */
  isLowerStem(lower: string): boolean {
    return this.#lowerStems.has(lower);
  }

  #add(list: string, flag: number): void {
    for (const word of list.split(' ')) {
      this.#flags.set(word, (this.#flags.get(word) ?? 0) | flag);
    }
  }
}
