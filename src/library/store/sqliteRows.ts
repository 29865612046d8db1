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

/** A person or a speaker as few values. */
type CastRows = readonly [
  people: readonly (readonly [name: string, surname: string, quotes: number, reported: number, mentions: number])[],
  speakers: readonly (readonly [name: string | null, confidence: Confidence, quotes: number, reported: number])[],
];

/** Who is in a source, as a column. */
export function castColumn({ people, speakers }: Cast): string {
  const rows: CastRows = [
    people.map((one) => [one.name, one.surname, one.quoteCount, one.reportedCount, one.mentionCount]),
    speakers.map((one) => [one.name ?? null, one.confidence, one.quoteCount, one.reportedCount]),
  ];
  return JSON.stringify(rows);
}

/** Who is in a source, of a column that `castColumn` made. */
export function castOfRow(row: Row): Cast {
  const [people, speakers] = parsed(row['rows']) as CastRows;
  return {
    uri: textOf(row['uri']),
    people: people.map(([name, surname, quoteCount, reportedCount, mentionCount], id): PersonRow => ({
      id,
      name,
      surname,
      quoteCount,
      reportedCount,
      mentionCount,
    })),
    speakers: speakers.map(([name, confidence, quoteCount, reportedCount]): SpeakerRow => ({
      name: name ?? undefined,
      confidence,
      quoteCount,
      reportedCount,
    })),
  };
}

function parsed(column: unknown): unknown {
  try {
    return JSON.parse(String(column));
  } catch (error) {
    throw new StoreError('corrupt', error);
  }
}
