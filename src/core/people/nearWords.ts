/** Gathers the few names and nouns that stand near a person's names. */
import { ANY_ABBREVIATION, FUNCTION_WORD, PartOfSpeech, WordFlag } from '../lexicon/wordFlags.ts';
import { foldWord } from '../text/foldWord.ts';
import type { Tokens } from '../text/tokens.ts';
import type { WordTable } from '../text/wordTable.ts';
import type { TokenRange } from './recognition.ts';

/** So many of each kind are kept. */
const MAX_EACH = 5;
/** A longer run of capitals is no name. */
const MAX_NAME_WORDS = 5;
/** Shorter words tell little. */
const MIN_LENGTH = 4;

/** Nouns that stand in news of any kind. */
const GENERIC = new Set(
  (
    'time year week month day hour minute morning afternoon evening night people person man woman thing part place number way case fact point kind side end lot group member name word ' +
    'percent statement report reporter news interview story article comment question answer meeting event issue problem plan decision reason result change world country home family life work job ' +
    'spokesman spokeswoman spokesperson official officials leader friend colleague resident yesterday today tomorrow something nothing anything everything someone everyone others half dozen hundred thousand million'
  ).split(' '),
);

/** Names and nouns in the order in which they were met, those of a person's own sentences first. */
export class NearWords {
  /** Ids of names, one of several words as one id, and of nouns. Short lists are searched faster than sets. */
  readonly #places: number[] = [];
  readonly #words: number[] = [];

  /** Whether nothing more would be kept. */
  get isFull(): boolean {
    return this.#places.length >= MAX_EACH && this.#words.length >= MAX_EACH;
  }

  /** Takes in a name: one that stands in very many articles counts as a word. */
  addName({ words, word }: Tokens, bits: Int32Array, { first, end }: TokenRange): void {
    const start = words.lower(word[first] ?? 0);
    let whole = start;
    if (end > first + 1) {
      let text = words.text(start);
      for (let i = first + 1; i < Math.min(end, first + MAX_NAME_WORDS); i++) {
        text += ` ${words.text(words.lower(word[i] ?? 0))}`;
      }
      whole = words.id(text);
    }
    if (isKnown(bits, { first, end })) {
      this.addWord(whole);
      return;
    }
    put(this.#places, whole);
    if (end > first + 1 && words.flags(start) === 0) {
      put(this.#places, start); // Ellermoor Town Council: what has the name of a town is there
    }
  }

  /** Takes in a word in lower case. */
  addWord(id: number): void {
    put(this.#words, id);
  }

  /** Takes in what others have, as far as there is room. */
  fill(others: NearWords): void {
    others.#places.forEach((id) => put(this.#places, id));
    others.#words.forEach((id) => put(this.#words, id));
  }

  /** The names, as they are compared. */
  places(words: WordTable): readonly string[] {
    return this.#places.map((id) => foldWord(words.text(id)));
  }

  /** The nouns and well-known names, as they are compared. */
  words(words: WordTable): readonly string[] {
    return [...new Set(this.#words.map((id) => singular(foldWord(words.text(id)))))];
  }
}

function put(list: number[], id: number): void {
  if (list.length < MAX_EACH && !list.includes(id)) {
    list.push(id);
  }
}

/** What says little when it is all of the name: "Reuters", "Christmas", "Council". */
const ALONE = WordFlag.Organisation | WordFlag.ThingWord | WordFlag.Common;

/** Countries, large cities, peoples, agencies: each word of the name is listed as one. */
function isKnown(bits: Int32Array, { first, end }: TokenRange): boolean {
  const listed = WordFlag.Place | WordFlag.PlacePrefix | WordFlag.Demonym;
  for (let i = first; i < end; i++) {
    const isListed = ((bits[i] ?? 0) & (end === first + 1 ? listed | ALONE : listed)) !== 0;
    if (!isListed) {
      return false;
    }
  }
  return true;
}

/** 1 for a noun that is not generic, for a role, and for a word that no list has. */
export function isTelling(text: string, lower: string, words: WordTable): number {
  const flags = words.lexicon.flags(lower);
  const isPlain =
    (flags & (FUNCTION_WORD | ANY_ABBREVIATION | WordFlag.Say | WordFlag.Weekday | WordFlag.Month | WordFlag.Honorific)) === 0;
  const isNoun =
    (flags & WordFlag.Role) !== 0 ||
    flags === 0 ||
    ((flags & WordFlag.Common) !== 0 && words.lexicon.partOfSpeech(lower) === PartOfSpeech.Noun);
  const isLong = lower.length >= MIN_LENGTH && /^\p{L}+$/u.test(lower);
  return isLong && isPlain && isNoun && text === lower && !GENERIC.has(lower) && !GENERIC.has(singular(lower)) ? 1 : 0;
}

/** Good enough to compare: "bridges" is "bridge", "glass" stays. */
function singular(word: string): string {
  return word.length > MIN_LENGTH && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
