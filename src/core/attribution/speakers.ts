/** From the words that name a speaker to the person, or to what kind of speaker it is. */
import type { Gender, SpeakerKind } from '../article.ts';
import { Grammar } from '../grammar/grammarWords.ts';
import type { Scene } from '../grammar/scene.ts';
import { WordFlag } from '../lexicon/wordFlags.ts';
import { DOCUMENT_NOUNS } from '../lexicon/reportingWords.ts';
import { pronounGenderAt, resolvePronoun } from '../people/pronouns.ts';
import { isQuoted } from '../quotes/quotations.ts';
import { WordShape } from '../text/wordShape.ts';
import type { WordTable } from '../text/wordTable.ts';
import type { ResolvedSpeaker } from './attributed.ts';
import type { SpeakerPhrase, Statement } from './statement.ts';

/** A pronoun goes back to an unnamed speaker over so many sentences at most. */
const MAX_SENTENCES = 2;

/** Finds out whom the words that name speakers mean; statements come in order of the text. */
export class SpeakerResolver {
  readonly #scene: Scene;
  readonly #isLabelled: (token: number) => boolean;
  /** The last speaker who is a person. */
  #person: number | undefined;
  /** The last speaker, where he or she is not named. */
  #unnamed: { readonly phrase: SpeakerPhrase; readonly kind: SpeakerKind } | undefined;

  /** `isLabelled` tells whether a token stands in a paragraph of a transcript: there a speaker uses the pronouns, not the writer. */
  constructor(scene: Scene, isLabelled: (token: number) => boolean) {
    this.#scene = scene;
    this.#isLabelled = isLabelled;
  }

  /** The speaker of the next statement. */
  resolve({ speaker }: Statement): ResolvedSpeaker {
    if (speaker === undefined) {
      return { kind: 'unknown', confidence: 'unsure' };
    }
    const found = this.#meaning(speaker);
    this.#person = found.person ?? this.#person;
    if (found.antecedent === undefined) {
      this.#unnamed = found.person === undefined && found.kind !== 'unknown' ? { phrase: speaker, kind: found.kind } : undefined;
    }
    return found;
  }

  #meaning(phrase: SpeakerPhrase): ResolvedSpeaker {
    const { resolution, grammar } = this.#scene;
    if (phrase.mention >= 0) {
      const person = resolution.mentions[phrase.mention]?.person;
      return person === undefined ? { kind: 'person', confidence: 'unsure' } : { kind: 'person', person, confidence: 'high' };
    }
    const gender = pronounGenderAt(resolution, phrase.head);
    if (gender !== undefined) {
      return this.#pronoun(phrase, gender);
    }
    const unnamed = ((grammar[phrase.head] ?? 0) & Grammar.SubjectPronoun) === 0 ? undefined : this.#unnamedBefore(phrase);
    const isPlural = unnamed?.kind === 'group' || unnamed?.kind === 'document';
    return isPlural && !this.#isFirstPerson(phrase)
      ? { kind: unnamed.kind, antecedent: unnamed.phrase, confidence: 'likely' }
      : { kind: kindOf(this.#scene, phrase.head), confidence: 'high' };
  }

  /** He or she: an unnamed speaker where one was the last to speak and nobody is named since, else a person. */
  #pronoun(phrase: SpeakerPhrase, gender: Gender): ResolvedSpeaker {
    const { resolution, quotations } = this.#scene;
    const reading = resolvePronoun(phrase.head, {
      resolution,
      isInQuotation: (token) => isQuoted(quotations, token) || this.#isLabelled(token),
      ...(this.#person === undefined ? {} : { lastSpeaker: this.#person }),
    });
    const named = resolution.names[reading?.antecedent ?? -1];
    const unnamed = this.#unnamedBefore(phrase);
    const isUnnamed =
      unnamed?.kind === 'descriptor' && (named?.first ?? -1) < unnamed.phrase.end && this.#fits(unnamed.phrase.head, gender);
    if (isUnnamed) {
      return { kind: 'descriptor', antecedent: unnamed.phrase, confidence: 'likely' };
    }
    return reading === undefined || named === undefined
      ? { kind: 'unknown', confidence: 'likely' }
      : { kind: 'person', person: reading.person, antecedent: named, confidence: reading.confidence };
  }

  /** The last speaker, if not named and close enough for a pronoun to mean him, her or them. */
  #unnamedBefore(phrase: SpeakerPhrase): { readonly phrase: SpeakerPhrase; readonly kind: SpeakerKind } | undefined {
    const { of } = this.#scene.resolution.text.sentences;
    const unnamed = this.#unnamed;
    const distance = unnamed === undefined ? Infinity : (of[phrase.head] ?? 0) - (of[unnamed.phrase.head] ?? 0);
    return distance >= 0 && distance <= MAX_SENTENCES ? unnamed : undefined;
  }

  /** Whether the noun is not of the other gender: a spokeswoman is no "he". */
  #fits(head: number, gender: Gender): boolean {
    const bits = this.#scene.resolution.text.bits[head] ?? 0;
    return (bits & (gender === 'female' ? WordFlag.MaleWord : WordFlag.FemaleWord)) === 0;
  }

  #isFirstPerson({ head }: SpeakerPhrase): boolean {
    const { tokens } = this.#scene;
    return /^(?:i|we|you)$/.test(tokens.words.text(tokens.words.lower(tokens.word[head] ?? 0)));
  }
}

/** What kind of speaker a noun or a pronoun that means no person by name is. */
function kindOf(scene: Scene, head: number): SpeakerKind {
  const { tokens, resolution } = scene;
  const id = tokens.word[head] ?? 0;
  const lower = tokens.words.text(tokens.words.lower(id));
  const bits = resolution.text.bits[head] ?? 0;
  if (((scene.grammar[head] ?? 0) & Grammar.SubjectPronoun) !== 0) {
    return lower === 'they' || lower === 'we' || lower === 'it' ? 'group' : 'unknown';
  }
  if (isDocument(scene, head)) {
    return 'document';
  }
  if ((bits & WordFlag.Role) !== 0 && !lower.endsWith('s')) {
    return 'descriptor';
  }
  const isNamed = (tokens.words.shape(id) & WordShape.Capital) !== 0;
  const isGroup = (bits & (WordFlag.Organisation | WordFlag.Place)) !== 0 || isNamed || /[^s]s$|people$|men$|women$|police$/.test(lower);
  return isGroup ? 'group' : 'descriptor';
}

/** Whether the word at the token names a document or what is published. */
export function isDocument({ tokens }: Scene, head: number): boolean {
  return tokens.words.derived(documentNouns).has(tokens.words.text(tokens.words.lower(tokens.word[head] ?? 0)));
}

function documentNouns(_words: WordTable): ReadonlySet<string> {
  return new Set(DOCUMENT_NOUNS.split(' '));
}
