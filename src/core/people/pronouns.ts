/** Whom "he" and "she" mean: the nearest named person who fits by gender and place in the sentence. */
import type { Confidence, Gender, Mention } from '../article.ts';
import { WordFlag } from '../lexicon/wordFlags.ts';
import { TokenKind } from '../text/tokens.ts';
import { NameBit } from './nameWords.ts';
import type { Resolution } from './resolve.ts';

/** What the resolver must know besides the token. */
export interface PronounContext {
  readonly resolution: Resolution;
  /** Whether the token stands between quotation marks: what is said there is the speaker's, not the writer's. */
  isInQuotation(token: number): boolean;
  /** The person who spoke last before this place, outside quotations; undefined when none. */
  readonly lastSpeaker?: number;
}

/** The reading of a pronoun. */
export interface PronounReading {
  /** Index in `Resolution.people`. */
  readonly person: number;
  readonly confidence: Confidence;
  /** Index in `Resolution.mentions` of the name it refers back to. */
  readonly antecedent: number;
}

/** How far back an antecedent is looked for. News names a person again before that. */
const MAX_MENTIONS = 24;
const MAX_SENTENCES = 9;

/** Points of a candidate; what is nearer, a subject, or spoke last is likelier. Set by hand on read articles. */
const Points = {
  sentenceBack: -10,
  mentionBack: -2,
  subject: 14,
  innerSubject: 6,
  genitive: -8,
  object: -4,
  title: -20,
  lastSpeaker: 12,
  knownGender: 8,
} as const;

/** Leads over the next candidate that make a reading sure, and likely. */
const SURE_LEAD = 8;
const LIKELY_LEAD = 3;

interface Candidate {
  readonly person: number;
  readonly antecedent: number;
  readonly points: number;
  readonly knownGender: boolean;
}

/**
 * Whom the pronoun at `token` means; undefined when it is no he or she, or nobody fits. "They" is never read as one
 * person. A person whose gender nothing tells is never a sure reading.
 */
export function resolvePronoun(token: number, context: PronounContext): PronounReading | undefined {
  const gender = pronounGenderAt(context.resolution, token);
  if (gender === undefined) {
    return undefined;
  }
  const [best, next] = ranked(token, gender, context);
  if (best === undefined) {
    return undefined;
  }
  const lead = next === undefined ? SURE_LEAD : best.points - next.points;
  return { person: best.person, antecedent: best.antecedent, confidence: confidenceOf(lead, best.knownGender) };
}

/** The gender of the personal or possessive pronoun at the token; undefined when there is none. */
export function pronounGenderAt(resolution: Resolution, token: number): Gender | undefined {
  const bits = resolution.text.bits[token] ?? 0;
  if ((bits & (WordFlag.Pronoun | WordFlag.Determiner)) === 0 || (bits & NameBit.Acronym) !== 0) {
    return undefined;
  }
  const female = (bits & WordFlag.FemaleWord) !== 0;
  const male = (bits & WordFlag.MaleWord) !== 0;
  return female === male ? undefined : female ? 'female' : 'male';
}

function confidenceOf(lead: number, knownGender: boolean): Confidence {
  if (!knownGender) {
    return lead >= SURE_LEAD ? 'likely' : 'unsure';
  }
  return lead >= SURE_LEAD ? 'high' : lead >= LIKELY_LEAD ? 'likely' : 'unsure';
}

