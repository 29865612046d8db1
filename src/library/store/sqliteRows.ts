/** Records as rows of the database, and back. */
import type { Confidence } from '../../core/article.ts';
import type { SourceDigest, SourceSummary } from '../digest.ts';
import { evidenceLength } from '../identity/evidence.ts';
import { hashOf as numberOf } from '../../core/text/hash.ts';
import { packState, unpackState } from '../packedState.ts';
import { type Cast, type KnownSource, type PersonRow, type SourceOutcome, type SpeakerRow, StoreError } from './indexStore.ts';
import { unpackDigest } from './packed.ts';

/** A row as it is read: columns by name. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * A string as a text column can hold it: SQLite keeps UTF-8, in which half of a surrogate pair has no place, and a text may end
 * at a NUL. A string with these is kept as JSON, which begins with the mark that no other text begins with.
 */
export function textColumn(text: string): string {
  return text.isWellFormed() && !text.startsWith('"') && !text.includes('\0') ? text : JSON.stringify(text);
}

/** The string that `textColumn` was given. */
export function textOf(column: unknown): string {
  const text = String(column);
  return text.startsWith('"') ? (parsed(text) as string) : text;
}

/** An address: the number by which it is found, among few others at most, and itself. */
export function addressColumns(uri: string): readonly [number: number, uri: string] {
  return [numberOf(uri), textColumn(uri)];
}

/** A hash, as half as many bytes; as text what is none. */
export function hashColumn(hash: string): Uint8Array | string {
  return /^(?:[0-9a-f]{2})+$/.test(hash) ? Buffer.from(hash, 'hex') : textColumn(hash);
}

function hashOf(column: unknown): string {
  return column instanceof Uint8Array ? Buffer.from(column).toString('hex') : textOf(column);
}

/** What is known of a source, of the row of `sources`. */
export function knownOf(row: Row): KnownSource {
  return {
    uri: textOf(row['uri']),
    stamp: { size: Number(row['size']), mtime: Number(row['mtime']) },
    hash: hashOf(row['hash']),
    analyser: hashOf(row['analyser']),
    outcome: outcomeOf(row['outcome']),
  };
}

/** What came of reading a source, as a column. */
export function outcomeColumn(outcome: SourceOutcome<SourceSummary>): string {
  return packState(outcome.kind === 'ready' ? { kind: 'ready', summary: outcome.found } : outcome);
}

function outcomeOf(column: unknown): SourceOutcome<SourceSummary> {
  const state = guarded(() => unpackState(String(column)));
  if (state.kind === 'pending') {
    throw new StoreError('corrupt', new Error('Nothing is told of a source.'));
  }
  return state.kind === 'ready' ? { kind: 'ready', found: state.summary } : state;
}

/** The digest of a row that has what `packDigest` made and what `outcomeColumn` made. */
export function digestOfRow(row: Row): SourceDigest {
  const outcome = outcomeOf(row['outcome']);
  if (outcome.kind === 'failed') {
    throw new StoreError('corrupt', new Error('There is a digest of a source that could not be read.'));
  }
  return unpackDigest(row['packed'], outcome.found);
}

/** A cast as few values, one after the other. The surname is mostly the end of the name: its length is told then. */
type CastRows = readonly [people: readonly (string | number)[], speakers: readonly (string | number | null)[], ...source: SourceValues];
type SourceValues = readonly [date?: string | null, publisher?: string | null, leftOut?: number];
const PERSON_VALUES = 6;
const SPEAKER_VALUES = 5;
/** A confidence is its place among these. */
const CONFIDENCES: readonly Confidence[] = ['high', 'likely', 'unsure'];
/** Of a number of evidence. */
const BYTES = 4;

/** Who is in a source, as a column; what tells people apart is in another, for `evidenceColumn`. */
export function castColumn({ people, speakers, date, publisher, leftOut }: Cast): string {
  const known = people.flatMap(({ name, surname, quoteCount, reportedCount, mentionCount, quotedWords }) => [
    name,
    name.endsWith(surname) ? surname.length : surname,
    quoteCount,
    reportedCount,
    mentionCount,
    quotedWords,
  ]);
  const others = speakers.flatMap(({ name, confidence, quoteCount, reportedCount, quotedWords }) => [
    name ?? null,
    CONFIDENCES.indexOf(confidence),
    quoteCount,
    reportedCount,
    quotedWords,
  ]);
  const source = [date, publisher, leftOut];
  return JSON.stringify([known, others, ...source.slice(0, source.findLastIndex((value) => value !== undefined) + 1)]);
}

/** In place of a column of no bytes, which Node 22 takes for NULL: less than any number in it, so that it reads as none. */
const NO_NUMBERS = new Uint8Array(1);

