/** The gender of a person for pronouns: by titles, by the given name, by the pronouns that follow where nobody else is named. */
import type { Gender } from '../article.ts';
import { WordFlag } from '../lexicon/wordFlags.ts';
import type { WordTable } from '../text/wordTable.ts';
import type { NameParts } from './names.ts';
import type { Recognition } from './recognition.ts';

/** So many pronouns, all of one gender, count for more than the lists. */
const OVERRULING = 3;

/** The names of one person. */
export interface NamesOfOne {
  /** Indices in `Recognition.names`. */
  readonly names: readonly number[];
  readonly fullest: NameParts;
  readonly familyFirst: boolean;
}

/** Gender from the strongest evidence there is; undefined when there is none, or it contradicts itself. */
export function genderOf(recognition: Recognition, cluster: NamesOfOne): Gender | undefined {
  const byTitle = titleGender(recognition, cluster);
  if (byTitle !== undefined) {
    return byTitle;
  }
  const byName = givenNameGender(recognition.text.tokens.words, cluster.fullest, cluster);
  const votes = pronounVotes(recognition, cluster);
  // A man called Lindsey: the lists are about most people, the text is about this one.
  const overrules = byName === undefined || votes.female + votes.male >= OVERRULING;
  return overrules ? (genderOfVotes(votes) ?? byName) : byName;
}

function titleGender(recognition: Recognition, cluster: NamesOfOne): Gender | undefined {
  const votes = new Set(cluster.names.flatMap((index) => recognition.names[index]?.gender ?? []));
  return votes.size === 1 ? [...votes][0] : undefined;
}

/** By the lists, where they give the given name of a name of several words to one gender only; else undefined. */
export function givenNameGender(words: WordTable, parts: NameParts, order: { readonly familyFirst: boolean }): Gender | undefined {
  const given = order.familyFirst ? parts.words[1] : parts.words[0];
  if (given === undefined || parts.words.length < 2) {
    return undefined;
  }
  return genderOfFlags(words.column(givenNameFlags).get(given), WordFlag.FemaleName, WordFlag.MaleName);
}

/** A double name is of the gender of its first part: Jean-Claude, Anne-Marie. */
function givenNameFlags(_text: string, lower: string, words: WordTable): number {
  return words.lexicon.flags(lower) | words.lexicon.flags(lower.split('-')[0] ?? lower);
}

function genderOfFlags(flags: number, femaleBit: number, maleBit: number): Gender | undefined {
  const female = (flags & femaleBit) !== 0;
  const male = (flags & maleBit) !== 0;
  return female === male ? undefined : female ? 'female' : 'male';
}

/** The gender that all votes are for; undefined when there are none, or some for each. */
function genderOfVotes(votes: Readonly<Record<Gender, number>>): Gender | undefined {
  if (votes.female > 0 && votes.male > 0) {
    return undefined;
  }
  return votes.female > 0 ? 'female' : votes.male > 0 ? 'male' : undefined;
}

/**
 * How often he and she can mean nobody else: right after the person's "said", as "his" or "herself" later in the
 * sentence, or as the first word of the next sentence, where nobody else is named nearby.
 */
function pronounVotes(recognition: Recognition, cluster: NamesOfOne): Readonly<Record<Gender, number>> {
  const votes = { female: 0, male: 0 };
  for (const [nth, index] of cluster.names.entries()) {
    const isAlone = cluster.names[nth - 1] === index - 1 || !isNearAnother(recognition, index);
    const gender = isAlone ? pronounAfter(recognition, index) : undefined;
    if (gender !== undefined) {
      votes[gender]++;
    }
  }
  return votes;
}

/** The gender of the first such pronoun after the name; undefined when there is none, or another name comes first. */
function pronounAfter(recognition: Recognition, index: number): Gender | undefined {
  const { tokens, sentences, bits } = recognition.text;
  const name = recognition.names[index];
  if (name === undefined) {
    return undefined;
  }
  const end = sentences.end[sentences.of[name.first] ?? 0] ?? tokens.count;
  const isLast = end >= tokens.count || tokens.block[end] !== tokens.block[name.first];
  const limit = Math.min(isLast ? end : end + 1, recognition.names[index + 1]?.first ?? tokens.count);
  for (let i = name.end; i < limit; i++) {
    const gender = pronounGenderAt(recognition, i);
    const isOwn = i === end || ((bits[i - 1] ?? 0) & WordFlag.Say) !== 0 || isPossessiveOrReflexive(tokens.words.text(tokens.word[i] ?? 0));
    if (gender !== undefined && isOwn && !isObject(tokens.words.text(tokens.word[i] ?? 0))) {
      return gender;
    }
  }
  return undefined;
}

function isPossessiveOrReflexive(word: string): boolean {
  return word === 'his' || word === 'himself' || word === 'herself';
}

/** "told her", "asked him": mostly somebody else. */
function isObject(word: string): boolean {
  return word === 'her' || word === 'him';
}

/** Whether another name stands before this one in its sentence or in the one before: the pronoun may be theirs. */
function isNearAnother(recognition: Recognition, index: number): boolean {
  const { sentences } = recognition.text;
  const name = recognition.names[index];
  const before = recognition.names[index - 1];
  if (name === undefined || before === undefined) {
    return false;
  }
  return (sentences.of[before.first] ?? 0) >= (sentences.of[name.first] ?? 0) - 1;
}

/** The gender of the personal pronoun at the token; undefined when it is none. */
function pronounGenderAt(recognition: Recognition, token: number): Gender | undefined {
  const bits = recognition.text.bits[token] ?? 0;
  return (bits & (WordFlag.Pronoun | WordFlag.Determiner)) !== 0 ? genderOfFlags(bits, WordFlag.FemaleWord, WordFlag.MaleWord) : undefined;
}
