/** Who is in a source, as far as people and other speakers are counted across sources. */
import type { Confidence } from '../core/article.ts';
import { countWordsOf } from '../core/wordCount.ts';
import type { DigestPassage, DigestPerson, SourceDigest } from './digest.ts';
import { UNKNOWN_SPEAKER } from './sourceQueries.ts';
import type { Cast, PersonRow, SpeakerRow } from './store/indexStore.ts';

/** A name as it is compared: canonical composition, small letters, single spaces. */
export function foldName(name: string): string {
  if (/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(name)) {
    return name.toLowerCase(); // most names, and there are many
  }
  return name.normalize('NFC').toLowerCase().split(/\s+/).join(' ').trim();
}

/** The names by which a person is compared with others: who was set apart has one that nobody else has. */
export function comparedName({ name, surname, apart }: Pick<PersonRow, 'name' | 'surname' | 'apart'>): Pick<PersonRow, 'name' | 'surname'> {
  if (apart === undefined) {
    return { name, surname };
  }
  const own = `${name} ≠${apart.replace(/\W/g, '')}`;
  return { name: own, surname: own };
}

/** What the text calls a speaker who is no named person; undefined when the speaker is not known. */
export function otherSpeaker(passage: DigestPassage): string | undefined {
  const name = passage.speakerKind === 'unknown' ? undefined : passage.speakerText?.trim();
  return name === '' ? undefined : name;
}

/** By what a speaker who is no named person is known across sources. */
export function speakerKey(name: string | undefined): string {
  return name === undefined ? UNKNOWN_SPEAKER : foldName(name);
}

/** The speaker's full name, else the words that name the speaker; undefined when it is unclear who speaks. */
export function speakerOf({ person, speakerText }: DigestPassage, people: readonly DigestPerson[]): string | undefined {
  return people[person ?? -1]?.name ?? speakerText;
}

/** The cast of a source: its people in order, its other speakers in order of their first passages, and last the unknown one. */
export function castOf(uri: string, digest: SourceDigest): Cast {
  const { date, publisher } = digest;
  const people = digest.people.map(personRow);
  const speakers = speakersOf(digest.passages).map(speakerRow);
  const counted = [...people, ...speakers].reduce((sum, { quoteCount, reportedCount }) => sum + quoteCount + reportedCount, 0);
  const leftOut = digest.truncated > 0 ? digest.quoteCount + digest.reportedCount - counted : 0;
  return {
    uri,
    ...(date === undefined ? {} : { date }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(leftOut > 0 ? { leftOut } : {}),
    people,
    speakers,
    fingerprints: digest.fingerprints ?? [],
  };
}

function personRow(person: DigestPerson): PersonRow {
  const { id, name, surname, quoteCount, reportedCount, quotedWords = 0, mentionCount, evidence = [], apart, oneWith } = person;
  return {
    id,
    name,
    surname,
    quoteCount,
    reportedCount,
    quotedWords,
    mentionCount,
    evidence,
    ...(apart === undefined ? {} : { apart }),
    ...(oneWith === undefined ? {} : { oneWith }),
  };
}

function speakerRow({ name, confidence, passages }: SpeakerPassages): SpeakerRow {
  const quoted = passages.filter(({ kind }) => kind !== 'reported');
  const quotedWords = quoted.reduce((sum, { words }) => sum + countWordsOf(words), 0);
  return { name, confidence, quoteCount: quoted.length, reportedCount: passages.length - quoted.length, quotedWords };
}

/** The passages of a speaker who is no named person. */
export interface SpeakerPassages {
  /** Undefined for the passages whose speaker is not known. */
  readonly name: string | undefined;
  /** How sure it is that the first passage is this speaker's. */
  readonly confidence: Confidence;
  readonly passages: readonly DigestPassage[];
}

/** Groups, documents and unnamed speakers by what the text calls them, and last those passages whose speaker is not known. */
export function speakersOf(passages: readonly DigestPassage[]): readonly SpeakerPassages[] {
  const named = new Map<string, { readonly name: string; readonly confidence: Confidence; readonly passages: DigestPassage[] }>();
  const unknown: DigestPassage[] = [];
  for (const passage of passages) {
    const name = otherSpeaker(passage);
    if (passage.person !== undefined) {
      continue;
    }
    if (name === undefined) {
      unknown.push(passage);
      continue;
    }
    const key = foldName(name);
    const known = named.get(key) ?? { name, confidence: passage.confidence, passages: [] };
    known.passages.push(passage);
    named.set(key, known);
  }
  const [first] = unknown;
  return first === undefined
    ? [...named.values()]
    : [...named.values(), { name: undefined, confidence: first.confidence, passages: unknown }];
}