/** What tells the people of a source from others, as a column: 32 bits for each number, one person after the other. */
export function evidenceColumn({ people }: Cast): Uint8Array {
  const numbers = people.flatMap(({ evidence }) => (evidence.length === 0 ? [0] : evidence));
  const bytes = new DataView(new ArrayBuffer(numbers.length * BYTES));
  numbers.forEach((number, index) => bytes.setInt32(index * BYTES, number, true));
  return numbers.length === 0 ? NO_NUMBERS : new Uint8Array(bytes.buffer);
}

/** What `evidenceColumn` was given, for each person. */
function evidenceOfColumn(column: unknown, count: number): readonly (readonly number[])[] {
  const { buffer, byteOffset, byteLength } = column as Uint8Array;
  const bytes = new DataView(buffer, byteOffset, byteLength);
  const numbers = Array.from({ length: Math.floor(byteLength / BYTES) }, (_, index) => bytes.getInt32(index * BYTES, true));
  let at = 0;
  return Array.from({ length: count }, () => {
    const sizes = numbers[at] ?? 0;
    const evidence = sizes === 0 ? [] : numbers.slice(at, at + evidenceLength(sizes));
    at += sizes === 0 ? 1 : evidence.length;
    return evidence;
  });
}

/** Bytes of a fingerprint, of which the four bits above these stand after all, two of them in a byte. */
const LOW_BYTES = 3;
const LOW_BITS = 24;

/** The fingerprints of a source, as a column: three and a half bytes for each. */
export function fingerprintsColumn({ fingerprints }: Cast): Uint8Array {
  const low = fingerprints.length * LOW_BYTES;
  const bytes = Buffer.alloc(low + Math.ceil(fingerprints.length / 2));
  fingerprints.forEach((one, index) => {
    bytes.writeUIntLE(one & ((1 << LOW_BITS) - 1), index * LOW_BYTES, LOW_BYTES);
    const at = low + (index >> 1);
    bytes[at] = (bytes[at] ?? 0) | ((one >>> LOW_BITS) << (index % 2 === 0 ? 0 : 4));
  });
  return fingerprints.length === 0 ? NO_NUMBERS : bytes;
}

function fingerprintsOfColumn(column: unknown): readonly number[] {
  const { buffer, byteOffset, byteLength } = column as Uint8Array;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  const count = Math.floor(byteLength / (LOW_BYTES + 1 / 2));
  return Array.from({ length: count }, (_, index) => {
    const high = (bytes[count * LOW_BYTES + (index >> 1)] ?? 0) >> (index % 2 === 0 ? 0 : 4);
    return ((high & 15) << LOW_BITS) | bytes.readUIntLE(index * LOW_BYTES, LOW_BYTES);
  });
}

/** Who is in a source, of the columns that `castColumn`, `evidenceColumn` and `fingerprintsColumn` made. */
export function castOfRow(row: Row): Cast {
  const [people, speakers, date, publisher, leftOut] = parsed(row['rows']) as CastRows;
  const evidence = evidenceOfColumn(row['evidence'], people.length / PERSON_VALUES);
  return {
    uri: textOf(row['uri']),
    ...(typeof date === 'string' ? { date } : {}),
    ...(typeof publisher === 'string' ? { publisher } : {}),
    ...(leftOut === undefined ? {} : { leftOut }),
    people: inGroups(people, PERSON_VALUES).map(([name, surname, quotes, reported, mentions, words], id): PersonRow => {
      const whole = String(name);
      return {
        id,
        name: whole,
        surname: typeof surname === 'number' ? whole.slice(whole.length - surname) : String(surname),
        quoteCount: Number(quotes),
        reportedCount: Number(reported),
        quotedWords: Number(words),
        mentionCount: Number(mentions),
        evidence: evidence[id] ?? [],
      };
    }),
    speakers: inGroups(speakers, SPEAKER_VALUES).map(([name, confidence, quotes, reported, words]): SpeakerRow => ({
      name: name === null ? undefined : String(name),
      confidence: CONFIDENCES[Number(confidence)] ?? 'unsure',
      quoteCount: Number(quotes),
      reportedCount: Number(reported),
      quotedWords: Number(words),
    })),
    fingerprints: fingerprintsOfColumn(row['fingerprints']),
  };
}

function inGroups<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: values.length / size }, (_, index) => values.slice(index * size, (index + 1) * size));
}

function parsed(column: unknown): unknown {
  return guarded(() => JSON.parse(String(column)) as unknown);
}

/** Throws what cannot be parsed as a `StoreError`. */
function guarded<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new StoreError('corrupt', error);
  }
}
