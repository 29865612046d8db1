/** The tool that finds quotes in the sources. */
import { UserError } from '../../shared/userError.ts';
import { foldedWords } from '../../core/compare/comparedWords.ts';
import type { SharedPassage, SourceQueries } from '../sourceQueries.ts';
import { type InputSchema, SOURCES_SCHEMA, nullable, type SourceTool } from './sourceTool.ts';
import { ToolInput } from './toolInput.ts';

const MOST = 50;
const USUAL = 20;
/** So many times as many passages are looked at where not all that are found count: reported speech, and what others say. */
const SPARE = 10;

const INPUT: InputSchema = {
  type: 'object',
  properties: {
    words: { type: 'string', description: 'Words of the quote, in any order; the last may be the beginning of one.' },
    speaker: { type: 'string', description: 'Only what somebody with this name said; a surname will do.' },
    limit: { type: 'integer', description: `At most so many quotes; ${String(USUAL)} by default.`, minimum: 1, maximum: MOST },
  },
  additionalProperties: false,
};

/** Quotes by their words and speakers. Reported speech is none, and is not answered. */
export const searchQuotes: SourceTool = {
  name: 'verbatim_searchQuotes',
  title: 'Search Quotes in Sources',
  description:
    'Finds what is quoted in the user’s source articles, by words, by speaker or by both, and answers the exact words with speaker, source and place. Use it instead of your memory whenever you quote from the sources, and copy “text” unchanged.',
  inputSchema: INPUT,
  outputSchema: {
    type: 'object',
    properties: {
      quotes: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            text: { type: 'string', description: 'The passage as the source has it, quotation marks included.' },
            speaker: nullable('string', 'Null where it is unclear who speaks.'),
            confidence: { type: 'string', enum: ['high', 'likely', 'unsure'], description: 'How sure it is who speaks.' },
            source: { type: 'string' },
            title: nullable('string'),
            paragraph: nullable('integer'),
            start: { type: 'integer', description: 'Offset in the text of the source, in UTF-16 code units.' },
            end: { type: 'integer' },
            sourcesWithTheSame: { type: 'integer', description: 'In how many sources the quotation stands.' },
          },
          required: ['text', 'speaker', 'confidence', 'source', 'title', 'paragraph', 'start', 'end', 'sourcesWithTheSame'],
        },
      },
      isCut: { type: 'boolean', description: 'Whether there are more.' },
      sources: SOURCES_SCHEMA,
    },
    required: ['quotes', 'isCut', 'sources'],
  },
  run: async (given, { queries, pathOf, progress }) => {
    const input = new ToolInput(given, INPUT);
    const [words, speaker] = [input.text('words'), input.text('speaker')];
    if (words === '' && speaker === '') {
      throw new UserError('Give “words”, “speaker” or both.');
    }
    const limit = input.count('limit', USUAL);
    // A beginning of a word is found only at the end.
    const found = await queries.findPassages({ filter: `${speaker} ${words}`.trim(), limit: limit * SPARE });
    const quotes = found.passages.filter((one) => one.passage.kind !== 'reported' && isSaidBy(one, speaker));
    const titles = await titlesOf(queries, quotes.slice(0, limit));
    return {
      quotes: quotes.slice(0, limit).map((one) => ({
        text: one.passage.words,
        speaker: one.speaker ?? null,
        confidence: one.passage.confidence,
        source: pathOf(one.uri),
        title: titles.get(one.uri) ?? null,
        paragraph: one.passage.paragraph ?? null,
        start: one.passage.start,
        end: one.passage.end,
        sourcesWithTheSame: one.shared?.sources ?? 1,
      })),
      isCut: found.isCut || quotes.length > limit,
      sources: progress(),
    };
  },
};

/** Whether the speaker's name has all words of the name; everybody's has those of none. */
function isSaidBy({ speaker }: SharedPassage, name: string): boolean {
  const words = new Set(foldedWords(speaker ?? ''));
  return foldedWords(name).every((word) => words.has(word));
}

async function titlesOf(queries: SourceQueries, passages: readonly SharedPassage[]): Promise<ReadonlyMap<string, string>> {
  const uris = [...new Set(passages.map(({ uri }) => uri))];
  const titles = await Promise.all(uris.map(async (uri) => [uri, (await queries.digest(uri))?.title] as const));
  return new Map(titles.flatMap(([uri, title]) => (title === undefined ? [] : [[uri, title]])));
}
