/** What is kept of a source in few bytes. */
import { deflateSync, inflateSync } from 'node:zlib';
import type { DigestPassage, DigestPerson, SourceDigest } from '../digest.ts';
import { StoreError } from './indexStore.ts';

/**
 * What stands in most digests as `packDigest` writes them, the most frequent last: compression refers to it from the first byte on.
 * What was packed with another one cannot be unpacked: the schema's version changes with it.
 */
const DICTIONARY = Buffer.from(
  ',"byline":","publisher":","date":"20,"address":"https://www."male","female",null,"Mr","President","Minister"' +
    ' about after also because before could from have more only other over people should than their them there they this time very' +
    ' when where which who will with without would years “I do not know what,” “It is the “We have been “There is no that it was in' +
    ' of the to the for the on the and the ,"group","document","descriptor","unknown","person","person","person","person"' +
    '"likely","unsure","high","high","high","high","direct","partial","reported","direct","direct","reported","reported"' +
    'null,null,null,null,null,null,{"title":"","words":,"paragraphs":,"characters":,"peopleCount":,"people":' +
    '{"keys":["id","name","surname","variants","role","gender","mentionCount","quoteCount","reportedCount","first"],"columns":' +
    '{"start":,"end":},{"start":,"end":}],"passages":{"keys":["start","end","kind","words","person","speakerText","speakerKind",' +
    '"confidence","paragraph","rule","ordinal"],"columns":],"quoteCount":,"reportedCount":,"truncated":0}',
);

/** Objects with the same properties, each property told once: `columns[k][n]` is property `keys[k]` of the n-th, null for none. */
interface Columns {
  readonly keys: readonly string[];
  readonly columns: readonly (readonly unknown[])[];
}

/** Packs a digest. */
export function packDigest(digest: SourceDigest): Uint8Array {
  return packed({ ...digest, people: columnsOf(digest.people), passages: columnsOf(digest.passages) });
}

/** The digest that was packed. Throws a `StoreError` that says `corrupt` when it is not whole. */
export function unpackDigest(bytes: unknown): SourceDigest {
  const { people, passages, ...summary } = unpacked(bytes) as SourceDigest & { readonly people: Columns; readonly passages: Columns };
  return { ...summary, people: rowsOf(people) as readonly DigestPerson[], passages: rowsOf(passages) as readonly DigestPassage[] };
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
  return deflateSync(JSON.stringify(value), { level: 1, dictionary: DICTIONARY });
}

function unpacked(bytes: unknown): unknown {
  try {
    return JSON.parse(inflateSync(bytes as Uint8Array, { dictionary: DICTIONARY }).toString());
  } catch (error) {
    throw new StoreError('corrupt', error);
  }
}

function columnsOf(rows: readonly object[]): Columns {
  const records = rows as readonly Readonly<Record<string, unknown>>[];
  const keys = new Set<string>();
  for (const record of records) {
    for (const key in record) {
      keys.add(key);
    }
  }
  return { keys: [...keys], columns: [...keys].map((key) => records.map((record) => record[key] ?? null)) };
}

function rowsOf({ keys, columns }: Columns): readonly object[] {
  return (columns[0] ?? []).map((_, row) => {
    const known = keys.map((key, index) => [key, columns[index]?.[row]] as const).filter(([, value]) => value !== null);
    return Object.fromEntries(known);
  });
}
