// Analyses the annotated articles, and puts what was found in the form of the annotations.
import type { Confidence } from '../../src/core/article.ts';
import { recognizePeople } from '../../src/core/people/recognize.ts';
import { resolvePeople } from '../../src/core/people/resolve.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { tokenize } from '../../src/core/text/tokenizer.ts';
import { WordTable } from '../../src/core/text/wordTable.ts';
import { plainText } from '../../src/formats/plainText.ts';
import type { GoldDocument } from './sets.ts';

/** A statement found, or a piece of one. */
export interface PredictedQuote {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly cue: readonly [number, number] | null;
  readonly speaker: readonly [number, number] | null;
  readonly speakerName: string | null;
  readonly group: string;
  /** Which rule found the speaker, and how sure it is of that. */
  readonly rule: string;
  readonly confidence: Confidence;
  /** How sure it is that this is a statement at all. */
  readonly isStatement: Confidence;
}

/** What was found in one article. */
export interface PredictedDocument {
  readonly id: string;
  readonly people: readonly { readonly start: number; readonly end: number; readonly name: string }[];
  readonly quotes: readonly PredictedQuote[];
}

/** Finds the people of the article as the extension would that reads it from a file of plain text. */
export function predict({ id, text }: GoldDocument): PredictedDocument {
  const article = plainText.read(text, { fileName: `${id}.txt` });
  const tokens = tokenize(article, new WordTable());
  const { mentions, people } = resolvePeople(recognizePeople(tokens, splitSentences(tokens), article));
  return {
    id,
    people: mentions.map(({ start, end, person, candidates }) => ({
      start,
      end,
      name: people[person ?? candidates?.[0] ?? -1]?.name ?? '',
    })),
    quotes: [],
  };
}
