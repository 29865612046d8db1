/** Records as rows of the database, and back. */
import type { Confidence } from '../../core/article.ts';
import type { SourceSummary } from '../digest.ts';
import { type Cast, type KnownSource, type PersonRow, type SourceOutcome, type SpeakerRow, StoreError } from './indexStore.ts';

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

/** What is known of a source, of the row of `sources`. */
export function knownOf(row: Row): KnownSource {
  return {
    uri: textOf(row['uri']),
    stamp: { size: Number(row['size']), mtime: Number(row['mtime']) },
    hash: textOf(row['hash']),
    analyser: textOf(row['analyser']),
    outcome: parsed(row['outcome']) as SourceOutcome<SourceSummary>,
  };
}

/** A cast as few values, one after the other. The surname is mostly the end of the name: its length is told then. */
type CastRows = readonly [people: readonly (string | number)[], speakers: readonly (string | number | null)[]];
const PERSON_VALUES = 5;
const SPEAKER_VALUES = 4;

/** Who is in a source, as a column. */
export function castColumn({ people, speakers }: Cast): string {
  const rows: CastRows = [
    people.flatMap(({ name, surname, quoteCount, reportedCount, mentionCount }) => [
      name,
      name.endsWith(surname) ? surname.length : surname,
      quoteCount,
      reportedCount,
      mentionCount,
    ]),
    speakers.flatMap(({ name, confidence, quoteCount, reportedCount }) => [name ?? null, confidence, quoteCount, reportedCount]),
  ];
  return JSON.stringify(rows);
}

/** Who is in a source, of a column that `castColumn` made. */
export function castOfRow(row: Row): Cast {
  const [people, speakers] = parsed(row['rows']) as CastRows;
  return {
    uri: textOf(row['uri']),
    people: inGroups(people, PERSON_VALUES).map(([name, surname, quotes, reported, mentions], id): PersonRow => {
      const whole = String(name);
      return {
        id,
        name: whole,
        surname: typeof surname === 'number' ? whole.slice(whole.length - surname) : String(surname),
        quoteCount: Number(quotes),
        reportedCount: Number(reported),
        mentionCount: Number(mentions),
      };
    }),
    speakers: inGroups(speakers, SPEAKER_VALUES).map(([name, confidence, quotes, reported]): SpeakerRow => ({
      name: name === null ? undefined : String(name),
      confidence: confidence as Confidence,
      quoteCount: Number(quotes),
      reportedCount: Number(reported),
    })),
  };
}

function inGroups<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: values.length / size }, (_, index) => values.slice(index * size, (index + 1) * size));
}

function parsed(column: unknown): unknown {
  try {
    return JSON.parse(String(column));
  } catch (error) {
    throw new StoreError('corrupt', error);
  }
}
