/** From the words that name a speaker to the person, or to what kind of speaker it is. */
import type { SpeakerKind } from '../article.ts';
import { Grammar } from '../grammar/grammarWords.ts';
import type { Scene } from '../grammar/scene.ts';
import { WordFlag } from '../lexicon/wordFlags.ts';
import { DOCUMENT_NOUNS } from '../lexicon/reportingWords.ts';
import { pronounGenderAt, resolvePronoun } from '../people/pronouns.ts';
import { isQuoted } from '../quotes/quotations.ts';
import { WordShape } from '../text/wordShape.ts';
import type { WordTable } from '../text/wordTable.ts';
import type { ResolvedSpeaker } from './attributed.ts';
import type { SpeakerPhrase } from './statement.ts';

/** The one meant by the words, when `lastSpeaker` is the person who spoke before. */
export function resolveSpeaker(scene: Scene, phrase: SpeakerPhrase, lastSpeaker: number | undefined): ResolvedSpeaker {
  const { resolution } = scene;
  if (phrase.mention >= 0) {
    const person = resolution.mentions[phrase.mention]?.person;
    return person === undefined ? { kind: 'person', confidence: 'unsure' } : { kind: 'person', person, confidence: 'high' };
  }
  if (pronounGenderAt(resolution, phrase.head) !== undefined) {
    const reading = resolvePronoun(phrase.head, {
      resolution,
      isInQuotation: (token) => isQuoted(scene.quotations, token),
      ...(lastSpeaker === undefined ? {} : { lastSpeaker }),
    });
    return reading === undefined
      ? { kind: 'unknown', confidence: 'likely' }
      : { kind: 'person', person: reading.person, antecedent: reading.antecedent, confidence: reading.confidence };
  }
  return { kind: kindOf(scene, phrase.head), confidence: 'high' };
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
