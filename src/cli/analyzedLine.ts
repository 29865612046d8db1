/** One line of the command line's output: the people and quotes of a text, as JSON that other programs compare. */
import type { Analysis, Article, Attribution, Confidence, Quote, QuoteType, SpeakerKind } from '../core/article.ts';
import type { ArticleAnalyzer } from '../core/analyze.ts';
import type { Span } from '../core/span.ts';
import { plainText } from '../formats/plainText.ts';

/** A text to analyse. */
export interface TextLine {
  readonly id: string;
  readonly text: string;
}

/** Reads a line of input; throws with the reason when it is not `{"id","text"}`. */
export function parseLine(line: string): TextLine {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value)) {
    throw new Error('not an object with "id" and "text"');
  }
  const { id, text } = value;
  if (typeof id !== 'string' || typeof text !== 'string') {
    throw new Error('"id" and "text" are not both strings');
  }
  return { id, text };
}

/** Words with capitals, and the small ones between them. */
const NAME = /^\p{Lu}\S*(?:\s+(?:(?:of|for|the|and|on|in|de|del|von|van)\s+)*\p{Lu}\S*)*$/u;

/** A place in the text, in UTF-16 code units: start, and the unit after its end. */
export type Place = readonly [start: number, end: number];

/** What the line says of a statement, or of a piece of one. */
export interface AnalyzedQuote extends Span {
  readonly type: QuoteType;
  readonly cue: Place | null;
  readonly speaker: Place | null;
  readonly speakerName: string | null;
  readonly speakerKind: SpeakerKind;
  readonly group: string;
  /** How sure it is of the speaker. */
  readonly confidence: Confidence;
  /** The rule that found the speaker. */
  readonly rule: string;
}

/** What the line says of a text. */
export interface AnalyzedText {
  readonly id: string;
  readonly people: readonly (Span & { readonly name: string })[];
  /** In the order of `Analysis.quotes`. */
  readonly quotes: readonly AnalyzedQuote[];
}

/** The line of output for a text: people named, and quotes with their speakers. */
export function analyzedLine(line: TextLine, analyzer: ArticleAnalyzer): string {
  return JSON.stringify(analyzedText(line, analyzer.analyze(articleOf(line))));
}

/** The text as the extension reads it from a file of plain text. */
export function articleOf({ id, text }: TextLine): Article {
  return plainText.read(text, { fileName: `${id}.txt` });
}

/** What a line says of the text with that analysis. */
export function analyzedText({ id, text }: TextLine, analysis: Analysis): AnalyzedText {
  return { id, people: namesOf(analysis), quotes: analysis.quotes.map((quote) => quoteOf(text, analysis, quote)) };
}

function namesOf({ people, mentions }: Analysis): AnalyzedText['people'] {
  return mentions.flatMap(({ kind, person, candidates, start, end }) => {
    const name = people[person ?? candidates?.[0] ?? -1]?.name;
    return kind === 'name' && name !== undefined ? [{ start, end, name }] : [];
  });
}

function quoteOf(text: string, analysis: Analysis, { start, end, type, group, attribution }: Quote): AnalyzedQuote {
  const { cue, speaker, speakerKind, confidence, rule } = attribution;
  return {
    start,
    end,
    type,
    cue: pair(cue),
    speaker: pair(speaker),
    speakerName: nameOf(text, analysis, attribution),
    speakerKind,
    group: String(group),
    confidence,
    rule,
  };
}

function pair(place: Span | undefined): Place | null {
  return place === undefined ? null : [place.start, place.end];
}

/** The person's fullest name; where several people fit, the name as written; of a group or document that has a name, that name. */
function nameOf(text: string, { people }: Analysis, { person, speaker, antecedent }: Attribution): string | null {
  if (person !== undefined) {
    return people[person]?.name ?? null;
  }
  const place = antecedent ?? speaker;
  const words = place === undefined ? '' : text.slice(place.start, place.end).replace(/^the\s+/i, '');
  return NAME.test(words) ? words : null;
}
