/** One line of the command line's output: the people and quotes of a text, as JSON that other programs compare. */
import type { Analysis, Attribution, Quote } from '../core/article.ts';
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

/** The line of output for a text: people named, and quotes with their speakers; offsets are UTF-16 code units of the text. */
export function analyzedLine({ id, text }: TextLine, analyzer: ArticleAnalyzer): string {
  const analysis = analyzer.analyze(plainText.read(text, { fileName: `${id}.txt` }));
  return JSON.stringify({ id, people: namesOf(analysis), quotes: analysis.quotes.map((quote) => quoteOf(text, analysis, quote)) });
}

function namesOf({ people, mentions }: Analysis): readonly object[] {
  return mentions.flatMap(({ kind, person, candidates, start, end }) => {
    const name = people[person ?? candidates?.[0] ?? -1]?.name;
    return kind === 'name' && name !== undefined ? [{ start, end, name }] : [];
  });
}

function quoteOf(text: string, analysis: Analysis, { start, end, type, group, attribution }: Quote): object {
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

function pair(place: Span | undefined): readonly [number, number] | null {
  return place === undefined ? null : [place.start, place.end];
}

/** The person's fullest name; of a group or document that has a name, that name. */
function nameOf(text: string, { people }: Analysis, { person, speaker, speakerKind }: Attribution): string | null {
  if (person !== undefined) {
    return people[person]?.name ?? null;
  }
  const words = speaker === undefined || speakerKind === 'person' ? '' : text.slice(speaker.start, speaker.end);
  return /^(?:the\s+)?\p{Lu}\S*(?:\s+(?:of|for|the|and|\p{Lu}\S*))*$/iu.test(words) && /\p{Lu}\S*$/u.test(words)
    ? words.replace(/^the\s+/i, '')
    : null;
}
