/** What a word type can be in a name: the lexicon's bits, refined by the spelling, computed once a type. */
import { FUNCTION_WORD, WordFlag } from '../lexicon/wordFlags.ts';
import type { WordColumn, WordTable } from '../text/wordTable.ts';
import { WordShape } from '../text/wordShape.ts';

/** Bits beside those of `WordFlag`. */
export const NameBit = {
  /** Written as a word of a name: a capital first, or after a prefix (al-Sisi, d'Estaing). */
  Cased: 1 << 28,
  /** Can stand in a name but not begin it: `Ki-moon`. */
  InnerOnly: 1 << 29,
  /** Two capitals or more and nothing else: mostly an organisation. */
  Acronym: 1 << 30,
  /** Ends as surnames of many languages do: -enko, -sson, -idze. */
  SurnameEnding: 1 << 31,
} as const;

/** Bits that speak for a name of a person. */
export const PERSONAL = WordFlag.GivenName | WordFlag.Surname;

/** What lists of names give. */
const PERSONAL_LISTS = PERSONAL | WordFlag.FemaleName | WordFlag.MaleName;

const PREFIXED = /^(?:al|el|ul|ad|as|ar|bin|ben|ibn|d|l|o|de|von|van)[-'’]\p{Lu}/u;
const INNER_LOWER = /^\p{Lu}\p{L}*[-‐‑]\p{Ll}+$/u;
/** `Jin-ho`, `Ki-moon`: both parts are short; `Korea-based` is no name. */
const PARTED_GIVEN = /^\p{Lu}\p{Ll}{1,4}[-‐‑]\p{Ll}{1,5}$/u;
/** Titles that are given names too, but so seldom that before a name they are titles. */
const RULING_TITLE = /^(?:king|queen|prince|princess|judge|justice|general|major|baron|sister|marshal|marine|aide)$/;
/** Endings of adverbs and abstract nouns. */
const COMMON_ENDING = /(?:ly|tions?|sions?|ness|isms?|ships?|ments?|ically)$/;
/** Forms of verbs. */
const INFLECTED = /^(.{3,}?)(?:ed|ing)$/;
/** How surnames end in languages that give most of theirs a family resemblance. */
const SURNAME_ENDING =
  /(?:ov|ova|ev|eva|enko|skyy?|ski|ska|skiy|skaya|yan|ian|idze|adze|shvili|vich|vi[cć]|vych|wicz|escu|oglu|sson|sen|dottir|opoulos|akis|elli|etti|ini|ucci|uk|chuk|nen|aite|auskas|evicius|singhe|khan|zadeh)a?$/u;

/** McAteer, O'Gorman, DeShields, FitzGibbon: a capital inside that a surname has. */
const SURNAME_PREFIX = /^(?:Mc|Mac|O['’]|De|Di|Du|Fitz|La|Le|Van|Von)\p{Lu}\p{Ll}/u;
/** Ata-ur-Rehman: a particle between hyphens makes a name of the whole. */
const LINKED = /^\p{L}{2,}[-‐‑](?:ul|ur|ud|us|uz|al|el|de|du|la|le)[-‐‑]\p{L}{2,}$/u;

/** Bits of `WordFlag` and `NameBit` for each word type of the table. */
export function nameWords(words: WordTable): WordColumn {
  return words.column(nameBits);
}

function nameBits(text: string, lower: string, words: WordTable): number {
  const id = words.id(text);
  const shape = words.shape(id);
  const listed = words.flags(id) | withoutPeriod(lower, words) | partsOf(lower, words) | pluralRole(lower, words);
  const known = listed === 0 && isInflected(lower, words) ? WordFlag.Common : listed;
  if (text === 'US') {
    return WordFlag.Place | NameBit.Cased | NameBit.Acronym;
  }
  const given = RULING_TITLE.test(lower) ? ~(WordFlag.GivenName | WordFlag.FemaleName | WordFlag.MaleName) : -1;
  const flags = given & (commonEnding(known, lower) | (isOnlyGrammar(known, lower) ? known & ~PERSONAL_LISTS : known));
  return flags | caseBits(text, shape, flags, isCommonWord(lower.split(/[-‐‑]/)[1] ?? '', words));
}

function caseBits(text: string, shape: number, flags: number, secondIsCommon: boolean): number {
  if ((shape & WordShape.Letter) === 0 || (shape & WordShape.Digit) !== 0) {
    return 0;
  }
  const isCapital = (shape & WordShape.Capital) !== 0;
  if (!isCapital) {
    return PREFIXED.test(text) ? NameBit.Cased : 0;
  }
  if ((shape & WordShape.Hyphen) !== 0 && INNER_LOWER.test(text)) {
    return PARTED_GIVEN.test(text) && !secondIsCommon ? NameBit.Cased | NameBit.InnerOnly : 0;
  }
  const acronym = (shape & WordShape.AllCapitals) !== 0 && (flags & WordFlag.Suffix) === 0 ? NameBit.Acronym : 0;
  const ending = lowerEndsAsSurname(text) || SURNAME_PREFIX.test(text) ? NameBit.SurnameEnding : 0;
  return NameBit.Cased | acronym | ending;
}

/** Adverbs and abstract nouns that no list has: a name seldom ends so, and if it does a list has it. */
function commonEnding(known: number, lower: string): number {
  return (known & PERSONAL) === 0 && lower.length > 5 && COMMON_ENDING.test(lower) ? WordFlag.Common : 0;
}

/** Forms of common words that no list has: "understated", "slamming". */
function isInflected(lower: string, words: WordTable): boolean {
  const [, stem] = INFLECTED.exec(lower) ?? [];
  return stem !== undefined && [stem, `${stem}e`, stem.slice(0, -1)].some((base) => (words.lexicon.flags(base) & WordFlag.Common) !== 0);
}

function isCommonWord(lower: string, words: WordTable): boolean {
  return (words.lexicon.flags(lower) & (WordFlag.Common | WordFlag.Role)) !== 0;
}

/** Longer than the ending alone, so that Ian and Lev are no surnames by it. */
function lowerEndsAsSurname(text: string): boolean {
  return text.length > 5 && SURNAME_ENDING.test(text);
}

/** A double name is a given name when its first part is one, a surname when its last part is one. */
function partsOf(lower: string, words: WordTable): number {
  const parts = lower.split(/[-‐‑]/);
  if (LINKED.test(lower)) {
    return WordFlag.Surname;
  }
  if (parts.length !== 2 || (words.lexicon.flags(lower) & (WordFlag.Organisation | WordFlag.Place)) !== 0) {
    return 0;
  }
  const given = WordFlag.GivenName | WordFlag.FemaleName | WordFlag.MaleName;
  const [first, last] = parts.map((part) => words.lexicon.flags(part));
  const titles = WordFlag.Role | WordFlag.RoleModifier | WordFlag.Honorific;
  if (((first ?? 0) & titles) !== 0 && ((last ?? 0) & WordFlag.Role) !== 0) {
    return WordFlag.Role;
  }
  return ((first ?? 0) & given) | ((last ?? 0) & WordFlag.Surname);
}

/** `Bros.`, `Cos.`: with the period what it is without. */
function withoutPeriod(lower: string, words: WordTable): number {
  const isWord = lower.endsWith('.') && lower.length > 3 && !lower.slice(0, -1).includes('.');
  return isWord ? words.lexicon.flags(lower.slice(0, -1)) & ~FUNCTION_WORD : 0;
}

/** Name lists of many languages hold the likes of `An`, `To`, `Sen` and `Co`; in English text a capital makes no names of them. */
function isOnlyGrammar(flags: number, lower: string): boolean {
  const isOther = (flags & (FUNCTION_WORD | WordFlag.Honorific)) !== 0 || lower === 'co' || lower === 'co.';
  return isOther && lower !== 'will' && lower !== 'may' && lower !== 'august';
}

/** `presidents`, `senators`: a role for several names. */
function pluralRole(lower: string, words: WordTable): number {
  const singular = lower.endsWith('es') ? words.lexicon.flags(lower.slice(0, -2)) : 0;
  return lower.endsWith('s') ? (words.lexicon.flags(lower.slice(0, -1)) | singular) & WordFlag.Role : 0;
}

/** Whether the bits are those of a word of grammar that is no name as well. */
export function isGrammar(bits: number): boolean {
  return (bits & FUNCTION_WORD) !== 0 && (bits & PERSONAL) === 0;
}
