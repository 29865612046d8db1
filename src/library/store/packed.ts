/** What is kept of a source in few bytes. */
import { deflateSync, inflateSync } from 'node:zlib';
import type { Span } from '../../core/span.ts';
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
const PERSON = columns<DigestPerson, 'id' | 'first' | 'evidence' | 'quotedWords' | 'isCorrected' | 'apart' | 'oneWith'>()(
  'name',
  'surname',
  'variants',
  'role',
  'gender',
  'mentionCount',
  'quoteCount',
  'reportedCount',
);
/** The properties of a passage besides its span, and its ordinal, which those before it tell. */
const PASSAGE = columns<DigestPassage, 'start' | 'end' | 'ordinal'>()(
  'kind',
  'words',
  'person',
  'speakerText',
  'speakerKind',
  'confidence',
  'paragraph',
  'rule',
);

/** Names of properties, of which none but the `Rest` may be missing. */
function columns<T, Rest extends keyof T>() {
  return <const K extends readonly Exclude<keyof T, Rest>[]>(
    ...keys: Exclude<keyof T, Rest> extends K[number] ? K : never
  ): readonly Exclude<keyof T, Rest>[] => keys;
}

/**
 * Two lists of columns: `null` where there is no value, spans by how far they begin from the end of the one before, and their lengths;
 * of passages how much longer the span is than the words, and how many paragraphs lie between a passage and the one before.
 */
type Packed = readonly [people: Columns, passages: Columns];
type Columns = readonly [distances: readonly number[], lengths: readonly number[], ...(readonly unknown[])[]];

/** Packs the people, `withoutEvidence`, and passages of a digest; the summary is kept beside it. */
export function packDigest({ people, passages }: SourceDigest): Uint8Array {
  const firsts = people.map(({ first }) => first);
  const content: Packed = [
    [...spanColumns(firsts), ...columnsOf(people.map(endsShort), PERSON)],
    [...spanColumns(passages, ({ words }) => words.length), ...columnsOf(inSteps(passages), PASSAGE)],
  ];
  return packed(content);
}

/** The digest that was packed. Throws a `StoreError` that says `corrupt` when it is not whole. */
export function unpackDigest(bytes: unknown, summary: SourceSummary): SourceDigest {
  const [people, passages] = unpacked(bytes) as Packed;
  return {
    ...summary,
    people: spansOf(people).map((first, id) => ({ id, ...endsWhole(rowOf(people, PERSON, id)), first }) as unknown as DigestPerson),
    passages: passagesOf(passages),
  };
}

/** Passages whose paragraphs are told as steps from the last one that was told. */
function inSteps(passages: readonly DigestPassage[]): readonly object[] {
  let last = 0;
  return passages.map((passage) => {
    if (passage.paragraph === undefined) {
      return passage;
    }
    const step = passage.paragraph - last;
    last = passage.paragraph;
    return { ...passage, paragraph: step };
  });
}

function passagesOf(columns: Columns): readonly DigestPassage[] {
  const rows = columns[0].map((_, index) => rowOf(columns, PASSAGE, index));
  const spans = spansOf(columns, (index) => String(rows[index]?.['words']).length);
  let [paragraph, ordinal] = [0, 0];
  return rows.map((row, index) => {
    paragraph += Number(row['paragraph'] ?? 0);
    ordinal += row['kind'] === 'reported' ? 0 : 1;
    return {
      ...spans[index],
      ...row,
      ...(row['paragraph'] === undefined ? {} : { paragraph }),
      ...(row['kind'] === 'reported' ? {} : { ordinal }),
    } as unknown as DigestPassage;
  });
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

/** Where spans begin, and how much longer they are than `usual`. */
function spanColumns<S extends Span>(spans: readonly S[], usual: (span: S) => number = () => 0): readonly [number[], number[]] {
  const distances = spans.map(({ start }, index) => start - (spans[index - 1]?.end ?? 0));
  return [distances, spans.map((span) => span.end - span.start - usual(span))];
}

function spansOf([distances, lengths]: Columns, usual: (index: number) => number = () => 0): readonly Span[] {
  let last = 0;
  return distances.map((distance, index) => {
    const start = last + distance;
    last = start + (lengths[index] ?? 0) + usual(index);
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