/** The two best candidates, each person once. */
function ranked(token: number, gender: Gender, context: PronounContext): [Candidate | undefined, Candidate | undefined] {
  const { mentions, text } = context.resolution;
  const sentence = text.sentences.of[token] ?? 0;
  const isInside = context.isInQuotation(token);
  const isTold = token < text.tellingEnd;
  let first: Candidate | undefined;
  let second: Candidate | undefined;
  let seen = 0;
  for (let i = mentionBefore(context.resolution, token); i >= 0 && seen < MAX_MENTIONS; i--, seen++) {
    const name = context.resolution.names[i];
    const person = mentions[i]?.person;
    const back = sentence - (text.sentences.of[name?.first ?? 0] ?? 0);
    if (name === undefined || back > MAX_SENTENCES) {
      break;
    }
    if (person === undefined || context.isInQuotation(name.first) !== isInside || (isInside && back > 0)) {
      continue;
    }
    const candidate = rate(i, person, { gender, isTold, back, seen, context });
    // Of two with the same points the nearer one, which comes first, stays.
    if (isAbove(candidate, first)) {
      second = person === first?.person ? second : first;
      first = candidate;
    } else if (person !== first?.person && isAbove(candidate, second)) {
      second = candidate;
    }
  }
  return [first, second];
}

function isAbove(candidate: Candidate | undefined, other: Candidate | undefined): boolean {
  return candidate !== undefined && candidate.points > (other?.points ?? -Infinity);
}

interface Rating {
  readonly gender: Gender;
  /** Whether the pronoun stands in the telling part of the article. */
  readonly isTold: boolean;
  /** Sentences between. */
  readonly back: number;
  /** Mentions between. */
  readonly seen: number;
  readonly context: PronounContext;
}

function rate(antecedent: number, person: number, rating: Rating): Candidate | undefined {
  const { resolution, lastSpeaker } = rating.context;
  const known = rating.isTold ? resolution.toldGenders[person] : resolution.people[person]?.gender;
  if (known !== undefined && known !== rating.gender) {
    return undefined;
  }
  const place = placePoints(resolution, antecedent);
  const speaker = person === lastSpeaker ? Points.lastSpeaker : 0;
  const gender = known === undefined ? 0 : Points.knownGender;
  const distance = Math.max(rating.back, 0) * Points.sentenceBack + rating.seen * Points.mentionBack;
  return { person, antecedent, points: place + speaker + gender + distance, knownGender: known !== undefined };
}

/** Points for what the name is in its sentence: subject, genitive, object; told by what stands before and after it. */
function placePoints(resolution: Resolution, mention: number): number {
  const { tokens, sentences, bits } = resolution.text;
  const name = resolution.names[mention];
  if (name === undefined) {
    return 0;
  }
  if (tokens.kind[name.end] === TokenKind.Clitic) {
    return Points.genitive;
  }
  const sentence = sentences.of[name.first] ?? 0;
  const first = Math.min(name.role?.first ?? name.titleFirst, name.titleFirst);
  const before = bits[first - 1] ?? 0;
  if (first <= (sentences.first[sentence] ?? 0)) {
    return Points.subject;
  }
  const isFirstOfSentence = mention === 0 || (sentences.of[resolution.names[mention - 1]?.first ?? 0] ?? -1) !== sentence;
  if ((before & (WordFlag.Preposition | WordFlag.Determiner)) !== 0) {
    return Points.object;
  }
  const after = bits[name.end] ?? 0;
  const actsNext = (after & (WordFlag.Auxiliary | WordFlag.Say | WordFlag.Common)) !== 0;
  return isFirstOfSentence && actsNext ? Points.subject : actsNext ? Points.innerSubject : 0;
}

/** Index of the last mention that ends before the token; -1 when there is none. */
function mentionBefore(resolution: Resolution, token: number): number {
  let low = 0;
  let high = resolution.names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((resolution.names[middle]?.first ?? 0) < token) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

/** The mentions by pronoun, outside quotations, whose reading is sure; in order of the text. */
export function pronounMentions(context: PronounContext): Mention[] {
  const { tokens } = context.resolution.text;
  const found: Mention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (pronounGenderAt(context.resolution, i) === undefined || context.isInQuotation(i)) {
      continue;
    }
    const reading = resolvePronoun(i, context);
    if (reading?.confidence === 'high') {
      found.push({ kind: 'pronoun', start: tokens.start[i] ?? 0, end: tokens.end[i] ?? 0, person: reading.person });
    }
  }
  return found;
}
