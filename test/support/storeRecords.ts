/** Records for stores, made by hand. */
import type { DigestPassage, DigestPerson, SourceDigest } from '../../src/library/digest.ts';
import type { SourceProblem } from '../../src/library/sourceState.ts';
import type { IndexStore, SourceRecord } from '../../src/library/store/indexStore.ts';
import { searchTextOf, textQueryOf } from '../../src/library/store/words.ts';

/** A person by name; the last word is the surname. */
export function personOf(name: string, counts: Partial<DigestPerson> = {}): DigestPerson {
  return {
    id: 0,
    name,
    surname: name.split(' ').at(-1) ?? name,
    variants: [name],
    mentionCount: 1,
    quoteCount: 0,
    reportedCount: 0,
    first: { start: 0, end: name.length },
    ...counts,
  };
}

/** A passage by its words; a direct one of an unknown speaker unless it is told otherwise. */
export function passageOf(words: string, more: Partial<DigestPassage> = {}): DigestPassage {
  return { start: 0, end: words.length, kind: 'direct', words, speakerKind: 'unknown', confidence: 'high', rule: 'test', ...more };
}

/** A digest with these people and passages. */
export function digestWith(more: Partial<SourceDigest> = {}): SourceDigest {
  const people = (more.people ?? []).map((person, id) => ({ ...person, id }));
  const passages = numbered(more.passages ?? []);
  return {
    words: 3,
    paragraphs: 1,
    characters: 20,
    peopleCount: people.length,
    quoteCount: passages.filter(({ kind }) => kind !== 'reported').length,
    reportedCount: passages.filter(({ kind }) => kind === 'reported').length,
    truncated: 0,
    ...more,
    people,
    passages,
  };
}

/** Passages with their ordinals, where they have none. */
function numbered(passages: readonly DigestPassage[]): readonly DigestPassage[] {
  let ordinal = 0;
  return passages.map((passage) => (passage.kind === 'reported' ? passage : { ordinal: ++ordinal, ...passage }));
}

/** What a record is made of, as far as a test cares. */
export interface RecordParts {
  readonly text?: string;
  readonly digest?: Partial<SourceDigest>;
  readonly extracted?: string;
  readonly stamp?: { readonly size: number; readonly mtime: number };
  readonly hash?: string;
}

/** A source that was read. */
export function recordOf(uri: string, { text = '', digest = {}, extracted, stamp, hash }: RecordParts = {}): SourceRecord {
  return {
    uri,
    stamp: stamp ?? { size: text.length, mtime: 1_700_000_000_000 },
    hash: hash ?? `hash of ${text}`,
    analyser: 'test 1',
    outcome: {
      kind: 'ready',
      found: { digest: digestWith(digest), searchText: searchTextOf(text), ...(extracted === undefined ? {} : { extracted }) },
    },
  };
}

/** A source that could not be read. */
export function failedRecord(uri: string, reason: SourceProblem): SourceRecord {
  return { uri, stamp: { size: 5, mtime: 1 }, hash: '', analyser: 'test 1', outcome: { kind: 'failed', reason } };
}

/** The sources whose texts fit what is typed, at most `limit`. */
export function textsIn(store: IndexStore, typed: string, limit: number): readonly string[] {
  return [...store.findSources({ in: 'text', ...textQueryOf(typed, limit) })].flat();
}
