/** What quotes are exported as: records, written part by part. */
import type { Confidence, PassageKind } from '../../core/article.ts';

/** One passage of a source. */
export interface QuoteRecord {
  /** `reported` is what a reporter says that somebody said: no quotation, in whichever format it is written. */
  readonly kind: PassageKind;
  /** As shown, a blank line between paragraphs; of a quotation with its marks. */
  readonly words: string;
  /** Who says it, as the source names the speaker most fully; undefined where it names nobody. */
  readonly speaker: string | undefined;
  /** How sure it is who says it. */
  readonly confidence: Confidence;
  /** Number of the paragraph where it begins; undefined outside of numbered paragraphs. */
  readonly paragraph: number | undefined;
  /** From where to where it stands, in UTF-16 code units of the source's text as the reader shows it. */
  readonly start: number;
  readonly end: number;
  readonly source: RecordSource;
}

/** The source of a record; the records of one source have the same object. */
export interface RecordSource {
  readonly title: string;
  readonly publisher?: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly address?: string;
  readonly citekey?: string;
  /** Where the source is, relative to the workspace if it is in there. */
  readonly file: string;
}

/** What holds for all records. */
export interface QuotesHead {
  /** What is exported, as a person would call it: "Anna Berglund". */
  readonly scope: string;
  /** How many sources are not read yet, whose quotes are missing. */
  readonly unread: number;
}

/** One format. Its parts, one after the other, are the whole. */
export interface QuotesWriter {
  /** What comes before all records. */
  begin(head: QuotesHead): string;
  /** Some of the records, in order of the sources and of the text. */
  records(records: readonly QuoteRecord[]): string;
  /** What comes after all. */
  end(): string;
}
