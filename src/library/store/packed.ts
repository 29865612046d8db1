/** What is kept of a source in few bytes. */
import { deflateSync, inflateSync } from 'node:zlib';
import type { DigestPassage, DigestPerson, SourceDigest, SourceSummary } from '../digest.ts';
import { StoreError } from './indexStore.ts';

/**
 * What stands in most digests as `packDigest` writes them, the most frequent last: compression refers to it from the first byte on.
 * What was packed with another one cannot be unpacked: the schema's version changes with it.
 */
const DICTIONARY = Buffer.from(
  '"male","female","President","Minister","Mr","according","quoted","hanging","continued","adverb",' +
    ' about after also because before could from have more only other over people should than their them there they this time very' +
    ' when where which who will with without would years “I do not know what,” “It is the “We have been “There is no that it was in' +
    ' of the to for the on the and the ,"a spokesman","the report","the statement","officials","the study","they","she","he",' +
    '"reported","partial","direct","direct"],"group","document","descriptor","unknown","unknown"],"person","person"],' +
    '"likely","unsure","likely","high","high"],"subject-verb","subject-verb"],null,null,null,null,null,null],[0,1,2,1],[1,1,0,1,0,0,1],' +
    '[[1,1,1,1],[0,0,0,0],[0,0,0],[1,0,0],[0,1,0],[2,1,1],[[],[],[],["',
);
/** Small files: a level of its own gains little, and a window as large as the largest usual one costs memory to be set up. */
const COMPRESSION = { level: 6, windowBits: 14, memLevel: 6, dictionary: DICTIONARY };

/** The properties of a person, each a column of values; the number of a person is its place. What is corrected is never stored. */
const PERSON = columns<DigestPerson, 'id' | 'first' | 'evidence' | 'isCorrected' | 'apart' | 'oneWith'>()(
  'name',
  'surname',
  'variants',
  'role',
  'gender',
  'mentionCount',
  'quoteCount',
  'reportedCount',
);
/** The properties of a passage besides its span. */
const PASSAGE = columns<DigestPassage, 'start' | 'end'>()(
  'kind',
  'words',
  'person',
  'speakerText',
  'speakerKind',
  'confidence',
  'paragraph',
  'rule',
  'ordinal',
);

/** Names of properties, of which none but the `Rest` may be missing. */
function columns<T, Rest extends keyof T>() {
  return <const K extends readonly Exclude<keyof T, Rest>[]>(
    ...keys: Exclude<keyof T, Rest> extends K[number] ? K : never
  ): readonly Exclude<keyof T, Rest>[] => keys;
}

/** Two lists of columns: `null` where there is no value, spans by how far they begin from the end of the one before, and their lengths. */
type Packed = readonly [people: Columns, passages: Columns];
type Columns = readonly [distances: readonly number[], lengths: readonly number[], ...(readonly unknown[])[]];

/** Packs the people, `withoutEvidence`, and passages of a digest; the summary is kept beside it. */
export function packDigest({ people, passages }: SourceDigest): Uint8Array {
  const firsts = people.map(({ first }) => first);
  const content: Packed = [
    [...spanColumns(firsts), ...columnsOf(people.map(endsShort), PERSON)],
    [...spanColumns(passages), ...columnsOf(passages, PASSAGE)],
  ];
  return packed(content);
}

/** The digest that was packed. Throws a `StoreError` that says `corrupt` when it is not whole. */
export function unpackDigest(bytes: unknown, summary: SourceSummary): SourceDigest {
  const [people, passages] = unpacked(bytes) as Packed;
  return {
    ...summary,
    people: spansOf(people).map((first, id) => ({ id, ...endsWhole(rowOf(people, PERSON, id)), first }) as unknown as DigestPerson),
    passages: spansOf(passages).map((span, index) => ({ ...span, ...rowOf(passages, PASSAGE, index) }) as unknown as DigestPassage),
  };
}

/** Packs a text. */
export function packText(text: string): Uint8Array {
  return packed(text);
}

/** The text that was packed. Throws a `StoreError` that says `corrupt` when it is not whole. */
export function unpackText(bytes: unknown): string {
  return unpacked(bytes) as string;
}

/** As JSON, in which half of a surrogate pair has a place; compressed with a checksum, which tells what is damaged. */
function packed(value: unknown): Uint8Array {
  return deflateSync(JSON.stringify(value), COMPRESSION);
}

function unpacked(bytes: unknown): unknown {
  try {
    return JSON.parse(inflateSync(bytes as Uint8Array, { dictionary: DICTIONARY }).toString());
  } catch (error) {
    throw new StoreError('corrupt', error);
  }
}

/** A surname, or a form of the name, is mostly the end of the name, or all of it: its length is told then. */
function endsShort(person: DigestPerson): Readonly<Record<string, unknown>> {
  const short = (text: string): string | number => (person.name.endsWith(text) ? text.length : text);
  return { ...person, surname: short(person.surname), variants: person.variants.map(short) };
}

function endsWhole(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const name = String(row['name']);
  const whole = (text: unknown): unknown => (typeof text === 'number' ? name.slice(name.length - text) : text);
  return { ...row, surname: whole(row['surname']), variants: (row['variants'] as readonly unknown[]).map(whole) };
}

function spanColumns(spans: readonly { readonly start: number; readonly end: number }[]): readonly [number[], number[]] {
  return [spans.map(({ start }, index) => start - (spans[index - 1]?.end ?? 0)), spans.map(({ start, end }) => end - start)];
}

function spansOf([distances, lengths]: Columns): readonly { readonly start: number; readonly end: number }[] {
  let last = 0;
  return distances.map((distance, index) => {
    const start = last + distance;
    last = start + (lengths[index] ?? 0);
    return { start, end: last };
  });
}

function columnsOf(rows: readonly object[], keys: readonly string[]): readonly (readonly unknown[])[] {
  return keys.map((key) => rows.map((row) => (row as Readonly<Record<string, unknown>>)[key] ?? null));
}

/** One row of columns after those of the spans. */
function rowOf([, , ...rest]: Columns, keys: readonly string[], row: number): Readonly<Record<string, unknown>> {
  const known: Record<string, unknown> = {};
  for (const [index, key] of keys.entries()) {
    const value = rest[index]?.[row];
    if (value !== null) {
      known[key] = value;
    }
  }
  return known;
}
